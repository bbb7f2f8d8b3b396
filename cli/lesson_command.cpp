// loopglass lesson: list, show, run and verify the lessons, export and reset the progress.
#include <cstdio>
#include <fstream>
#include <optional>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/challenge.hpp"
#include "cli/command.hpp"
#include "cli/lesson_text.hpp"
#include "cli/progress_command.hpp"
#include "cli/real_python.hpp"
#include "cli/tutorial.hpp"
#include "lessons/engine/library.hpp"
#include "lessons/engine/progress.hpp"
#include "lessons/engine/screens.hpp"
#include "lessons/engine/verify.hpp"

namespace loopglass::cli {

namespace {

struct LessonArguments {
    std::string name, folder, junit_xml, check, watch, export_file, python;
    std::vector<std::string> names;
    bool native = false, challenge = false, solution = false, everything = false;
};

/// The lessons of --lessons DIR, or those built in.
class ChosenLibrary {
public:
    explicit ChosenLibrary(const std::string& folder)
        : own_(folder.empty() ? LessonLibrary() : LessonLibrary::from_folder(folder)), builtin_(folder.empty()) {}
    const LessonLibrary& operator*() const { return builtin_ ? LessonLibrary::builtin() : own_; }
    const LessonLibrary* operator->() const { return &**this; }

private:
    LessonLibrary own_;
    bool builtin_;
};

/// Said on stderr, so that the other lessons are listed all the same.
int report_problems(const LessonLibrary& library) {
    for (const LessonProblem& problem : library.problems()) fail(kFailed, "lesson", problem.text());
    return library.problems().empty() ? kFine : kFailed;
}

const Lesson* find_lesson(const LessonLibrary& library, const std::string& name) {
    const Lesson* lesson = library.find(name);
    if (lesson == nullptr) {
        report_problems(library);
        fail(kUsage, "usage", fmt::format("no lesson named '{}'; `loopglass lesson list` names them", name));
    }
    return lesson;
}

int list_lessons(const LessonArguments& arguments) {
    const ChosenLibrary library(arguments.folder);
    const Progress progress = Progress::load(Progress::default_path());
    std::uint32_t part = UINT32_MAX;
    for (const Lesson& lesson : library->lessons()) {
        if (lesson.part != part) {
            const std::string_view title = library->part_title(lesson.part);
            fmt::print("{}Part {}{}{}\n", part == UINT32_MAX ? "" : "\n", lesson.part, title.empty() ? "" : ": ",
                       title);
        }
        part = lesson.part;
        const LessonProgress* known = progress.find(lesson.id);
        fmt::print("  [{}] {:<24} {:>3} min  {}\n", known != nullptr && known->solved ? 'x' : ' ', lesson.id,
                   lesson.minutes, lesson.title);
    }
    if (library->lessons().empty() && library->problems().empty()) fmt::print("There are no lessons here.\n");
    if (!progress.notice().empty()) fmt::print(stderr, "{}\n", progress.notice());
    return report_problems(*library);
}

void show_interaction(const Lesson& lesson, const Interaction& interaction, std::size_t width) {
    switch (interaction.kind) {
        case InteractionKind::predict:
            fmt::print("{}\n", question(lesson.find_prediction(interaction.id)->ask, width));
            break;
        case InteractionKind::experiment: {
            const Experiment& experiment = *lesson.find_experiment(interaction.id);
            fmt::print("Experiment: {}\n\n    {}\n\n", plain_text(experiment.label), experiment.edit.replace);
            break;
        }
        case InteractionKind::challenge:
            fmt::print("Goals:\n");
            for (const Goal& goal : lesson.goals)
                fmt::print("{}", wrapped("[ ] " + plain_text(goal.text), width, "  "));
            fmt::print("\n");
            break;
    }
}

int show_lesson(const LessonArguments& arguments) {
    const ChosenLibrary library(arguments.folder);
    const Lesson* lesson = find_lesson(*library, arguments.name);
    if (lesson == nullptr) return kUsage;
    if (arguments.challenge || arguments.solution) {
        if (!lesson->has_challenge())
            return fail(kUsage, "usage", fmt::format("the lesson '{}' has no challenge", lesson->id));
        fmt::print("{}", arguments.challenge ? lesson->challenge : lesson->solution);
        return kFine;
    }
    const std::size_t width = text_width();
    fmt::print("{}\n{}\n", heading(lesson->title, '='), numbered(lesson->program));
    for (const Screen& screen : lesson->screens) {
        fmt::print("{}\n", heading(screen.title));
        for (const ScreenPiece& piece : pieces_of(screen)) {
            fmt::print("{}\n", terminal_text(*lesson, piece.text, width));
            if (piece.interaction) show_interaction(*lesson, *piece.interaction, width);
        }
    }
    return kFine;
}

int run_lesson(const LessonArguments& arguments) {
    const ChosenLibrary library(arguments.folder);
    const Lesson* lesson = find_lesson(*library, arguments.name);
    if (lesson == nullptr) return kUsage;
    Progress progress = Progress::load(Progress::default_path());
    if (!progress.notice().empty()) fmt::print(stderr, "{}\n", progress.notice());
    const int status = !arguments.watch.empty() ? watch_challenge(*lesson, arguments.watch, progress)
                       : !arguments.check.empty()
                           ? check_challenge_file(*lesson, arguments.check, progress)
                           : run_tutorial(*lesson, progress, {isatty(STDIN_FILENO) != 0, arguments.native});
    const Lesson* next = library->after(*lesson);
    if (status == kFine && next != nullptr)
        fmt::print("\nNext: {}. `loopglass lesson run {}`\n", next->title, next->id);
    return status;
}

int write_report(const std::string& path, const std::vector<LessonReport>& reports) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << junit_xml(reports);
    out.close();
    return out ? kFine : fail(kUsage, "usage", fmt::format("cannot write {}", path));
}

/// Whether a real CPython prints today what is recorded.
Verification verify_with(const RealPython& python, const Lesson& lesson) {
    Verification verification{fmt::format("CPython {} prints expected.txt", python.version()), {}};
    PythonJob job{"program.py", lesson.program, {}, lesson.run};
    static_cast<void>(read_embedded_options(lesson.program, job.options));
    const PythonOutcome outcome = python.run(job);
    const auto problem = [&](std::string message) {
        verification.problems.push_back({lesson.folder + "/expected.txt", 0, std::move(message)});
    };
    if (!outcome.problem.empty()) {
        problem(outcome.problem);
    } else if (outcome.status != 0) {
        problem(fmt::format("CPython ends with status {}", outcome.status));
    } else if (outcome.out != lesson.expected) {
        problem("CPython prints:\n" + outcome.out);
    }
    return verification;
}

int verify_lessons(const LessonArguments& arguments) {
    std::optional<RealPython> python;
    if (!arguments.python.empty()) python.emplace(arguments.python);
    if (python && !python->problem().empty()) return fail(kUsage, "usage", python->problem());
    const ChosenLibrary library(arguments.folder);
    std::vector<const Lesson*> chosen;
    for (const std::string& name : arguments.names) {
        const Lesson* lesson = find_lesson(*library, name);
        if (lesson == nullptr) return kUsage;
        chosen.push_back(lesson);
    }
    std::vector<LessonReport> reports;
    if (arguments.names.empty()) {
        for (const Lesson& lesson : library->lessons()) chosen.push_back(&lesson);
        reports = unreadable_lessons(*library);
    }
    const bool terminal = isatty(STDERR_FILENO) != 0;
    const VerifyProgress progress = [&](std::string_view lesson, std::string_view verification) {
        if (terminal) fmt::print(stderr, "\r\x1b[K{}: {}", lesson, verification);
    };
    for (const Lesson* lesson : chosen) {
        reports.push_back(verify_lesson(*lesson, *library, progress));
        if (python) reports.back().verifications.push_back(verify_with(*python, *lesson));
    }
    if (terminal) fmt::print(stderr, "\r\x1b[K");

    std::size_t failures = 0, all = 0;
    for (const LessonReport& report : reports) {
        all += report.verifications.size();
        failures += report.failures();
        fmt::print("{:<24} {}\n", report.lesson,
                   report.failures() == 0
                       ? fmt::format("{} verified", report.verifications.size())
                       : fmt::format("{} of {} FAILED", report.failures(), report.verifications.size()));
        for (const Verification& one : report.verifications) {
            for (const LessonProblem& problem : one.problems) fmt::print("  {}\n    {}\n", one.name, problem.text());
        }
    }
    if (reports.empty()) return fail(kUsage, "usage", "there are no lessons to verify");
    fmt::print("{} verified, {} failed\n", all - failures, failures);
    if (!arguments.junit_xml.empty()) {
        const int status = write_report(arguments.junit_xml, reports);
        if (status != kFine) return status;
    }
    return failures == 0 ? kFine : kFailed;
}

}  // namespace

void add_lesson(CLI::App& app, Action& action) {
    CLI::App* command = app.add_subcommand("lesson", "List, show, run and verify the lessons; your progress");
    command->require_subcommand(1);
    auto arguments = std::make_shared<LessonArguments>();
    const auto add = [&](const char* name, const char* meaning, int (*what)(const LessonArguments&)) {
        CLI::App* subcommand = command->add_subcommand(name, meaning);
        subcommand->add_option("--lessons", arguments->folder, "Folder of your own lessons");
        subcommand->callback([arguments, what, &action] { action = [arguments, what] { return what(*arguments); }; });
        return subcommand;
    };
    add("list", "All lessons, by part", &list_lessons);
    CLI::App* show = add("show", "The text of a lesson", &show_lesson);
    show->add_option("name", arguments->name, "Its id or folder")->required();
    show->add_flag("--challenge", arguments->challenge, "Print the challenge's program instead");
    show->add_flag("--solution", arguments->solution, "Print its solution instead");
    CLI::App* run = add("run", "A lesson in the terminal, step by step", &run_lesson);
    run->add_option("name", arguments->name, "Its id or folder")->required();
    run->add_flag("--native", arguments->native, "With its C++20 program");
    run->add_option("--check", arguments->check, "Judge FILE.py as an answer to the challenge");
    run->add_option("--watch", arguments->watch, "Judge FILE.py whenever it is saved; makes it when it is not there");
    CLI::App* verify = add("verify", "Prove what lessons say by running them", &verify_lessons);
    verify->add_option("names", arguments->names, "Lessons; all of them when none is named");
    verify->add_option("--junit-xml", arguments->junit_xml, "Write the result as JUnit XML");
    verify->add_option("--python", arguments->python, "Ask this CPython too: does it print what is recorded?");
    CLI::App* exported = add("export", "Your progress as JSON",
                             [](const LessonArguments& given) { return export_progress(given.export_file); });
    exported->add_option("file", arguments->export_file, "Where to; stdout when it is left out");
    CLI::App* reset = add("reset", "Forget your progress",
                          [](const LessonArguments& given) { return reset_progress(given.name, given.everything); });
    reset->add_option("name", arguments->name, "The id of one lesson");
    reset->add_flag("--all", arguments->everything, "All lessons");
}

}  // namespace loopglass::cli
