// loopglass check: runs a program and says what the detectors found.
#include <cstdio>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/program_source.hpp"
#include "sim/session/run.hpp"
#include "sim/watch/detectors.hpp"
#include "sim/watch/report.hpp"

namespace loopglass::cli {

namespace {

struct CheckArguments {
    std::string what;
    std::string format = "text";
};

int check(const CheckArguments& arguments) {
    const auto format = report_format_named(arguments.format);
    if (!format)
        return fail(kUsage, "usage", fmt::format("--format is text, json or github, not '{}'", arguments.format));
    ProgramSource source = find_program(arguments.what);
    if (!source.problem.empty()) return fail(kUsage, "usage", source.problem);

    RunOptions options = source.options;
    options.main_folder = source.main_folder;
    options.recording = Recorder::Mode::keep;
    options.lines = true;  // so that problems are found at their very line
    Run run(Program::compile(std::move(source.text), source.filename), options);
    std::string errors;
    run.set_output([&](std::string_view text, bool error) {
        if (error) errors += text;
    });
    run.finish();

    const std::vector<Problem> problems = find_problems(run.trace());
    fmt::print("{}", report(run.trace(), problems, *format));
    std::fflush(stdout);
    if (!run.closing_line().empty()) {
        fmt::print(stderr, "{}\n", run.closing_line());
        return run.exit_status();
    }
    // Why a program failed matters more than that it did.
    if (run.exit_status() != 0) fmt::print(stderr, "{}", errors);
    return problems.empty() && run.exit_status() == 0 ? kFine : kFailed;
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
    CLI::App* command = app.add_subcommand("check", "Run a program and report what asyncio programs get wrong");
    auto arguments = std::make_shared<CheckArguments>();
    command->add_option("what", arguments->what, "LESSON, FILE.py, folder or -")->required();
    command->add_option("--format", arguments->format, "text, json or github");
    command->callback([arguments, &action] { action = [arguments] { return check(*arguments); }; });
}

}  // namespace loopglass::cli
