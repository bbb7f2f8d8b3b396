#pragma once

/// How Python shows text and bytes: `repr(str)`, `repr(bytes)` and `ascii(str)`.

#include <string>
#include <string_view>

namespace loopglass::text {

/// `repr(text)`: in single quotes unless only those occur inside; what is not printable is escaped.
/// CPython 3.13 Objects/unicodeobject.c: unicode_repr.
std::string repr_str(std::string_view text);

/// `ascii(text)`: as `repr_str`, with every non-ASCII character escaped.
std::string ascii_str(std::string_view text);

/// `ascii(x)` of any object: its repr with every non-ASCII character escaped.
std::string escape_non_ascii(std::string_view repr);

/// `repr(bytes)`, with the leading `b`. CPython 3.13 Objects/bytesobject.c: PyBytes_Repr.
std::string repr_bytes(std::string_view bytes);

/// `repr(bytearray)`: `bytearray(b'...')`. Unlike bytes, a single quote is escaped even between double ones.
/// CPython 3.13 Objects/bytearrayobject.c: bytearray_repr.
std::string repr_bytearray(std::string_view bytes);

/// Appends `\xhh`, `\uhhhh` or `\Uhhhhhhhh`, the shortest that holds the code point.
void append_escape(std::string& out, char32_t code_point);

}  // namespace loopglass::text
