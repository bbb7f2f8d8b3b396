#pragma once
/// What may be meant behind "asyncio.": names, and for each a line on what it is for.
#include <string_view>
#include <vector>

namespace loopglass {

struct Completion {
    std::string_view name;
    std::string_view help;
};

struct Completions {
    std::size_t typed = 0;  ///< bytes of the name that stand there already
    std::vector<Completion> names;
};

/// For the text before the caret; empty when it is not within a name of asyncio, or the name is complete and no other
/// begins like it.
Completions completions_at(std::string_view before_caret);

}  // namespace loopglass
