#include "sim/trace/event_store.hpp"

#include <utility>

namespace loopglass {

void EventStore::clear(std::size_t capacity) {
    next_ = end_ = begin_ = nullptr;
    base_ = 0;
    used_ = 0;
    capacity_chunks_ = capacity / chunk_events;
    dropping_ = false;
    kept_ = 0;
    dropped_digest_ = Digest();
}

void EventStore::advance_chunk() {
    const auto filled = static_cast<std::size_t>(end_ - begin_);
    if (dropping_) {
        dropped_digest_.add({begin_, end_});
    } else if (used_ == capacity_chunks_) {
        kept_ = used_ * chunk_events;
        for (std::size_t chunk = 0; chunk < used_; ++chunk) dropped_digest_.add({chunks_[chunk].get(), chunk_events});
        dropping_ = true;
        if (passage_ == nullptr) passage_ = std::make_unique<TraceEvent[]>(chunk_events);
        begin_ = passage_.get();
    } else {
        if (used_ == chunks_.size()) chunks_.push_back(std::make_unique_for_overwrite<TraceEvent[]>(chunk_events));
        begin_ = chunks_[used_++].get();
    }
    base_ += filled;
    next_ = begin_;
    end_ = begin_ + chunk_events;
}

Digest EventStore::digest() const {
    Digest digest = dropped_digest_;
    if (!dropping_) {
        for (std::size_t chunk = 0; chunk + 1 < used_; ++chunk) digest.add({chunks_[chunk].get(), chunk_events});
    }
    digest.add({begin_, next_});
    return digest;
}

void EventStore::swap(EventStore& other) noexcept {
    std::swap(next_, other.next_);
    std::swap(end_, other.end_);
    std::swap(begin_, other.begin_);
    std::swap(base_, other.base_);
    std::swap(chunks_, other.chunks_);
    std::swap(used_, other.used_);
    std::swap(capacity_chunks_, other.capacity_chunks_);
    std::swap(passage_, other.passage_);
    std::swap(dropping_, other.dropping_);
    std::swap(kept_, other.kept_);
    std::swap(dropped_digest_, other.dropped_digest_);
}

}  // namespace loopglass
