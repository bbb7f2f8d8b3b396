#pragma once
/// What a run is asked to do: from the command line, a lesson, or the program's own `# /// loopglass` block.
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/runtime.hpp"
#include "sim/loop/network_settings.hpp"
#include "sim/trace/recorder.hpp"

namespace loopglass {

/// Which freedoms a run's scheduling policy uses; see DESIGN, "Order".
enum class ScheduleKind : std::uint8_t { fifo, legal, io };

struct RunOptions {
    std::uint64_t seed = 0;
    double cpu_cost_ns = 0;  ///< virtual nanoseconds a work unit takes
    Limits limits;
    bool debug = false;  ///< asyncio's debug mode
    Recorder::Mode recording = Recorder::Mode::keep;
    std::size_t trace_bytes = std::size_t{1}
                              << 30;     ///< events beyond it are not kept, and the trace is marked truncated
    bool lines = false;                  ///< the hooked interpreter: `line` events
    std::string program_name;            ///< sys.argv[0]; empty: the program's file name
    std::vector<std::string> arguments;  ///< sys.argv without the program
    std::string input;                   ///< standard input
    std::map<std::string, std::string> environment;
    std::optional<std::string> main_package;   ///< with -m: the package that the program belongs to
    std::string main_folder;                   ///< where the program's own modules are; empty: none
    std::vector<std::string> library_folders;  ///< --stdlib
    std::vector<std::string> explained_files;  ///< whose failing asserts show what they compared; see CompileOptions
    NetworkSettings network;                   ///< how far away everything is
    double interrupt_at = -1;                  ///< virtual seconds of a Ctrl-C; negative: never
    ScheduleKind schedule = ScheduleKind::fifo;
    std::uint64_t schedule_seed = 0;
};

struct OptionProblem {
    std::uint32_t line = 0;  ///< in the program; 0: none
    std::string message;     ///< empty: no problem
};

/// Reads the `# /// loopglass` … `# ///` block of a program (TOML, inert under CPython) into `options`:
/// seed, cpu_cost_ns, debug, input, environment, network, interrupt_at, max_steps, max_time, max_memory.
OptionProblem read_embedded_options(std::string_view source, RunOptions& options);

}  // namespace loopglass
