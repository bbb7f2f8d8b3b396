#pragma once
/// Two texts line by line, as somebody reads them who compares their own with another's.
#include <cstdint>
#include <string_view>
#include <vector>

namespace loopglass {

enum class LineOrigin : std::uint8_t { both, first, second };

struct ComparedLine {
    LineOrigin origin = LineOrigin::both;
    std::string_view text;  ///< into one of the texts
};

/// Every line of both, in order; what they share stands once. Of a change the first text's lines come before the
/// second's. The shared lines are as many as can be, in texts of up to 2,000 changed lines each.
std::vector<ComparedLine> compare_lines(std::string_view first, std::string_view second);

}  // namespace loopglass
