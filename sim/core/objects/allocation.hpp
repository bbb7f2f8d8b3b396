#pragma once
/// Sizes that come from a program: asked for before they are allocated, and paid for in work units before they are
/// computed.
///
/// A false from here means that the caller returns empty at once: either MemoryError is set or the run is being ended.
#include <cstddef>
#include <cstdint>

#include "sim/core/runtime.hpp"

namespace loopglass {

/// Sets MemoryError without arguments, as CPython's allocators do; returns empty.
Value memory_error();

/// What is granted even beyond the limit, so that code which handles a MemoryError can run. What a program piles up out
/// of such trifles ends in a MemoryError at its next slice: see Machine::at_work_mark.
inline constexpr std::size_t kTrifle = 4096;

/// True when `bytes` fit under the logical limit; otherwise false with MemoryError.
inline bool request_memory(std::size_t bytes) {
    if (bytes <= kTrifle || !runtime().heap.would_exceed(bytes)) return true;
    memory_error();
    return false;
}

/// Bytes handled by a native loop that count as one unit of work.
inline constexpr std::size_t kBytesPerWorkUnit = 64;

/// Pays for reading or writing `bytes`; false when the run is being ended. Never switches threads, unlike
/// `charge_work`: the caller may go on with views it has taken. The interpreter sees the debt at its next check.
inline bool charge_bytes(std::size_t bytes) {
    runtime().work += bytes / kBytesPerWorkUnit;
    return !aborting();
}

/// Pays for looking for `wanted` bytes among `size`. The search compares at every place where the first byte fits,
/// which only long texts made of one letter bring to its worst: for those, the worst is charged beforehand, which may
/// switch threads.
inline bool charge_search(std::size_t size, std::size_t wanted) {
    constexpr double trifle = 4e9;
    const double worst = static_cast<double>(size) * static_cast<double>(wanted);
    return charge_bytes(size) && (worst < trifle || charge_work(static_cast<std::uint64_t>(worst / 1024)));
}

/// Both, for a result of `bytes` about to be written. What is refused costs nothing.
inline bool request_result(std::size_t bytes) { return request_memory(bytes) && charge_bytes(bytes); }

}  // namespace loopglass
