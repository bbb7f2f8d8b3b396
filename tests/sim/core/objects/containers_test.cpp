#include <memory>

#include "sim/core/collector.hpp"
#include "sim/core/runtime.hpp"
#include "tests/catch.hpp"
#include "tests/sim/core/objects/calculator.hpp"
#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;

namespace {

constexpr const char* programs[] = {
#include "tests/sim/core/objects/programs.inc"
};
constexpr const char* set_orders[] = {
#include "tests/sim/core/objects/set_orders.inc"
};
constexpr const char* dict_lives[] = {
#include "tests/sim/core/objects/dict_lives.inc"
};
constexpr const char* slices[] = {
#include "tests/sim/core/objects/slices.inc"
};
constexpr const char* sorts[] = {
#include "tests/sim/core/objects/sorts.inc"
};

/// Each program on a runtime of its own, on which nothing may be left in the end.
std::string run(const RecordedCase& recorded) {
    initialize_core();
    Runtime runtime;
    const RuntimeScope scope(runtime);
    std::string answer;
    {
        Calculator calculator;
        answer = calculator.run(recorded.text(0));
    }
    runtime.collector->collect(2);
    run_safepoint();
    if (runtime.live_objects != 0) answer += " and " + std::to_string(runtime.live_objects) + " objects left";
    return answer;
}

}  // namespace

TEST_CASE("the builtin containers answer and refuse as CPython does") { check_recorded(programs, run); }
TEST_CASE("sets iterate in CPython's order whatever happened to them") { check_recorded(set_orders, run); }
TEST_CASE("dicts keep the order of insertion through removals and copies") { check_recorded(dict_lives, run); }
TEST_CASE("slices of lists tuples and ranges select and replace what CPython's do") { check_recorded(slices, run); }
TEST_CASE("sorting is stable and orders as CPython does") { check_recorded(sorts, run); }
