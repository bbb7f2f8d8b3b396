#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/window.hpp"

namespace loopglass::cli {

namespace {

constexpr AddCommand kCommands[] = {&add_run, &add_open, &add_lesson, &add_check, &add_test, &add_compare, &add_shot};

/// Promised, not built yet: they answer so instead of "unknown command".
constexpr std::array<std::string_view, 3> kLater{"explore", "record", "serve"};

}  // namespace

CLI::Validator not_negative() {
    const auto problem_of = [](const std::string& text) {
        double amount = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
        const bool fine = error == std::errc() && end == text.data() + text.size() && amount >= 0;
        return fine ? std::string() : fmt::format("'{}' is not a number of at least 0", text);
    };
    return {problem_of, "AMOUNT"};
}

int fail(int status, std::string_view kind, std::string_view message) {
    std::fflush(stdout);
    fmt::print(stderr, "loopglass: {}: {}\n", kind, message);
    return status;
}

int run_command_line(int argc, char** argv) {
    if (argc == 1) return open_window({});
    for (const std::string_view later : kLater) {
        if (argv[1] == later) return fail(kUsage, "usage", fmt::format("`{}` is not built yet", later));
    }
    CLI::App app("See what asyncio really does: run, step and check asyncio programs on a deterministic loop.",
                 "loopglass");
    app.set_version_flag("--version", "loopglass 0.1.0 (simulates CPython 3.13)");
    app.require_subcommand(0, 1);
    Action action;
    for (const AddCommand add : kCommands) add(app, action);
    std::vector<std::string> words(argv + 1, argv + argc);
    words = program_words_last(app, std::move(words));
    std::reverse(words.begin(), words.end());  // as CLI11 wants them
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);
        return fail(kUsage, "usage", fmt::format("{} (try `loopglass --help`)", error.what()));
    }
    return action ? action() : kFine;
}

}  // namespace loopglass::cli
