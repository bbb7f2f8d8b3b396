#pragma once

// The events of a run in chunks of fixed size. Appending is a compare and a 32-byte store; memory of earlier runs is
// used again. Up to `capacity` events are kept for reading; later ones only pass through one chunk on their way into
// the digest, which is therefore the same whatever the capacity.
//
// Not thread-safe: reader and recorder take turns. References to events stay valid until clear().

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "sim/trace/digest.hpp"
#include "sim/trace/event.hpp"

namespace loopglass {

class EventStore {
public:
    static constexpr std::size_t chunk_events = 1024;

    EventStore() = default;
    EventStore(const EventStore&) = delete;
    EventStore& operator=(const EventStore&) = delete;
    EventStore(EventStore&& other) noexcept { swap(other); }
    EventStore& operator=(EventStore&& other) noexcept {
        swap(other);
        return *this;
    }

    /// Returns the new event's number: 1 + its index.
    EventRef append(const TraceEvent& event) {
        if (next_ == end_) [[unlikely]]
            advance_chunk();
        *next_++ = event;
        return static_cast<EventRef>(base_ + static_cast<std::uint64_t>(next_ - begin_));
    }

    /// How many events can be read.
    std::size_t size() const { return dropping_ ? kept_ : static_cast<std::size_t>(total()); }
    bool empty() const { return size() == 0; }

    /// How many were appended.
    std::uint64_t total() const { return base_ + static_cast<std::uint64_t>(next_ - begin_); }

    /// Precondition: index < size().
    const TraceEvent& operator[](std::size_t index) const {
        return chunks_[index / chunk_events][index % chunk_events];
    }

    /// True when events were appended that cannot be read.
    bool truncated() const { return total() > size(); }

    /// Forgets all events, keeps the memory. `capacity` is in events, rounded down to whole chunks; 0 keeps none.
    void clear(std::size_t capacity);

    /// Of all events appended so far.
    Digest digest() const;

private:
    using Chunk = std::unique_ptr<TraceEvent[]>;

    void advance_chunk();
    void swap(EventStore& other) noexcept;

    TraceEvent* next_ = nullptr;  // within the current chunk
    TraceEvent* end_ = nullptr;
    TraceEvent* begin_ = nullptr;
    std::uint64_t base_ = 0;     // events before the current chunk
    std::vector<Chunk> chunks_;  // the first used_ hold kept events
    std::size_t used_ = 0;
    std::size_t capacity_chunks_ = SIZE_MAX;
    Chunk passage_;  // where events go that are not kept
    bool dropping_ = false;
    std::size_t kept_ = 0;   // meaningful while dropping_
    Digest dropped_digest_;  // of everything before the current chunk; meaningful while dropping_
};

}  // namespace loopglass
