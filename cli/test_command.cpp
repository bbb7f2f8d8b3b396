// loopglass test: runs unittest and pytest tests, each file in a run of its own, each test from virtual time 0.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/test_files.hpp"
#include "cli/test_report.hpp"
#include "sim/session/run.hpp"

namespace loopglass::cli {

namespace fs = std::filesystem;

namespace {

/// What one run may do before it is taken for a test that never ends; some seconds of computing.
constexpr std::uint64_t kMostSteps = 2'000'000'000;

struct TestArguments {
    std::vector<std::string> paths;
    std::string keywords, marks, junit_xml, asyncio_mode;
    std::uint64_t seed = 0, max_steps = kMostSteps;
    double max_time = -1;
    bool verbose = false, quiet = false, show_output = false, stop_at_failure = false;
};

std::vector<std::string> fields_of(std::string_view message) {
    std::vector<std::string> fields;
    while (true) {
        const auto end = message.find('\x1f');
        fields.emplace_back(message.substr(0, end));
        if (end == std::string_view::npos) break;
        message.remove_prefix(end + 1);
    }
    fields.resize(std::max<std::size_t>(fields.size(), 6));
    return fields;
}

/// One file's tests. A test that ends the whole run (it would wait for ever, a limit, something not supported) has
/// failed; the others go on in a run that begins behind it.
class FileTests {
public:
    FileTests(const TestArguments& arguments, const TestSettings& settings, const TestFile& file, TestReport& report)
        : arguments_(arguments), settings_(settings), file_(file), report_(report) {}

    /// False when nothing more shall be run.
    bool run() {
        report_.begin_file(file_.shown);
        while (run_once()) {
        }
        report_.end_file();
        return usage_problem_.empty() && !(arguments_.stop_at_failure && report_.failures() > 0);
    }
    const std::string& usage_problem() const { return usage_problem_; }

private:
    /// True when tests are left.
    bool run_once() {
        const std::size_t begun_before = begun_;
        Run run(Program::compile("from _testing.main import main\nmain()\n", "<loopglass test>"), options());
        run.on_test_report = [this](std::string_view message) { receive(fields_of(message)); };
        run.set_output([this](std::string_view text, bool error) {
            if (arguments_.show_output) std::fwrite(text.data(), 1, text.size(), error ? stderr : stdout);
            (error ? current_.err : current_.out) += text;
        });
        run.finish();
        if (run.closing_line().empty() && run.exit_status() == 0) return false;
        // Ended from outside, or the runner itself failed.
        if (current_.id.empty()) current_.id = file_.shown;
        const std::string line = run.closing_line().substr(std::min<std::size_t>(run.closing_line().size(), 11));
        finish_test(run.exit_status() == kUnsupported ? "error" : "failed",
                    line.empty() ? std::exchange(current_.err, {}) : run.closing_line() + "\n",
                    line.empty() ? "the test runner failed" : line);
        if (arguments_.stop_at_failure) return false;
        return begun_ > begun_before && begun_ < collected_;
    }

    RunOptions options() const {
        RunOptions options;
        options.recording = Recorder::Mode::off;
        options.seed = arguments_.seed;
        options.limits.work_units = arguments_.max_steps;
        if (arguments_.max_time >= 0) options.limits.virtual_seconds = arguments_.max_time;
        std::error_code error;
        options.library_folders = settings_.python_path;
        if (file_.in_library) {
            options.library_folders.push_back(file_.base);
        } else {
            options.main_folder = file_.base;
            options.explained_files.push_back(file_.path.string());
            for (const auto& conftest : file_.conftests) {
                options.explained_files.push_back(conftest.path);
                options.library_folders.push_back(fs::path(conftest.path).parent_path().string());
            }
            options.library_folders.push_back(settings_.root.string());
            options.library_folders.push_back(fs::current_path(error).string());
        }
        auto& words = options.arguments;
        words = {"file=" + file_.path.string(),
                 "name=" + file_.module,
                 "shown=" + file_.shown,
                 "root=" + settings_.root.string(),
                 fmt::format("begun={}", begun_),
                 "k=" + arguments_.keywords,
                 "m=" + arguments_.marks,
                 arguments_.stop_at_failure ? "exitfirst=1" : "exitfirst=0",
                 "mode=" + (arguments_.asyncio_mode.empty() ? settings_.asyncio_mode : arguments_.asyncio_mode)};
        for (const std::string& selected : file_.selected) words.push_back("select=" + selected);
        for (const auto& conftest : file_.conftests)
            words.push_back("conftest=" + conftest.module + ":" + conftest.path);
        return options;
    }

    void receive(std::vector<std::string> fields) {
        const std::string& kind = fields[0];
        if (kind == "start") {
            current_ = {};
            current_.id = fields[1];
            if (!fields[2].empty()) begun_ = std::stoul(fields[2]);
        } else if (kind == "end") {
            finish_test(std::move(fields[2]), std::move(fields[3]), std::move(fields[4]));
        } else if (kind == "collected") {
            collected_ = std::stoul(fields[1]);
        } else if (kind == "usage") {
            usage_problem_ = fields[1];
        } else if (kind == "note") {
            report_.note(fmt::format("{}: {}", file_.shown, fields[1]));
        }
    }

    void finish_test(std::string outcome, std::string text, std::string summary) {
        current_.outcome = std::move(outcome);
        current_.text = std::move(text);
        current_.summary = std::move(summary);
        report_.add(std::exchange(current_, {}));
    }

    const TestArguments& arguments_;
    const TestSettings& settings_;
    const TestFile& file_;
    TestReport& report_;
    TestOutcome current_;
    std::size_t begun_ = 0, collected_ = 0;
    std::string usage_problem_;
};

int run_tests(TestArguments arguments) {
    std::error_code error;
    const std::string first = arguments.paths.empty() ? "." : arguments.paths.front();
    fs::path start = fs::weakly_canonical(fs::absolute(first.substr(0, first.find("::"))), error);
    if (!fs::is_directory(start, error)) start = start.parent_path();
    const TestSettings settings = find_test_settings(start);
    if (!arguments.asyncio_mode.empty() && arguments.asyncio_mode != "auto" && arguments.asyncio_mode != "strict")
        return fail(kUsage, "usage", fmt::format("--asyncio-mode is auto or strict, not '{}'", arguments.asyncio_mode));
    if (arguments.paths.empty()) arguments.paths = settings.test_paths;
    if (arguments.paths.empty()) arguments.paths = {"."};
    std::string problem;
    const std::vector<TestFile> files = find_test_files(arguments.paths, settings, problem);
    if (!problem.empty()) return fail(kUsage, "usage", problem);
    if (files.empty())
        return fail(kUsage, "usage",
                    fmt::format("no test files (test_*.py, *_test.py) in {}", fmt::join(arguments.paths, " ")));

    const auto detail = arguments.verbose ? TestReport::Detail::verbose
                        : arguments.quiet ? TestReport::Detail::quiet
                                          : TestReport::Detail::normal;
    TestReport report(detail);
    for (const TestFile& file : files) {
        FileTests tests(arguments, settings, file, report);
        const bool go_on = tests.run();
        if (!tests.usage_problem().empty()) return fail(kUsage, "usage", tests.usage_problem());
        if (!go_on) break;
    }
    report.finish();
    if (!arguments.junit_xml.empty()) {
        std::ofstream out(arguments.junit_xml, std::ios::binary);
        out << report.junit_xml();
        if (!out.flush()) return fail(kUsage, "usage", fmt::format("cannot write {}", arguments.junit_xml));
    }
    if (report.total() == 0) return fail(kUsage, "usage", "no tests ran: none is there, or none was chosen");
    return report.failures() > 0 ? kFailed : kFine;
}

}  // namespace

void add_test(CLI::App& app, Action& action) {
    CLI::App* command = app.add_subcommand("test", "Run unittest and pytest tests, each from virtual time 0");
    auto arguments = std::make_shared<TestArguments>();
    command->add_option("paths", arguments->paths, "FILE.py, FILE.py::Class::test or folders (test_*.py, *_test.py)");
    command->add_option("-k", arguments->keywords, "Only tests whose names match: \"lock and not (slow or net)\"");
    command->add_option("-m", arguments->marks, "Only tests whose marks match");
    command->add_option("--junit-xml,--junitxml", arguments->junit_xml, "Write the outcomes as JUnit XML");
    command->add_option("--asyncio-mode", arguments->asyncio_mode,
                        "auto: every async test; strict: those marked asyncio");
    command->add_option("--seed", arguments->seed, "Seed of random, uuid4, secrets, os.urandom");
    command->add_option("--max-steps", arguments->max_steps, "Limit of work units");
    command->add_option("--max-time", arguments->max_time, "Limit of virtual seconds");
    command->add_flag("-v,--verbose", arguments->verbose, "A line for each test");
    command->add_flag("-q,--quiet", arguments->quiet, "Dots, failures and counts only");
    command->add_flag("-s", arguments->show_output, "Show what tests print as they print it");
    command->add_flag("-x,--exitfirst", arguments->stop_at_failure, "Stop at the first failure");
    command->callback([arguments, &action] { action = [arguments] { return run_tests(*arguments); }; });
}

}  // namespace loopglass::cli
