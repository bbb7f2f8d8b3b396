#pragma once
/// One item of a memoryview: a native number, byte or truth value, named by its letter in the struct module.
#include <cstddef>
#include <cstdint>

#include "sim/core/value.hpp"

namespace loopglass {

inline constexpr std::size_t kLargestMemoryItem = 8;

/// Bytes of an item; 0 for a letter that names none.
std::int64_t memory_item_size(char format);
Value read_memory_item(const char* data, char format);
/// False with TypeError or ValueError.
bool write_memory_item(char* data, View value, char format);

}  // namespace loopglass
