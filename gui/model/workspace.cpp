#include "gui/model/workspace.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "sim/trace/query.hpp"

namespace loopglass {

namespace {

constexpr double kEditPause = 0.3;   // seconds after the last keystroke

}  // namespace

Workspace::Workspace() { add_commands(); }

void Workspace::open_lesson(const Lesson& lesson) {
    lesson_ = &lesson;
    source_ = lesson.program;
    filename_ = "program.py";
    options_ = lesson.run;
    unit = lesson.step;
    screen = 0;
    answers.clear();
    selected = 0;
    native_ = false;
    highlighted_line = 0;
    run_program(false);
}

std::string Workspace::open(const std::string& what) {
    std::error_code error;
    if (std::filesystem::is_regular_file(what, error)) {
        std::ifstream in(what, std::ios::binary);
        if (!in) return fmt::format("cannot read {}", what);
        lesson_ = nullptr;
        source_.assign(std::istreambuf_iterator<char>(in), {});
        filename_ = what;
        options_ = RunOptions();
        const OptionProblem wrong = read_embedded_options(source_, options_);
        options_.main_folder = std::filesystem::path(what).parent_path().string();
        if (options_.main_folder.empty()) options_.main_folder = ".";
        selected = 0;
        native_ = false;
        run_program(false);
        return wrong.message;
    }
    if (const Lesson* found = LessonLibrary::builtin().find(what); found != nullptr) {
        open_lesson(*found);
        return {};
    }
    return fmt::format("there is no file or lesson named '{}'", what);
}

bool Workspace::save(std::string& problem) {
    if (lesson_ != nullptr) return true;
    const std::string temporary = filename_ + ".loopglass-new";
    {
        std::ofstream out(temporary, std::ios::binary);
        out << source_;
        if (!out.flush()) {
            problem = fmt::format("cannot write {}", temporary);
            return false;
        }
    }
    std::error_code error;
    std::filesystem::rename(temporary, filename_, error);
    if (error) problem = fmt::format("cannot replace {}: {}", filename_, error.message());
    return !error;
}

void Workspace::run_program(bool keep_cursor) {
    if (native_ && lesson_ != nullptr) {
        if (const NativeScenario* scenario = find_native_scenario(lesson_->id); scenario != nullptr) {
            playback.open(*scenario, [&] {
                RunOptions options = options_;
                options.lines = true;
                return options;
            }());
            return;
        }
    }
    RunOptions options = options_;
    options.lines = true;
    playback.open(source_, filename_, options, keep_cursor);
}

void Workspace::edit(std::string text, double at) {
    source_ = std::move(text);
    edit_due_ = at + kEditPause;
}

void Workspace::reset_program(double at) {
    if (lesson_ != nullptr) edit(lesson_->program, at - kEditPause);
}

bool Workspace::has_native() const { return lesson_ != nullptr && !lesson_->native_program.empty() && find_native_scenario(lesson_->id) != nullptr; }

void Workspace::show_native(bool on) {
    if (native_ == on) return;
    native_ = on;
    selected = 0;
    run_program(false);
}

bool Workspace::tick(double at) {
    now = at;
    bool changed = false;
    if (edit_due_ >= 0 && at >= edit_due_) {
        edit_due_ = -1;
        run_program(true);
        changed = true;
    }
    return playback.work(at) || changed;
}

void Workspace::next_screen() {
    if (lesson_ != nullptr && screen + 1 < lesson_->screens.size()) ++screen;
}
void Workspace::previous_screen() {
    if (screen > 0) --screen;
}

std::uint32_t Workspace::line_of_mark(std::string_view mark) const {
    if (lesson_ == nullptr) return 0;
    std::uint32_t line = 1;
    const std::string needle = fmt::format("# @{}", mark);
    const std::string_view text = native_ ? std::string_view(lesson_->native_program) : std::string_view(source_);
    for (std::size_t begin = 0; begin < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view row = text.substr(begin, end - begin);
        const std::size_t found = row.find(needle);
        if (found != std::string_view::npos && (found + needle.size() == row.size() || row[found + needle.size()] == ' ')) return line;
        begin = end + 1;
    }
    return 0;
}

namespace {

/// Marks are comments of the text that is shown.
class MarkEnvironment final : public QueryEnvironment {
public:
    explicit MarkEnvironment(const Workspace& workspace) : workspace_(workspace) {}
    std::optional<std::vector<SourceLine>> lines_of_mark(std::string_view name) const override {
        const std::uint32_t line = workspace_.line_of_mark(name);
        if (line == 0) return std::nullopt;
        return std::vector<SourceLine>{{"", line}};
    }

private:
    const Workspace& workspace_;
};

}  // namespace

bool Workspace::show_moment(std::string_view text) {
    if (!playback.has_session()) return false;
    auto parsed = Query::parse(text);
    auto* query = std::get_if<Query>(&parsed);
    if (query == nullptr) return false;
    const EventRef moment = query->first_moment(playback.trace(), MarkEnvironment(*this));
    if (moment == 0) return false;
    playback.seek(moment);
    return true;
}

void Workspace::add_commands() {
    const auto ready = [this] { return playback.has_session(); };
    const auto stepper = [this](StepUnit step_unit, Direction direction) {
        return [this, step_unit, direction] { playback.step(step_unit, direction); };
    };
    commands.add({"step", "Step", "Go on by one unit", {"."}, ready, [this] { playback.step(unit, Direction::forward); }});
    commands.add({"back", "Back", "Go back by one unit", {","}, ready, [this] { playback.step(unit, Direction::back); }});
    commands.add({"line", "Next line in this task", "Run to the next line of the followed task", {"F10", "n"}, ready, stepper(StepUnit::line, Direction::forward)});
    commands.add({"line-back", "Previous line in this task", "Back to the line before", {"Shift+F10", "N"}, ready, stepper(StepUnit::line, Direction::back)});
    commands.add({"task-step", "Next task step", "Run until a task starts, resumes or is suspended", {"F11", "t"}, ready, stepper(StepUnit::task_step, Direction::forward)});
    commands.add({"task-step-back", "Previous task step", "Back by one task step", {"Shift+F11", "T"}, ready, stepper(StepUnit::task_step, Direction::back)});
    commands.add({"iteration", "Next iteration of the loop", "Run one turn of the loop", {"F12", "i"}, ready, stepper(StepUnit::iteration, Direction::forward)});
    commands.add({"iteration-back", "Previous iteration of the loop", "Back by one turn of the loop", {"Shift+F12", "I"}, ready, stepper(StepUnit::iteration, Direction::back)});
    commands.add({"end", "Run to the end", "Show how it ends", {"F5", "e"}, ready, [this] { playback.end(); }});
    commands.add({"restart", "Restart", "Back to the very beginning", {"Home"}, ready, [this] { playback.restart(); }});
    commands.add({"play", "Play or pause", "Step by itself", {"Space"}, ready, [this] { playback.toggle_play(now); }});
    commands.add({"stop", "Stop the program", "End a recording that goes on", {"Escape"}, [this] { return playback.has_session() && !playback.session().recorded(); },
                  [this] { playback.stop(); }});
    commands.add({"axis", "Switch the timeline's axis", "By step, or by virtual time", {"x"}, ready,
                  [this] { axis = axis == TimelineAxis::steps ? TimelineAxis::virtual_time : TimelineAxis::steps; }});
    commands.add({"native", "Switch between Python and C++", "The same lesson as a C++20 program", {"c"}, [this] { return has_native(); }, [this] { show_native(!native_); }});
    commands.add({"next-screen", "Next screen of the lesson", "Read on", {"PageDown"}, [this] { return lesson_ != nullptr; }, [this] { next_screen(); }});
    commands.add({"previous-screen", "Previous screen of the lesson", "Read back", {"PageUp"}, [this] { return lesson_ != nullptr; }, [this] { previous_screen(); }});
    commands.add({"reset", "Reset the program", "The lesson's own text again", {}, [this] { return edited(); }, [this] { reset_program(now); }});
    commands.add({"theme", "Light or dark", "Switch the colours", {"d"}, {}, [this] { light_theme = !light_theme; }});
    commands.add({"palette", "All commands", "Search every command", {"Ctrl+P"}, {}, [this] { palette_open = !palette_open; }});
    commands.add({"help", "Keys", "The cheat sheet", {"F1", "?"}, {}, [this] { help_open = !help_open; }});
}

}  // namespace loopglass
