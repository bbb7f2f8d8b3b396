#include "sim/core/collector.hpp"

#include <algorithm>
#include <utility>

#include "sim/core/breaths.hpp"
#include "sim/core/collector_node.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/runtime.hpp"

namespace loopglass {

namespace {

constexpr std::uint32_t kMark = object_flags::kUnreachable;

/// While a collection runs, `gc_previous` of a candidate holds its count of references from outside the candidates.
std::uintptr_t& outside_count(GcObject* node) { return reinterpret_cast<std::uintptr_t&>(node->gc_previous); }

struct SubtractVisitor final : Visitor {
    void visit(Object* object) override {
        if ((object->flags & kMark) != 0) --outside_count(node_of(object));
    }
};
/// A count of a candidate that nothing has led to so far.
constexpr std::uintptr_t kDoubtful = ~std::uintptr_t{0};
/// A count of an instance's dict that has been looked into with the instance.
constexpr std::uintptr_t kSeen = kDoubtful - 1;

/// What is found from a reachable object is reachable. What had been doubted stands behind all others from now on, as
/// in CPython: finalizers run in the order of the list.
struct ReachVisitor final : Visitor {
    explicit ReachVisitor(std::vector<Object*>& waiting) : waiting(waiting) {}
    void visit(Object* object) override {
        if ((object->flags & kMark) == 0) return;
        std::uintptr_t& count = outside_count(node_of(object));
        if (count == kDoubtful) waiting.push_back(object);
        if (count == kDoubtful || count == 0) count = 1;
    }
    std::vector<Object*>& waiting;
};

void link(GcObject* head, GcObject* node, int generation) {
    node->flags = (node->flags & ~(3U << object_flags::kGenerationShift)) |
                  (static_cast<std::uint32_t>(generation) << object_flags::kGenerationShift);
    node->gc_next = head;
    node->gc_previous = head->gc_previous;
    head->gc_previous->gc_next = node;
    head->gc_previous = node;
}

void take_all(GcObject* head, std::vector<Object*>& out) {
    Breaths breaths;
    for (GcObject* node = head->gc_next; node != head; node = node->gc_next) {
        breaths.next();
        out.push_back(object_of(node));
    }
    head->gc_next = head->gc_previous = head;
}

/// A collection waits for memory more than it computes: what the loop comes to next is fetched meanwhile. `action` may
/// append to `objects`.
template <class Action>
void for_each_ahead(const std::vector<Object*>& objects, Action&& action) {
    constexpr std::size_t kAhead = 8, kCacheLine = 64;
    Breaths breaths;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        breaths.next();
        if (i + kAhead < objects.size()) {
            const char* const ahead = reinterpret_cast<const char*>(objects[i + kAhead]);
            __builtin_prefetch(ahead, 1);
            __builtin_prefetch(ahead + kCacheLine);
        }
        action(objects[i]);
    }
}

/// The dict of an instance of a program's class; null when it has none. CPython keeps attributes in the instance.
Dict* attributes_of(const Object* object) {
    const Type* type = object->type;
    if (!type->is_heap_type() || type->dict_offset == 0 || type->dict_offset == kDictBehindItems) return nullptr;
    return *reinterpret_cast<Dict* const*>(reinterpret_cast<const char*>(object) + type->dict_offset);
}

/// Keeps in `candidates` what something else refers to, in the order in which it was found out, and returns the others
/// with kMark on them. `held` is the number of references the caller holds itself.
std::vector<Object*> take_unreachable(std::vector<Object*>& candidates, std::uintptr_t held) {
    for_each_ahead(candidates, [held](Object* object) {
        object->flags |= kMark;
        outside_count(node_of(object)) = object->refcount - held;
    });
    SubtractVisitor subtract;
    for_each_ahead(candidates, [&](Object* object) { object->type->slots.traverse(object, subtract); });
    std::vector<Object*> doubtful;
    std::size_t reachable = 0;
    ReachVisitor reach(candidates);
    for_each_ahead(candidates, [&](Object* object) {
        std::uintptr_t& count = outside_count(node_of(object));
        if (count == 0) {
            count = kDoubtful;
            doubtful.push_back(object);
            return;
        }
        object->flags &= ~kMark;
        candidates[reachable++] = object;  // never ahead of what is looked at
        if (count != kSeen) object->type->slots.traverse(object, reach);
        if (Dict* attributes = attributes_of(object); attributes != nullptr && (attributes->flags & kMark) != 0) {
            if (std::exchange(outside_count(attributes), kSeen) != kSeen)
                attributes->type->slots.traverse(attributes, reach);
        }
    });
    candidates.resize(reachable);
    std::erase_if(doubtful, [](const Object* object) { return (object->flags & kMark) == 0; });
    return doubtful;
}

}  // namespace

Collector::Collector() : heads_{} {
    for (GcObject& head : heads_) head.gc_next = head.gc_previous = &head;
}

void Collector::pass_threshold() {
    if (enabled && thresholds[0] != 0 && !collecting_) runtime().pending = true;
}

void Collector::collect_if_due() {
    if (!enabled || collecting_ || thresholds[0] == 0 || counts[0] <= thresholds[0]) return;
    for (int generation = 2; generation >= 0; --generation) {
        const auto i = static_cast<std::size_t>(generation);
        if (counts[i] <= thresholds[i]) continue;
        // A full collection waits until a quarter of the survivors is new: CPython's way to stay linear.
        if (generation == 2 && long_lived_pending_ < long_lived_total_ / 4) continue;
        collect(generation);
        return;
    }
}

std::int64_t Collector::collect(int generation) {
    if (collecting_) return 0;
    collecting_ = true;
    if (on_phase != nullptr) on_phase(true, generation, 0);

    const auto collected_generation = static_cast<std::size_t>(generation);
    if (collected_generation < 2) ++counts[collected_generation + 1];
    for (std::size_t i = 0; i <= collected_generation; ++i) counts[i] = 0;

    std::vector<Object*> candidates;
    take_all(&heads_[collected_generation], candidates);
    for (std::size_t i = 0; i < collected_generation; ++i) take_all(&heads_[i], candidates);
    const std::vector<Object*> unreachable = take_unreachable(candidates, 0);

    const int next = generation < 2 ? generation + 1 : 2;
    for_each_ahead(candidates,
                   [&](Object* object) { link(&heads_[static_cast<std::size_t>(next)], node_of(object), next); });
    const auto survivors = static_cast<std::int64_t>(candidates.size());
    std::vector<Ref<Object>> garbage(unreachable.begin(), unreachable.end());
    if (generation == 1) long_lived_pending_ += survivors;
    if (generation == 2) {
        long_lived_pending_ = 0;
        long_lived_total_ = survivors;
    }

    // Weak references to garbage die first; callbacks of references that are garbage themselves are not run.
    Runtime& rt = runtime();
    for (Object* object : unreachable) {
        if ((object->flags & object_flags::kHasWeakrefs) == 0) continue;
        auto [first, last] = rt.weakrefs.equal_range(object);
        for (auto it = first; it != last; ++it) {
            WeakReference* reference = it->second;
            reference->referent = nullptr;
            if (!rt.dismantled && reference->callback && (reference->flags & kMark) == 0)
                rt.weakref_callbacks.emplace_back(static_cast<Object*>(reference));
        }
        rt.weakrefs.erase(first, last);
        object->flags &= ~object_flags::kHasWeakrefs;
    }
    for (Object* object : unreachable) {
        object->flags &= ~kMark;
        link(&heads_[static_cast<std::size_t>(next)], node_of(object), next);
    }
    if (!rt.weakref_callbacks.empty() || !rt.finalizers.empty()) rt.pending = true;

    bool finalized = false;
    for (auto& object : garbage) {
        if (rt.dismantled || object->type->slots.finalize == nullptr || (object->flags & object_flags::kFinalized) != 0)
            continue;
        object->flags |= object_flags::kFinalized;
        object->type->slots.finalize(object.get());
        finalized = true;
    }
    // Attributes of an instance are part of it there, not a dict of their own.
    const auto parts = [](const std::vector<Ref<Object>>& objects) {
        return std::count_if(objects.begin(), objects.end(), [](const Ref<Object>& object) {
            const Dict* dict = attributes_of(object.get());
            return dict != nullptr && dict->refcount == 2;  // the instance's, and that of the list
        });
    };
    auto found = static_cast<std::int64_t>(garbage.size()) - parts(garbage);
    if (finalized) {
        // A finalizer may have given somebody a reference: what is reachable again, with all it holds, lives on.
        // The second look needs the previous-pointers, so the garbage leaves the lists for its duration.
        for (Object* object : unreachable) {
            GcObject* node = node_of(object);
            node->gc_previous->gc_next = node->gc_next;
            node->gc_next->gc_previous = node->gc_previous;
        }
        std::vector<Object*> resurrected = unreachable;
        take_unreachable(resurrected, 1);
        std::vector<Ref<Object>> still;
        for (auto& object : garbage) {
            const bool dead = (object->flags & kMark) != 0;
            object->flags &= ~kMark;
            link(&heads_[static_cast<std::size_t>(next)], node_of(object.get()), next);
            if (dead) still.push_back(std::move(object));
        }
        garbage.swap(still);
        found = static_cast<std::int64_t>(garbage.size()) - parts(garbage);
    }
    Breaths breaths;
    for (auto& object : garbage) {
        breaths.next();
        if (object->type->slots.clear != nullptr) object->type->slots.clear(object.get());
    }
    for (auto& object : garbage) {
        breaths.next();
        object = Ref<Object>();
    }
    garbage.clear();

    auto& stat = stats[collected_generation];
    ++stat.collections;
    stat.collected += found;
    collecting_ = false;
    if (on_phase != nullptr) on_phase(false, generation, found);
    return found;
}

std::vector<Object*> Collector::objects(int generation) const {
    std::vector<Object*> out;
    for (int i = 2; i >= 0; --i) {
        if (generation >= 0 && i != generation) continue;
        const GcObject* head = &heads_[static_cast<std::size_t>(i)];
        for (GcObject* node = head->gc_next; node != head; node = node->gc_next) out.push_back(object_of(node));
    }
    return out;
}

void Collector::promote(int generation) {
    for (int younger = 0; younger < generation; ++younger) {
        std::vector<Object*> objects;
        take_all(&heads_[static_cast<std::size_t>(younger)], objects);
        for (Object* object : objects) link(&heads_[static_cast<std::size_t>(generation)], node_of(object), generation);
    }
}

void Collector::freeze() {
    std::vector<Object*> all;
    for (std::size_t i = 0; i < 3; ++i) take_all(&heads_[i], all);
    for (Object* object : all) link(&heads_[3], node_of(object), 3);
    counts = {};
}

std::size_t Collector::frozen_count() const {
    std::size_t count = 0;
    for (const GcObject* object = heads_[3].gc_next; object != &heads_[3]; object = object->gc_next) ++count;
    return count;
}

void Collector::unfreeze() {
    std::vector<Object*> all;
    take_all(&heads_[3], all);
    for (Object* object : all) link(&heads_[2], node_of(object), 2);
}

}  // namespace loopglass
