// loopglass run: the program's own stdout, stderr and exit status.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/program_source.hpp"
#include "sim/session/run.hpp"
#include "sim/trace/export/format.hpp"

namespace loopglass::cli {

namespace {

struct RunArguments {
    std::vector<std::string> words;  ///< what to run, then its arguments
    std::string code, module, trace, expect, path, clock, input;
    std::vector<std::string> library_folders;
    std::uint64_t seed = 0, max_steps = 0;
    double cpu_cost = -1, max_time = -1;
    std::uint64_t max_memory = 0;
    bool debug = false, native = false, digest = false, stats = false, has_seed = false;
};

/// Options on the command line override those of the lesson or program.
void apply(const RunArguments& arguments, RunOptions& options) {
    if (arguments.has_seed) options.seed = arguments.seed;
    if (arguments.cpu_cost >= 0) options.cpu_cost_ns = arguments.cpu_cost;
    if (arguments.max_steps > 0) options.limits.work_units = arguments.max_steps;
    if (arguments.max_time >= 0) options.limits.virtual_seconds = arguments.max_time;
    if (arguments.max_memory > 0) options.limits.memory_bytes = arguments.max_memory << 20U;
    options.debug = options.debug || arguments.debug;
    if (!arguments.path.empty()) options.main_folder = arguments.path;
    options.library_folders = arguments.library_folders;
    const bool needs_trace = !arguments.trace.empty();
    options.recording = needs_trace                           ? Recorder::Mode::keep
                        : arguments.digest || arguments.stats ? Recorder::Mode::digest
                                                              : Recorder::Mode::off;
}

/// The whole of FILE, or of this command's own standard input; nullopt when it cannot be read.
std::optional<std::string> read_whole(const std::string& file) {
    if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

/// The first line in which two texts differ, for --expect.
int compare_output(const std::string& expected_file, const std::string& actual) {
    const std::optional<std::string> whole = read_whole(expected_file);
    if (!whole) return fail(kUsage, "usage", fmt::format("cannot read {}", expected_file));
    const std::string& expected = *whole;
    if (expected == actual) return kFine;
    std::size_t line = 1, at = 0;
    while (at < expected.size() && at < actual.size() && expected[at] == actual[at]) {
        if (expected[at] == '\n') ++line;
        ++at;
    }
    const auto line_at = [&](const std::string& text) {
        const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
        return begin > text.size() ? std::string("(end)") : text.substr(begin, text.find('\n', begin) - begin);
    };
    return fail(kFailed, "output",
                fmt::format("differs from {} in line {}: expected '{}', got '{}'", expected_file, line,
                            line_at(expected), line_at(actual)));
}

int report_run(const RunArguments& arguments, const Run& run, const std::string& output) {
    std::fflush(stdout);
    if (!run.closing_line().empty()) fmt::print(stderr, "{}\n", run.closing_line());
    if (!arguments.trace.empty()) {
        ExportOptions export_options;
        if (!arguments.clock.empty()) {
            const auto clock = trace_clock_named(arguments.clock);
            if (!clock)
                return fail(kUsage, "usage", fmt::format("--clock is steps or virtual, not '{}'", arguments.clock));
            export_options.clock = *clock;
        }
        const std::string wrong = write_trace(run.trace(), arguments.trace, export_options);
        if (!wrong.empty()) return fail(kUsage, "usage", wrong);
    }
    if (arguments.digest) fmt::print(stderr, "digest {}\n", digest_text(run.trace().digest()));
    if (arguments.stats) {
        fmt::print(stderr, "events {}\nwork units {}\nvirtual seconds {}\nbytes {}\nobjects left {}\n", run.position(),
                   const_cast<Run&>(run).runtime().work, const_cast<Run&>(run).machine().clock.now(),
                   const_cast<Run&>(run).runtime().heap.used(), run.leaked_objects());
    }
    if (!arguments.expect.empty()) {
        const int different = compare_output(arguments.expect, output);
        if (different != kFine) return different;
    }
    return run.exit_status();
}

int run_source(RunArguments arguments) {
    ProgramSource source;
    if (!arguments.code.empty())
        source = program_from_code(arguments.code);
    else if (!arguments.module.empty())
        source = program_from_module(arguments.module, arguments.library_folders);
    else if (!arguments.words.empty())
        source = find_program(arguments.words.front());
    else
        return fail(kUsage, "usage", "run what? LESSON, FILE.py, a folder, - for standard input, -c CODE or -m MODULE");
    if (!source.problem.empty()) return fail(kUsage, "usage", source.problem);

    RunOptions options = source.options;
    options.main_folder = source.main_folder;
    apply(arguments, options);
    if (!arguments.input.empty()) {
        std::optional<std::string> input = read_whole(arguments.input);
        if (!input) return fail(kUsage, "usage", fmt::format("cannot read {}", arguments.input));
        options.input = std::move(*input);
    }
    if (arguments.code.empty() && arguments.module.empty()) arguments.words.erase(arguments.words.begin());
    options.arguments = arguments.words;

    std::unique_ptr<Run> run;
    if (arguments.native) {
        const NativeScenario* scenario = find_native_scenario(source.lesson);
        if (scenario == nullptr) return fail(kUsage, "usage", "--native needs a lesson that has a C++ program");
        run = std::make_unique<Run>(*scenario, options);
    } else {
        run = std::make_unique<Run>(Program::compile(std::move(source.text), source.filename), options);
    }
    std::string output;
    const bool keep = !arguments.expect.empty();
    run->set_output([&](std::string_view text, bool error) {
        if (keep && !error) output += text;
        if (error) std::fflush(stdout);
        std::fwrite(text.data(), 1, text.size(), error ? stderr : stdout);
    });
    run->finish();
    return report_run(arguments, *run, output);
}

bool is_our_option(const CLI::App& command, const std::string& word) {
    return word.size() > 1 && word.front() == '-' &&
           command.get_option_no_throw(word.substr(0, word.find('='))) != nullptr;
}

/// Whether the option takes the word behind it.
bool takes_value(const CLI::App& command, const std::string& word) {
    return word.find('=') == std::string::npos && command.get_option(word)->get_items_expected_max() > 0;
}

}  // namespace

std::vector<std::string> program_words_last(const CLI::App& app, std::vector<std::string> words) {
    if (words.empty() || words.front() != "run") return words;
    const CLI::App& command = *app.get_subcommand("run");
    std::vector<std::string> ours{"run"}, program;
    bool seen = false;  // the program, after which unknown options are its own
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--") {
            program.insert(program.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
            break;
        }
        if (is_our_option(command, word) && !(seen && (word == "-h" || word == "--help"))) {
            if (word == "-c" || word == "-m") {
                if (seen) {  // an option of the program's
                    program.push_back(word);
                    continue;
                }
                seen = true;
            }
            ours.push_back(word);
            if (takes_value(command, word) && i + 1 < words.size()) ours.push_back(words[++i]);
        } else if (!seen && word.size() > 1 && word.front() == '-') {
            ours.push_back(word);  // let the parser say that it is unknown
        } else {
            program.push_back(word);
            seen = true;
        }
    }
    if (!program.empty()) ours.emplace_back("--");
    ours.insert(ours.end(), program.begin(), program.end());
    return ours;
}

void add_run(CLI::App& app, Action& action) {
    CLI::App* command = app.add_subcommand("run", "Run a program: its own output and exit status");
    auto arguments = std::make_shared<RunArguments>();
    command->add_option(
        "what", arguments->words,
        "LESSON, FILE.py, folder or -, and the program's arguments (behind -- also such as look like options)");
    command->prefix_command(false);
    command->positionals_at_end(false);
    command->add_option("-c", arguments->code, "Code to run");
    command->add_option("-m", arguments->module, "Module to run");
    command->add_option("--trace", arguments->trace, "Write the trace: OUT.json (Chrome, Perfetto) or OUT.jsonl");
    command->add_option("--clock", arguments->clock, "Time axis of a .json trace: steps or virtual");
    command->add_option("--seed", arguments->seed, "Seed of random, uuid4, secrets, os.urandom")
        ->check(not_negative())
        ->each([arguments](const std::string&) { arguments->has_seed = true; });
    command->add_option("--cpu-cost", arguments->cpu_cost,
                        "Virtual nanoseconds a unit of work takes (0: computing is free)");
    command->add_flag("--debug", arguments->debug, "asyncio's debug mode");
    command->add_flag("--native", arguments->native, "Run the lesson's C++20 program");
    command->add_option("--expect", arguments->expect, "Compare stdout with FILE; status 1 when it differs");
    command->add_option("--stdin", arguments->input,
                        "What the program reads from its standard input: FILE, or - for all of this command's own");
    command->add_flag("--digest", arguments->digest, "Print the digest of the trace on stderr");
    command->add_option("--max-steps", arguments->max_steps, "Limit of work units")->check(not_negative());
    command->add_option("--max-time", arguments->max_time, "Limit of virtual seconds")->check(not_negative());
    command->add_option("--max-memory", arguments->max_memory, "Limit of memory, MiB")->check(CLI::Range(0, 1 << 20));
    command->add_flag("--stats", arguments->stats, "Print events, work units, virtual time and memory on stderr");
    command->add_option("--path", arguments->path, "Folder of the program's own modules");
    command
        ->add_option(
            "--stdlib", arguments->library_folders,
            "Folder of an installed CPython's library (…/lib/python3.13): pure Python modules that are not among "
            "ours are taken from there")
        ->allow_extra_args(false);
    command->callback([arguments, &action] { action = [arguments] { return run_source(*arguments); }; });
}

}  // namespace loopglass::cli
