#include "tests/fuzz/bounded_run.hpp"

#include <cstdio>
#include <cstdlib>

void loopglass::fuzz::run_bounded(const std::shared_ptr<const Program>& program, std::string_view standard_input) {
    RunOptions options;
    options.limits.work_units = 300'000;
    options.limits.memory_bytes = std::size_t{32} << 20U;
    options.limits.output_bytes = std::size_t{1} << 20U;
    options.limits.recursion = 200;
    options.trace_bytes = std::size_t{1} << 20U;
    options.input = standard_input;
    Run run(program, options);
    run.set_output([](std::string_view, bool) {});
    run.finish();
    constexpr int kInternalError = 70;
    if (run.exit_status() == kInternalError && !run.closing_line().empty()) {
        std::fprintf(stderr, "%s\n", run.closing_line().c_str());
        std::abort();
    }
}
