#pragma once
/// The ready queue: what the loop runs in this iteration and the next, in order. A ring that grows and never shrinks.
#include <cstdint>
#include <memory>

#include "sim/core/collector.hpp"
#include "sim/trace/event.hpp"

namespace loopglass {

/// Task steps and done callbacks stand here as they are; only what a program can hold gets a Handle object.
struct ReadyEntry {
    enum class Kind : std::uint8_t { step, wakeup, done_callback, handle, io };
    Value target;    ///< Task, Handle, IoTarget, or the callable of a done callback
    Value argument;  ///< step: an exception or empty; wakeup and done_callback: the future; io: see io_tag
    Value context;   ///< done_callback only
    EventRef cause = 0;
    Kind kind = Kind::step;
};

class ReadyQueue {
public:
    ReadyQueue() = default;
    ReadyQueue(const ReadyQueue&) = delete;
    ReadyQueue& operator=(const ReadyQueue&) = delete;
    ~ReadyQueue() { clear(); }
    bool empty() const { return size_ == 0; }
    std::size_t size() const { return size_; }
    [[gnu::always_inline]] void push(Value target, Value argument, Value context, EventRef cause,
                                     ReadyEntry::Kind kind) {
        if (size_ > mask_ || ring_ == nullptr) [[unlikely]]
            grow();
        Slot& slot = ring_[(head_ + size_++) & mask_];
        slot.target = target.release();
        slot.argument = argument.release();
        slot.context = context.release();
        slot.cause = cause;
        slot.kind = kind;
    }
    /// Precondition: not empty.
    ReadyEntry pop() {
        const Slot& slot = ring_[head_];
        head_ = (head_ + 1) & mask_;
        --size_;
        return {Value::adopt(slot.target), Value::adopt(slot.argument), Value::adopt(slot.context), slot.cause,
                slot.kind};
    }
    /// The i-th from the front.
    ReadyEntry operator[](std::size_t i) const {
        const Slot& slot = at(i);
        return {slot.target, slot.argument, slot.context, slot.cause, slot.kind};
    }
    View target(std::size_t i) const { return at(i).target; }
    ReadyEntry::Kind kind(std::size_t i) const { return at(i).kind; }
    void clear() {
        while (!empty()) (void)pop();
    }
    void traverse(Visitor& visit) const {
        for (std::size_t i = 0; i < size_; ++i) {
            visit(at(i).target);
            visit(at(i).argument);
            visit(at(i).context);
        }
    }

private:
    /// A ReadyEntry whose references are counted by hand: entries move by being copied.
    struct Slot {
        View target, argument, context;
        EventRef cause;
        ReadyEntry::Kind kind;
    };
    const Slot& at(std::size_t i) const { return ring_[(head_ + i) & mask_]; }
    /// Out of the way: what calls `push` is short then.
    [[gnu::noinline]] void grow() {
        const std::size_t room = ring_ == nullptr ? 16 : (mask_ + 1) * 2;
        auto bigger = std::make_unique<Slot[]>(room);
        for (std::size_t i = 0; i < size_; ++i) bigger[i] = at(i);
        ring_ = std::move(bigger);
        mask_ = room - 1;
        head_ = 0;
    }
    std::unique_ptr<Slot[]> ring_;
    std::size_t mask_ = 0;  ///< the ring's size, which is a power of two, less one
    std::size_t head_ = 0, size_ = 0;
};

}  // namespace loopglass
