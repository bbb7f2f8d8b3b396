// What a class looks through: the order of its bases, and how they change.
#include "sim/core/type_bases.hpp"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/slot_methods.hpp"

namespace loopglass {

namespace {

/// With one base: the class itself, then what its base looks through. Null with MemoryError.
Ref<Tuple> prepend_to_mro(Type* type, const Tuple* mro) {
    // Every slot is looked for in every class of it.
    constexpr std::size_t short_mro = 64, work_of_a_class = 64;
    if (mro->size > short_mro && !charge_work(mro->size * work_of_a_class)) return nullptr;
    Ref<Tuple> longer = make_tuple(mro->size + 1);
    if (!longer) return nullptr;
    longer->items[0] = View(type);
    std::copy(mro->items, mro->items + mro->size, longer->items + 1);
    return longer;
}

}  // namespace

Ref<Tuple> linearise(Type* type, Tuple* bases) {
    if (bases->size == 1) return prepend_to_mro(type, bases->items[0].as<Type>()->mro);
    std::unordered_set<const Object*> seen;
    for (std::size_t i = 0; i < bases->size; ++i) {
        if (seen.insert(bases->items[i].view().object()).second) continue;
        raise(TypeError_type, "duplicate base class {}", bases->items[i].as<Type>()->name_view());
        return nullptr;
    }
    std::vector<std::vector<Type*>> sequences;
    for (std::size_t i = 0; i < bases->size; ++i) {
        std::vector<Type*> sequence;
        for (Value& item : bases->items[i].as<Type>()->mro->view()) sequence.push_back(item.as<Type>());
        sequences.push_back(std::move(sequence));
    }
    std::vector<Type*> own;
    own.reserve(bases->size);
    for (std::size_t i = 0; i < bases->size; ++i) own.push_back(bases->items[i].as<Type>());
    sequences.push_back(std::move(own));

    std::vector<Type*> result{type};
    std::vector<std::size_t> heads(sequences.size(), 0);
    for (;;) {
        Type* next = nullptr;
        bool left = false;
        for (std::size_t i = 0; i < sequences.size() && next == nullptr; ++i) {
            if (heads[i] >= sequences[i].size()) continue;
            left = true;
            Type* candidate = sequences[i][heads[i]];
            if (!charge_work(sequences.size() / 4)) return nullptr;
            bool in_tail = false;
            for (std::size_t j = 0; j < sequences.size() && !in_tail; ++j) {
                in_tail = heads[j] < sequences[j].size() &&
                          std::find(sequences[j].begin() + static_cast<std::ptrdiff_t>(heads[j]) + 1,
                                    sequences[j].end(), candidate) != sequences[j].end();
            }
            if (!in_tail) next = candidate;
        }
        if (!left) break;
        if (!charge_bytes(result.size() * sequences.size() * sizeof(Type*))) return nullptr;
        if (next == nullptr) {
            std::string names;
            for (std::size_t i = 0; i < sequences.size(); ++i) {
                if (heads[i] >= sequences[i].size()) continue;
                const std::string head(sequences[i][heads[i]]->name_view());
                if (names.find(head) != std::string::npos) continue;
                if (!names.empty()) names += ", ";
                names += head;
            }
            raise(TypeError_type, "Cannot create a consistent method resolution order (MRO) for bases {}", names);
            return nullptr;
        }
        result.push_back(next);
        for (std::size_t i = 0; i < sequences.size(); ++i) {
            if (heads[i] < sequences[i].size() && sequences[i][heads[i]] == next) ++heads[i];
        }
    }
    Ref<Tuple> mro = make_tuple(result.size());
    for (std::size_t i = 0; mro && i < result.size(); ++i) mro->items[i] = View(result[i]);
    return mro;
}

Type* best_base(Tuple* bases) {
    Type* best = nullptr;
    // Types that add nothing to their base's layout count as that base: any two exceptions fit together.
    const auto solid = [](const Type* type) {
        const Type* native = type->native_base;
        while (native->base != nullptr && native->base->basic_size == native->basic_size &&
               native->base->dict_offset == native->dict_offset)
            native = native->base;
        return native;
    };
    const auto extends = [&](const Type* a, const Type* b) {  // a's layout contains b's
        return is_subtype(solid(a), solid(b)) && (a->slot_count >= b->slot_count || b->slot_count == 0);
    };
    for (std::size_t i = 0; i < bases->size; ++i) {
        if (!is_instance(bases->items[i], type_type)) {
            raise_text(TypeError_type, "bases must be types");
            return nullptr;
        }
        Type* base = bases->items[i].as<Type>();
        if (!base->is_heap_type() && !base->has(type_flags::kBaseType)) {
            raise(TypeError_type, "type '{}' is not an acceptable base type", base->name_view());
            return nullptr;
        }
        if (best == nullptr || (solid(base) != solid(best) && extends(base, best)) ||
            (solid(base) == solid(best) && base->slot_count > best->slot_count)) {
            best = base;
        } else if (!extends(best, base)) {
            raise_text(TypeError_type, "multiple bases have instance lay-out conflict");
            return nullptr;
        }
    }
    return best;
}

/// CPython 3.13 Objects/typeobject.c: mro_invoke.
bool ask_for_mro(Type* type) {
    Str* name = intern("mro");
    if (type->type == &type_type || lookup_in_type(type->type, name) == lookup_in_type(&type_type, name)) return true;
    const Value given = call_method(View(type), "mro");
    Ref<Tuple> mro = given ? tuple_from(given) : nullptr;
    if (!mro) return false;
    for (const Value& item : mro->view()) {
        const bool is_class = is_instance(item, type_type);
        if (is_class && is_subtype(type->native_base, item.as<Type>()->native_base)) continue;
        if (is_class)
            raise(TypeError_type, "mro() returned base with unsuitable layout ('{}')", item.as<Type>()->name_view());
        else
            raise(TypeError_type, "mro() returned a non-class ('{}')", type_of(item)->name_view());
        return false;
    }
    decref(std::exchange(type->mro, mro.release()));
    return true;
}

namespace {

/// Null with TypeError where `value` cannot be the bases of `type`. CPython 3.13 Objects/typeobject.c: type_set_bases.
Tuple* checked_bases(const Type* type, View value) {
    if (type->has(type_flags::kImmutable) || !type->is_heap_type()) {
        raise(TypeError_type, "cannot set '__bases__' attribute of immutable type '{}'", type->name_view());
        return nullptr;
    }
    if (!value || !is_tuple(value)) {
        raise(TypeError_type, "can only assign tuple to {}.__bases__, not {}", type->name_view(),
              value ? type_of(value)->name_view() : "NULL");
        return nullptr;
    }
    auto* bases = value.as<Tuple>();
    if (bases->size == 0) {
        raise(TypeError_type, "can only assign non-empty tuple to {}.__bases__, not ()", type->name_view());
        return nullptr;
    }
    for (const Value& base : bases->view()) {
        if (!is_instance(base, type_type)) {
            raise(TypeError_type, "{}.__bases__ must be tuple of classes, not '{}'", type->name_view(),
                  type_of(base)->name_view());
            return nullptr;
        }
        if (is_subtype(base.as<Type>(), type)) {
            raise_text(TypeError_type, "a __bases__ item causes an inheritance cycle");
            return nullptr;
        }
    }
    return bases;
}

bool same_layout(const Type* old_base, const Type* new_base) {
    const bool same = old_base->native_base == new_base->native_base && old_base->basic_size == new_base->basic_size &&
                      old_base->dict_offset == new_base->dict_offset && old_base->slot_count == new_base->slot_count;
    if (same) return true;
    raise(TypeError_type, "__bases__ assignment: '{}' {} differs from '{}'", new_base->name_view(),
          old_base->native_base == new_base->native_base || new_base == &object_type ? "object layout" : "deallocator",
          old_base->name_view());
    return false;
}

struct FormerMro {
    Type* type;
    Ref<Tuple> mro;
};
/// New orders for a class and all below it; `former` is what they had. False when one has none.
bool linearise_below(Type* type, std::vector<FormerMro>& former) {
    Ref<Tuple> mro = linearise(type, type->bases);
    if (!mro) return false;
    former.push_back({type, Ref<Tuple>::adopt(std::exchange(type->mro, mro.release()))});
    if (!ask_for_mro(type)) return false;
    if (type->subclasses == nullptr) return true;
    const std::vector<Type*> below = *type->subclasses;
    return std::all_of(below.begin(), below.end(), [&](Type* subclass) { return linearise_below(subclass, former); });
}

void renew_slots_below(Type* type) {
    update_slots(type, nullptr);
    if (type->subclasses == nullptr) return;
    for (Type* subclass : *type->subclasses) renew_slots_below(subclass);
}

}  // namespace

bool set_type_bases(Type* type, View value) {
    Tuple* bases = checked_bases(type, value);
    Type* base = bases != nullptr ? best_base(bases) : nullptr;
    if (base == nullptr || !same_layout(type->base, base)) return false;
    Ref<Tuple> former_bases = Ref<Tuple>::adopt(std::exchange(type->bases, Ref<Tuple>(bases).release()));
    std::vector<FormerMro> former;
    const bool done = linearise_below(type, former);
    if (type->bases != bases) return done;  // an mro() has set others meanwhile, which count
    if (!done) {
        for (FormerMro& entry : former) decref(std::exchange(entry.type->mro, entry.mro.release()));
        decref(std::exchange(type->bases, former_bases.release()));
        return false;
    }
    for (const Value& item : former_bases->view()) {
        if (auto* siblings = item.as<Type>()->subclasses) std::erase(*siblings, type);
    }
    for (const Value& item : bases->view()) add_subclass(item.as<Type>(), type);
    incref(base);
    decref(std::exchange(type->base, base));
    renew_version(type);
    renew_slots_below(type);
    return true;
}

}  // namespace loopglass
