#pragma once
/// The cycle collector: finds containers that only reach each other. Three generations with CPython 3.13's thresholds;
/// everything that can hold a reference is traversed, native coroutine frames included, because lessons are about
/// exactly when a task is collected.
///
/// Order of events for a garbage cycle, as in CPython: weak reference callbacks, finalizers, a second look for the
/// resurrected, then `clear`. Finalizers may run Python code; they run at safepoints only.
#include <array>
#include <cstdint>
#include <vector>

#include "sim/core/heap.hpp"

namespace loopglass {

/// Passed to `traverse`: call it with every reference held.
class Visitor {
public:
    void operator()(View value) {
        if (value.is_object()) visit(value.object());
    }
    void operator()(const Value& value) { (*this)(value.view()); }
    void operator()(Object* object) {
        if (object != nullptr) visit(object);
    }
    template <class T>
    void operator()(const Ref<T>& ref) {
        if (ref) visit(ref.get());
    }

protected:
    virtual void visit(Object* object) = 0;
    ~Visitor() = default;
};

class Collector {
public:
    Collector();
    /// Collects `generation` (0..2) and the younger ones; returns the number of unreachable objects found.
    std::int64_t collect(int generation);
    /// Runs a collection when the thresholds ask for one.
    void collect_if_due();
    /// Freed or allocated containers move the young count; CPython counts net allocations.
    void count_allocation() {
        if (++counts[0] > thresholds[0]) pass_threshold();
    }
    void count_release() {
        if (counts[0] > 0) --counts[0];
    }

    bool enabled = true;
    std::array<int, 3> thresholds{2000, 10, 10};
    std::array<int, 3> counts{};
    struct Stats {
        std::int64_t collections = 0, collected = 0, uncollectable = 0;
    };
    std::array<Stats, 3> stats{};
    /// Called with ("start" | "stop", generation, collected); for gc.callbacks and the trace.
    void (*on_phase)(bool start, int generation, std::int64_t collected) = nullptr;

    /// All tracked objects, oldest first in each generation.
    std::vector<Object*> objects(int generation = -1) const;
    /// Moves what is younger to `generation`, as if nothing of it had been found unreachable.
    void promote(int generation);
    void freeze();
    void unfreeze();
    std::size_t frozen_count() const;

    GcObject* generation_head(int generation) { return &heads_[static_cast<std::size_t>(generation)]; }

private:
    /// Asks for a collection at the next safepoint, when collections are wanted.
    void pass_threshold();
    std::array<GcObject, 4> heads_;  // list sentinels of the generations 0..2 and of the frozen
    bool collecting_ = false;
    std::int64_t long_lived_total_ = 0, long_lived_pending_ = 0;
};

}  // namespace loopglass
