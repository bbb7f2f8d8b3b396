#pragma once

/// `bytes.decode` and `str.encode` for the encodings that need no table, with CPython's error handlers.
///
/// An encoder or decoder never fails half-way: it returns the whole result, or the pieces of the exception.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/core/text/expected.hpp"

namespace loopglass::text {

enum class Encoding : std::uint8_t {
    utf_8,
    utf_8_sig,
    ascii,
    latin_1,
    utf_16,
    utf_16_le,
    utf_16_be,
    utf_32,
    utf_32_le,
    utf_32_be
};

/// The encoding of that name or alias, spelt in any case, with blanks, hyphens or underscores; empty if it
/// is none of ours: LookupError `unknown encoding: foo`.
std::optional<Encoding> find_encoding(std::string_view name);

struct CodecError {
    enum class Kind : std::uint8_t {
        cannot_decode,    ///< UnicodeDecodeError(encoding, bytes, start, end, reason)
        cannot_encode,    ///< UnicodeEncodeError(encoding, text, start, end, reason)
        unknown_handler,  ///< LookupError `unknown error handler name 'foo'`, unless the program registered it
        wrong_direction   ///< TypeError `don't know how to handle UnicodeDecodeError in error callback`
    };
    Kind kind = Kind::cannot_decode;
    std::string encoding;
    /// In bytes when decoding, in code points when encoding.
    std::size_t start = 0;
    std::size_t end = 0;
    std::string reason;
};

/// `bytes.decode(encoding, errors)`. `errors` is looked at only when there is one: `strict`, `ignore`,
/// `replace`, `backslashreplace`, `surrogateescape`, `surrogatepass`.
Expected<std::string, CodecError> decode(std::string_view bytes, Encoding encoding, std::string_view errors = "strict");

/// `text.encode(encoding, errors)`, with `xmlcharrefreplace` besides the handlers above. (`namereplace` needs
/// the names of characters and counts as unknown.)
Expected<std::string, CodecError> encode(std::string_view text, Encoding encoding, std::string_view errors = "strict");

/// The bytes that a UnicodeDecodeError speaks of: `utf-8-sig` has taken its signature off.
std::string_view bytes_in_error(std::string_view bytes, Encoding encoding);

/// `str(exception)` of a UnicodeDecodeError about `bytes`. The positions may lie anywhere: a program chose them.
std::string decode_error_message(std::string_view bytes, std::string_view encoding, std::int64_t start,
                                 std::int64_t end, std::string_view reason);
/// `str(exception)` of a UnicodeEncodeError about `text`.
std::string encode_error_message(std::string_view text, std::string_view encoding, std::int64_t start, std::int64_t end,
                                 std::string_view reason);

}  // namespace loopglass::text
