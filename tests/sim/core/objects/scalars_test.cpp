#include "sim/core/collector.hpp"
#include "sim/core/runtime.hpp"
#include "tests/catch.hpp"
#include "tests/sim/core/objects/expression.hpp"
#include "tests/sim/core/text/recorded_cases.hpp"

using namespace loopglass;

namespace {

constexpr const char* numbers[] = {
#include "tests/sim/core/objects/numbers.inc"
};
constexpr const char* operators[] = {
#include "tests/sim/core/objects/operators.inc"
};
constexpr const char* text_cases[] = {
#include "tests/sim/core/objects/text.inc"
};
constexpr const char* text_methods[] = {
#include "tests/sim/core/objects/text_methods.inc"
};
constexpr const char* bytes_cases[] = {
#include "tests/sim/core/objects/bytes.inc"
};
constexpr const char* bytes_methods[] = {
#include "tests/sim/core/objects/bytes_methods.inc"
};
constexpr const char* array_lives[] = {
#include "tests/sim/core/objects/array_lives.inc"
};
constexpr const char* conversions[] = {
#include "tests/sim/core/objects/conversions.inc"
};

struct Outcome {
    std::string answer;
    std::uint64_t objects_left;
};

Outcome run(std::string_view program) {
    Runtime runtime;
    const RuntimeScope scope(runtime);
    Outcome outcome;
    {
        Expression expression;
        outcome.answer = expression.evaluate(program);
    }
    runtime.collector->collect(2);
    outcome.objects_left = runtime.live_objects;
    return outcome;
}

/// Each case on a runtime of its own, where it must not leave more objects than a program that makes none.
std::string evaluate(const RecordedCase& recorded) {
    initialize_core();
    static const std::uint64_t at_rest = run("None").objects_left;
    const Outcome outcome = run(recorded.text(0));
    return outcome.objects_left == at_rest ? outcome.answer : outcome.answer + " (and objects leak)";
}

}  // namespace

TEST_CASE("numbers answer and refuse as CPython's do") { check_recorded(numbers, evaluate); }
TEST_CASE("operators agree with CPython on every pair of operand types") { check_recorded(operators, evaluate); }
TEST_CASE("text answers and refuses as CPython's str does") { check_recorded(text_cases, evaluate); }
TEST_CASE("the methods of str agree with CPython on text of many kinds") { check_recorded(text_methods, evaluate); }
TEST_CASE("bytes bytearray and memoryview answer and refuse as CPython's do") { check_recorded(bytes_cases, evaluate); }
TEST_CASE("the methods of bytes agree with CPython for bytes and bytearray") {
    check_recorded(bytes_methods, evaluate);
}
TEST_CASE("bytearrays change as CPython's do") { check_recorded(array_lives, evaluate); }
TEST_CASE("int float and complex read the texts that CPython reads") { check_recorded(conversions, evaluate); }
