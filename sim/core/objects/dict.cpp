// The table of a dict: entries in order of insertion and, beyond eight of them, an index of open-addressed slots.
//
// The index is probed linearly from a multiplicative hash of the hash; a removed slot is closed by shifting its
// successors back, so there are no tombstones and lookups never degrade. Removed entries stay as holes until the array
// is full.
#include "sim/core/objects/dict.hpp"

#include <bit>
#include <cstring>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/dict_names.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

constexpr std::int64_t kAbsent = -1, kRaised = -2;
constexpr std::uint32_t kLinear = 8;  // up to this capacity there is no index

// -- memory -------------------------------------------------------------------------------------------------------

std::uint8_t log2_of_index(std::uint32_t capacity) {
    return capacity <= kLinear ? 0 : static_cast<std::uint8_t>(std::bit_width(capacity));  // twice the capacity
}
std::size_t slot_bytes(std::uint8_t log2) { return log2 <= 8 ? 1 : log2 <= 16 ? 2 : 4; }
std::size_t index_bytes(std::uint32_t capacity) {
    const std::uint8_t log2 = log2_of_index(capacity);
    return log2 == 0 ? 0 : (std::size_t{1} << log2) * slot_bytes(log2);
}
std::size_t table_bytes(std::uint32_t capacity) { return capacity * sizeof(DictEntry) + index_bytes(capacity); }

void move_entry(DictEntry& to, const DictEntry& from) {
    std::memcpy(static_cast<void*>(&to), static_cast<const void*>(&from), sizeof to);
}

// -- the index ----------------------------------------------------------------------------------------------------

/// The slots as numbers of whatever width; `action` gets a pointer to them.
template <class Action>
auto with_slots(const Dict* dict, Action&& action) {
    if (dict->index_log2 <= 8) return action(static_cast<std::uint8_t*>(dict->index));
    if (dict->index_log2 <= 16) return action(static_cast<std::uint16_t*>(dict->index));
    return action(static_cast<std::uint32_t*>(dict->index));
}
template <class Slot>
constexpr Slot kFree = static_cast<Slot>(~Slot{0});

std::size_t home_of(const Dict* dict, std::int64_t hash) {
    return (static_cast<std::uint64_t>(hash) * 0x9E3779B97F4A7C15U) >> (64U - dict->index_log2);
}
std::size_t slot_mask(const Dict* dict) { return (std::size_t{1} << dict->index_log2) - 1; }

void index_insert(Dict* dict, std::int64_t hash, std::uint32_t position) {
    with_slots(dict, [&]<class Slot>(Slot* slots) {
        std::size_t at = home_of(dict, hash);
        while (slots[at] != kFree<Slot>) at = (at + 1) & slot_mask(dict);
        slots[at] = static_cast<Slot>(position);
    });
}

void index_remove(Dict* dict, std::int64_t hash, std::uint32_t position) {
    with_slots(dict, [&]<class Slot>(Slot* slots) {
        const std::size_t mask = slot_mask(dict);
        std::size_t hole = home_of(dict, hash);
        while (slots[hole] != static_cast<Slot>(position)) hole = (hole + 1) & mask;
        for (std::size_t at = (hole + 1) & mask; slots[at] != kFree<Slot>; at = (at + 1) & mask) {
            const std::size_t home = home_of(dict, dict->entries[slots[at]].hash);
            if (((at - home) & mask) < ((at - hole) & mask)) continue;  // the hole lies before its home
            slots[hole] = slots[at];
            hole = at;
        }
        slots[hole] = kFree<Slot>;
    });
}

/// The first table, which needs no index.
void begin_table(Dict* dict, std::uint32_t capacity) {
    dict->entries = static_cast<DictEntry*>(runtime().heap.allocate(capacity * sizeof(DictEntry)));
    dict->capacity = capacity;
}

/// Moves the living entries into a table of `capacity`.
void rebuild(Dict* dict, std::uint32_t capacity) {
    Heap& heap = runtime().heap;
    auto* entries = static_cast<DictEntry*>(heap.allocate(table_bytes(capacity)));
    std::uint32_t fill = 0;
    for (std::uint32_t i = 0; i < dict->fill; ++i) {
        if (!dict->entries[i].key.is_empty()) move_entry(entries[fill++], dict->entries[i]);
    }
    if (dict->entries != nullptr) heap.release(dict->entries, table_bytes(dict->capacity));
    dict->entries = entries;
    dict->capacity = capacity;
    dict->fill = fill;
    dict->index_log2 = log2_of_index(capacity);
    dict->index = dict->index_log2 == 0 ? nullptr : static_cast<void*>(entries + capacity);
    if (dict->index != nullptr) {
        std::memset(dict->index, 0xff, index_bytes(capacity));
        for (std::uint32_t i = 0; i < fill; ++i) index_insert(dict, entries[i].hash, i);
    }
}

// -- lookup -------------------------------------------------------------------------------------------------------

std::int64_t hash_of(const Str* str) { return str->hash != 0 ? str->hash : hash_str(str); }
bool is_exact_str(View value) { return value.is_object() && value.object()->type == &str_type; }

/// Calls `examine` with the position of each entry that may hold the hash, until it returns something else than
/// kAbsent.
template <class Examine>
std::int64_t probe(const Dict* dict, std::int64_t hash, Examine&& examine) {
    if (dict->index == nullptr) {
        for (std::uint32_t i = 0; i < dict->fill; ++i) {
            if (dict->entries[i].hash != hash || dict->entries[i].key.is_empty()) continue;
            if (const std::int64_t found = examine(i); found != kAbsent) return found;
        }
        return kAbsent;
    }
    return with_slots(dict, [&]<class Slot>(Slot* slots) -> std::int64_t {
        const std::size_t mask = slot_mask(dict);
        for (std::size_t at = home_of(dict, hash); slots[at] != kFree<Slot>; at = (at + 1) & mask) {
            const std::uint32_t position = slots[at];
            if (dict->entries[position].hash != hash) continue;
            if (const std::int64_t found = examine(position); found != kAbsent) return found;
        }
        return kAbsent;
    });
}

/// Never runs Python code: keys that are instances of subclasses of str are compared as strs.
std::int64_t find_str(const Dict* dict, const Str* key) {
    const View wanted(const_cast<Str*>(key));
    if (dict->index == nullptr && (key->flags & object_flags::kInterned) != 0) {
        for (std::uint32_t i = 0; i < dict->fill; ++i) {
            if (dict->entries[i].key.view() == wanted) return i;
        }
        if ((dict->flags & kOtherKeys) == 0) return kAbsent;
    }
    return probe(dict, hash_of(key), [&](std::uint32_t position) -> std::int64_t {
        const View candidate = dict->entries[position].key;
        return candidate == wanted || (is_str(candidate) && equal_str(as_str(candidate), key)) ? position : kAbsent;
    });
}

std::int64_t find(Dict* dict, View key, std::int64_t hash) {
    constexpr std::int64_t restart = -3;
    for (;;) {
        const std::int64_t found = probe(dict, hash, [&](std::uint32_t position) -> std::int64_t {
            const View candidate = dict->entries[position].key;
            if (candidate == key) return position;
            if (is_exact_str(candidate) && is_exact_str(key)) {
                return equal_str(as_str(candidate), as_str(key)) ? position : kAbsent;
            }
            if (candidate.is_small_int() && key.is_small_int()) return kAbsent;
            const Value hold = candidate;
            const std::uint32_t version = dict->version;
            const int same = equal(hold, key);
            if (same < 0) return kRaised;
            if (dict->version != version) return restart;
            return same > 0 ? position : kAbsent;
        });
        if (found != restart) return found;
    }
}

/// kRaised when the key has no hash.
std::int64_t find(Dict* dict, View key) {
    if (is_exact_str(key)) return find(dict, key, hash_of(as_str(key)));
    const std::int64_t hashed = hash(key);
    return hashed == -1 ? kRaised : find(dict, key, hashed);
}

// -- changes ------------------------------------------------------------------------------------------------------

std::uint32_t next_capacity(const Dict* dict) {
    return std::max<std::uint32_t>(std::bit_ceil(dict->used + dict->used / 2 + 1), 4);
}

/// Precondition: `key` is not there. False with MemoryError.
bool add_entry(Dict* dict, View key, std::int64_t hash, View value) {
    if (dict->fill == dict->capacity) {
        const std::uint32_t capacity = next_capacity(dict);
        if (!request_memory(table_bytes(capacity))) return false;
        rebuild(dict, capacity);
    }
    if (!is_exact_str(key) || (key.object()->flags & object_flags::kInterned) == 0) dict->flags |= kOtherKeys;
    DictEntry& entry = dict->entries[dict->fill];
    entry.hash = hash;
    place(entry.key, key);
    place(entry.value, value);
    if (dict->index != nullptr) index_insert(dict, hash, dict->fill);
    ++dict->fill;
    ++dict->used;
    ++dict->version;
    return true;
}

/// Leaves a hole; the caller drops what the entry held.
void take_entry(Dict* dict, std::uint32_t position, Value& key, Value& value) {
    DictEntry& entry = dict->entries[position];
    if (dict->index != nullptr) index_remove(dict, entry.hash, position);
    --dict->used;
    ++dict->version;
    key = std::move(entry.key);
    value = std::move(entry.value);
}

}  // namespace

Ref<Dict> make_dict(std::size_t reserve) {
    auto dict = Ref<Dict>::adopt(new_object<Dict>(dict_type));
    if (reserve > 0 && reserve < (1U << 30)) {
        const auto capacity = std::max<std::uint32_t>(std::bit_ceil(static_cast<std::uint32_t>(reserve)), 4);
        // Only a wish: without the memory, insertion will be told.
        if (!runtime().heap.would_exceed(table_bytes(capacity))) rebuild(dict.get(), capacity);
    }
    track(dict.get());
    return dict;
}

View dict_get(Dict* dict, View key) {
    const std::int64_t position = find(dict, key);
    return position >= 0 ? dict->entries[position].value.view() : View();
}

View dict_get(Dict* dict, const Str* key) {
    const std::int64_t position = find_str(dict, key);
    return position >= 0 ? dict->entries[position].value.view() : View();
}

View dict_get_hashed(Dict* dict, View key, std::int64_t hash) {
    const std::int64_t position = find(dict, key, hash);
    return position >= 0 ? dict->entries[position].value.view() : View();
}

std::int64_t dict_position(Dict* dict, const Str* name) { return find_str(dict, name); }

bool dict_set_hashed(Dict* dict, View key, std::int64_t hash, View value) {
    const std::int64_t position = find(dict, key, hash);
    if (position == kRaised) return false;
    if (position == kAbsent) return add_entry(dict, key, hash, value);
    dict->entries[position].value = value;
    return true;
}

bool dict_set(Dict* dict, View key, View value) {
    const std::int64_t hashed = is_exact_str(key) ? hash_of(as_str(key)) : hash(key);
    return hashed != -1 && dict_set_hashed(dict, key, hashed, value);
}

void dict_set(Dict* dict, Str* key, View value) {
    const std::int64_t position = find_str(dict, key);
    if (position >= 0) {
        dict->entries[position].value = value;
        return;
    }
    // Names cannot be refused: the limit is noticed at the next slice.
    if (dict->fill == dict->capacity) rebuild(dict, next_capacity(dict));
    add_entry(dict, View(key), hash_of(key), value);
}

void dict_add_name(Dict* dict, Str* name, View value) {
    constexpr std::uint32_t kFirstCapacity = 4;
    if (dict->fill == dict->capacity) {
        if (dict->capacity == 0)
            begin_table(dict, kFirstCapacity);
        else
            rebuild(dict, next_capacity(dict));
    }
    DictEntry& entry = dict->entries[dict->fill];
    entry.hash = hash_of(name);
    ::new (static_cast<void*>(&entry.key)) Value(View(name));
    ::new (static_cast<void*>(&entry.value)) Value(value);
    if (dict->index != nullptr) index_insert(dict, entry.hash, dict->fill);
    ++dict->fill;
    ++dict->used;
    ++dict->version;
}

Value dict_set_default(Dict* dict, View key, View fallback) {
    const std::int64_t hashed = hash(key);
    if (hashed == -1) return {};
    const std::int64_t position = find(dict, key, hashed);
    if (position >= 0) return dict->entries[position].value;
    if (position == kRaised || !add_entry(dict, key, hashed, fallback)) return {};
    return fallback;
}

int dict_delete(Dict* dict, View key) {
    const std::int64_t position = find(dict, key);
    if (position < 0) return position == kRaised ? -1 : 0;
    Value old_key, old_value;
    take_entry(dict, static_cast<std::uint32_t>(position), old_key, old_value);
    return 1;
}

Value dict_pop(Dict* dict, View key) {
    const std::int64_t position = find(dict, key);
    if (position < 0) return {};
    Value old_key, old_value;
    take_entry(dict, static_cast<std::uint32_t>(position), old_key, old_value);
    return old_value;
}

bool dict_pop_last(Dict* dict, Value& key, Value& value) {
    if (dict->used == 0) return false;
    while (dict->entries[dict->fill - 1].key.is_empty()) --dict->fill;
    take_entry(dict, dict->fill - 1, key, value);
    --dict->fill;
    return true;
}

void dict_clear(Dict* dict) {
    DictEntry* entries = std::exchange(dict->entries, nullptr);
    const std::uint32_t fill = std::exchange(dict->fill, 0);
    const std::uint32_t capacity = std::exchange(dict->capacity, 0);
    dict->index = nullptr;
    dict->index_log2 = 0;
    dict->used = 0;
    ++dict->version;
    if (entries == nullptr) return;
    for (std::uint32_t i = 0; i < fill; ++i) {
        drop(entries[i].key);
        drop(entries[i].value);
    }
    runtime().heap.release(entries, table_bytes(capacity));
}

void release_dict_table(Dict* dict) {
    // Nobody will look at it again: what it says of itself may stay.
    for (std::uint32_t i = 0; i < dict->fill; ++i) {
        drop(dict->entries[i].key);
        drop(dict->entries[i].value);
    }
    if (dict->entries != nullptr) runtime().heap.release(dict->entries, table_bytes(dict->capacity));
}

Ref<Dict> dict_copy(Dict* dict) {
    if (!charge_bytes(dict->used * sizeof(DictEntry))) return nullptr;
    Ref<Dict> copy = make_dict(dict->used);
    for (std::size_t i = 0; const DictEntry* entry = dict_next(dict, i);) {
        if (!add_entry(copy.get(), entry->key, entry->hash, entry->value)) return nullptr;
    }
    return copy;
}

}  // namespace loopglass
