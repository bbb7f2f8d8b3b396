// compress, dropwhile, takewhile, filterfalse and islice: some of the items of an iterable.
#include <limits>

#include "sim/core/objects/iterator_reduction.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/python/modules/itertools/iterator_type.hpp"

namespace loopglass::itertools {

Type compress_type, dropwhile_type, takewhile_type, filterfalse_type, islice_type;

namespace {

struct Compress : GcObject {
    Value data, selectors;
    static constexpr auto references = std::make_tuple(&Compress::data, &Compress::selectors);
};
/// dropwhile, takewhile and filterfalse.
struct Filtered : GcObject {
    Value predicate, iterator;
    bool turned;  ///< dropwhile: dropping is over; takewhile: taking is
    static constexpr auto references = std::make_tuple(&Filtered::predicate, &Filtered::iterator);
};
struct Slice : GcObject {
    Value iterator;                        ///< empty: exhausted
    std::int64_t next, stop, step, count;  ///< of the next item wanted; `stop` is negative when there is none
    static constexpr auto references = std::make_tuple(&Slice::iterator);
};

// -- compress -----------------------------------------------------------------------------------------------------

Value compress_construct(Type* type, CallArgs args) {
    static const Method row{"compress", "data, selectors", nullptr};
    Value values[2];
    if (!bind_arguments(signature_of(row), "compress", args, values)) return {};
    Value data = iter(values[0]);
    if (!data) return {};
    Value selectors = iter(values[1]);
    if (!selectors) return {};
    auto* compress = new_iterator<Compress>(*type);
    compress->data = std::move(data);
    compress->selectors = std::move(selectors);
    track(compress);
    return Value::adopt(compress);
}

Value compress_next(View self) {
    auto* compress = self.as<Compress>();
    while (Value item = next(compress->data)) {
        const Value selector = next(compress->selectors);
        const int selected = selector ? truth(selector) : -1;
        if (selected > 0) return item;
        if (selected < 0 || !charge_work(1)) return {};
    }
    return {};
}

Value compress_reduce(Args args) {
    const auto* compress = args[0].as<Compress>();
    if (!warn_of_reduction()) return {};
    return make_tuple({View(type_of(args[0])), make_tuple({compress->data, compress->selectors})});
}

// -- dropwhile, takewhile, filterfalse ----------------------------------------------------------------------------

Value construct_filtered(Type* type, const Type& base, std::string_view name, CallArgs args) {
    if (!takes_positional(type, base, name, args, 2)) return {};
    Value iterator = iter(args[1]);
    if (!iterator) return {};
    auto* filtered = new_iterator<Filtered>(*type);
    filtered->predicate = args[0];
    filtered->iterator = std::move(iterator);
    track(filtered);
    return Value::adopt(filtered);
}

/// What the predicate says of an item: 0, 1, -1 when it raised.
int judge(const Filtered* filtered, View item) {
    const Value predicate = filtered->predicate;
    const Value verdict = call(predicate, item);
    return verdict ? truth(verdict) : -1;
}

Value dropwhile_next(View self) {
    auto* filtered = self.as<Filtered>();
    while (Value item = next(filtered->iterator)) {
        if (filtered->turned) return item;
        const int dropped = judge(filtered, item);
        if (dropped < 0 || !charge_work(1)) return {};
        if (dropped > 0) continue;
        filtered->turned = true;
        return item;
    }
    return {};
}

Value takewhile_next(View self) {
    auto* filtered = self.as<Filtered>();
    if (filtered->turned) return {};
    Value item = next(filtered->iterator);
    if (!item) return {};
    const int taken = judge(filtered, item);
    if (taken > 0) return item;
    if (taken == 0) filtered->turned = true;
    return {};
}

Value filterfalse_next(View self) {
    auto* filtered = self.as<Filtered>();
    const bool plain = filtered->predicate.is_none() || filtered->predicate.view() == View(&bool_type);
    while (Value item = next(filtered->iterator)) {
        const int kept = plain ? truth(item) : judge(filtered, item);
        if (kept == 0) return item;
        if (kept < 0 || !charge_work(1)) return {};
    }
    return {};
}

Value filterfalse_reduce(Args args) {
    const auto* filtered = args[0].as<Filtered>();
    if (!warn_of_reduction()) return {};
    return make_tuple({View(type_of(args[0])), make_tuple({filtered->predicate, filtered->iterator})});
}

Value while_reduce(Args args) {
    const auto* filtered = args[0].as<Filtered>();
    if (!warn_of_reduction()) return {};
    return make_tuple({View(type_of(args[0])), make_tuple({filtered->predicate, filtered->iterator}),
                       View::small_int(filtered->turned ? 1 : 0)});
}

Value while_set_state(Args args) {
    if (!warn_of_reduction()) return {};
    const int turned = truth(args[1]);
    if (turned < 0) return {};
    args[0].as<Filtered>()->turned = turned != 0;
    return Value::none();
}

// -- islice -------------------------------------------------------------------------------------------------------

/// None leaves `out` as it is. False when `value` is neither that nor an integer that fits.
bool read_bound(View value, std::int64_t& out) {
    if (value.is_none()) return true;
    if (type_of(value)->slots.index == nullptr) return false;
    if (to_size(value, out)) return true;
    take_error();
    return false;
}

/// CPython 3.13 Modules/itertoolsmodule.c: islice_new.
Value islice_construct(Type* type, CallArgs args) {
    if (!takes_no_keywords(type, islice_type, "islice", args)) return {};
    if (args.positional < 2)
        return raise(TypeError_type, "islice expected at least 2 arguments, got {}", args.positional);
    if (args.positional > 4)
        return raise(TypeError_type, "islice expected at most 4 arguments, got {}", args.positional);
    std::int64_t start = 0, stop = -1, step = 1;
    const View given_stop = args[args.positional == 2 ? 1 : 2];
    if (!read_bound(given_stop, stop) || (stop < 0 && !given_stop.is_none())) {
        return raise_text(ValueError_type,
                          "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    }
    if (args.positional > 2 && (!read_bound(args[1], start) || start < 0))
        return raise_text(ValueError_type, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    if (args.positional > 3 && (!read_bound(args[3], step) || step < 1))
        return raise_text(ValueError_type, "Step for islice() must be a positive integer or None.");
    Value iterator = iter(args[0]);
    if (!iterator) return {};
    auto* slice = new_iterator<Slice>(*type);
    slice->iterator = std::move(iterator);
    slice->next = start;
    slice->stop = stop;
    slice->step = step;
    track(slice);
    return Value::adopt(slice);
}

Value islice_next(View self) {
    auto* slice = self.as<Slice>();
    const Value iterator = slice->iterator;
    if (!iterator) return {};
    const auto ended = [slice] {
        slice->iterator.reset();
        return Value();
    };
    while (slice->count < slice->next) {
        if (!next(iterator)) return ended();
        ++slice->count;
        if (!charge_work(1)) return {};
    }
    if (slice->stop >= 0 && slice->count >= slice->stop) return ended();
    Value item = next(iterator);
    if (!item) return ended();
    ++slice->count;
    const std::int64_t last = slice->stop >= 0 ? slice->stop : std::numeric_limits<std::int64_t>::max();
    slice->next = slice->next > last - slice->step ? last : slice->next + slice->step;
    return item;
}

Value islice_reduce(Args args) {
    const auto* slice = args[0].as<Slice>();
    if (!warn_of_reduction()) return {};
    const View type(type_of(args[0]));
    if (!slice->iterator)
        return make_tuple({type, make_tuple({empty_list_iterator(), View::small_int(0)}), View::small_int(0)});
    const Value stop = slice->stop < 0 ? Value::none() : make_int(slice->stop);
    return make_tuple({type, make_tuple({slice->iterator, make_int(slice->next), stop, make_int(slice->step)}),
                       make_int(slice->count)});
}

Value islice_set_state(Args args) {
    if (!warn_of_reduction() || !read_iterator_state(args[1], args[0].as<Slice>()->count)) return {};
    return Value::none();
}

constexpr Method kCompressMethods[] = {{"__reduce__", "self, /", compress_reduce}};
constexpr Method kFilterfalseMethods[] = {{"__reduce__", "self, /", filterfalse_reduce}};
constexpr Method kWhileMethods[] = {{"__reduce__", "self, /", while_reduce},
                                    {"__setstate__", "self, state, /", while_set_state}};
constexpr Method kSliceMethods[] = {{"__reduce__", "self, /", islice_reduce},
                                    {"__setstate__", "self, state, /", islice_set_state}};

}  // namespace

void define_filtering_types() {
    define<Compress>(compress_type, "itertools.compress", compress_construct, compress_next, kCompressMethods,
                     "Return data elements corresponding to true selector elements.");
    define<Filtered>(
        dropwhile_type, "itertools.dropwhile",
        [](Type* type, CallArgs args) { return construct_filtered(type, dropwhile_type, "dropwhile", args); },
        dropwhile_next, kWhileMethods,
        "Drop items from the iterable while predicate(item) is true; afterwards, return every element.");
    define<Filtered>(
        takewhile_type, "itertools.takewhile",
        [](Type* type, CallArgs args) { return construct_filtered(type, takewhile_type, "takewhile", args); },
        takewhile_next, kWhileMethods, "Return successive entries from an iterable as long as the predicate is true.");
    define<Filtered>(
        filterfalse_type, "itertools.filterfalse",
        [](Type* type, CallArgs args) { return construct_filtered(type, filterfalse_type, "filterfalse", args); },
        filterfalse_next, kFilterfalseMethods, "Return those items of iterable for which function(item) is false.");
    define<Slice>(islice_type, "itertools.islice", islice_construct, islice_next, kSliceMethods,
                  "Return an iterator whose next() method returns selected values from an iterable.");
}

}  // namespace loopglass::itertools
