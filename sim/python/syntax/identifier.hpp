#pragma once
// Names as Python compares them: in Unicode's normal form KC (PEP 3131).

#include <string_view>

#include "sim/python/syntax/arena.hpp"

namespace loopglass {

/// `name` itself if it is ASCII or normal already, else its normal form, in `arena`.
std::string_view normalised_identifier(std::string_view name, Arena& arena);

}  // namespace loopglass
