#include "gui/model/workspace.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "gui/model/line_match.hpp"
#include "gui/model/program_file.hpp"
#include "sim/trace/query.hpp"

namespace loopglass {

namespace {

/// What a new program begins with.
constexpr std::string_view kNewProgram = R"(import asyncio


async def main():
    await asyncio.sleep(1)
    print("hello")


asyncio.run(main())
)";

constexpr double kEditPause = 0.3;  // seconds after the last keystroke
/// The window keeps a program several times over: one that records, one at the cursor, some to go back quickly.
constexpr std::size_t kMostMemory = std::size_t{256} << 20;
constexpr std::size_t kMostRecent = 8;
constexpr double kFileLook = 0.5;   // seconds between two looks at the file on disk
constexpr double kCheckShare = 12;  // milliseconds of a frame that go into checking a challenge

/// Marks are kept beside the text that is shown.
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

Workspace::Workspace(const LessonLibrary& library) : library_(library) {
    add_commands();
    add_stepping_commands();
}

void Workspace::set_program(ProgramText text, std::string filename, RunOptions options) {
    program_ = std::move(text);
    filename_ = std::move(filename);
    options_ = std::move(options);
    edited_ = native_ = editing = false;
    experiment_.clear();
    notice.clear();
    selected = selected_thing = 0;
    highlighted_line = 0;
    highlighted_moment = 0;
    highlighted_task = 0;
    comparing = false;
    edit_due_.reset();
    axis_chosen_ = false;
    playback.breakpoints.clear();
    run_program(false);
}

void Workspace::open_lesson(const Lesson& lesson) {
    keep_draft();
    lesson_ = &lesson;
    attempt_ = std::make_unique<LessonAttempt>(lesson);
    if (const LessonProgress* done = record_.find(lesson.id); done != nullptr) {
        for (const Prediction& prediction : lesson.predictions) {
            const auto given = done->predictions.find(prediction.id);
            if (given != done->predictions.end()) attempt_->answer(prediction, given->second.answer);
        }
        attempt_->recall(done->attempts, done->solved, done->gave_up);
    }
    file_ = WatchedFile();
    native_text_ = ProgramText(lesson.native_program);
    unit = lesson.step;
    hide_future = true;
    screen = 0;
    in_challenge_ = false;
    drawer = lesson.show.empty() ? std::string() : lesson.show.front();
    drawer_asked = false;
    set_program(ProgramText(lesson.program), "program.py", lesson_options(lesson, lesson.program));
}

std::string Workspace::open(const std::string& what) {
    std::error_code error;
    if (std::filesystem::exists(what, error)) {
        std::string text;
        if (std::string problem = read_program_file(what, text); !problem.empty()) return problem;
        RunOptions options;
        const OptionProblem wrong = read_embedded_options(text, options);
        options.main_folder = std::filesystem::path(what).parent_path().string();
        if (options.main_folder.empty()) options.main_folder = ".";
        keep_draft();
        lesson_ = nullptr;
        drawer.clear();
        attempt_.reset();
        in_challenge_ = false;
        ProgramText program;
        program.replace(std::move(text));
        set_program(std::move(program), what, std::move(options));
        file_ = WatchedFile(what);
        notice = wrong.message;
        remember_file(what);
        return {};
    }
    const Lesson* found = library_.find(what);
    if (found == nullptr) found = LessonLibrary::builtin().find(what);
    if (found != nullptr) {
        open_lesson(*found);
        return {};
    }
    return fmt::format("there is no file or lesson named '{}'", what);
}

void Workspace::drop(const std::string& path) {
    if (std::string problem = open(path); !problem.empty()) notice = std::move(problem);
}

std::string Workspace::free_file() {
    const char* home = std::getenv("HOME");
    const std::string folder = home != nullptr && *home != 0 ? std::string(home) : std::string(".");
    std::error_code error;
    std::string file = folder + "/program.py";
    for (int number = 2; std::filesystem::exists(file, error); ++number)
        file = fmt::format("{}/program{}.py", folder, number);
    return file;
}

void Workspace::open_new(const std::string& file) {
    keep_draft();
    lesson_ = nullptr;
    drawer.clear();
    attempt_.reset();
    in_challenge_ = false;
    ProgramText program;
    program.replace(std::string(kNewProgram));
    set_program(std::move(program), file, RunOptions());
    file_ = WatchedFile();
    edited_ = editing = true;
    notice = fmt::format("Type, or paste a program over this one: it runs as you pause. Ctrl+S writes it to {}.", file);
}

void Workspace::remember_file(const std::string& file) {
    std::error_code error;
    const std::string path = std::filesystem::absolute(file, error).lexically_normal().string();
    std::erase(recent, path);
    recent.insert(recent.begin(), path);
    if (recent.size() > kMostRecent) recent.resize(kMostRecent);
}

bool Workspace::save(std::string& problem) {
    if (lesson_ != nullptr) return true;
    const std::string temporary = filename_ + ".loopglass-new";
    {
        std::ofstream out(temporary, std::ios::binary);
        out << program_.text();
        if (!out.flush()) {
            problem = fmt::format("cannot write {}", temporary);
            return false;
        }
    }
    std::error_code error;
    std::filesystem::rename(temporary, filename_, error);
    if (error)
        problem = fmt::format("cannot replace {}: {}", filename_, error.message());
    else
        edited_ = false;
    file_ = WatchedFile(filename_);
    return !error;
}

void Workspace::run_program(bool keep_cursor) {
    RunOptions options = options_;
    options.lines = true;
    options.limits.memory_bytes = std::min(options.limits.memory_bytes, kMostMemory);
    const NativeScenario* scenario = native_ && lesson_ != nullptr ? find_native_scenario(lesson_->id) : nullptr;
    if (scenario != nullptr)
        playback.open(*scenario, options);
    else
        playback.open(program_.text(), filename_, options, keep_cursor);
    selected = 0;
    update_gate();
}

void Workspace::select(EntityId task) { selected = playback.followed = task; }

void Workspace::next_axis() {
    const bool steps = axis == TimelineAxis::steps;
    axis = steps && both_axes ? TimelineAxis::virtual_time : TimelineAxis::steps;
    both_axes = steps && !both_axes;
}

void Workspace::toggle_drawer(std::string_view id) {
    if (drawer == id)
        drawer.clear();
    else
        drawer = id;
    drawer_asked = true;
}

std::vector<const Problem*> Workspace::problems() const {
    std::vector<const Problem*> seen;
    if (!playback.has_session()) return seen;
    for (const Problem& problem : playback.problems()) {
        if (!hides_future() || problem.at <= playback.session().position()) seen.push_back(&problem);
    }
    return seen;
}

void Workspace::toggle_breakpoint(std::uint32_t line) {
    auto& all = playback.breakpoints;
    const auto here = std::find_if(all.begin(), all.end(), [&](const Breakpoint& b) { return b.line == line; });
    if (here != all.end())
        all.erase(here);
    else if (line != 0)
        all.push_back({line, {}, std::nullopt, true});
}

const Breakpoint* Workspace::breakpoint_at(std::uint32_t line) const {
    for (const Breakpoint& each : playback.breakpoints) {
        if (each.line == line && line != 0) return &each;
    }
    return nullptr;
}

void Workspace::edit(std::string text, double at) {
    if (native_ || text == program_.text()) return;
    const LineMatch match(program_.text(), text);
    for (Breakpoint& each : playback.breakpoints) each.line = match.of(each.line);
    std::erase_if(playback.breakpoints, [](const Breakpoint& b) { return b.line == 0 && !b.state; });
    program_.replace(std::move(text));
    experiment_.clear();
    notice.clear();
    edited_ = unsaved_edit_ = true;
    edit_due_ = at + kEditPause;
    if (attempt_ != nullptr) attempt_->stop_check();  // it judges a text that is no more
}

void Workspace::run_experiment(const Experiment& wanted) {
    if (lesson_ == nullptr) return;
    show_challenge(false);
    native_ = false;
    program_ = ProgramText(lesson_->program);
    edited_ = program_.apply(wanted.edit);
    experiment_ = edited_ ? wanted.id : std::string();
    edit_due_.reset();
    run_program(false);
    playback.end();
}

void Workspace::reset_program() {
    if (lesson_ == nullptr) return;
    if (in_challenge_ && !record_.of(lesson_->id).program.empty()) {
        record_.of(lesson_->id).program.clear();
        record_changed_ = true;
    }
    set_program(ProgramText(in_challenge_ ? lesson_->challenge : lesson_->program), filename_, options_);
}

void Workspace::show_challenge(bool on) {
    if (lesson_ == nullptr || !lesson_->has_challenge() || on == in_challenge_) return;
    keep_draft();
    in_challenge_ = on;
    const std::string& text = on ? lesson_->challenge : lesson_->program;
    set_program(ProgramText(text), on ? "challenge.py" : "program.py", lesson_options(*lesson_, text));
    if (!on) return;
    show_screen_with(InteractionKind::challenge);  // its goals, and what a check says of them
    take_up_draft();
}

/// What the learner has written outlives looking elsewhere; the terminal's tutorial finds it as well.
void Workspace::keep_draft() {
    if (lesson_ == nullptr || !in_challenge_ || !edited_) return;
    LessonProgress& kept = record_.of(lesson_->id);
    std::string text = program_.with_marks();
    if (kept.program == text) return;
    kept.program = std::move(text);
    record_changed_ = true;
}

void Workspace::take_up_draft() {
    const LessonProgress* known = record_.find(lesson_->id);
    if (known == nullptr || known->program.empty() || known->program == lesson_->challenge) return;
    program_ = ProgramText(known->program);
    edited_ = true;
    run_program(false);
}

void Workspace::check_challenge() {
    if (!in_challenge_ || attempt_ == nullptr) return;
    show_screen_with(InteractionKind::challenge);
    attempt_->begin_check(program_.with_marks());
}

void Workspace::give_up() {
    if (!in_challenge_ || attempt_ == nullptr) return;
    attempt_->give_up();
    record_.of(lesson_->id).gave_up = true;
    record_changed_ = true;
    compare_with_solution(true);
}

void Workspace::compare_with_solution(bool compare) {
    comparing = compare;
    if (compare) editing = false;  // one or the other is in the source panel
}

const std::optional<Mend>& Workspace::mend() {
    const bool own = (lesson_ == nullptr || edited_) && !native_ && !edit_due_ && playback.has_session();
    const bool settled = own && (!playback.problem().empty() || playback.session().recorded());
    std::string complaint = settled ? playback.problem() : std::string();
    std::uint32_t line = playback.problem_line();
    if (settled && complaint.empty() && playback.session().exit_status() != 0) {
        const OutputLines& lines = playback.output();
        const std::size_t count = lines.count(UINT32_MAX);
        if (count > 0 && lines.is_error(playback.trace(), count - 1))
            complaint = lines.text(playback.trace(), count - 1, UINT32_MAX);
        line = 0;
    }
    while (complaint.ends_with('\n')) complaint.pop_back();
    complaint.erase(0, complaint.rfind('\n') + 1);
    std::string key = settled ? complaint + '\0' + program_.text() : std::string();
    if (mend_known_ && key == mended_) return mend_;
    mend_known_ = true;
    mended_ = std::move(key);
    mend_.reset();
    if (!settled) return mend_;
    mend_ = complaint.empty() && playback.session().exit_status() == 0 ? mend_unstarted(program_.text())
                                                                       : mend_for(program_.text(), complaint, line);
    return mend_;
}

void Workspace::apply_mend() {
    if (mend()) edit(std::string(mend_->text), now - kEditPause);
}

bool Workspace::has_native() const {
    return lesson_ != nullptr && !in_challenge_ && !lesson_->native_program.empty() &&
           find_native_scenario(lesson_->id) != nullptr;
}

void Workspace::show_native(bool on) {
    if (native_ == on) return;
    native_ = on;
    editing = false;
    axis_chosen_ = false;
    run_program(false);
}

/// Another editor has saved the program: its text is taken over, unless ours was changed as well.
bool Workspace::reload() {
    if (now - looked_at_file_ < kFileLook && looked_at_file_ <= now) return false;
    looked_at_file_ = now;
    if (!file_.changed()) return false;
    if (edited_) {
        notice = "The file has changed on disk as well. Save writes yours over it.";
        return true;
    }
    std::string text;
    if (editing || !read_program_file(filename_, text).empty()) return false;
    edit(std::move(text), now - kEditPause);
    edited_ = false;
    notice = "The file has changed on disk: this is what it says now.";
    return true;
}

void Workspace::note_screen() {
    if (lesson_ == nullptr || screen >= lesson_->screens.size()) return;
    const std::string& id = lesson_->screens[screen].id;
    const LessonProgress* known = record_.find(lesson_->id);
    if (known != nullptr && known->screen == id && known->seen.contains(id)) return;
    LessonProgress& kept = record_.of(lesson_->id);
    kept.screen = id;
    kept.seen.insert(id);
    record_.last_lesson = lesson_->id;
    record_changed_ = true;
}

void Workspace::save_record() {
    if (!record_changed_ || record_.path().empty()) return;
    record_changed_ = false;
    record_.save();
}

bool Workspace::tick(double at) {
    now = at;
    bool changed = reload();
    note_screen();
    if (edit_due_ && at >= *edit_due_) {
        edit_due_.reset();
        keep_draft();
        run_program(true);
        changed = true;
    }
    changed = playback.work(at) || changed;
    if (attempt_ != nullptr && attempt_->checking()) {
        if (!attempt_->advance_check(kCheckShare)) {
            LessonProgress& kept = record_.of(lesson_->id);
            ++kept.attempts;
            kept.solved = kept.solved || attempt_->result()->solved();
            kept.program = program_.with_marks();
            record_changed_ = true;
        }
        changed = true;
    }
    if (!axis_chosen_ && playback.has_session() && playback.session().recorded()) {
        // Where time passes while the loop is held, that time is what there is to see.
        axis_chosen_ = true;
        axis = playback.timeline().has_blocked_time() ? TimelineAxis::virtual_time : TimelineAxis::steps;
    }
    return changed;
}

void Workspace::next_screen() {
    if (lesson_ != nullptr && screen + 1 < lesson_->screens.size()) ++screen;
}

void Workspace::previous_screen() {
    if (screen > 0) --screen;
}

bool Workspace::show_screen(std::string_view id) {
    if (lesson_ == nullptr) return false;
    for (std::size_t i = 0; i < lesson_->screens.size(); ++i) {
        if (lesson_->screens[i].id != id) continue;
        screen = i;
        return true;
    }
    return false;
}

void Workspace::show_screen_with(InteractionKind kind, std::string_view id) {
    for (std::size_t i = 0; lesson_ != nullptr && i < lesson_->screens.size(); ++i) {
        for (const Interaction& each : lesson_->screens[i].interactions) {
            if (each.kind == kind && (id.empty() || each.id == id)) screen = i;
        }
    }
}

void Workspace::show_blocked_loop() {
    const Lesson* found = library().find("blocking-the-loop");
    if (found == nullptr) return;
    open_lesson(*found);
    playback.gate = UINT64_MAX;  // its question is asked all the same
    hide_future = false;
    const auto& events = playback.trace().events;
    for (std::size_t at = 0; at < events.size(); ++at) {
        if (events[at].kind != TraceKind::blocked) continue;
        playback.seek(at + 1);
        return;
    }
}

std::uint32_t Workspace::line_of_mark(std::string_view mark) const {
    return native_ ? native_text_.line_of(mark) : program_.line_of(mark);
}

bool Workspace::show_moment(std::string_view text) {
    if (!playback.has_session()) return false;
    const EventRef moment = find_moment(text);
    if (moment == 0) {
        notice = "This moment does not come in the program as it is now.";
        return false;
    }
    playback.seek(moment);
    return true;
}

EventRef Workspace::find_moment(std::string_view text) const {
    if (!playback.has_session()) return 0;
    auto parsed = Query::parse(text);
    auto* query = std::get_if<Query>(&parsed);
    return query == nullptr ? 0 : query->first_moment(playback.trace(), MarkEnvironment(*this));
}

EventRef Workspace::find_task(std::string_view name) const {
    if (!playback.has_session()) return 0;
    const Trace& trace = playback.trace();
    for (std::size_t i = 0; i < trace.events.size(); ++i) {
        const TraceEvent& event = trace.events[i];
        if (event.kind == TraceKind::task_created && trace.name_of(event.subject) == name)
            return static_cast<EventRef>(i + 1);
    }
    return 0;
}

const Prediction* Workspace::asked() const {
    if (attempt_ == nullptr || !ask_predictions || native_ || edited_ || in_challenge_) return nullptr;
    return attempt_->open_prediction();
}

void Workspace::answer(const Prediction& prediction, std::string given) {
    if (attempt_ == nullptr) return;
    PredictionRecord& kept = record_.of(lesson_->id).predictions[prediction.id];
    attempt_->answer(prediction, given);
    kept.answer = std::move(given);
    kept.right = attempt_->answered(prediction.id)->grade.right;
    ++kept.attempts;
    record_changed_ = true;
    update_gate();
}

void Workspace::update_gate() {
    const Prediction* open = asked();
    playback.gate = open != nullptr ? attempt_->moment_of(*open) : UINT64_MAX;
    playback.held_back = false;
}

}  // namespace loopglass
