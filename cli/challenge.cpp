#include "cli/challenge.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include <fmt/format.h>
#include <poll.h>
#include <unistd.h>

#include "cli/command.hpp"
#include "cli/lesson_text.hpp"
#include "lessons/engine/check.hpp"
#include "lessons/engine/program_run.hpp"
#include "lessons/engine/screens.hpp"
#include "sim/trace/ascii_timeline.hpp"

namespace loopglass::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestProgram = std::uintmax_t{1} << 20;
constexpr int kLookEvery = 200;  // milliseconds
constexpr std::size_t kMostLinesOfOutput = 12;

/// The program in a file, or why there is none.
struct ReadProgram {
    std::optional<std::string> text;
    std::string problem;
};

ReadProgram read_program(const std::string& path) {
    std::error_code error;
    std::ifstream in(path, std::ios::binary);
    if (!in || !fs::is_regular_file(path, error)) return {std::nullopt, fmt::format("cannot read {}", path)};
    if (fs::file_size(path, error) > kLargestProgram)
        return {std::nullopt, fmt::format("{} is too large for a program", path)};
    return {std::string(std::istreambuf_iterator<char>(in), {}), {}};
}

int no_challenge(const Lesson& lesson) {
    return fail(kUsage, "usage", fmt::format("the lesson '{}' has no challenge", lesson.id));
}

void print_goals(const CheckResult& result, std::size_t width) {
    for (const GoalResult& goal : result.goals) {
        fmt::print("{}", wrapped(fmt::format("{} {}", goal.met ? "[x]" : "[ ]", plain_text(goal.text)), width));
        if (!goal.problem.empty())
            fmt::print("{}", wrapped("cannot be judged: " + goal.problem, width, "      "));
        else if (goal.failed_in)
            fmt::print("{}", wrapped("not in " + text_of(*goal.failed_in), width, "      "));
    }
    if (!result.failure.empty()) fmt::print("{}", wrapped("The program does not end well: " + result.failure, width));
}

/// The run that a goal was lost in, when it is not the plain one: the learner cannot see it otherwise.
void print_failing_run(const Lesson& lesson, const std::string& program, const CheckResult& result, std::size_t width) {
    std::optional<TriedSchedule> schedule = result.failed_in;
    for (const GoalResult& goal : result.goals) {
        if (!schedule && goal.problem.empty()) schedule = goal.failed_in;
    }
    if (!schedule || schedule->kind == ScheduleKind::fifo) return;
    RunOptions options = lesson_options(lesson, program);
    options.schedule = schedule->kind;
    options.schedule_seed = schedule->seed;
    const ProgramRun run(program, options, "challenge.py");
    StateHistory history;
    history.advance(run.trace());
    AsciiTimelineOptions timeline;
    timeline.width = width;
    fmt::print("\nIn {}:\n{}{}", text_of(*schedule), ascii_timeline(run.trace(), history, timeline),
               run.output().empty() ? "" : "It printed:\n");
    std::string_view rest = run.output();
    for (std::size_t lines = 0; !rest.empty(); ++lines) {
        if (lines == kMostLinesOfOutput) {
            fmt::print("    …\n");
            break;
        }
        const std::size_t end = rest.find('\n');
        fmt::print("    {}\n", rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
}

CheckResult check_with_progress(const Lesson& lesson, const std::string& program) {
    const bool terminal = isatty(STDERR_FILENO) != 0;
    return check_goals(lesson, program, [&](std::uint64_t done, std::uint64_t all) {
        if (terminal && (done % 10 == 0 || done == all))
            fmt::print(stderr, "\r{} of {} schedules{}", done, all, done == all ? "\r\x1b[K" : "");
        return true;
    });
}

/// One learner at one file.
class Watch {
public:
    Watch(const Lesson& lesson, std::string path, Progress& progress)
        : lesson_(lesson), path_(std::move(path)), progress_(progress), keyboard_(isatty(STDIN_FILENO) != 0) {}

    int run() {
        if (const int status = make_file(); status != kFine) return status;
        fmt::print("Edit {}, and save it: it is judged at once.{}\n", path_,
                   keyboard_ ? " h gives a hint, s the solution, q leaves." : "");
        for (;;) {
            const ReadProgram program = read_program(path_);
            if (program.text && *program.text != judged_) {
                judged_ = *program.text;
                fmt::print("\n");
                if (check_challenge(lesson_, *judged_, progress_) == kFine) return kFine;
                std::fflush(stdout);
            } else if (!program.text && said_ != program.problem) {
                // An editor may take the file away for a moment; only a lasting absence is worth a word.
                if (absent_++ > 5) fmt::print("\n{}\n", said_ = program.problem);
            }
            if (program.text) absent_ = 0;
            std::fflush(stdout);
            if (!wait()) return kFailed;
        }
    }

private:
    int make_file() {
        std::error_code error;
        if (fs::exists(path_, error)) return kFine;
        std::ofstream out(path_, std::ios::binary);
        out << lesson_.challenge;
        out.close();
        if (!out) return fail(kUsage, "usage", fmt::format("cannot write {}", path_));
        fmt::print("{} is new: it is the challenge's program.\n", path_);
        return kFine;
    }

    /// Until it is time to look again. False when the learner leaves.
    bool wait() {
        pollfd keyboard{STDIN_FILENO, POLLIN, 0};
        if (poll(keyboard_ ? &keyboard : nullptr, keyboard_ ? 1 : 0, kLookEvery) <= 0) return true;
        std::string line;
        if (!std::getline(std::cin, line) || line == "q") return false;
        if (line == "h") show_hint();
        if (line == "s") show_solution();
        return true;
    }

    void show_hint() {
        if (hints_ == lesson_.hints.size()) {
            fmt::print("There are no more hints. s shows the solution.\n");
            return;
        }
        fmt::print("{}", wrapped("Hint: " + plain_text(lesson_.hints[hints_++].text), text_width()));
    }

    void show_solution() {
        LessonProgress& own = progress_.of(lesson_.id);
        own.gave_up = own.gave_up || !own.solved;
        if (!progress_.save()) fmt::print(stderr, "{}\n", progress_.notice());
        fmt::print("\n{}\n", numbered(lesson_.solution));
    }

    const Lesson& lesson_;
    std::string path_;
    Progress& progress_;
    bool keyboard_;
    std::optional<std::string> judged_;  ///< the text judged last
    std::string said_;
    int absent_ = 0;
    std::size_t hints_ = 0;
};

}  // namespace

int check_challenge(const Lesson& lesson, const std::string& program, Progress& progress) {
    if (!lesson.has_challenge()) return no_challenge(lesson);
    const CheckResult result = check_with_progress(lesson, program);
    const std::size_t width = text_width();
    print_goals(result, width);
    LessonProgress& own = progress.of(lesson.id);
    ++own.attempts;
    own.solved = own.solved || result.solved();
    own.program = program;
    if (result.solved()) {
        fmt::print("\nSolved. `loopglass lesson show {} --solution` shows another way.\n", lesson.id);
    } else {
        print_failing_run(lesson, program, result, width);
        for (const Hint& hint : lesson.hints) {
            if (hint.after_attempts <= own.attempts)
                fmt::print("\n{}", wrapped("Hint: " + plain_text(hint.text), width));
        }
    }
    if (!progress.save()) fmt::print(stderr, "{}\n", progress.notice());
    return result.solved() ? kFine : kFailed;
}

int check_challenge_file(const Lesson& lesson, const std::string& path, Progress& progress) {
    if (!lesson.has_challenge()) return no_challenge(lesson);
    const ReadProgram program = read_program(path);
    return program.text ? check_challenge(lesson, *program.text, progress) : fail(kUsage, "usage", program.problem);
}

int watch_challenge(const Lesson& lesson, const std::string& path, Progress& progress) {
    return lesson.has_challenge() ? Watch(lesson, path, progress).run() : no_challenge(lesson);
}

}  // namespace loopglass::cli
