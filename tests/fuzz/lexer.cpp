// Any bytes through the decoding of source text and the lexer, and through the editor's painter.

#include "sim/python/syntax/lexer.hpp"

#include <string>

#include "sim/python/syntax/highlight.hpp"
#include "sim/python/syntax/source.hpp"
#include "tests/fuzz/targets.hpp"

void loopglass::fuzz::lexer(std::string_view input) {
    std::string text;
    if (!decode_source(input, "fuzz.py", text)) {
        std::vector<CommentSpan> comments;
        tokenize(text, &comments);
    }
    tokenize_for_display(input);
}
