#include "cli/real_python.hpp"

#include <cstdio>
#include <fstream>

#include <fmt/format.h>

#include "cli/harness.hpp"

namespace loopglass::cli {

namespace {

const std::vector<std::string> kEnvironment = {"PYTHONHASHSEED=0", "PYTHONDONTWRITEBYTECODE=1",
                                               "PYTHON_COLORS=0",  "PYTHONIOENCODING=utf-8",
                                               "LC_ALL=C.UTF-8",   "TZ=UTC",
                                               "COLUMNS=80"};

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

bool write_file(const std::string& path, std::string_view text) {
    std::ofstream out(path, std::ios::binary);
    out << text;
    return static_cast<bool>(out.flush());
}

PythonOutcome failed(std::string problem) { return {std::move(problem), {}, {}, 0}; }

}  // namespace

RealPython::RealPython(const std::string& asked) {
    if (scratch_.path().empty()) {
        problem_ = "cannot make a temporary folder";
        return;
    }
    std::vector<std::string> names{"python3.13", "python3", "python", "python3.14"};
    if (!asked.empty()) names = {asked};
    for (const std::string& name : names) {
        version_ = suitable_version(name, scratch_.path());
        program_ = name;
        if (!version_.empty()) return;
    }
    problem_ = asked.empty() ? "no CPython 3.13 or newer on PATH; name one with --python EXE"
                             : fmt::format("{} is no CPython 3.13 or newer", asked);
}

PythonOutcome RealPython::run(const PythonJob& job) const {
    std::string path = job.filename;
    if (!job.in_place) {
        path = fmt::format("{}/{}", scratch_.path(), job.filename);
        if (!write_file(path, job.text)) return failed("cannot write a temporary file");
    }
    const std::string harness = scratch_.path() + "/virtual_clock.py", input = scratch_.path() + "/stdin";
    if (!write_file(harness, embedded_harness().front().text) || !write_file(input, job.options.input))
        return failed("cannot write a temporary file");
    std::vector<std::string> words = {program_, harness, path};
    words.insert(words.end(), job.arguments.begin(), job.arguments.end());
    std::vector<std::string> environment = kEnvironment;
    if (job.options.debug) environment.emplace_back("PYTHONASYNCIODEBUG=1");
    for (const auto& [name, value] : job.options.environment) environment.push_back(fmt::format("{}={}", name, value));
    ChildResult child = run_child(words, environment, input, scratch_.path(), job.seconds);
    if (!child.started) return failed(fmt::format("cannot start {}", program_));
    if (child.timed_out)
        return failed(fmt::format("CPython still runs after {} s; --timeout gives it longer", job.seconds));
    return {{}, std::move(child.out), std::move(child.err), child.status};
}

}  // namespace loopglass::cli
