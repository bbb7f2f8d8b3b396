#pragma once
/// Workspace: what the window is about at the moment. A lesson or a program of one's own, its text, the cursor, what is selected.
/// It knows nothing of drawing; panels read it and call its commands.
#include <optional>
#include <string>
#include <string_view>

#include "gui/model/commands.hpp"
#include "gui/model/playback.hpp"
#include "lessons/engine/library.hpp"

namespace loopglass {

enum class WindowMode : std::uint8_t { learn, play };

class Workspace {
public:
    Workspace();

    void open_lesson(const Lesson& lesson);
    /// A lesson's name or a file; the reason when it cannot be opened.
    std::string open(const std::string& what);
    bool save(std::string& problem);

    WindowMode mode() const { return lesson_ != nullptr ? WindowMode::learn : WindowMode::play; }
    const Lesson* lesson() const { return lesson_; }
    const std::string& filename() const { return filename_; }
    const std::string& source() const { return source_; }
    /// The text was changed by hand, or by an experiment: it runs 300 ms after the last change.
    void edit(std::string text, double now);
    bool edited() const { return lesson_ != nullptr && source_ != lesson_->program; }
    void reset_program(double now);
    /// Python | C++
    bool has_native() const;
    bool native() const { return native_; }
    void show_native(bool on);

    /// One frame's share of work; true when something changed.
    bool tick(double now);
    /// Work or a pending edit remains: the next frame must not wait for input.
    bool busy() const { return playback.busy() || edit_due_ >= 0; }

    // The lesson's screens.
    std::size_t screen = 0;
    void next_screen();
    void previous_screen();
    /// Seeks to the first moment of a query; false when there is none.
    bool show_moment(std::string_view query);
    std::uint32_t line_of_mark(std::string_view mark) const;
    std::uint32_t highlighted_line = 0;          ///< by a link of the text
    /// Predictions answered so far: id → what was answered.
    std::vector<std::pair<std::string, std::string>> answers;

    Playback playback;
    CommandRegistry commands;
    StepUnit unit = StepUnit::task_step;
    EntityId selected = 0;                       ///< the task shown in the inspector; 0: none
    bool hide_future = true;                     ///< Learn mode: what comes after the cursor is not shown
    bool light_theme = false;
    bool palette_open = false;
    bool help_open = false;
    TimelineAxis axis = TimelineAxis::steps;
    double now = 0;

private:
    void run_program(bool keep_cursor);
    void add_commands();
    const Lesson* lesson_ = nullptr;
    std::string source_, filename_;
    RunOptions options_;
    bool native_ = false;
    double edit_due_ = -1;
};

}  // namespace loopglass
