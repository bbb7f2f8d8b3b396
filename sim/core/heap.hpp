#pragma once
/// Where objects live. One Heap belongs to one Runtime; dropping it gives all memory back at once, no object visited.
/// Small blocks come from size classes with free lists, others from malloc. Every byte counts against a logical limit.
#ifndef LOOPGLASS_HEAP_CLASSES  // a sanitizer's build has one class: it could not see what free lists hand out again
#define LOOPGLASS_HEAP_CLASSES 65
#endif
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/core/value.hpp"

namespace loopglass {

/// An object that can be part of a reference cycle; on the collector's list while tracked.
struct GcObject : Object {
    GcObject* gc_next;
    GcObject* gc_previous;
};

/// Bits of Object::flags.
namespace object_flags {
inline constexpr std::uint32_t kImmortal = 1U << 0;     ///< never destroyed: builtin types, interned names
inline constexpr std::uint32_t kTracked = 1U << 1;      ///< on the collector's list
inline constexpr std::uint32_t kFinalized = 1U << 2;    ///< its finalizer has run (or been queued); it runs once
inline constexpr std::uint32_t kHasWeakrefs = 1U << 3;  ///< an entry in Runtime::weakrefs exists
inline constexpr std::uint32_t kInterned = 1U << 4;     ///< a Str found by identity
inline constexpr std::uint32_t kUnreachable = 1U << 5;  ///< collector's scratch
inline constexpr std::uint32_t kGenerationShift = 8;    ///< two bits: 0 young, 1, 2 old
inline constexpr std::uint32_t kTypeBits = 16;          ///< from here on: for the object's own type to use
}  // namespace object_flags

class Heap {
public:
    Heap() = default;
    ~Heap() { reset(); }
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    /// Never null; 16-byte aligned, uninitialised. Callers that allocate sizes taken from a program ask `would_exceed`
    /// first.
    void* allocate(std::size_t bytes) {
        used_ += bytes;
        const std::size_t index = (bytes + kGrain - 1) / kGrain;
        if (index < kClasses) {
            if (Free* block = free_[index]; block != nullptr) {
                free_[index] = block->next;
                return block;
            }
        }
        return allocate_slow(bytes, index);
    }
    void release(void* memory, std::size_t bytes) {
        used_ -= bytes;
        const std::size_t index = (bytes + kGrain - 1) / kGrain;
        if (index < kClasses) {
            auto* block = static_cast<Free*>(memory);
            block->next = free_[index];
            free_[index] = block;
        } else {
            release_large(memory);
        }
    }

    /// True when `bytes` more would pass the logical limit: the caller raises MemoryError.
    bool would_exceed(std::size_t bytes) const { return bytes > limit_ || used_ > limit_ - bytes; }
    void set_limit(std::size_t bytes) { limit_ = bytes; }
    std::size_t limit() const { return limit_; }
    /// Bytes now allocated.
    std::size_t used() const { return used_; }
    /// Counts memory that an object holds outside the heap (a big integer's digits, say).
    void charge(std::ptrdiff_t bytes) { used_ += static_cast<std::size_t>(bytes); }

    /// Gives everything back without running any destructor.
    void reset();

private:
    static constexpr std::size_t kGrain = 16;
    static constexpr std::size_t kClasses = LOOPGLASS_HEAP_CLASSES;  // 65: up to 1,024 bytes
    static constexpr std::size_t kChunk = 256 * 1024;
    struct Free {
        Free* next;
    };
    struct Large {
        Large* next;
        Large* previous;
    };
    void* allocate_slow(std::size_t bytes, std::size_t index);
    void release_large(void* memory);

    Free* free_[kClasses] = {};
    char* bump_ = nullptr;
    char* bump_end_ = nullptr;
    std::size_t used_ = 0;
    std::size_t limit_ = std::size_t{1} << 30;
    std::size_t next_chunk_ = 16 * 1024;
    std::vector<void*> chunks_;
    Large* large_ = nullptr;
};

}  // namespace loopglass
