#pragma once

/// The error handlers of codecs: what stands in for what cannot be decoded or encoded.
/// CPython 3.13 Python/codecs.c.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/core/text/codec.hpp"

namespace loopglass::text {

enum class ErrorHandler : std::uint8_t {
    strict,
    ignore,
    replace,
    backslashreplace,
    surrogateescape,
    surrogatepass,
    xmlcharrefreplace
};

std::optional<ErrorHandler> find_error_handler(std::string_view name);

/// What a handler puts in for undecodable bytes, and how many of them it used up.
struct DecodeReplacement {
    std::string text;
    std::size_t consumed = 0;
};

/// `error` lies in `bytes`; `encoding` is the one that reports it.
Expected<DecodeReplacement, CodecError> replace_undecodable(std::string_view bytes, Encoding encoding,
                                                            const CodecError& error, std::string_view errors);

/// What a handler puts in for one code point. Text must be encoded in turn; bytes go out as they are.
struct EncodeReplacement {
    std::string content;
    bool is_bytes = false;
};

/// Empty if the handler leaves `code_point` an error; only `strict`, `surrogateescape` and `surrogatepass` do.
std::optional<EncodeReplacement> replace_unencodable(char32_t code_point, Encoding encoding, ErrorHandler handler);

/// The bytes of one UTF-16 or UTF-32 unit.
void append_unit(std::string& out, std::uint32_t value, std::size_t size, bool big_endian);
std::uint32_t read_unit(std::string_view bytes, std::size_t offset, std::size_t size, bool big_endian);

/// Bytes in a unit of the encoding: 1, 2 or 4.
std::size_t unit_size(Encoding encoding);
bool is_big_endian(Encoding encoding);
/// The name that the exceptions of this encoding carry.
std::string_view name_in_errors(Encoding encoding);

}  // namespace loopglass::text
