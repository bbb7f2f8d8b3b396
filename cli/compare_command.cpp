// loopglass compare: the same file here and under a real CPython on a virtual clock; the first difference.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/output_difference.hpp"
#include "cli/program_source.hpp"
#include "cli/real_python.hpp"
#include "sim/session/run.hpp"

namespace loopglass::cli {

namespace {

struct CompareArguments {
    std::vector<std::string> words;
    std::string python;
    double seconds = 60;
};

struct Outcome {
    std::string out, err;
    int status = 0;
    std::string closing_line;
};

Outcome run_here(ProgramSource source, const std::vector<std::string>& arguments) {
    RunOptions options = source.options;
    options.main_folder = source.main_folder;
    options.arguments = arguments;
    options.recording = Recorder::Mode::off;
    Run run(Program::compile(std::move(source.text), source.filename), options);
    Outcome outcome;
    run.set_output([&](std::string_view text, bool error) { (error ? outcome.err : outcome.out) += text; });
    run.finish();
    outcome.status = run.exit_status();
    outcome.closing_line = run.closing_line();
    return outcome;
}

std::size_t terminal_width() {
    const char* columns = std::getenv("COLUMNS");
    const long width = columns != nullptr ? std::strtol(columns, nullptr, 10) : 0;
    return width >= 60 ? static_cast<std::size_t>(width) : 120;
}

int compare(const CompareArguments& arguments) {
    const std::string& file = arguments.words.front();
    const RealPython python(arguments.python);
    if (!python.problem().empty()) return fail(kUsage, "usage", python.problem());
    ProgramSource source = find_program(file);
    if (!source.problem.empty()) return fail(kUsage, "usage", source.problem);
    const std::vector<std::string> rest(arguments.words.begin() + 1, arguments.words.end());
    PythonJob job{source.filename, source.text, rest, source.options, arguments.seconds};
    // A file of the machine runs where it is, so that it finds what lies beside it.
    job.in_place = source.lesson.empty();
    const PythonOutcome theirs = python.run(job);
    if (!theirs.problem.empty()) return fail(kUsage, "usage", theirs.problem);
    const Outcome ours = run_here(std::move(source), rest);

    const std::string name = fmt::format("CPython {}", python.version());
    bool different = false;
    const auto show = [&](const char* stream, const std::string& left, const std::string& right) {
        const std::string table =
            first_difference(name, masked_output(left), "Loopglass", masked_output(right), terminal_width());
        if (table.empty()) return;
        different = true;
        fmt::print("{}: {} differs\n{}", file, stream, table);
    };
    show("stdout", theirs.out, ours.out);
    show("stderr", theirs.err, ours.err);
    if (theirs.status != ours.status) {
        different = true;
        fmt::print("{}: exit status differs: {} {}, Loopglass {}\n", file, name, theirs.status, ours.status);
    }
    if (different) {
        if (!ours.closing_line.empty()) fmt::print("Loopglass ended it: {}\n", ours.closing_line);
        return kFailed;
    }
    const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
    fmt::print("{}: no difference from {} ({} lines of stdout, {} of stderr, exit status {})\n", file, name,
               lines(ours.out), lines(ours.err), ours.status);
    return kFine;
}

}  // namespace

void add_compare(CLI::App& app, Action& action) {
    CLI::App* command = app.add_subcommand("compare", "Run a file here and under CPython; show the first difference");
    auto arguments = std::make_shared<CompareArguments>();
    command->add_option("file", arguments->words, "FILE.py or LESSON, and the program's arguments")->required();
    command->add_option("--python", arguments->python,
                        "The CPython to ask, 3.13 or newer (else it is looked for on PATH)");
    command->add_option("--timeout", arguments->seconds, "Seconds CPython may take");
    command->callback([arguments, &action] { action = [arguments] { return compare(*arguments); }; });
}

}  // namespace loopglass::cli
