// The algebra of sets. Which operand is walked, and when the result's table grows, follows CPython 3.13
// Objects/setobject.c step by step: it shows in the order of the result.
#include "sim/core/breaths.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/set_table.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

/// Calls `body(key, hash)` for each element of any iterable until it returns false; true when nothing was raised.
template <class Body>
bool for_each_hashed(View iterable, Body&& body) {
    bool fine = true;
    Breaths breaths;
    if (is_set(iterable)) {
        auto* set = iterable.as<Set>();
        for (std::size_t i = 0; const SetEntry* entry = set_next(set, i);) {
            breaths.next();
            const Value key = entry->key;
            if (!body(key.view(), entry->hash)) break;
        }
        return !failed();
    }
    if (is_exactly(iterable, dict_type)) {
        auto* dict = iterable.as<Dict>();
        for (std::size_t i = 0; const DictEntry* entry = dict_next(dict, i);) {
            breaths.next();
            const Value key = entry->key;
            if (!body(key.view(), entry->hash)) break;
        }
        return !failed();
    }
    const bool iterated = for_each(iterable, [&](View key) {
        breaths.next();
        const std::int64_t hashed = hash(key);
        fine = hashed != -1;
        return fine && body(key, hashed);
    });
    return iterated && fine;
}

Value copy_and_subtract(Set* set, View other) {
    const Ref<Set> result = set_copy(set);
    if (!result || !set_difference_update(result.get(), other)) return {};
    return result;
}

}  // namespace

Ref<Set> set_copy(Set* set) {
    Ref<Set> copy = make_set(base_type_of(set));
    if (!set_merge(copy.get(), set)) return nullptr;
    return copy;
}

bool set_update(Set* set, View other) {
    if (is_set(other)) return set_merge(set, other.as<Set>());
    if (is_exactly(other, dict_type) && !set_reserve_more(set, other.as<Dict>()->used)) return false;
    return for_each_hashed(other, [&](View key, std::int64_t hash) { return set_add_hashed(set, key, hash); });
}

Value set_intersection(Set* set, View other) {
    if (other == View(set)) return set_copy(set);
    const Ref<Set> result = make_set(base_type_of(set));
    if (is_set(other)) {
        // The smaller one is walked.
        View walked = other;
        Set* asked = set;
        if (other.as<Set>()->used > set->used) {
            walked = View(set);
            asked = other.as<Set>();
        }
        const bool fine = for_each_hashed(walked, [&](View key, std::int64_t hash) {
            const int common = set_contains_hashed(asked, key, hash);
            return common >= 0 && (common == 0 || set_add_hashed(result.get(), key, hash));
        });
        return fine ? Value(result) : Value();
    }
    const bool fine = for_each_hashed(other, [&](View key, std::int64_t hash) {
        const int common = set_contains_hashed(set, key, hash);
        if (common <= 0) return common == 0;
        return set_add_hashed(result.get(), key, hash) && result->used < set->used;
    });
    return fine ? Value(result) : Value();
}

bool set_intersection_update(Set* set, View other) {
    const Value common = set_intersection(set, other);
    if (!common) return false;
    set_swap(set, common.as<Set>());
    return true;
}

bool set_difference_update(Set* set, View other) {
    if (other == View(set)) {
        set_clear(set);
        return true;
    }
    Value removed = other;
    // When the other set is much larger, only what both have is walked.
    if (is_set(other) && (other.as<Set>()->used >> 3U) > set->used) {
        removed = set_intersection(set, other);
        if (!removed) return false;
    }
    const bool fine =
        for_each_hashed(removed, [&](View key, std::int64_t hash) { return set_discard_hashed(set, key, hash) >= 0; });
    return fine && set_sweep(set);
}

Value set_difference(Set* set, View other) {
    std::size_t size;
    if (is_set(other))
        size = other.as<Set>()->used;
    else if (is_exactly(other, dict_type))
        size = other.as<Dict>()->used;
    else
        return copy_and_subtract(set, other);
    if ((set->used >> 2U) > size) return copy_and_subtract(set, other);
    const Ref<Set> result = make_set(base_type_of(set));
    const bool fine = for_each_hashed(View(set), [&](View key, std::int64_t hash) {
        bool present;
        if (is_set(other))
            present = set_contains_hashed(other.as<Set>(), key, hash) > 0;
        else
            present = static_cast<bool>(dict_get_hashed(other.as<Dict>(), key, hash));
        return !failed() && (present || set_add_hashed(result.get(), key, hash));
    });
    return fine ? Value(result) : Value();
}

bool set_symmetric_difference_update(Set* set, View other) {
    if (other == View(set)) {
        set_clear(set);
        return true;
    }
    Value elements = other;
    if (!is_set(other) && !is_exactly(other, dict_type)) {
        // Duplicates would come and go.
        const Ref<Set> unique = make_set(base_type_of(set));
        if (!set_update(unique.get(), other)) return false;
        elements = unique;
    }
    return for_each_hashed(elements, [&](View key, std::int64_t hash) {
        const int removed = set_discard_hashed(set, key, hash);
        return removed > 0 || (removed == 0 && set_add_hashed(set, key, hash));
    });
}

Value set_symmetric_difference(Set* set, View other) {
    const Ref<Set> result = make_set(base_type_of(set));
    if (!set_update(result.get(), other) || !set_symmetric_difference_update(result.get(), View(set))) return {};
    return result;
}

int set_is_subset(Set* set, View other) {
    if (!is_set(other)) {
        const Value common = set_intersection(set, other);
        if (!common) return -1;
        return common.as<Set>()->used == set->used ? 1 : 0;
    }
    if (set->used > other.as<Set>()->used) return 0;
    int contained = 1;
    const bool fine = for_each_hashed(View(set), [&](View key, std::int64_t hash) {
        contained = set_contains_hashed(other.as<Set>(), key, hash);
        return contained > 0;
    });
    return fine ? contained : -1;
}

int set_is_superset(Set* set, View other) {
    if (is_set(other)) return set_is_subset(other.as<Set>(), View(set));
    int contained = 1;
    const bool fine = for_each_hashed(other, [&](View key, std::int64_t hash) {
        contained = set_contains_hashed(set, key, hash);
        return contained > 0;
    });
    return fine ? contained : -1;
}

int set_is_disjoint(Set* set, View other) {
    if (other == View(set)) return set->used == 0 ? 1 : 0;
    View walked = other;
    Set* asked = set;
    if (is_set(other) && other.as<Set>()->used > set->used) {
        walked = View(set);
        asked = other.as<Set>();
    }
    int common = 0;
    const bool fine = for_each_hashed(walked, [&](View key, std::int64_t hash) {
        common = set_contains_hashed(asked, key, hash);
        return common == 0;
    });
    return fine && common >= 0 ? 1 - common : -1;
}

}  // namespace loopglass
