#pragma once
/// The text of a lesson's screen as blocks of styled runs, so that a panel only has to lay them out.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lessons/engine/lesson.hpp"

namespace loopglass {

struct TextRun {
    std::string text;
    bool code = false, strong = false, emphasis = false, dim = false;
    bool link = false;
    LinkKind link_kind = LinkKind::mark;
    std::string target;  ///< of a link, without `@`, `at:` …
};

enum class BlockKind : std::uint8_t { paragraph, item, code, interaction };

struct TextBlock {
    BlockKind kind = BlockKind::paragraph;
    std::vector<TextRun> runs;
    Interaction interaction;  ///< of kind interaction
};

std::vector<TextBlock> read_blocks(std::string_view markdown);

}  // namespace loopglass
