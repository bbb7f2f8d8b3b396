#pragma once

/// `split`, `splitlines`, `partition` and `strip`, for str and bytes. All results are views into the text.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/core/text/unit.hpp"

namespace loopglass::text {

using Parts = std::vector<std::string_view>;

// At most `most` splits, any number if it is negative. The rsplit forms split at the right end first, but
// list their parts from left to right all the same.

/// `text.split()`: runs of white space separate, and do not count at the ends.
Parts split_space(Unit unit, std::string_view text, std::int64_t most = -1);
Parts rsplit_space(Unit unit, std::string_view text, std::int64_t most = -1);
/// `text.split(separator)`; the separator is not empty.
Parts split(std::string_view text, std::string_view separator, std::int64_t most = -1);
Parts rsplit(std::string_view text, std::string_view separator, std::int64_t most = -1);

/// `text.splitlines(keep_ends)`. For bytes only `\n`, `\r` and `\r\n` end a line; str knows eight more.
Parts split_lines(Unit unit, std::string_view text, bool keep_ends);

/// Before, separator, after; the separator is not empty. Where it is missing, the text and two empty parts
/// (`rpartition`: two empty parts and the text).
std::array<std::string_view, 3> partition(std::string_view text, std::string_view separator);
std::array<std::string_view, 3> rpartition(std::string_view text, std::string_view separator);

enum class Side : std::uint8_t { left, right, both };

/// `strip`, `lstrip`, `rstrip`: of white space, or of any of `characters`.
std::string_view strip(Unit unit, std::string_view text, Side side,
                       std::optional<std::string_view> characters = std::nullopt);

}  // namespace loopglass::text
