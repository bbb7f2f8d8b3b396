// The methods of tuple.
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence_types.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

Value tuple_count(Args args) {
    auto* tuple = args[0].as<Tuple>();
    std::int64_t count = 0;
    for (std::size_t i = 0; i < tuple->size; ++i) {
        const int same = equal((*tuple)[i], args[1]);
        if (same < 0) return {};
        count += same;
    }
    return make_int(count);
}

Value tuple_index(Args args) {
    auto* tuple = args[0].as<Tuple>();
    std::size_t from;
    std::int64_t to;
    if (!index_bounds(args[2], args[3], tuple->size, from, to)) return {};
    for (std::size_t i = from; static_cast<std::int64_t>(i) < to && i < tuple->size; ++i) {
        const int same = equal((*tuple)[i], args[1]);
        if (same < 0) return {};
        if (same > 0) return make_int(static_cast<std::int64_t>(i));
    }
    return raise_text(ValueError_type, "tuple.index(x): x not in tuple");
}

Value tuple_new_arguments(Args args) {
    const Ref<Tuple> items = make_tuple(args[0].as<Tuple>()->view());
    return make_tuple({items});
}

constexpr Method kMethods[] = {
    {"count", "self, value, /", tuple_count, "Return number of occurrences of value."},
    {"index", "self, value, start=?, stop=?, /", tuple_index, "Return first index of value."},
    {"__getnewargs__", "self, /", tuple_new_arguments},
    {"__class_getitem__", "cls, object, /", class_get_item, "See PEP 585", Method::kClass},
};

}  // namespace

std::span<const Method> tuple_methods() { return kMethods; }

}  // namespace loopglass
