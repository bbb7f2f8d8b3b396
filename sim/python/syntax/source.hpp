#pragma once
// The bytes of a file become the text the lexer reads: decoded to UTF-8, lines ended by '\n' only, the
// last line ended too. And the way back from an offset to a line, for messages.

#include <optional>
#include <string>
#include <string_view>

#include "sim/python/syntax/problem.hpp"

namespace loopglass {

/// Decodes `bytes` by its byte order mark or coding cookie (PEP 263: utf-8, latin-1, ascii) into `text`, or
/// says what is wrong. Afterwards `text` is valid UTF-8 without NUL or '\r' that is empty or ends in '\n'.
std::optional<SyntaxProblem> decode_source(std::string_view bytes, std::string_view filename, std::string& text);

/// Line `number` (from 1) of `text` with its '\n', or empty when there is none.
std::string_view line_of(std::string_view text, int number);

}  // namespace loopglass
