#pragma once
/// str: immutable UTF-8 (lone surrogates as WTF-8), with its length in code points and a flag for pure ASCII.
///
/// Immutable for everyone but `append_in_place`, which may grow a string that its caller alone holds. The empty string
/// and the strings of one ASCII character exist once, as in CPython, so `'abc'[0] is 'a'`.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/core/type.hpp"

namespace loopglass {

extern Type str_type;

struct Str : Object {
    std::uint32_t byte_count;
    std::uint32_t length;       ///< code points
    mutable std::int64_t hash;  ///< 0: not computed yet (CPython's hash under PYTHONHASHSEED=0)
    char data[1];               ///< NUL-terminated

    std::string_view view() const { return {data, byte_count}; }
    bool is_ascii() const { return byte_count == length; }
};

/// Raises MemoryError past the limit (returns null); use for text of any origin. `text` must be valid WTF-8.
Ref<Str> make_str(std::string_view text);
/// When the code point count is known.
Ref<Str> make_str(std::string_view text, std::size_t length);
/// Room for `byte_count` bytes to be written and its `length` set, before anyone else sees it.
Ref<Str> make_str_uninitialised(std::size_t byte_count);
/// An instance of `type`, which is str or a subclass of it.
Ref<Str> make_str_of(Type& type, std::string_view text, std::size_t length);
/// The string of one code point: what `chr` returns.
Ref<Str> make_character(char32_t code_point);

/// The one immortal Str of this text; for names in tables and code. Process-wide.
Str* intern(std::string_view text);
/// `sys.intern`: the one immortal Str equal to `str`.
Str* intern(Str* str);

Ref<Str> concat(const Str* left, const Str* right);
/// `left += right` where `left` is the variable itself: grows the string in place when nothing else holds it, else
/// concatenates. On success `left` is emptied and the sum returned; null with MemoryError leaves `left` alone.
/// Precondition: is_str(left).
Ref<Str> append_in_place(Value& left, Str* right);
std::int64_t hash_str(const Str* str);
bool equal_str(const Str* left, const Str* right);
/// Below zero, zero, above zero: the order of the code points.
int compare_str(const Str* left, const Str* right);
/// Characters `start`, `start + step`, …: `count` of them. Bounds must be those of `slice_indices`.
Ref<Str> str_slice(Str* str, std::int64_t start, std::int64_t step, std::int64_t count);

inline bool is_str(View value) { return value.is_object() && value.object()->type->has(type_flags::kStr); }
/// Precondition: is_str.
inline Str* as_str(View value) { return value.as<Str>(); }

/// Where an instance of a subclass of str with a `__dict__` keeps it (`kDictBehindItems`); null for all others.
Dict** str_dict_slot(Str* str);

}  // namespace loopglass
