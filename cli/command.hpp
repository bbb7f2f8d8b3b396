#pragma once
/// The command line: one Command a file, one row each in commands.cpp. Exit statuses are a contract
/// (docs/ARCHITECTURE.md).
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

namespace loopglass::cli {

inline constexpr int kFine = 0, kFailed = 1, kUsage = 2, kLimit = 3, kUnsupported = 4, kStalled = 5;

/// Adds a subcommand to `app`; what it does is put into `action`, which main() calls after parsing.
using Action = std::function<int()>;
using AddCommand = void (*)(CLI::App& app, Action& action);

void add_run(CLI::App& app, Action& action);
void add_open(CLI::App& app, Action& action);
void add_lesson(CLI::App& app, Action& action);
void add_check(CLI::App& app, Action& action);
void add_test(CLI::App& app, Action& action);
void add_compare(CLI::App& app, Action& action);
void add_shot(CLI::App& app, Action& action);

/// `run FILE --verbose --trace OUT x` as `run --trace OUT -- FILE --verbose x`: behind the program, words that are no
/// options of ours are the program's; behind `--`, all are.
std::vector<std::string> program_words_last(const CLI::App& app, std::vector<std::string> words);

/// For options that are amounts: refuses what is no number, or less than 0, in a sentence.
CLI::Validator not_negative();

/// Prints "loopglass: KIND: message" on stderr and returns `status`.
int fail(int status, std::string_view kind, std::string_view message);

/// What `main` does.
int run_command_line(int argc, char** argv);

}  // namespace loopglass::cli
