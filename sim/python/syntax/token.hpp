#pragma once
// The words of Python source, as the lexer hands them to the parser.

#include <cstdint>
#include <string_view>

#include "sim/python/syntax/location.hpp"

namespace loopglass {

enum class TokenKind : std::uint8_t {
    EndMarker,
    Name,
    Number,
    String,         // with prefix and quotes; never an f-string
    FStringStart,   // prefix and opening quotes
    FStringMiddle,  // literal text, still escaped; a doubled brace stands once
    FStringEnd,     // closing quotes
    Newline,        // the end of a logical line
    Indent,
    Dedent,
    Unknown,  // a character that starts no token: $ ? `
    Error,    // where the lexer gave up; always the last token
#define OPERATOR(name, spelling) name,
#define KEYWORD(name, spelling) Keyword##name,
#include "sim/python/syntax/tokens.def"
};

/// One token. `begin` and `end` are byte offsets into the decoded source.
struct Token {
    TokenKind kind = TokenKind::EndMarker;
    /// Brackets open after this token, those of f-string fields included (at most 200).
    std::uint8_t level = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    /// Columns are -1 for Indent, Dedent and EndMarker, which have no text.
    Location where;
};

/// The keyword spelled `word`, or TokenKind::Name.
TokenKind keyword_or_name(std::string_view word);

/// Whether `word` is a keyword in some places only: match, case, type, _.
bool is_soft_keyword(std::string_view word);

inline bool is_keyword(TokenKind kind) { return kind >= TokenKind::KeywordFalse; }

}  // namespace loopglass
