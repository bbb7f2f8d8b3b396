#include "sim/python/compiler/interned.hpp"

#include <algorithm>
#include <iterator>

namespace loopglass::compiler {
namespace {

/// Sorted.
constexpr std::string_view kNames[] = {
#include "sim/python/compiler/interned_names.inc"
};

}  // namespace

bool is_interned_at_start(std::string_view text) {
    return std::binary_search(std::begin(kNames), std::end(kNames), text);
}

}  // namespace loopglass::compiler
