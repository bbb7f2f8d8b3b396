#pragma once
/// The ready queue: what the loop runs in this iteration and the next, in order. A ring that grows and never shrinks.
#include <cstdint>
#include <vector>

#include "sim/core/collector.hpp"
#include "sim/trace/event.hpp"

namespace loopglass {

/// Task steps and done callbacks stand here as they are; only what a program can hold gets a Handle object.
struct ReadyEntry {
    enum class Kind : std::uint8_t { step, wakeup, done_callback, handle };
    Value target;    ///< Task, Handle, or the callable of a done callback
    Value argument;  ///< step: an exception or empty; wakeup and done_callback: the future
    Value context;   ///< done_callback only
    EventRef cause = 0;
    Kind kind = Kind::step;
};

class ReadyQueue {
public:
    bool empty() const { return size_ == 0; }
    std::size_t size() const { return size_; }
    void push(ReadyEntry entry) {
        if (size_ == ring_.size()) grow();
        ring_[(head_ + size_++) & (ring_.size() - 1)] = std::move(entry);
    }
    /// Precondition: not empty.
    ReadyEntry pop() {
        ReadyEntry entry = std::move(ring_[head_]);
        head_ = (head_ + 1) & (ring_.size() - 1);
        --size_;
        return entry;
    }
    /// The i-th from the front.
    const ReadyEntry& operator[](std::size_t i) const { return ring_[(head_ + i) & (ring_.size() - 1)]; }
    void clear() {
        while (!empty()) (void)pop();
    }
    void traverse(Visitor& visit) const {
        for (std::size_t i = 0; i < size_; ++i) {
            visit((*this)[i].target);
            visit((*this)[i].argument);
            visit((*this)[i].context);
        }
    }

private:
    void grow() {
        std::vector<ReadyEntry> bigger(ring_.empty() ? 16 : ring_.size() * 2);
        for (std::size_t i = 0; i < size_; ++i) bigger[i] = std::move(ring_[(head_ + i) & (ring_.size() - 1)]);
        ring_ = std::move(bigger);
        head_ = 0;
    }
    std::vector<ReadyEntry> ring_;  ///< its size is a power of two
    std::size_t head_ = 0, size_ = 0;
};

}  // namespace loopglass
