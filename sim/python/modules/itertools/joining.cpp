// chain, zip_longest, pairwise and batched: items of iterables put together otherwise.
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/python/modules/itertools/iterator_type.hpp"

namespace loopglass::itertools {

Type chain_type, zip_longest_type, pairwise_type, batched_type;

namespace {

struct Chain : GcObject {
    Value source;  ///< of the iterables; empty: exhausted
    Value active;  ///< over the present one; empty between two
    static constexpr auto references = std::make_tuple(&Chain::source, &Chain::active);
};
struct ZipLongest : GcObject {
    Ref<Tuple> iterators;  ///< those that have ended are None
    Value fill;
    std::size_t running;
    static constexpr auto references = std::make_tuple(&ZipLongest::iterators, &ZipLongest::fill);
};
struct Pairwise : GcObject {
    Value iterator, previous;  ///< both empty: exhausted
    static constexpr auto references = std::make_tuple(&Pairwise::iterator, &Pairwise::previous);
};
struct Batched : GcObject {
    Value iterator;  ///< empty: exhausted
    std::int64_t size;
    bool strict;
    static constexpr auto references = std::make_tuple(&Batched::iterator);
};

// -- chain --------------------------------------------------------------------------------------------------------

Value make_chain(Type* type, View iterables) {
    Value source = iter(iterables);
    if (!source) return {};
    auto* chain = new_iterator<Chain>(*type);
    chain->source = std::move(source);
    track(chain);
    return Value::adopt(chain);
}

Value chain_construct(Type* type, CallArgs args) {
    if (!takes_no_keywords(type, chain_type, "chain", args)) return {};
    return make_chain(type, make_tuple(std::span<const Value>(args.values, args.positional)));
}

Value chain_from_iterable(Args args) { return make_chain(args[0].as<Type>(), args[1]); }

Value chain_next(View self) {
    auto* chain = self.as<Chain>();
    while (chain->source) {
        if (!chain->active) {
            const Value source = chain->source;
            const Value iterable = next(source);
            Value active = iterable ? iter(iterable) : Value();
            if (!active) {
                chain->source.reset();
                return {};
            }
            chain->active = std::move(active);
        }
        const Value active = chain->active;
        if (Value item = next(active)) return item;
        if (failed() || !charge_work(1)) return {};
        chain->active.reset();
    }
    return {};
}

Value chain_reduce(Args args) {
    const auto* chain = args[0].as<Chain>();
    if (!warn_of_reduction()) return {};
    const View type(type_of(args[0]));
    if (!chain->source) return make_tuple({type, make_tuple(0)});
    return make_tuple({type, make_tuple(0),
                       chain->active ? make_tuple({chain->source, chain->active}) : make_tuple({chain->source})});
}

Value chain_set_state(Args args) {
    if (!warn_of_reduction()) return {};
    Tuple* state = state_items(args[1], 1, 2);
    if (state == nullptr) return {};
    for (const Value& part : state->view()) {
        if (type_of(part)->slots.next == nullptr) return raise_text(TypeError_type, "Arguments must be iterators.");
    }
    auto* chain = args[0].as<Chain>();
    chain->source = (*state)[0];
    chain->active = state->size > 1 ? Value((*state)[1]) : Value();
    return Value::none();
}

// -- zip_longest --------------------------------------------------------------------------------------------------

Value zip_longest_construct(Type* type, CallArgs args) {
    Value fill = Value::none();
    if (type->slots.initialize == zip_longest_type.slots.initialize && args.keyword_count() > 0) {
        if (args.keyword_count() > 1 || as_str((*args.names)[0])->view() != "fillvalue")
            return raise_text(TypeError_type, "zip_longest() got an unexpected keyword argument");
        fill = args[args.positional];
    }
    Ref<Tuple> iterators = make_tuple(args.positional);
    if (!iterators) return {};
    for (std::size_t i = 0; i < args.positional; ++i) {
        iterators->items[i] = iter(args[i]);
        if (!iterators->items[i]) return {};
    }
    auto* zip = new_iterator<ZipLongest>(*type);
    zip->iterators = std::move(iterators);
    zip->fill = std::move(fill);
    zip->running = args.positional;
    track(zip);
    return Value::adopt(zip);
}

Value zip_longest_next(View self) {
    auto* zip = self.as<ZipLongest>();
    if (zip->running == 0) return {};
    const Ref<Tuple> iterators = zip->iterators;
    Ref<Tuple> row = make_tuple(iterators->size);
    if (!row) return {};
    for (std::size_t i = 0; i < iterators->size; ++i) {
        const Value iterator = iterators->items[i];
        Value item = iterator.is_none() ? Value() : next(iterator);
        if (!item && failed()) {
            zip->running = 0;
            return {};
        }
        if (!item) {
            if (!iterator.is_none()) {
                if (zip->running == 1 || zip->running == 0) {
                    zip->running = 0;
                    return {};
                }
                --zip->running;
                iterators->items[i] = Value::none();
            }
            item = zip->fill;
        }
        row->items[i] = std::move(item);
    }
    return row;
}

Value zip_longest_reduce(Args args) {
    const auto* zip = args[0].as<ZipLongest>();
    if (!warn_of_reduction()) return {};
    Ref<Tuple> iterables = make_tuple(zip->iterators->size);
    if (!iterables) return {};
    for (std::size_t i = 0; i < iterables->size; ++i) {
        const Value& iterator = zip->iterators->items[i];
        iterables->items[i] = iterator.is_none() ? Value(make_tuple(0)) : iterator;
    }
    return make_tuple({View(type_of(args[0])), iterables, zip->fill});
}

Value zip_longest_set_state(Args args) {
    if (!warn_of_reduction()) return {};
    args[0].as<ZipLongest>()->fill = args[1];
    return Value::none();
}

// -- pairwise -----------------------------------------------------------------------------------------------------

Value pairwise_construct(Type* type, CallArgs args) {
    if (!takes_positional(type, pairwise_type, "pairwise", args, 1)) return {};
    Value iterator = iter(args[0]);
    if (!iterator) return {};
    auto* pairwise = new_iterator<Pairwise>(*type);
    pairwise->iterator = std::move(iterator);
    track(pairwise);
    return Value::adopt(pairwise);
}

/// CPython 3.13 Modules/itertoolsmodule.c: pairwise_next, which an iterator that comes back to it may find half done.
Value pairwise_next(View self) {
    auto* pairwise = self.as<Pairwise>();
    const Value iterator = pairwise->iterator;
    if (!iterator) return {};
    const auto ended = [pairwise] {
        pairwise->iterator.reset();
        pairwise->previous.reset();
        return Value();
    };
    if (!pairwise->previous) {
        Value first = next(iterator);
        if (!first) return ended();
        pairwise->previous = std::move(first);
        if (!pairwise->iterator) return ended();
    }
    const Value previous = pairwise->previous;
    Value item = next(iterator);
    if (!item) return ended();
    Ref<Tuple> pair = make_tuple({previous, item});
    pairwise->previous = std::move(item);
    return pair;
}

// -- batched ------------------------------------------------------------------------------------------------------

Value batched_construct(Type* type, CallArgs args) {
    static const Method row{"batched", "iterable, n, *, strict=False", nullptr};
    Value values[3];
    if (!bind_arguments(signature_of(row), "batched", args, values)) return {};
    std::int64_t size = 0;
    if (!to_size(values[1], size)) return {};
    const int strict = truth(values[2]);
    if (strict < 0) return {};
    if (size < 1) return raise_text(ValueError_type, "n must be at least one");
    Value iterator = iter(values[0]);
    if (!iterator) return {};
    auto* batched = new_iterator<Batched>(*type);
    batched->iterator = std::move(iterator);
    batched->size = size;
    batched->strict = strict != 0;
    track(batched);
    return Value::adopt(batched);
}

Value batched_next(View self) {
    auto* batched = self.as<Batched>();
    const Value iterator = batched->iterator;
    if (!iterator) return {};
    const Ref<List> batch = make_list();
    for (std::int64_t i = 0; i < batched->size; ++i) {
        Value item = next(iterator);
        if (item) {
            if (!append(batch.get(), std::move(item))) return {};
            continue;
        }
        batched->iterator.reset();
        if (failed() || i == 0) return {};
        if (batched->strict) return raise_text(ValueError_type, "batched(): incomplete batch");
        break;
    }
    return make_tuple(batch->view());
}

constexpr Method kChainMethods[] = {
    {"__reduce__", "self, /", chain_reduce},
    {"__setstate__", "self, state, /", chain_set_state},
    {"from_iterable", "cls, iterable, /", chain_from_iterable,
     "Alternative chain() constructor taking a single iterable argument that evaluates lazily.", Method::kClass},
    {"__class_getitem__", "cls, object, /", class_get_item, "See PEP 585", Method::kClass},
};
constexpr Method kZipLongestMethods[] = {{"__reduce__", "self, /", zip_longest_reduce},
                                         {"__setstate__", "self, state, /", zip_longest_set_state}};

}  // namespace

void define_joining_types() {
    define<Chain>(
        chain_type, "itertools.chain", chain_construct, chain_next, kChainMethods,
        "Return the elements of the first iterable until it is exhausted, then those of the next, and so on.");
    define<ZipLongest>(zip_longest_type, "itertools.zip_longest", zip_longest_construct, zip_longest_next,
                       kZipLongestMethods,
                       "Return tuples of the iterables' items, as long as the longest; the others are filled up.");
    define<Pairwise>(pairwise_type, "itertools.pairwise", pairwise_construct, pairwise_next, {},
                     "Return an iterator of overlapping pairs taken from the input iterator.");
    define<Batched>(batched_type, "itertools.batched", batched_construct, batched_next, {},
                    "Batch data into tuples of length n. The last batch may be shorter than n.");
}

}  // namespace loopglass::itertools
