#pragma once
// Source text cut into coloured spans, for an editor: it must cope with text that is being typed.

#include <cstdint>
#include <string_view>
#include <vector>

namespace loopglass {

enum class HighlightKind : std::uint8_t {
    Plain,       // names
    Keyword,     // soft keywords too, where they act as such
    Builtin,     // print, len, ValueError …
    Definition,  // the name after def or class
    Decorator,   // @ and the dotted name after it
    Constant,    // True, False, None
    Number,
    String,  // the literal parts of f-strings too
    Comment,
    Operator,
    Bracket,
    Error,  // what the lexer cannot read
};

/// Bytes [begin, end) of the text. Spans are in order, do not overlap, and leave out white space.
struct HighlightSpan {
    std::uint32_t begin;
    std::uint32_t end;
    HighlightKind kind;
};

/// Spans of any text whatever (UTF-8 or not); linear in its length.
std::vector<HighlightSpan> tokenize_for_display(std::string_view text);

}  // namespace loopglass
