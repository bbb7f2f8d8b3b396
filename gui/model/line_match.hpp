#pragma once
/// LineMatch: where the lines of a text are in another that somebody made from it. What lies on both sides of a change
/// stays where it is; within it a line is known by what it says, wherever it went, and a line that was rewritten in
/// place is still that line.
#include <cstdint>
#include <string_view>
#include <vector>

namespace loopglass {

class LineMatch {
public:
    /// Both texts must outlive it.
    LineMatch(std::string_view before, std::string_view after);

    /// Where a line of the text before is in the one after, both from 1; 0: it is gone.
    std::uint32_t of(std::uint32_t line) const;
    /// The line that came new and says these words, or most of them; 0: there is none.
    std::uint32_t find(std::string_view words) const;

private:
    struct Added {
        std::uint32_t line;
        std::string_view words;
    };
    std::vector<std::string_view> before_;
    std::vector<std::uint32_t> same_;       // by line of the text before: where it is unchanged; 0: nowhere
    std::vector<std::uint32_t> rewritten_;  // likewise: what stands in its place in a change of as many lines
    std::vector<Added> added_;
};

/// A line without the space around it.
std::string_view trimmed(std::string_view line);

}  // namespace loopglass
