#pragma once

// From events to what people look at: for each task, loop and thread a lane of state intervals, and the wake-ups
// between them. One linear pass that can go on when the trace has grown; the window's timeline, the exporters and the
// terminal all read its result.
//
// Invariants: the intervals of a lane are in order and do not overlap; those of a task follow each other without a gap
// from its creation on, those of a loop while it runs; only the last can be open. Nothing here changes the trace.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/trace/event.hpp"
#include "sim/trace/trace.hpp"

namespace loopglass {

enum class LaneState : std::uint8_t {
    created,    ///< it exists, its first step is yet to come
    ready,      ///< in the ready queue
    running,    ///< a task: between resumption and suspension; a loop: busy with the task or callback `about`
    blocked,    ///< running, but stuck in a blocking call
    waiting,    ///< suspended until something happens: `wait`, `about`
    sleeping,   ///< suspended for a time; a loop: nothing was ready
    finished,   ///< returned
    failed,     ///< ended with an exception
    cancelled,  ///< ended as cancelled
    collected,  ///< its memory was freed
};

/// "waiting"
std::string_view name_of(LaneState state);

/// True for the states in which an entity will never run again.
constexpr bool is_over(LaneState state) { return state >= LaneState::finished; }

/// From the event `begin` to just before the event `end`.
struct StateInterval {
    EventRef begin = 0;
    EventRef end = 0;  ///< 0: still open
    EntityId about =
        0;  ///< waiting: what it awaits or queues for; a loop's running: whose step or callback, 0: its own work
    LaneState state = LaneState::created;
    WaitKind wait = WaitKind::none;
};

struct Lane {
    EntityId entity = 0;
    std::vector<StateInterval> intervals;
};

/// A task was put on the ready queue by something.
struct WakeEdge {
    EventRef waker = 0;  ///< the event that did it: released, put, future_resolved, timer_fired …
    EventRef woke = 0;   ///< the task_woke event
    EntityId from = 0;   ///< the task, callback, thread or loop that was at work then; 0: none of them
    EntityId to = 0;     ///< the task
};

class StateHistory {
public:
    /// Reads the events that were added to `trace` since the last call. It must be the same trace each time.
    void advance(const Trace& trace);

    /// Lanes in the order in which their entities first appeared.
    const std::vector<Lane>& lanes() const { return lanes_; }
    /// The lane of a task, loop or thread; nullptr for anything else.
    const Lane* lane_of(EntityId entity) const;

    const std::vector<WakeEdge>& wake_edges() const { return wake_edges_; }

    /// How many events it has read.
    std::size_t consumed() const { return consumed_; }

    /// The interval an entity is in just after event number `at`; nullptr before its first.
    const StateInterval* state_at(EntityId entity, EventRef at) const;

private:
    struct Blocked {  // a blocking call whose end was not seen yet
        EntityId caller;
        EntityId loop;  // that cannot go on meanwhile; 0: none
        std::int64_t until;
    };

    void consume(const Trace& trace, EventRef ref, const TraceEvent& event);
    void end_blocked(EventRef ref, const TraceEvent& event);
    void begin_blocked(const Trace& trace, EventRef ref, const TraceEvent& event);
    void occupy_loop(EventRef ref, EntityId by);
    void vacate_loop(EventRef ref, EntityId by);
    void switch_thread(EventRef ref, const TraceEvent& event);
    void enter(EntityId entity, EventRef ref, LaneState state, EntityId about = 0, WaitKind wait = WaitKind::none);
    void close(EntityId entity, EventRef ref);
    StateInterval* open_interval(EntityId entity);
    Lane& lane_for(EntityId entity);

    std::vector<Lane> lanes_;
    std::vector<std::uint32_t> lane_index_;  // by entity: 1 + index into lanes_
    std::vector<WakeEdge> wake_edges_;
    std::vector<EntityId> loops_;    // running loops, the innermost last
    std::vector<EntityId> on_loop_;  // who occupies the innermost loop, nested (eager) ones last
    std::vector<Blocked> blocked_;
    std::size_t consumed_ = 0;
};

/// Who was at work when an event happened: the nearest task, callback, thread or loop on its chain of causes, itself
/// included; of a cancellation who asked for it. 0 when there is none.
EntityId actor_of(const Trace& trace, EventRef ref);

}  // namespace loopglass
