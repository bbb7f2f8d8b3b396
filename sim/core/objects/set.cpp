// The table of a set: open addressing with short linear probes. CPython 3.13 Objects/setobject.c is the reference for
// the order in which slots are tried and for the sizes; both are visible to programs as the order of iteration.
#include "sim/core/objects/set.hpp"

#include <cstring>

#include "sim/core/breaths.hpp"
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/set_table.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kSmall = 8;
constexpr std::size_t kLinearProbes = 9;
constexpr unsigned kPerturbShift = 5;
constexpr std::int64_t kDummyHash = -1;

bool is_free(const SetEntry& entry) { return entry.key.is_empty() && entry.hash == 0; }
bool is_exact_str(View value) { return value.is_object() && value.object()->type == &str_type; }

void move_entry(SetEntry& to, const SetEntry& from) {
    std::memcpy(static_cast<void*>(&to), static_cast<const void*>(&from), sizeof to);
}

void make_free(SetEntry* table, std::size_t size) {
    Breaths breaths;
    for (std::size_t i = 0; i < size; ++i) {
        breaths.next();
        place(table[i].key);
        table[i].hash = 0;
    }
}

/// The slots where `hash` may be: from its home up to nine neighbours, then from a perturbed home, and so on.
class Probe {
public:
    Probe(std::int64_t hash, std::size_t mask) : perturb_(static_cast<std::uint64_t>(hash)), mask_(mask) {
        start(perturb_);
    }
    std::size_t slot() const { return slot_; }
    void advance() {
        if (neighbours_ > 0) {
            --neighbours_;
            ++slot_;
            return;
        }
        perturb_ >>= kPerturbShift;
        start(home_ * 5 + 1 + perturb_);
    }

private:
    void start(std::uint64_t home) {
        home_ = slot_ = home & mask_;
        neighbours_ = home_ + kLinearProbes <= mask_ ? kLinearProbes : 0;
    }
    std::uint64_t perturb_;
    std::size_t mask_;
    std::size_t home_ = 0, slot_ = 0, neighbours_ = 0;
};

/// Into a table without dummies and without the key.
SetEntry& first_empty(SetEntry* table, std::size_t mask, std::int64_t hash) {
    Probe probe(hash, mask);
    while (!table[probe.slot()].key.is_empty()) probe.advance();
    return table[probe.slot()];
}

/// A table larger than `minimum`, without dummies.
bool resize(Set* set, std::size_t minimum) {
    std::size_t size = kSmall;
    while (size <= minimum) size *= 2;
    if (size == kSmall && set->table == set->small && set->fill == set->used) return true;

    Heap& heap = runtime().heap;
    SetEntry old_small[kSmall];
    SetEntry* old = set->table;
    const std::size_t old_size = set->mask + 1;
    if (size > kSmall && !request_memory(size * sizeof(SetEntry))) return false;
    if (old == set->small) {
        std::memcpy(static_cast<void*>(old_small), static_cast<const void*>(set->small), sizeof old_small);
        old = old_small;
    }
    set->table = size == kSmall ? set->small : static_cast<SetEntry*>(heap.allocate(size * sizeof(SetEntry)));
    make_free(set->table, size);
    set->mask = size - 1;
    Breaths breaths;
    for (std::size_t i = 0; i < old_size; ++i) {
        breaths.next();
        if (!old[i].key.is_empty()) move_entry(first_empty(set->table, set->mask, old[i].hash), old[i]);
    }
    set->fill = set->used;
    // What was moved is owned by the new table: the copies end without a trace.
    if (old == old_small)
        make_free(old_small, kSmall);
    else
        heap.release(old, old_size * sizeof(SetEntry));
    return true;
}

std::size_t growth(const Set* set) { return set->used > 50000 ? set->used * 2 : set->used * 4; }

/// What `entry` says about `key`: 1 it is the one, 0 it is not, -1 raised, -2 the table changed meanwhile.
int match(Set* set, std::size_t slot, View key, std::int64_t hash) {
    const SetEntry& entry = set->table[slot];
    if (entry.hash != hash || entry.key.is_empty()) return 0;
    const View candidate = entry.key;
    if (candidate == key) return 1;
    if (is_exact_str(candidate) && is_exact_str(key)) return equal_str(as_str(candidate), as_str(key)) ? 1 : 0;
    if (candidate.is_small_int() && key.is_small_int()) return 0;
    const Value hold = candidate;
    const SetEntry* table = set->table;
    const int same = equal(hold, key);
    if (same < 0) return -1;
    if (set->table != table || slot > set->mask || !(set->table[slot].key.view() == hold.view())) return -2;
    return same;
}

/// The slot of `key`; without it, where to put it: the last dummy met, else the free entry that ends the chain.
/// `status` as of `match`, never -2.
std::size_t find(Set* set, View key, std::int64_t hash, int& status) {
    constexpr std::size_t none = SIZE_MAX;
    for (;;) {
        status = 0;
        std::size_t dummy = none;
        Probe probe(hash, set->mask);
        for (; !is_free(set->table[probe.slot()]); probe.advance()) {
            if (set->table[probe.slot()].key.is_empty()) dummy = probe.slot();
            status = match(set, probe.slot(), key, hash);
            if (status != 0) break;
        }
        if (status == 0 && dummy != none) return dummy;
        if (status != -2) return probe.slot();
    }
}

}  // namespace

void set_initialise(Set* set) {
    make_free(set->small, kSmall);
    set->table = set->small;
    set->mask = kSmall - 1;
    set->hash = -1;
}

Ref<Set> make_set(Type& type) {
    auto* set = static_cast<Set*>(new_object_memory(type, std::max<std::size_t>(type.basic_size, sizeof(Set))));
    set_initialise(set);
    track(set);
    return Ref<Set>::adopt(set);
}

bool set_add_hashed(Set* set, View key, std::int64_t hash) {
    int status;
    const std::size_t slot = find(set, key, hash, status);
    if (status != 0) return status > 0;
    const bool was_free = is_free(set->table[slot]);
    ++set->used;
    set->table[slot].hash = hash;
    set->table[slot].key = key;
    if (!was_free) return true;
    ++set->fill;
    return set->fill * 5 < set->mask * 3 || resize(set, growth(set));
}

int set_contains_hashed(Set* set, View key, std::int64_t hash) {
    int status;
    find(set, key, hash, status);
    return status;
}

int set_discard_hashed(Set* set, View key, std::int64_t hash) {
    int status;
    const std::size_t slot = find(set, key, hash, status);
    if (status <= 0) return status;
    set->table[slot].hash = kDummyHash;
    --set->used;
    const Value dying = std::move(set->table[slot].key);
    return 1;
}

bool set_add(Set* set, View key) {
    const std::int64_t hashed = hash(key);
    return hashed != -1 && set_add_hashed(set, key, hashed);
}

bool set_reserve_more(Set* set, std::size_t count) {
    return (set->fill + count) * 5 < set->mask * 3 || resize(set, (set->used + count) * 2);
}

bool set_sweep(Set* set) { return set->fill - set->used <= set->mask / 4 || resize(set, growth(set)); }

bool set_merge(Set* set, Set* other) {
    if (other == set || other->used == 0) return true;
    if (!charge_bytes(other->used * sizeof(SetEntry)) || !set_reserve_more(set, other->used)) return false;
    Breaths breaths;
    if (set->fill == 0 && set->mask == other->mask && other->fill == other->used) {
        // Same size, nothing to clean out: the very same places.
        for (std::size_t i = 0; i <= other->mask; ++i) {
            breaths.next();
            set->table[i].key = other->table[i].key.view();
            set->table[i].hash = other->table[i].hash;
        }
        set->fill = set->used = other->used;
        return true;
    }
    const bool fresh = set->fill == 0;
    for (std::size_t i = 0; const SetEntry* entry = set_next(other, i);) {
        breaths.next();
        if (fresh) {
            SetEntry& target = first_empty(set->table, set->mask, entry->hash);
            target.key = entry->key.view();
            target.hash = entry->hash;
            ++set->fill;
            ++set->used;
        } else {
            const Value hold = entry->key;
            if (!set_add_hashed(set, hold, entry->hash)) return false;
        }
    }
    return true;
}

void set_clear(Set* set) {
    SetEntry old_small[kSmall];
    SetEntry* old = set->table;
    const std::size_t size = set->mask + 1;
    const bool was_small = old == set->small;
    if (was_small) {
        std::memcpy(static_cast<void*>(old_small), static_cast<const void*>(set->small), sizeof old_small);
        old = old_small;
    }
    set_initialise(set);
    set->fill = set->used = 0;
    Breaths breaths;
    for (std::size_t i = 0; i < size; ++i) {
        breaths.next();
        old[i].key.reset();
    }
    if (!was_small) runtime().heap.release(old, size * sizeof(SetEntry));
}

void set_swap(Set* a, Set* b) {
    const bool a_small = a->table == a->small;
    const bool b_small = b->table == b->small;
    std::swap(a->table, b->table);
    std::swap(a->mask, b->mask);
    std::swap(a->fill, b->fill);
    std::swap(a->used, b->used);
    for (std::size_t i = 0; i < kSmall; ++i) std::swap(a->small[i], b->small[i]);
    if (b_small) a->table = a->small;
    if (a_small) b->table = b->small;
}

Value set_pop(Set* set) {
    if (set->used == 0) return {};
    std::size_t slot = set->finger & set->mask;
    while (set->table[slot].key.is_empty()) slot = slot == set->mask ? 0 : slot + 1;
    SetEntry& entry = set->table[slot];
    entry.hash = kDummyHash;
    --set->used;
    set->finger = slot + 1;
    return std::move(entry.key);
}

}  // namespace loopglass
