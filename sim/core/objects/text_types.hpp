#pragma once
/// What the files of str, bytes and bytearray share with each other, and nobody else needs: the parts of the types that
/// are defined in several files, and the argument forms that all of them take.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/text/search.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

// -- str ----------------------------------------------------------------------------------------------------------
void destroy_str(Object* self);
// The methods of str, a table for each file.
std::span<const Method> str_search_methods();
std::span<const Method> str_split_methods();
std::span<const Method> str_case_methods();
std::span<const Method> str_layout_methods();
std::span<const Method> str_translate_methods();
std::span<const Method> str_format_methods();
/// All of them.
std::span<const Method> str_methods();
/// `format % values`.
Value percent_str(Str* format, View values);
/// `format % values` of bytes and bytearray: the result, or false when raised.
bool percent_bytes(std::string_view format, View values, std::string& out);

// -- encodings ----------------------------------------------------------------------------------------------------
/// `str.encode(encoding, errors)`; empty views mean utf-8 and strict. Raises LookupError or UnicodeEncodeError.
Ref<Bytes> encode_str(Str* str, std::string_view encoding, std::string_view errors);
/// `bytes.decode(encoding, errors)`. Raises LookupError or UnicodeDecodeError, whose object is `source`.
Ref<Str> decode_bytes(std::string_view bytes, std::string_view encoding, std::string_view errors);

// -- arguments ----------------------------------------------------------------------------------------------------
/// Start and end of `find`, `count` and `startswith`: None or an index. False when raised.
bool bounds_argument(View start, View end, text::Bounds& out);
/// Asks for the parts that splitting `text` may give before they are found: at separators, or at white space and line
/// ends when `separator` is empty; `most` splits if that is not negative. False with MemoryError.
bool request_parts(std::string_view text, std::string_view separator, std::int64_t most = -1);
/// A count or width: `__index__` that fits 64 bits, TypeError or OverflowError otherwise.
bool count_argument(View value, std::int64_t& out);
/// `sequence * count`: `out` is the count, 0 at least; 0 returned when `value` is no index, -1 when raised.
int repeat_count(View value, std::int64_t& out);

/// "NoneType", "int", …: what messages call the type of `value`.
std::string_view type_name(View value);

}  // namespace loopglass
