#pragma once
/// The name that a misspelt one stands for. CPython 3.13 Python/suggestions.c.
#include <string>
#include <string_view>
#include <vector>

namespace loopglass::text {

/// The one of `names` that is most like `wrong`; empty when none is like it, or there are too many to look at.
std::string closest_name(std::string_view wrong, const std::vector<std::string>& names);

}  // namespace loopglass::text
