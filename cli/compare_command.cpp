// loopglass compare: the same file here and under a real CPython on a virtual clock; the first difference.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include <fmt/format.h>

#include "cli/child_process.hpp"
#include "cli/command.hpp"
#include "cli/harness.hpp"
#include "cli/output_difference.hpp"
#include "cli/program_source.hpp"
#include "sim/session/run.hpp"

namespace loopglass::cli {

namespace {

struct CompareArguments {
    std::vector<std::string> words;
    std::string python;
    double seconds = 60;
};

const std::vector<std::string> kEnvironment = {"PYTHONHASHSEED=0", "PYTHONDONTWRITEBYTECODE=1",
                                               "PYTHON_COLORS=0",  "PYTHONIOENCODING=utf-8",
                                               "PYTHONUTF8=1",     "TZ=UTC",
                                               "COLUMNS=80"};

struct Python {
    std::string program, version;  ///< version empty: none is suitable
};

/// `3.13.1` when `program` is a CPython of 3.13 or newer.
std::string suitable_version(const std::string& program, const std::string& scratch) {
    const std::string question =
        "import sys; print(sys.implementation.name, *sys.version_info[:3], sys.version_info >= (3, 13))";
    const ChildResult answer = run_child({program, "-c", question}, kEnvironment, "/dev/null", scratch, 20);
    int major = 0, minor = 0, micro = 0;
    if (!answer.started || answer.status != 0 || !answer.out.ends_with("True\n") ||
        std::sscanf(answer.out.c_str(), "cpython %d %d %d", &major, &minor, &micro) != 3)
        return {};
    return fmt::format("{}.{}.{}", major, minor, micro);
}

Python find_python(const std::string& asked, const std::string& scratch) {
    if (!asked.empty()) return {asked, suitable_version(asked, scratch)};
    for (const char* name : {"python3.13", "python3", "python", "python3.14"}) {
        if (std::string version = suitable_version(name, scratch); !version.empty()) return {name, std::move(version)};
    }
    return {};
}

bool write_file(const std::string& path, std::string_view text) {
    std::ofstream out(path, std::ios::binary);
    out << text;
    return static_cast<bool>(out.flush());
}

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
    const ScratchFolder scratch;
    if (scratch.path().empty()) return fail(kUsage, "usage", "cannot make a temporary folder");
    const Python python = find_python(arguments.python, scratch.path());
    if (python.version.empty()) {
        return fail(kUsage, "usage",
                    arguments.python.empty() ? "no CPython 3.13 or newer on PATH; name one with --python EXE"
                                             : fmt::format("{} is no CPython 3.13 or newer", arguments.python));
    }
    ProgramSource source = find_program(file);
    if (!source.problem.empty()) return fail(kUsage, "usage", source.problem);
    std::string path = file;
    if (!source.lesson.empty()) {
        path = scratch.path() + "/" + source.filename;
        if (!write_file(path, source.text)) return fail(kUsage, "usage", "cannot write a temporary file");
    } else if (source.filename != file) {
        path = source.filename;
    }
    const std::string harness = scratch.path() + "/virtual_clock.py", input = scratch.path() + "/stdin";
    if (!write_file(harness, embedded_harness().front().text) || !write_file(input, source.options.input))
        return fail(kUsage, "usage", "cannot write a temporary file");

    const std::vector<std::string> rest(arguments.words.begin() + 1, arguments.words.end());
    std::vector<std::string> words = {python.program, harness, path};
    words.insert(words.end(), rest.begin(), rest.end());
    std::vector<std::string> environment = kEnvironment;
    if (source.options.debug) environment.emplace_back("PYTHONASYNCIODEBUG=1");
    for (const auto& [name, value] : source.options.environment) environment.push_back(name + "=" + value);
    const ChildResult theirs = run_child(words, environment, input, scratch.path(), arguments.seconds);
    if (!theirs.started) return fail(kUsage, "usage", fmt::format("cannot start {}", python.program));
    if (theirs.timed_out)
        return fail(kUsage, "usage",
                    fmt::format("CPython still runs after {} s; --timeout gives it longer", arguments.seconds));
    const Outcome ours = run_here(std::move(source), rest);

    const std::string name = fmt::format("CPython {}", python.version);
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
