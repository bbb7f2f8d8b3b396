#pragma once
/// What bytes, bytearray and memoryview share with each other.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

void destroy_bytes(Object* self);
std::span<const Method> bytes_methods();
std::span<const Method> bytearray_methods();
/// The rows that both have.
std::span<const Method> shared_bytes_methods();
std::span<const Method> bytes_encoding_methods();

/// `hex(sep, bytes_per_sep)`: groups count from the right, or from the left when their size is negative; size 0: none.
struct HexGroups {
    std::int64_t size = 0;
    char separator = ':';
};
/// An empty separator stands for none. False when raised.
bool read_hex_groups(View separator, View per_group, HexGroups& out);
Value hex_text(std::string_view bytes, const HexGroups& groups);

/// A bytearray if `self` is one, else bytes: `self` itself when nothing has changed.
Value bytes_of_kind(View self, std::string_view bytes);

Value compare_bytes(std::string_view left, std::string_view right, CompareOp op);
/// `item in bytes`: an int or bytes-like; -1 when raised.
int find_in_bytes(std::string_view bytes, View item);
/// Writes the `indices.count` bytes of a slice.
void copy_slice(std::string_view bytes, const SliceIndices& indices, char* out);
/// The size of `count` repetitions; false with MemoryError when it has none.
bool repeated_size(std::size_t size, std::int64_t count, std::size_t& total);
/// Fills `total` bytes with repetitions of `bytes`.
void fill_repeated(std::string_view bytes, char* out, std::size_t total);

/// The arguments of `bytes()` and `bytearray()`, which `type_name` says. False when raised.
bool source_bytes(std::string_view type_name, View source, View encoding, View errors, std::string& out);
/// One byte from an int: ValueError "byte must be in range(0, 256)". False when raised.
bool byte_argument(View value, char& out);

/// An iterator of `type` over the ints of a bytes, bytearray or memoryview.
Value make_bytes_iterator(Type& type, View source);
void define_bytes_iterator(Type& type, const char* name);

}  // namespace loopglass
