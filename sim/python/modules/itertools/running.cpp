// accumulate and starmap: a function over the items, one after the other.
#include "sim/core/operations/signature.hpp"
#include "sim/python/modules/itertools/iterator_type.hpp"

namespace loopglass::itertools {

Type accumulate_type, starmap_type;

namespace {

struct Accumulate : GcObject {
    Value iterator, function;  ///< `function` None: the sum
    Value total;               ///< empty before the first item
    Value initial;             ///< empty: none, or given out already
    static constexpr auto references =
        std::make_tuple(&Accumulate::iterator, &Accumulate::function, &Accumulate::total, &Accumulate::initial);
};
struct StarMap : GcObject {
    Value function, iterator;
    static constexpr auto references = std::make_tuple(&StarMap::function, &StarMap::iterator);
};

Value accumulate_construct(Type* type, CallArgs args) {
    static const Method row{"accumulate", "iterable, func=None, *, initial=None", nullptr};
    Value values[3];
    if (!bind_arguments(signature_of(row), "accumulate", args, values)) return {};
    Value iterator = iter(values[0]);
    if (!iterator) return {};
    auto* accumulate = new_iterator<Accumulate>(*type);
    accumulate->iterator = std::move(iterator);
    accumulate->function = values[1];
    if (!values[2].is_none()) accumulate->initial = values[2];
    track(accumulate);
    return Value::adopt(accumulate);
}

Value accumulate_next(View self) {
    auto* accumulate = self.as<Accumulate>();
    if (accumulate->initial) return accumulate->total = std::exchange(accumulate->initial, Value());
    const Value item = next(accumulate->iterator);
    if (!item) return {};
    if (!accumulate->total) return accumulate->total = item;
    const Value function = accumulate->function, total = accumulate->total;
    Value result = function.is_none() ? binary(BinaryOp::add, total, item) : call(function, total, item);
    if (result) accumulate->total = result;
    return result;
}

/// What `type`, which the caller knows to be one of ours, makes of two arguments.
Value make(Type& type, View first, View second) {
    const Value arguments[] = {first, second};
    return call(View(&type), std::span<const Value>(arguments));
}

/// CPython 3.13 Modules/itertoolsmodule.c: itertools_accumulate___reduce___impl. A total of None cannot be told from
/// none at all, so that it goes in front of the items and is skipped.
Value accumulate_reduce(Args args) {
    const auto* accumulate = args[0].as<Accumulate>();
    if (!warn_of_reduction()) return {};
    const View type(type_of(args[0]));
    if (accumulate->initial) {
        const Value items = make(chain_type, make_tuple({accumulate->initial}), accumulate->iterator);
        return make_tuple({type, make_tuple({items, accumulate->function}), View::none()});
    }
    if (accumulate->total && accumulate->total.is_none()) {
        const Value items = make(chain_type, make_tuple({View::none()}), accumulate->iterator);
        const Value again = make(accumulate_type, items, accumulate->function);
        return make_tuple({View(&islice_type), make_tuple({again, View::small_int(1), View::none()})});
    }
    return make_tuple({type, make_tuple({accumulate->iterator, accumulate->function}),
                       accumulate->total ? accumulate->total.view() : View::none()});
}

Value accumulate_set_state(Args args) {
    if (!warn_of_reduction()) return {};
    args[0].as<Accumulate>()->total = args[1];
    return Value::none();
}

Value starmap_construct(Type* type, CallArgs args) {
    if (!takes_positional(type, starmap_type, "starmap", args, 2)) return {};
    Value iterator = iter(args[1]);
    if (!iterator) return {};
    auto* map = new_iterator<StarMap>(*type);
    map->function = args[0];
    map->iterator = std::move(iterator);
    track(map);
    return Value::adopt(map);
}

Value starmap_next(View self) {
    auto* map = self.as<StarMap>();
    const Value item = next(map->iterator);
    if (!item) return {};
    const Ref<Tuple> arguments = is_exactly(item, tuple_type) ? Ref<Tuple>(item.as<Tuple>()) : tuple_from(item);
    const Value function = map->function;
    return arguments ? call(function, std::span<const Value>(arguments->view())) : Value();
}

Value starmap_reduce(Args args) {
    const auto* map = args[0].as<StarMap>();
    if (!warn_of_reduction()) return {};
    return make_tuple({View(type_of(args[0])), make_tuple({map->function, map->iterator})});
}

constexpr Method kAccumulateMethods[] = {{"__reduce__", "self, /", accumulate_reduce},
                                         {"__setstate__", "self, state, /", accumulate_set_state}};
constexpr Method kStarmapMethods[] = {{"__reduce__", "self, /", starmap_reduce}};

}  // namespace

void define_running_types() {
    define<Accumulate>(accumulate_type, "itertools.accumulate", accumulate_construct, accumulate_next,
                       kAccumulateMethods, "Return series of accumulated sums (or of another function's results).");
    define<StarMap>(starmap_type, "itertools.starmap", starmap_construct, starmap_next, kStarmapMethods,
                    "Return an iterator whose values are returned from the function evaluated with an argument tuple "
                    "taken from the given sequence.");
}

}  // namespace loopglass::itertools
