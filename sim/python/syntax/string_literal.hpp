#pragma once
// What a string's spelling means: prefixes, quotes and escapes.

#include <string_view>

#include "sim/python/syntax/arena.hpp"

namespace loopglass {

struct StringLiteral {
    std::string_view text;     // decoded: UTF-8 (lone surrogates as WTF-8), or raw bytes
    std::string_view problem;  // CPython's message, if it cannot be decoded
    bool is_bytes = false;
    bool has_unicode_prefix = false;  // u'…'
};

/// `literal` is a string token, with prefix and quotes. Texts live in it or in `arena`.
StringLiteral parse_string(std::string_view literal, Arena& arena);

/// Decodes the escapes of `text`, the inside of a literal that is neither raw nor bytes. On failure
/// `problem` says why, in CPython's words.
std::string_view decode_escapes(std::string_view text, Arena& arena, std::string_view& problem);

}  // namespace loopglass
