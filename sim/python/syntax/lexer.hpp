#pragma once
// Text to tokens, all at once, with CPython 3.13's tokenizer as the measure: the same tokens, the same
// positions, the same complaints.
//
// Invariants: runs in linear time over any text that decode_source() made; the last token is EndMarker, or
// Error where the text is lexically wrong.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/python/syntax/problem.hpp"
#include "sim/python/syntax/token.hpp"

namespace loopglass {

/// A bracket that is still open.
struct OpenBracket {
    char bracket;
    Location where;
};

struct TokenList {
    std::vector<Token> tokens;
    /// What is wrong at the Error token; a wrong text has one or `unclosed`.
    std::optional<SyntaxProblem> problem;
    /// Whether CPython tells this problem in preference to any syntax error before it.
    bool problem_outranks_syntax = false;
    /// The innermost bracket open where the tokens end.
    std::optional<OpenBracket> unclosed;
};

/// A comment, for the one reader that wants them: byte offsets of '#' and of the end.
struct CommentSpan {
    std::uint32_t begin;
    std::uint32_t end;
};

/// Cuts `text` (from decode_source) into tokens; comments go to `comments` if given.
TokenList tokenize(std::string_view text, std::vector<CommentSpan>* comments = nullptr);

}  // namespace loopglass
