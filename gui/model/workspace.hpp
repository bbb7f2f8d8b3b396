#pragma once
/// Workspace: what the window is about at the moment. A lesson or a program of one's own, its text, the cursor, what is
/// selected. It knows nothing of drawing; panels read it and call its commands.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gui/model/commands.hpp"
#include "gui/model/focus_ring.hpp"
#include "gui/model/lesson_attempt.hpp"
#include "gui/model/mend.hpp"
#include "gui/model/playback.hpp"
#include "gui/model/program_text.hpp"
#include "gui/model/watched_file.hpp"
#include "lessons/engine/library.hpp"
#include "lessons/engine/progress.hpp"

namespace loopglass {

enum class WindowMode : std::uint8_t { learn, play };

/// Sizes of the window's fixed splits, in pixels of a window of 1280 by 800; a larger one stretches them a little.
/// People drag them; they are remembered.
struct SplitSizes {
    float left = 340, right = 280, bottom = 230, output = 112, drawer = 420;
};

class Workspace {
public:
    explicit Workspace(const LessonLibrary& library = LessonLibrary::builtin());

    /// The lessons that the browser lists: those built in, or a folder of the user's.
    const LessonLibrary& library() const { return library_; }

    void open_lesson(const Lesson& lesson);
    /// A lesson's name or a file; the reason when it cannot be opened, else empty.
    std::string open(const std::string& what);
    /// A file that was dropped on the window; what is wrong with it is said.
    void drop(const std::string& path);
    /// True once after each change of the text: it is to be on disk before anything else can happen.
    bool take_unsaved_edit() { return std::exchange(unsaved_edit_, false); }
    /// A program of one's own that is in no file yet; saving writes it to that one.
    void open_new(const std::string& file);
    /// A name in the home folder that no file has yet.
    static std::string free_file();
    std::vector<std::string> recent;  ///< files that were opened, the last one first
    /// Writes a program of one's own back to its file; lessons are kept with the window's state.
    bool save(std::string& problem);

    /// From now on what the learner does is kept in that file, which the terminal's tutorial shares.
    void keep_record(std::string path) { record_ = Progress::load(std::move(path)); }
    const Progress& record() const { return record_; }
    /// Writes what has changed of it; call now and then, and at the end.
    void save_record();

    WindowMode mode() const { return lesson_ != nullptr ? WindowMode::learn : WindowMode::play; }
    const Lesson* lesson() const { return lesson_; }
    /// Learn mode only.
    LessonAttempt& attempt() { return *attempt_; }
    const std::string& filename() const { return filename_; }
    /// What the source panel shows: the program, or the lesson's C++ one.
    const std::string& source() const { return native_ ? native_text_.text() : program_.text(); }
    /// The file that source() stands in, as the trace names it.
    std::string_view shown_file() const {
        return native_ ? std::string_view("program.cpp") : std::string_view(filename_);
    }
    /// The text was changed by hand, or by an experiment: it runs 300 ms after the last change.
    void edit(std::string text, double now);
    /// Applies an experiment to the lesson's program and runs it.
    void run_experiment(const Experiment& experiment);
    bool edited() const { return edited_; }
    void reset_program();
    /// Id of the experiment that the program shows; empty: none.
    const std::string& experiment() const { return experiment_; }

    /// The lesson's challenge takes the place of its program, and back.
    bool in_challenge() const { return in_challenge_; }
    void show_challenge(bool on);
    void check_challenge();
    /// After this the solution may be looked at.
    void give_up();
    /// Shows the solution beside the program, or the program alone again.
    void compare_with_solution(bool compare);
    bool may_compare() const {
        return in_challenge_ && attempt_ != nullptr && (attempt_->solved() || attempt_->gave_up());
    }
    bool comparing = false;  ///< the source panel shows the learner's program beside the solution

    /// What would help a program of one's own that does not start; nothing when it does, or no simple mend is known.
    const std::optional<Mend>& mend();
    void apply_mend();

    /// Python | C++
    bool has_native() const;
    bool native() const { return native_; }
    void show_native(bool on);

    /// The text does not run, and what is shown is the run of the last one that did.
    bool shows_older_run() const { return !playback.problem().empty() && playback.source() != program_.text(); }

    /// Looks at a task closely, and follows it; 0: at none.
    void select(EntityId task);
    /// What the detectors found and the cursor has passed (in Learn mode), or all of it.
    std::vector<const Problem*> problems() const;
    std::string drawer;         ///< id of the open one; empty: none
    bool drawer_asked = false;  ///< opened by hand: it stays when there is nothing in it
    void toggle_drawer(std::string_view id);

    /// One frame's share of work; true when something changed.
    bool tick(double now);
    /// Work or a pending edit remains: the next frame must not wait for input.
    bool busy() const {
        return playback.busy() || edit_due_.has_value() || (attempt_ != nullptr && attempt_->checking());
    }

    /// Sets a breakpoint on a line of the source, or takes it away.
    void toggle_breakpoint(std::uint32_t line);
    const Breakpoint* breakpoint_at(std::uint32_t line) const;
    std::uint32_t caret_line = 0;  ///< of the text cursor while `editing`; 0: unknown

    // The lesson's screens.
    std::size_t screen = 0;
    void next_screen();
    void previous_screen();
    bool show_screen(std::string_view id);
    /// The one where something is to be done; an empty id: anything of that kind.
    void show_screen_with(InteractionKind kind, std::string_view id = {});
    /// Opens the lesson on blocking calls where one holds the loop, all of its timeline in view.
    void show_blocked_loop();
    /// True at the very first screen, before anything has run.
    bool at_first_start() const {
        return lesson_ != nullptr && !library().lessons().empty() && lesson_ == &library().lessons().front() &&
               screen == 0 && !edited_ && !in_challenge_ && playback.has_session() &&
               playback.session().position() == 0;
    }
    /// Seeks to the first moment of a query; false when there is none.
    bool show_moment(std::string_view query);
    /// The first moment of a query in the present run; 0: there is none.
    EventRef find_moment(std::string_view query) const;
    /// The event that made the first task of that name in the present run; 0: there is none.
    EventRef find_task(std::string_view name) const;
    std::uint32_t line_of_mark(std::string_view mark) const;
    std::uint32_t highlighted_line = 0;  ///< by a link of the text, this frame
    EventRef highlighted_moment = 0;     ///< likewise; 0: none
    EntityId highlighted_task = 0;       ///< likewise; 0: none

    /// The prediction that has to be answered before the run goes on; null: none. The window shows its screen.
    const Prediction* asked() const;
    void answer(const Prediction& prediction, std::string given);
    /// The learner tried to go past `asked`.
    bool held_back() const { return playback.held_back && asked() != nullptr; }

    /// What comes after the cursor is not shown.
    bool hides_future() const { return mode() == WindowMode::learn && hide_future && !edited_ && !in_challenge_; }

    Playback playback;
    CommandRegistry commands;
    FocusRing focus;  ///< where the keyboard is among the controls
    StepUnit unit = StepUnit::task_step;
    EntityId selected = 0;        ///< the task shown in the inspector; 0: none
    EntityId selected_thing = 0;  ///< the lock, queue … that is looked at; 0: none
    bool hide_future = true;      ///< Learn mode
    bool ask_predictions = true;  ///< a question holds the cursor back until it is answered
    bool light_theme = false;
    float text_scale = 1;         ///< 0.8 to 1.6
    bool editing = false;         ///< the source panel is a text field
    bool typing_program = false;  ///< and has what is typed: Tab is text
    bool palette_open = false;
    bool browser_open = false;  ///< of lessons
    bool help_open = false;
    TimelineAxis axis = TimelineAxis::steps;
    bool both_axes = false;      ///< steps, with the virtual time below their numbers
    bool fold_finished = false;  ///< tasks that are over at the cursor have no row
    std::string lane_search;     ///< rows whose name does not hold it are left out
    bool search_wanted = false;  ///< the search field is to take the keyboard
    int resize_wanted = 0;       ///< the panel with the keyboard is to be larger, or smaller
    bool fit_wanted = false, zoom_to_cursor_wanted = false;
    bool picture_wanted = false;  ///< what is seen is to be written as a PNG
    void next_axis();
    /// Each mode has sizes of its own.
    SplitSizes& splits() { return splits_of[static_cast<std::size_t>(mode())]; }
    SplitSizes splits_of[2];
    std::string notice;  ///< why something could not be done; shown with the narration
    double now = 0;

private:
    bool reload();
    void remember_file(const std::string& file);
    void keep_draft();
    void take_up_draft();
    void note_screen();
    Progress record_;
    bool record_changed_ = false;
    WatchedFile file_;
    double looked_at_file_ = 0;
    void run_program(bool keep_cursor);
    void update_gate();
    void set_program(ProgramText text, std::string filename, RunOptions options);
    void add_commands();
    void add_stepping_commands();
    /// Moves the cursor; says so when there is nowhere to go.
    template <class Move>
    void go_to(Move&& move) {
        notice.clear();
        if (!move()) notice = "There is none further on.";
    }
    const LessonLibrary& library_;
    const Lesson* lesson_ = nullptr;
    std::unique_ptr<LessonAttempt> attempt_;
    ProgramText program_, native_text_;
    std::string filename_, experiment_;
    RunOptions options_;
    bool native_ = false, edited_ = false, in_challenge_ = false;
    bool unsaved_edit_ = false;
    bool axis_chosen_ = false;  // for the present program
    std::optional<double> edit_due_;
    std::optional<Mend> mend_;
    std::string mended_;  // the text and complaint that mend_ is for
    bool mend_known_ = false;
};

}  // namespace loopglass
