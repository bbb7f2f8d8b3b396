#pragma once

// A string as a JSON literal. Exporters write their lines themselves, field by field in a fixed order, and need a
// library only for this.

#include <string>
#include <string_view>

namespace loopglass {

/// With quotes; bytes that are not UTF-8 become U+FFFD.
std::string json_text(std::string_view text);

}  // namespace loopglass
