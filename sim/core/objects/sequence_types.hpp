#pragma once
/// What the files of tuple, list, slice and range share with each other, and nobody else needs.
#include <cstdint>
#include <span>
#include <string_view>

#include "sim/core/objects/sequence.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

void define_tuple_type();
void define_list_type();
void define_slice_type();
void define_range_type();

std::span<const Method> list_methods();
std::span<const Method> tuple_methods();

/// A subscript as a position in 0..length-1. TypeError "`owner` indices must be integers or slices, not str",
/// IndexError `out_of_range`.
bool item_position(View key, std::size_t length, std::string_view owner, std::string_view out_of_range,
                   std::size_t& out);
/// The count of a `sequence * count`, negative ones as 0: 1, or 0 when `value` is no index at all, or -1 when raised.
int repeat_times(View value, std::int64_t& out);
/// False with MemoryError (or when the run must unwind) unless `count` items may be written.
bool request_items(std::size_t count);

/// Bounds for `index(value, start, stop)`: negative ones from the end, clamped into 64 bits. False when raised.
bool index_bounds(View start, View stop, std::size_t length, std::size_t& from, std::int64_t& to);

/// A setter of read-only attributes that CPython keeps as C members.
bool refuse_write(View self, View value);

/// Lexicographic comparison of two sequences that may change while their items compare. `T` is List or Tuple.
template <class T>
Value compare_items(T* left, T* right, CompareOp op);
extern template Value compare_items(List*, List*, CompareOp);
extern template Value compare_items(Tuple*, Tuple*, CompareOp);

}  // namespace loopglass
