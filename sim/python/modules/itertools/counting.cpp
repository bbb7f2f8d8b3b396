// count, cycle and repeat: iterators that need not end.
#include "sim/core/operations/signature.hpp"
#include "sim/python/modules/itertools/iterator_type.hpp"

namespace loopglass::itertools {

Type count_type, cycle_type, repeat_type;

namespace {

struct Count : GcObject {
    Value value, step;
    static constexpr auto references = std::make_tuple(&Count::value, &Count::step);
};
struct Cycle : GcObject {
    Value iterator;  ///< empty: the first pass is over
    Ref<List> saved;
    std::size_t index;  ///< of the next item in `saved`
    bool all_saved;     ///< by __setstate__: the rest of the first pass is in `saved` already
    static constexpr auto references = std::make_tuple(&Cycle::iterator, &Cycle::saved);
};
struct Repeat : GcObject {
    Value object;
    std::int64_t left;  ///< negative: without end
    static constexpr auto references = std::make_tuple(&Repeat::object);
};

// -- count --------------------------------------------------------------------------------------------------------

bool is_number(View value) {
    const Slots& slots = type_of(value)->slots;
    return slots.index != nullptr || slots.to_int != nullptr || slots.to_float != nullptr ||
           is_instance(value, complex_type);
}

Value count_construct(Type* type, CallArgs args) {
    static const Method row{"count", "start=0, step=1", nullptr};
    Value values[2];
    if (!bind_arguments(signature_of(row), "count", args, values)) return {};
    for (Value& value : values) {
        if (!is_number(value)) return raise_text(TypeError_type, "a number is required");
        if (value.view().is_bool()) value = make_int(value.view().is_true() ? 1 : 0);
    }
    auto* count = new_iterator<Count>(*type);
    count->value = values[0];
    count->step = values[1];
    track(count);
    return Value::adopt(count);
}

Value count_next(View self) {
    auto* count = self.as<Count>();
    if (!charge_work(1)) return {};
    Value value = count->value;
    Value following = binary(BinaryOp::add, value, count->step);
    if (!following) return {};
    count->value = std::move(following);
    return value;
}

bool counts_by_one(const Count* count) { return count->step.view() == View::small_int(1); }

Value count_repr(View self) {
    const auto* count = self.as<Count>();
    const Ref<Str> value = repr(count->value);
    if (!value) return {};
    if (counts_by_one(count)) return make_str(fmt::format("{}({})", type_of(self)->name->view(), value->view()));
    const Ref<Str> step = repr(count->step);
    if (!step) return {};
    return make_str(fmt::format("{}({}, {})", type_of(self)->name->view(), value->view(), step->view()));
}

Value count_reduce(Args args) {
    const auto* count = args[0].as<Count>();
    if (!warn_of_reduction()) return {};
    const bool by_one = counts_by_one(count) && is_int(count->value);
    return make_tuple(
        {View(type_of(args[0])), by_one ? make_tuple({count->value}) : make_tuple({count->value, count->step})});
}

// -- cycle --------------------------------------------------------------------------------------------------------

Value cycle_construct(Type* type, CallArgs args) {
    if (!takes_positional(type, cycle_type, "cycle", args, 1)) return {};
    Value iterator = iter(args[0]);
    if (!iterator) return {};
    auto* cycle = new_iterator<Cycle>(*type);
    cycle->iterator = std::move(iterator);
    cycle->saved = make_list();
    track(cycle);
    return Value::adopt(cycle);
}

Value cycle_next(View self) {
    auto* cycle = self.as<Cycle>();
    if (const Value iterator = cycle->iterator) {
        Value item = next(iterator);
        if (item) {
            if (!cycle->all_saved && !append(cycle->saved.get(), item)) return {};
            return item;
        }
        if (failed()) return {};
        cycle->iterator.reset();
    }
    const List* saved = cycle->saved.get();
    if (saved->size == 0 || !charge_work(1)) return {};
    if (cycle->index >= saved->size) cycle->index = 0;
    Value item = saved->items[cycle->index];
    if (++cycle->index == saved->size) cycle->index = 0;
    return item;
}

Value cycle_reduce(Args args) {
    const auto* cycle = args[0].as<Cycle>();
    if (!warn_of_reduction()) return {};
    if (cycle->iterator) {
        return make_tuple({View(type_of(args[0])), make_tuple({cycle->iterator}),
                           make_tuple({cycle->saved, View::boolean(cycle->all_saved)})});
    }
    const Value iterator = iter(cycle->saved);
    if (cycle->index != 0 &&
        !call_method(iterator, "__setstate__", {make_int(static_cast<std::int64_t>(cycle->index))}))
        return {};
    return make_tuple(
        {View(type_of(args[0])), make_tuple({iterator}), make_tuple({cycle->saved, View::boolean(true)})});
}

Value cycle_set_state(Args args) {
    auto* cycle = args[0].as<Cycle>();
    if (!warn_of_reduction()) return {};
    Tuple* state = state_items(args[1], 2, 2);
    if (state == nullptr) return {};
    if (!is_list((*state)[0]))
        return raise(TypeError_type, "argument 1 must be list, not {}", type_of((*state)[0])->name_view());
    std::int64_t all_saved = 0;
    if (!to_size((*state)[1], all_saved)) return {};
    cycle->saved = (*state)[0].as<List>();
    cycle->all_saved = all_saved != 0;
    cycle->index = 0;
    return Value::none();
}

// -- repeat -------------------------------------------------------------------------------------------------------

Value repeat_construct(Type* type, CallArgs args) {
    static const Method row{"repeat", "object, times=?", nullptr};
    Value values[2];
    if (!bind_arguments(signature_of(row), "repeat", args, values)) return {};
    std::int64_t left = -1;
    if (values[1]) {
        if (!to_size(values[1], left)) return {};
        left = std::max<std::int64_t>(left, 0);
    }
    auto* repeat = new_iterator<Repeat>(*type);
    repeat->object = values[0];
    repeat->left = left;
    track(repeat);
    return Value::adopt(repeat);
}

Value repeat_next(View self) {
    auto* repeat = self.as<Repeat>();
    if (repeat->left == 0 || !charge_work(1)) return {};
    if (repeat->left > 0) --repeat->left;
    return repeat->object;
}

Value repeat_repr(View self) {
    const auto* repeat = self.as<Repeat>();
    const Ref<Str> object = repr(repeat->object);
    if (!object) return {};
    const std::string_view name = type_of(self)->name->view();
    if (repeat->left < 0) return make_str(fmt::format("{}({})", name, object->view()));
    return make_str(fmt::format("{}({}, {})", name, object->view(), repeat->left));
}

Value repeat_length_hint(Args args) {
    const auto* repeat = args[0].as<Repeat>();
    if (repeat->left < 0) return raise_text(TypeError_type, "len() of unsized object");
    return make_int(repeat->left);
}

Value repeat_reduce(Args args) {
    const auto* repeat = args[0].as<Repeat>();
    if (!warn_of_reduction()) return {};
    const bool endless = repeat->left < 0;
    return make_tuple({View(type_of(args[0])),
                       endless ? make_tuple({repeat->object}) : make_tuple({repeat->object, make_int(repeat->left)})});
}

constexpr Method kCountMethods[] = {{"__reduce__", "self, /", count_reduce}};
constexpr Method kCycleMethods[] = {{"__reduce__", "self, /", cycle_reduce},
                                    {"__setstate__", "self, state, /", cycle_set_state}};
constexpr Method kRepeatMethods[] = {{"__length_hint__", "self, /", repeat_length_hint},
                                     {"__reduce__", "self, /", repeat_reduce}};

}  // namespace

void define_counting_types() {
    count_type.slots.repr = count_repr;
    repeat_type.slots.repr = repeat_repr;
    define<Count>(count_type, "itertools.count", count_construct, count_next, kCountMethods,
                  "Return a count object whose .__next__() method returns consecutive values.");
    define<Cycle>(cycle_type, "itertools.cycle", cycle_construct, cycle_next, kCycleMethods,
                  "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.");
    define<Repeat>(repeat_type, "itertools.repeat", repeat_construct, repeat_next, kRepeatMethods,
                   "Return the object for the given number of times, or without end.");
}

}  // namespace loopglass::itertools
