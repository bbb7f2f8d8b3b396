#pragma once
/// A Python program that runs as a simulated process of another: its own Runtime, the same virtual time.
///
/// The process's thread drives it: `advance` lets it run as far as the present moment, and says what it waits for.
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/core/runtime.hpp"

namespace loopglass {

struct ChildRequest {
    std::string source, filename;
    std::string program;  ///< sys.argv[0]
    std::vector<std::string> arguments;
    std::map<std::string, std::string> environment;
    std::string folder;  ///< its current one
    double start = 0;    ///< virtual seconds of the parent
    Runtime* parent = nullptr;
};

class ChildProgram {
public:
    virtual ~ChildProgram() = default;
    struct State {
        bool finished = false;
        bool wants_input = false;
        double next = 0;  ///< when it goes on by itself, virtual seconds; infinity: never
    };
    /// Runs until nothing more happens before `now`.
    virtual State advance(double now) = 0;
    /// Standard input at `now`; empty: its end.
    virtual void feed(std::string_view bytes, double now) = 0;
    /// What it has written since the last call: to stderr (true) or stdout, in order.
    virtual std::vector<std::pair<bool, std::string>> take_output() = 0;
    /// Once finished.
    virtual int exit_status() const = 0;
};

/// Starts one; set by the layer above.
extern std::unique_ptr<ChildProgram> (*start_child_program)(const ChildRequest& request);

}  // namespace loopglass
