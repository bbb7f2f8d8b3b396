#pragma once

// Who waits for whom at one moment of a run, read off the trace: the answer to "why isn't it running?", to a run that
// would wait for ever, and the await graph's picture.
//
// A link leads from a task to what it awaits and on to who could end that: the task it awaits, the holder of the lock,
// the unfinished child of a gather; of several the one that can run at once or sleeps least long. Where nobody can be
// named the chain ends.

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "sim/trace/event.hpp"
#include "sim/trace/trace.hpp"

namespace loopglass {

/// A task that is suspended.
struct Wait {
    EntityId task = 0;
    WaitKind kind = WaitKind::none;
    EntityId on = 0;         ///< the lock, queue, task, future …; 0: unknown
    EventRef since = 0;      ///< the task_suspended event
    std::int64_t until = 0;  ///< sleeping: when its timer is due, virtual nanoseconds; 0: unknown
};

/// One step along a chain.
struct WaitLink {
    Wait wait;
    EntityId next = 0;  ///< the task that could end it; 0: none is known
};

struct WaitChain {
    std::vector<WaitLink> links;
    /// The index of the link that the last one leads back to: these tasks wait for each other.
    std::optional<std::size_t> cycle;
};

class WaitGraph {
public:
    /// The graph just after event number `at`; 0: at the end.
    explicit WaitGraph(const Trace& trace, EventRef at = 0);

    /// Goes on to just after event number `at`; it does not go back.
    void advance(EventRef at);

    /// Suspended tasks, in the order in which they were suspended.
    std::vector<Wait> waits() const;

    /// nullptr when the task is not suspended.
    const Wait* wait_of(EntityId task) const;

    /// Tasks that hold a lock or permits of a semaphore, in the order in which they got them.
    std::vector<EntityId> holders_of(EntityId resource) const;

    /// Tasks that wait for a resource, first come first.
    std::vector<EntityId> waiters_of(EntityId resource) const;

    /// What a gather, group … depends on, in the order in which it was linked; the finished ones too.
    std::vector<EntityId> children_of(EntityId entity) const;

    /// True when the task has ended or was collected.
    bool is_over(EntityId task) const;

    /// From a suspended task along all that stands in its way; empty when it is not suspended.
    WaitChain chain_from(EntityId task) const;

    /// All circles of tasks that wait for each other, each once, beginning with the one suspended first.
    std::vector<WaitChain> cycles() const;

private:
    struct Node {
        std::optional<Wait> wait;
        EventRef ready = 0;       // when it was put on the ready queue; 0: it runs, or waits
        EntityId queued_for = 0;  // joined the waiters of it in the present step
        bool over = false;
        bool is_task = false;
        std::vector<EntityId> children;  // of a gather, group …
        std::vector<EntityId> holders;   // of a resource
    };

    void consume(EventRef ref, const TraceEvent& event);
    struct Likeliest;
    EntityId next_of(const Wait& wait) const;
    void find_next(EntityId entity, int depth, Likeliest& best) const;

    const Node* find(EntityId entity) const;

    const Trace& trace_;
    std::size_t consumed_ = 0;
    std::unordered_map<EntityId, Node> nodes_;
    std::unordered_map<EntityId, std::int64_t> timers_of_;  // by creator: when its latest timer is due
};

/// "A waits for lock 'a' (program.py:7), held by B"; one sentence a link, joined by "; ".
std::string describe(const Trace& trace, const WaitGraph& graph, const WaitChain& chain);

/// "A waits for an item from queue 'q'": what a single task waits for, without a place.
std::string describe(const Trace& trace, const Wait& wait);

}  // namespace loopglass
