#pragma once
/// A panel draws one part of the window from the Workspace. A new one is its two files and one line in panels.cpp.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "gui/model/workspace.hpp"

namespace loopglass {

/// Where the skeleton puts a panel.
enum class Place : std::uint8_t { toolbar, narration, left, centre, below_centre, right, bottom, drawer };

class Panel {
public:
    virtual ~Panel() = default;
    virtual const char* title() const = 0;
    virtual Place place() const = 0;
    /// Of a drawer, for `show` in lessons and its command "drawer:ID"; empty for others.
    virtual const char* id() const { return ""; }
    /// Of a drawer: the run has something to put into it.
    virtual bool offered(const Workspace&) const { return true; }
    /// Inside a child window of its own.
    virtual void draw(Workspace& workspace) = 0;
};

/// The field that is drawn next takes the keyboard, and its window with it: ImGui 1.90 does not give it across windows.
void take_keyboard();

std::unique_ptr<Panel> make_toolbar_panel();
std::unique_ptr<Panel> make_narration_panel();
std::unique_ptr<Panel> make_lesson_panel();
std::unique_ptr<Panel> make_source_panel();
std::unique_ptr<Panel> make_output_panel();
std::unique_ptr<Panel> make_now_panel();
std::unique_ptr<Panel> make_timeline_panel();
std::unique_ptr<Panel> make_locks_panel();
std::unique_ptr<Panel> make_await_graph_panel();
std::unique_ptr<Panel> make_memory_panel();
std::unique_ptr<Panel> make_threads_panel();
std::unique_ptr<Panel> make_network_panel();
std::unique_ptr<Panel> make_causes_panel();
std::unique_ptr<Panel> make_problems_panel();
std::unique_ptr<Panel> make_breakpoints_panel();

/// All of them, in the order of the keyboard's focus.
std::vector<std::unique_ptr<Panel>> make_panels();

// What panels share:
/// A small heading in the dim colour, in the middle of its line's height.
void section(const char* title);
/// Text in a colour, wrapped.
void colored_text(ImU32 color, std::string_view text);
/// While it lives, text ends so many pixels before the edge of its window.
class RightInset {
public:
    explicit RightInset(float pixels);
    ~RightInset();
    RightInset(const RightInset&) = delete;
    RightInset& operator=(const RightInset&) = delete;

private:
    float before_;
};
/// Pixels from the cursor to where text has to end.
float text_width();
/// As much of the text as fits into the width, with dots for the rest.
std::string shortened(std::string_view text, float width);
/// The same of a name, with the dots in its middle: tasks of one kind differ at their ends.
std::string shortened_name(std::string_view name, float width);
/// The colour and the word of a task's state, as the timeline has them.
ImU32 state_color(TaskState state);
const char* state_word(TaskState state);
/// A button that runs a command, with its tooltip and key; greyed when disabled.
bool command_button(Workspace& workspace, const char* id, const char* label);
/// The one that leads on, in the accent's colour.
bool primary_button(Workspace& workspace, const char* id, const char* label);
/// The accent's colours for the buttons in between.
void push_primary();
void pop_primary();

}  // namespace loopglass
