#pragma once
/// bytes and bytearray.
#include <string_view>

#include "sim/core/type.hpp"

namespace loopglass {

extern Type bytes_type, bytearray_type;

struct Bytes : Object {
    std::size_t length;
    mutable std::int64_t hash;  ///< 0: not computed yet
    char data[1];

    std::string_view view() const { return {data, length}; }
};
struct ByteArray : Object {
    std::size_t length, capacity;
    char* data;                 ///< from the heap
    std::uint32_t exports;      ///< memoryviews: no resize while > 0

    std::string_view view() const { return {data, length}; }
};

Ref<Bytes> make_bytes(std::string_view bytes);
Ref<ByteArray> make_bytearray(std::string_view bytes);
/// The bytes of a bytes, bytearray or memoryview; false when `value` is none of them. Valid while `value` lives unchanged.
bool bytes_like(View value, std::string_view& out);

}  // namespace loopglass
