#pragma once
/// What is given foreign bytes: each target takes any bytes whatever and returns. A crash, a hang, a leak or a
/// sanitizer's report is a defect of what stands behind it.
///
/// One list serves libFuzzer (driver/libfuzzer.cpp, an executable a target) and CTest (driver/replay.cpp).
#include <string_view>

#define LOOPGLASS_FUZZ_TARGETS(target) \
    target(lexer) target(parser) target(compiler) target(vm) target(regex) target(trace) target(lesson) target(query)

namespace loopglass::fuzz {

#define LOOPGLASS_DECLARE(name) void name(std::string_view input);
LOOPGLASS_FUZZ_TARGETS(LOOPGLASS_DECLARE)
#undef LOOPGLASS_DECLARE

}  // namespace loopglass::fuzz
