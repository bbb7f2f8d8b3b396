#pragma once
/// Runs a program over a text by backtracking, as CPython's sre does, without recursion: what is still to be tried and
/// what has to be undone lies on one stack.
///
/// Work is charged to the run, so a pattern that would take for ever meets the limit of steps.
#include <cstdint>
#include <vector>

#include "sim/python/modules/regex/program.hpp"

namespace loopglass::regex {

/// A text of bytes (ASCII or bytes) or of code points.
struct Subject {
    const unsigned char* bytes = nullptr;
    const char32_t* code_points = nullptr;  ///< used when `bytes` is null
    std::int64_t length = 0;
};

enum class Anchor : std::uint8_t { search, match, full_match };

struct MatchResult {
    /// Begin and end of every group; -1 when it did not take part.
    std::vector<std::int64_t> marks;
    std::int64_t last_group = 0;  ///< the last one closed; 0: none
};

enum class Outcome : std::uint8_t { matched, no_match, raised };

/// Looks in [start, end). `must_advance`: an empty match at `start` does not count. `raised`: MemoryError is set, or
/// the run is being ended.
Outcome run_program(const Program& program, const Subject& subject, std::int64_t start, std::int64_t end, Anchor anchor,
                    bool must_advance, MatchResult& result);

}  // namespace loopglass::regex
