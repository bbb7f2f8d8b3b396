// The entry libFuzzer calls; LOOPGLASS_FUZZ_TARGET names the target of this executable.

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    loopglass::fuzz::LOOPGLASS_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
