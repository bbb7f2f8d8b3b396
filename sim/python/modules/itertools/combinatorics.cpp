// product, permutations, combinations and combinations_with_replacement: tuples of the items of a pool, in the order
// of their places.
#include "sim/core/operations/signature.hpp"
#include "sim/python/modules/itertools/iterator_type.hpp"

namespace loopglass::itertools {

Type product_type, permutations_type, combinations_type, combinations_with_replacement_type;

namespace {

/// The places that made the last tuple are small ints in tuples that nobody else sees.
struct Selection : GcObject {
    Ref<Tuple> pool;    ///< of product: a tuple of pools; null: ended
    Ref<Tuple> places;  ///< null before the first tuple
    Ref<Tuple> cycles;  ///< of permutations: how many places are left to try at each position
    std::int64_t length;
    bool ended;
    static constexpr auto references = std::make_tuple(&Selection::pool, &Selection::places, &Selection::cycles);
};

std::int64_t at(const Ref<Tuple>& places, std::size_t i) { return places->items[i].view().small_int(); }
void put(const Ref<Tuple>& places, std::size_t i, std::int64_t place) { places->items[i] = View::small_int(place); }

/// Places that `first(i)` gives, `count` of them.
template <class First>
Ref<Tuple> make_places(std::int64_t count, First&& first) {
    Ref<Tuple> places = make_tuple(static_cast<std::size_t>(count));
    for (std::size_t i = 0; places && i < places->size; ++i) put(places, i, first(static_cast<std::int64_t>(i)));
    return places;
}

std::int64_t pool_size(const Selection* selection) { return static_cast<std::int64_t>(selection->pool->size); }

/// The tuple that the places say.
Value chosen(const Selection* selection) {
    Ref<Tuple> result = make_tuple(static_cast<std::size_t>(selection->length));
    for (std::size_t i = 0; result && i < result->size; ++i)
        result->items[i] = selection->pool->items[at(selection->places, i)];
    return result;
}

Value stop(Selection* selection) {
    selection->ended = true;
    return {};
}

Value make_selection(Type* type, Ref<Tuple> pool, std::int64_t length) {
    auto* selection = new_iterator<Selection>(*type);
    selection->pool = std::move(pool);
    selection->length = length;
    track(selection);
    return Value::adopt(selection);
}

bool check_length(std::int64_t length) {
    if (length < 0) raise_text(ValueError_type, "r must be non-negative");
    return length >= 0;
}

// -- product ------------------------------------------------------------------------------------------------------

Value product_construct(Type* type, CallArgs args) {
    std::int64_t repeat = 1;
    if (const std::uint32_t keywords = args.keyword_count(); keywords > 0) {
        const std::string_view name = as_str((*args.names)[0])->view();
        if (keywords > 1)
            return raise(TypeError_type, "product() takes at most 1 keyword argument ({} given)", keywords);
        if (name != "repeat") return raise(TypeError_type, "product() got an unexpected keyword argument '{}'", name);
        if (!to_size(args[args.positional], repeat)) return {};
        if (repeat < 0) return raise_text(ValueError_type, "repeat argument cannot be negative");
    }
    const std::size_t given = args.positional;
    const std::size_t rounds = given == 0 ? 0 : static_cast<std::size_t>(repeat);
    std::size_t count = 0;
    if (__builtin_mul_overflow(given, rounds, &count) || count > (std::size_t{1} << 58))
        return raise_text(OverflowError_type, "repeat argument too large");
    Ref<Tuple> once = make_tuple(rounds == 0 ? 0 : given);
    for (std::size_t i = 0; once && i < once->size; ++i) {
        Ref<Tuple> pool = tuple_from(args[i]);
        if (!pool) return {};
        once->items[i] = std::move(pool);
    }
    Ref<Tuple> pools = once ? make_tuple(count) : nullptr;
    if (!pools) return {};
    for (std::size_t i = 0; i < count; ++i) pools->items[i] = once->items[i % given];
    return make_selection(type, std::move(pools), static_cast<std::int64_t>(count));
}

std::int64_t size_of_pool(const Selection* product, std::size_t i) {
    return static_cast<std::int64_t>(product->pool->items[i].as<Tuple>()->size);
}

Value product_tuple(const Selection* product) {
    Ref<Tuple> result = make_tuple(product->pool->size);
    for (std::size_t i = 0; result && i < result->size; ++i)
        result->items[i] = product->pool->items[i].as<Tuple>()->items[at(product->places, i)];
    return result;
}

Value product_next(View self) {
    auto* product = self.as<Selection>();
    if (product->ended || !charge_work(1)) return {};
    if (!product->places) {
        for (std::size_t i = 0; i < product->pool->size; ++i) {
            if (size_of_pool(product, i) == 0) return stop(product);
        }
        product->places = make_places(product->length, [](std::int64_t) { return 0; });
        return product->places ? product_tuple(product) : Value();
    }
    for (std::size_t i = product->pool->size; i-- > 0;) {
        const std::int64_t place = at(product->places, i) + 1;
        put(product->places, i, place < size_of_pool(product, i) ? place : 0);
        if (place < size_of_pool(product, i)) return product_tuple(product);
    }
    return stop(product);
}

Value product_reduce(Args args) {
    const auto* product = args[0].as<Selection>();
    if (!warn_of_reduction()) return {};
    const View type(type_of(args[0]));
    if (product->ended) return make_tuple({type, make_tuple({make_tuple(0)})});
    if (!product->places) return make_tuple({type, product->pool});
    return make_tuple({type, product->pool, make_tuple(product->places->view())});
}

// -- permutations -------------------------------------------------------------------------------------------------

Value permutations_construct(Type* type, CallArgs args) {
    static const Method row{"permutations", "iterable, r=None", nullptr};
    Value values[2];
    if (!bind_arguments(signature_of(row), "permutations", args, values)) return {};
    Ref<Tuple> pool = tuple_from(values[0]);
    if (!pool) return {};
    auto length = static_cast<std::int64_t>(pool->size);
    if (!values[1].is_none()) {
        if (!is_int(values[1])) return raise_text(TypeError_type, "Expected int as r");
        if (!to_size(values[1], length)) return {};
    }
    return check_length(length) ? make_selection(type, std::move(pool), length) : Value();
}

/// Moves the place at `i` behind all that come after it.
void rotate_from(const Ref<Tuple>& places, std::size_t i) {
    const Value first = places->items[i];
    for (; i + 1 < places->size; ++i) places->items[i] = places->items[i + 1];
    places->items[i] = first;
}

Value permutations_next(View self) {
    auto* permutations = self.as<Selection>();
    const std::int64_t size = pool_size(permutations), length = permutations->length;
    if (permutations->ended || !charge_work(1)) return {};
    if (!permutations->places) {
        if (length > size) return stop(permutations);
        permutations->places = make_places(size, [](std::int64_t i) { return i; });
        permutations->cycles = make_places(length, [size](std::int64_t i) { return size - i; });
        return permutations->places && permutations->cycles ? chosen(permutations) : Value();
    }
    for (auto i = static_cast<std::size_t>(length); i-- > 0;) {
        const std::int64_t left = at(permutations->cycles, i) - 1;
        if (left == 0) {
            rotate_from(permutations->places, i);
            put(permutations->cycles, i, size - static_cast<std::int64_t>(i));
            continue;
        }
        put(permutations->cycles, i, left);
        std::swap(permutations->places->items[i], permutations->places->items[size - left]);
        return chosen(permutations);
    }
    return stop(permutations);
}

// -- combinations -------------------------------------------------------------------------------------------------

Value construct_combinations(Type* type, CallArgs args, const Method& row) {
    Value values[2];
    if (!bind_arguments(signature_of(row), row.name, args, values)) return {};
    std::int64_t length = 0;
    if (!to_size(values[1], length)) return {};
    Ref<Tuple> pool = tuple_from(values[0]);
    if (!pool) return {};
    return check_length(length) ? make_selection(type, std::move(pool), length) : Value();
}

Value combinations_construct(Type* type, CallArgs args) {
    static const Method row{"combinations", "iterable, r", nullptr};
    return construct_combinations(type, args, row);
}

Value with_replacement_construct(Type* type, CallArgs args) {
    static const Method row{"combinations_with_replacement", "iterable, r", nullptr};
    return construct_combinations(type, args, row);
}

Value combinations_next(View self) {
    auto* combinations = self.as<Selection>();
    const std::int64_t size = pool_size(combinations), length = combinations->length;
    if (combinations->ended || !charge_work(1)) return {};
    if (!combinations->places) {
        if (length > size) return stop(combinations);
        combinations->places = make_places(length, [](std::int64_t i) { return i; });
        return combinations->places ? chosen(combinations) : Value();
    }
    const Ref<Tuple>& places = combinations->places;
    for (std::int64_t i = length; i-- > 0;) {
        if (at(places, static_cast<std::size_t>(i)) == size - length + i) continue;
        std::int64_t place = at(places, static_cast<std::size_t>(i));
        for (std::int64_t j = i; j < length; ++j) put(places, static_cast<std::size_t>(j), ++place);
        return chosen(combinations);
    }
    return stop(combinations);
}

Value with_replacement_next(View self) {
    auto* combinations = self.as<Selection>();
    const std::int64_t size = pool_size(combinations), length = combinations->length;
    if (combinations->ended || !charge_work(1)) return {};
    if (!combinations->places) {
        if (size == 0 && length > 0) return stop(combinations);
        combinations->places = make_places(length, [](std::int64_t) { return 0; });
        return combinations->places ? chosen(combinations) : Value();
    }
    const Ref<Tuple>& places = combinations->places;
    for (auto i = static_cast<std::size_t>(length); i-- > 0;) {
        const std::int64_t place = at(places, i) + 1;
        if (place == size) continue;
        for (; i < places->size; ++i) put(places, i, place);
        return chosen(combinations);
    }
    return stop(combinations);
}

// -- their reductions ---------------------------------------------------------------------------------------------

/// `state` is what the third part of a reduction of `selection` is, made by the caller.
Value reduce_selection(View self, const Value& state) {
    const auto* selection = self.as<Selection>();
    const View type(type_of(self));
    const Ref<Tuple> pool = selection->ended ? make_tuple(0) : selection->pool;
    const Ref<Tuple> made = make_tuple({pool, make_int(selection->length)});
    if (selection->ended || !selection->places) return make_tuple({type, made});
    return make_tuple({type, made, state});
}

Value combinations_reduce(Args args) {
    if (!warn_of_reduction()) return {};
    const auto* selection = args[0].as<Selection>();
    return reduce_selection(args[0], selection->places ? Value(make_tuple(selection->places->view())) : Value::none());
}

Value permutations_reduce(Args args) {
    if (!warn_of_reduction()) return {};
    const auto* selection = args[0].as<Selection>();
    if (!selection->places) return reduce_selection(args[0], Value::none());
    return reduce_selection(args[0],
                            make_tuple({make_tuple(selection->places->view()), make_tuple(selection->cycles->view())}));
}

/// Places given from outside, each brought between 0 and `last(i)`. Null when raised.
template <class Last>
Ref<Tuple> read_places(View given, std::int64_t count, Last&& last) {
    if (!is_tuple(given) || static_cast<std::int64_t>(given.as<Tuple>()->size) != count) {
        raise_text(ValueError_type, "invalid arguments");
        return nullptr;
    }
    const Ref<Tuple> items(given.as<Tuple>());
    Ref<Tuple> places = make_tuple(items->size);
    for (std::size_t i = 0; places && i < items->size; ++i) {
        std::int64_t place = 0;
        if (!is_int((*items)[i])) {
            raise_text(TypeError_type, "an integer is required");
            return nullptr;
        }
        if (!to_size((*items)[i], place)) return nullptr;
        put(places, i, std::max<std::int64_t>(std::min(place, last(static_cast<std::int64_t>(i))), 0));
    }
    return places;
}

Value set_places(Selection* selection, Ref<Tuple> places) {
    if (!places) return {};
    selection->places = std::move(places);
    return Value::none();
}

Value product_set_state(Args args) {
    if (!warn_of_reduction()) return {};
    auto* product = args[0].as<Selection>();
    const std::int64_t count = product->length;
    if (is_tuple(args[1]) && static_cast<std::int64_t>(args[1].as<Tuple>()->size) == count) {
        for (std::size_t i = 0; i < product->pool->size; ++i) {
            if (size_of_pool(product, i) == 0) {
                product->ended = true;
                return Value::none();
            }
        }
    }
    return set_places(product, read_places(args[1], count, [product](std::int64_t i) {
                          return size_of_pool(product, static_cast<std::size_t>(i)) - 1;
                      }));
}

Value combinations_set_state(Args args) {
    if (!warn_of_reduction()) return {};
    auto* selection = args[0].as<Selection>();
    const std::int64_t size = pool_size(selection), length = selection->length;
    if (length > size) return raise_text(ValueError_type, "invalid arguments");
    return set_places(selection,
                      read_places(args[1], length, [size, length](std::int64_t i) { return i + size - length; }));
}

Value with_replacement_set_state(Args args) {
    if (!warn_of_reduction()) return {};
    auto* selection = args[0].as<Selection>();
    const std::int64_t size = pool_size(selection);
    if (size == 0 && selection->length > 0) return raise_text(ValueError_type, "invalid arguments");
    return set_places(selection, read_places(args[1], selection->length, [size](std::int64_t) { return size - 1; }));
}

Value permutations_set_state(Args args) {
    if (!warn_of_reduction()) return {};
    auto* selection = args[0].as<Selection>();
    Tuple* state = state_items(args[1], 2, 2);
    if (state == nullptr) return {};
    const std::int64_t size = pool_size(selection);
    if (selection->length > size) return raise_text(ValueError_type, "invalid arguments");
    Ref<Tuple> places = read_places((*state)[0], size, [size](std::int64_t) { return size - 1; });
    Ref<Tuple> cycles =
        places ? read_places((*state)[1], selection->length, [size](std::int64_t i) { return size - i; }) : nullptr;
    if (!cycles) return {};
    for (std::size_t i = 0; i < cycles->size; ++i) put(cycles, i, std::max<std::int64_t>(at(cycles, i), 1));
    selection->cycles = std::move(cycles);
    return set_places(selection, std::move(places));
}

constexpr Method kProductMethods[] = {{"__reduce__", "self, /", product_reduce},
                                      {"__setstate__", "self, state, /", product_set_state}};
constexpr Method kPermutationsMethods[] = {{"__reduce__", "self, /", permutations_reduce},
                                           {"__setstate__", "self, state, /", permutations_set_state}};
constexpr Method kCombinationsMethods[] = {{"__reduce__", "self, /", combinations_reduce},
                                           {"__setstate__", "self, state, /", combinations_set_state}};
constexpr Method kWithReplacementMethods[] = {{"__reduce__", "self, /", combinations_reduce},
                                              {"__setstate__", "self, state, /", with_replacement_set_state}};

}  // namespace

void define_combinatoric_types() {
    define<Selection>(product_type, "itertools.product", product_construct, product_next, kProductMethods,
                      "Cartesian product of input iterables. Equivalent to nested for-loops.");
    define<Selection>(permutations_type, "itertools.permutations", permutations_construct, permutations_next,
                      kPermutationsMethods, "Return successive r-length permutations of elements in the iterable.");
    define<Selection>(combinations_type, "itertools.combinations", combinations_construct, combinations_next,
                      kCombinationsMethods, "Return successive r-length combinations of elements in the iterable.");
    define<Selection>(combinations_with_replacement_type, "itertools.combinations_with_replacement",
                      with_replacement_construct, with_replacement_next, kWithReplacementMethods,
                      "Return successive r-length combinations of elements in the iterable allowing individual "
                      "elements to have successive repeats.");
}

}  // namespace loopglass::itertools
