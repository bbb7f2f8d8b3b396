#pragma once
/// What the files of str, bytes and bytearray share with each other, and nobody else needs: the parts of the types that are
/// defined in several files, and the argument forms that all of them take.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

// -- str ----------------------------------------------------------------------------------------------------------
void destroy_str(Object* self);
std::span<const Method> str_methods();
Value str_format_method(Args args);      ///< str.format(*args, **kwargs)
Value str_format_map_method(Args args);  ///< str.format_map(mapping)
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
/// Bounds of `find`, `count` and `startswith`: `None` or an index, negative ones counted from the end, clamped into 0..length
/// but for a start beyond the end, which stays there. False when raised.
bool search_bounds(View start, View end, std::int64_t length, std::int64_t& from, std::int64_t& to);
/// A count or width: `__index__` that fits 64 bits, TypeError or OverflowError otherwise.
bool count_argument(View value, std::int64_t& out);
/// `sequence * count`: `out` is the count, 0 at least; 0 returned when `value` is no index, -1 when raised.
int repeat_count(View value, std::int64_t& out);

/// "NoneType", "int", …: what messages call the type of `value`.
std::string_view type_name(View value);

}  // namespace loopglass
