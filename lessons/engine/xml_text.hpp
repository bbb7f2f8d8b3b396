#pragma once

// Text within XML: what the JUnit reports of lessons and of tests put into attributes and elements.

#include <string>
#include <string_view>

namespace loopglass {

/// `text` as it may stand in an attribute or element; '?' for the control characters that XML 1.0 has no place for.
std::string xml_escaped(std::string_view text);

}  // namespace loopglass
