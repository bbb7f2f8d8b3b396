#pragma once
/// bytes and bytearray.
#include <string>
#include <string_view>

#include "sim/core/type.hpp"

namespace loopglass {

extern Type bytes_type, bytearray_type;

struct Bytes : Object {
    std::size_t length;
    mutable std::int64_t hash;  ///< 0: not computed yet
    char data[1];               ///< NUL-terminated

    std::string_view view() const { return {data, length}; }
};
struct ByteArray : Object {
    std::size_t length, capacity;
    char* data;             ///< from the heap; null when capacity is 0
    std::uint32_t exports;  ///< memoryviews: no resize while > 0

    std::string_view view() const { return {data, length}; }
};

Ref<Bytes> make_bytes(std::string_view bytes);
/// An instance of `type`, which is bytes or a subclass of it.
Ref<Bytes> make_bytes_of(Type& type, std::string_view bytes);
/// Room to be written before anyone else sees it.
Ref<Bytes> make_bytes_uninitialised(std::size_t length);
Ref<ByteArray> make_bytearray(std::string_view bytes);
/// An empty instance of `type`, which is bytearray or a subclass of it.
Ref<ByteArray> make_bytearray_of(Type& type);
/// The new bytes are undefined. False with MemoryError or, while there are exports, BufferError.
bool resize_bytearray(ByteArray* array, std::size_t length);
/// Replaces [from, to) by `bytes`, which must not be the array's own.
bool replace_bytes(ByteArray* array, std::size_t from, std::size_t to, std::string_view bytes);

/// The bytes of a bytes, bytearray or contiguous memoryview; false when `value` is none of them. Valid while `value`
/// lives unchanged.
bool bytes_like(View value, std::string_view& out);
/// The same, with TypeError "a bytes-like object is required, not 'str'".
bool bytes_argument(View value, std::string_view& out);
/// Any bytes-like value or iterable of ints, copied: what `bytes(value)` and `bytearray.extend` take. `range_message`
/// is for ints outside 0..255. False when raised.
bool collect_bytes(View value, std::string& out, std::string_view range_message);

inline bool is_bytes(View value) { return value.is_object() && value.object()->type->has(type_flags::kBytes); }
inline bool is_bytearray(View value) { return value.is_object() && is_subtype(value.object()->type, &bytearray_type); }

/// Where an instance of a subclass of bytes with a `__dict__` keeps it (`kDictBehindItems`); null for all others.
Dict** bytes_dict_slot(Bytes* bytes);

}  // namespace loopglass
