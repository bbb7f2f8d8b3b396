#pragma once
/// A real CPython, 3.13 or newer, on the virtual clock of virtual_clock.py: the judge that `compare` and `lesson verify
/// --python` ask.
#include <string>
#include <vector>

#include "cli/child_process.hpp"
#include "sim/session/options.hpp"

namespace loopglass::cli {

struct PythonJob {
    std::string filename;  ///< as it is called in tracebacks; with `in_place` the file itself
    std::string text;
    std::vector<std::string> arguments;
    RunOptions options;   ///< its input, environment and debug mode
    double seconds = 60;  ///< of real time; then it is killed
    bool in_place = false;
};

struct PythonOutcome {
    std::string problem;  ///< not empty: it could not be asked
    std::string out, err;
    int status = 0;  ///< as a shell says it: 128 + the signal
};

class RealPython {
public:
    /// `asked`: the executable; empty: the first suitable one on PATH.
    explicit RealPython(const std::string& asked);
    /// Why there is none; empty when there is.
    const std::string& problem() const { return problem_; }
    /// "3.13.1".
    const std::string& version() const { return version_; }
    PythonOutcome run(const PythonJob& job) const;

private:
    ScratchFolder scratch_;
    std::string program_, version_, problem_;
};

}  // namespace loopglass::cli
