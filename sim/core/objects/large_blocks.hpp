#pragma once
/// Texts and bytes of many megabytes: whoever makes one pauses now and then (`breathe`), for touching so much memory
/// for the first time takes a tenth of a second.
#include <algorithm>
#include <cstddef>
#include <cstring>

#include "sim/core/breath.hpp"

namespace loopglass {

/// What is copied without a pause: half a millisecond at most.
inline constexpr std::size_t kCopiedAtOnce = std::size_t{1} << 20;
/// Units of `breathe` for as much.
inline constexpr std::uint64_t kCopyUnits = 4096;

/// memcpy.
inline void copy_block(char* to, const char* from, std::size_t bytes) {
    for (; bytes > kCopiedAtOnce; bytes -= kCopiedAtOnce, to += kCopiedAtOnce, from += kCopiedAtOnce) {
        std::memcpy(to, from, kCopiedAtOnce);
        breathe(kCopyUnits);
    }
    if (bytes > 0) std::memcpy(to, from, bytes);  // nothing may be copied from nowhere
}

/// memset.
inline void fill_block(char* to, char value, std::size_t bytes) {
    for (; bytes > kCopiedAtOnce; bytes -= kCopiedAtOnce, to += kCopiedAtOnce) {
        std::memset(to, value, kCopiedAtOnce);
        breathe(kCopyUnits);
    }
    std::memset(to, value, bytes);
}

/// Copies what is there behind itself until there are `total` bytes; by doubling, so that what is read is in the cache.
inline void repeat_block(char* block, std::size_t there, std::size_t total) {
    const std::size_t first = there;
    while (there < total) {
        std::size_t step = std::min(there, total - there);
        // Less than all that is there: whole repetitions of what was there at first.
        if (step > kCopiedAtOnce) step = first > kCopiedAtOnce ? std::min(first, step) : kCopiedAtOnce / first * first;
        copy_block(block + there, block, step);
        breathe(step / (kCopiedAtOnce / kCopyUnits));
        there += step;
    }
}

/// As new_object_memory, but of a large block only the first `header` bytes are zero: the rest is about to be written.
inline Object* new_block(Type& type, std::size_t header, std::size_t bytes) {
    if (bytes < kCopiedAtOnce || type.is_heap_type()) return static_cast<Object*>(new_object_memory(type, bytes));
    Runtime& rt = runtime();
    auto* object = static_cast<Object*>(rt.heap.allocate(bytes));
    std::memset(static_cast<void*>(object), 0, header);
    object->refcount = 1;
    object->type = &type;
    ++rt.live_objects;
    return object;
}

}  // namespace loopglass
