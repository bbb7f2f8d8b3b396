#pragma once
/// A program of the machine, run to its end with its output in hand: the real CPython that `loopglass compare` asks.
#include <string>
#include <vector>

namespace loopglass::cli {

struct ChildResult {
    bool started = false;
    bool timed_out = false;
    int status = 0;  ///< as a shell says it: 128 + the signal
    std::string out, err;
};

/// `words[0]` is looked for on PATH. `environment` (NAME=VALUE) is added to ours; standard input is the file `input`.
/// The child is killed after `seconds`.
ChildResult run_child(const std::vector<std::string>& words, const std::vector<std::string>& environment,
                      const std::string& input, const std::string& scratch_folder, double seconds);

/// A new empty folder of our own, removed with all in it when this goes.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    /// Empty when it could not be made.
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace loopglass::cli
