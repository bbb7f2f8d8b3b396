// The type range, for bounds of any size: 64-bit arithmetic while all fits words, generic int operations otherwise.
#include <algorithm>

#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence_types.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type range_type;

namespace {

// Arithmetic on ints of any size: it fails only for want of memory.
Value sum(View a, View b) { return binary(BinaryOp::add, a, b); }
Value difference(View a, View b) { return binary(BinaryOp::subtract, a, b); }
Value product(View a, View b) { return binary(BinaryOp::multiply, a, b); }
bool is_less(View a, View b) { return compare_bool(a, b, CompareOp::less) > 0; }
View zero() { return View::small_int(0); }
View one() { return View::small_int(1); }

/// `value.__index__()` as an int that is no bool and no instance of a subclass.
Value exact_index(View value) {
    if (value.is_small_int()) return value;
    Value index = index_of(value);
    if (!index) return {};
    if (index.view().is_bool()) return View::small_int(index.view().is_true() ? 1 : 0);
    if (index.is_object() && index.object()->type != &int_type) return make_int(as_big(index));
    return index;
}

/// How many numbers there are.
Value count_numbers(View start, View stop, View step) {
    if (start.is_small_int() && stop.is_small_int() && step.is_small_int()) {
        const std::int64_t from = start.small_int(), to = stop.small_int(), by = step.small_int();
        if (by > 0) return make_int(from < to ? (to - from - 1) / by + 1 : 0);
        return make_int(to < from ? (from - to - 1) / -by + 1 : 0);
    }
    View low = start, high = stop;
    Value stride = step;
    if (is_less(step, zero())) {
        std::swap(low, high);
        stride = negative(step);
    }
    if (!is_less(low, high)) return zero();
    const Value distance = difference(difference(high, low), one());
    return sum(binary(BinaryOp::floor_divide, distance, stride), one());
}

void range_destroy(Object* self) {
    auto* range = static_cast<Range*>(self);
    drop(range->start);
    drop(range->stop);
    drop(range->step);
    drop(range->length);
    free_object(self, sizeof(Range));
}

Value range_construct(Type*, CallArgs args) {
    const ConstructArguments given("range", args, {"", "", ""});
    if (!given) return {};
    if (args.positional == 0) return raise_text(TypeError_type, "range expected at least 1 argument, got 0");
    const bool only_stop = args.positional == 1;
    const Value start = exact_index(only_stop ? zero() : given[0]);
    if (!start) return {};
    const Value stop = exact_index(only_stop ? given[0] : given[1]);
    if (!stop) return {};
    const Value step = exact_index(given[2] ? given[2] : one());
    if (!step) return {};
    return make_range(start, stop, step);
}

Value range_repr(View self) {
    auto* range = self.as<Range>();
    const Ref<Str> start = repr(range->start);
    const Ref<Str> stop = repr(range->stop);
    const Ref<Str> step = repr(range->step);
    if (!start || !stop || !step) return {};
    if (range->step.view() == one()) return make_str(fmt::format("range({}, {})", start->view(), stop->view()));
    return make_str(fmt::format("range({}, {}, {})", start->view(), stop->view(), step->view()));
}

/// Equal ranges are those that count the same numbers; `key` is what they have in common.
Ref<Tuple> comparison_key(const Range* range) {
    if (range->length.view() == zero()) return make_tuple({range->length, View::none(), View::none()});
    if (range->length.view() == one()) return make_tuple({range->length, range->start, View::none()});
    return make_tuple({range->length, range->start, range->step});
}

std::int64_t range_hash(View self) { return hash(comparison_key(self.as<Range>())); }

Value range_compare(View self, View other, CompareOp op) {
    if (!is_exactly(self, range_type) || !is_exactly(other, range_type)) return View::not_implemented();
    if (op != CompareOp::equal && op != CompareOp::not_equal) return View::not_implemented();
    return compare(comparison_key(self.as<Range>()), comparison_key(other.as<Range>()), op);
}

std::int64_t range_length(View self) {
    std::int64_t length;
    if (int_fits(self.as<Range>()->length, length)) return length;
    raise_text(OverflowError_type, "Python int too large to convert to C ssize_t");
    return -1;
}

int range_truth(View self) { return self.as<Range>()->length.view() == zero() ? 0 : 1; }

/// The number at `index`, which is in range (or one beyond, for the bounds of a slice).
Value number_at(const Range* range, View index) { return sum(range->start, product(index, range->step)); }

/// A bound of a slice, from the end when negative, clamped to lowest..highest. Empty when raised.
Value slice_bound(View bound, View absent, View length, View lowest, View highest) {
    if (bound.is_none()) return absent;
    if (!is_int(bound) && type_of(bound)->slots.index == nullptr) {
        return raise_text(TypeError_type, "slice indices must be integers or None or have an __index__ method");
    }
    Value index = exact_index(bound);
    if (!index) return {};
    if (is_less(index, zero())) index = sum(index, length);
    if (is_less(index, lowest)) return lowest;
    return is_less(highest, index) ? Value(highest) : index;
}

/// CPython 3.13 Objects/rangeobject.c: compute_slice. Bounds of any size.
Value range_slice(const Range* range, View key) {
    auto* slice = key.as<Slice>();
    const Value step = slice->step.is_none() ? Value(one()) : exact_index(slice->step);
    if (!step) return {};
    if (step.view() == zero()) return raise_text(ValueError_type, "slice step cannot be zero");
    const View length = range->length;
    const bool backwards = is_less(step, zero());
    const Value lowest = View::small_int(backwards ? -1 : 0);
    const Value highest = backwards ? difference(length, one()) : Value(length);
    const Value start = slice_bound(slice->start, backwards ? highest : lowest, length, lowest, highest);
    if (!start) return {};
    const Value stop = slice_bound(slice->stop, backwards ? lowest : highest, length, lowest, highest);
    if (!stop) return {};
    return make_range(number_at(range, start), number_at(range, stop), product(range->step, step));
}

Value range_get_item(View self, View key) {
    auto* range = self.as<Range>();
    if (is_exactly(key, slice_type)) return range_slice(range, key);
    if (!is_int(key) && type_of(key)->slots.index == nullptr) {
        return raise(TypeError_type, "range indices must be integers or slices, not {}", type_of(key)->name_view());
    }
    Value index = exact_index(key);
    if (!index) return {};
    if (is_less(index, zero())) index = sum(index, range->length);
    if (is_less(index, zero()) || !is_less(index, range->length)) {
        return raise_text(IndexError_type, "range object index out of range");
    }
    return number_at(range, index);
}

/// Where the int `value` stands; empty (no exception) when it is not there.
Value position_of(const Range* range, View value) {
    const Value offset = difference(value, range->start);
    const Value index = binary(BinaryOp::floor_divide, offset, range->step);
    if (is_less(index, zero()) || !is_less(index, range->length)) return {};
    const int exact = compare_bool(number_at(range, index), value, CompareOp::equal);
    return exact > 0 ? index : Value();
}

bool is_plain_int(View value) { return value.is_small_int() || value.is_bool() || is_exactly(value, int_type); }

int range_contains(View self, View item) {
    if (is_plain_int(item)) return position_of(self.as<Range>(), exact_index(item)) ? 1 : 0;
    int found = 0;
    const bool fine = for_each(self, [&](View number) {
        found = equal(number, item);
        return found == 0 && charge_work(1);
    });
    return fine ? found : -1;
}

Value range_index(Args args) {
    auto* range = args[0].as<Range>();
    if (is_plain_int(args[1])) {
        if (Value position = position_of(range, exact_index(args[1]))) return position;
        const Ref<Str> text = repr(args[1]);
        return text ? raise(ValueError_type, "{} is not in range", text->view()) : Value();
    }
    std::int64_t position = 0;
    bool found = false;
    const bool fine = for_each(args[0], [&](View number) {
        const int same = equal(number, args[1]);
        if (same != 0) {
            found = same > 0;
            return false;
        }
        ++position;
        return charge_work(1);
    });
    if (!fine) return {};
    if (!found) return raise_text(ValueError_type, "sequence.index(x): x not in sequence");
    return make_int(position);
}

Value range_count(Args args) {
    if (is_plain_int(args[1])) return make_int(range_contains(args[0], args[1]));
    std::int64_t count = 0;
    const bool fine = for_each(args[0], [&](View number) {
        const int same = equal(number, args[1]);
        if (same > 0) ++count;
        return same >= 0 && charge_work(1);
    });
    return fine ? make_int(count) : Value();
}

Value range_reversed(Args args) {
    const auto* range = args[0].as<Range>();
    const Value last = number_at(range, difference(range->length, one()));
    const Value reversed = make_range(last, difference(range->start, range->step), negative(range->step));
    return range_iter(reversed);
}

Value range_reduce(Args args) {
    const auto* range = args[0].as<Range>();
    return make_tuple({&range_type, make_tuple({range->start, range->stop, range->step})});
}

constexpr Method kMethods[] = {
    {"count", "self, object, /", range_count,
     "rangeobject.count(value) -> integer -- return number of occurrences of value"},
    {"index", "self, object, /", range_index, "rangeobject.index(value) -> integer -- return index of value."},
    {"__reversed__", "self, /", range_reversed, "Return a reverse iterator."},
    {"__reduce__", "self, /", range_reduce},
};
constexpr Getter kGetters[] = {
    {"start", [](View self) -> Value { return self.as<Range>()->start; }, refuse_write},
    {"stop", [](View self) -> Value { return self.as<Range>()->stop; }, refuse_write},
    {"step", [](View self) -> Value { return self.as<Range>()->step; }, refuse_write},
};

}  // namespace

Value make_range(View start, View stop, View step) {
    if (step == zero()) return raise_text(ValueError_type, "range() arg 3 must not be zero");
    Value length = count_numbers(start, stop, step);
    if (!length) return {};
    auto* range = new_object<Range>(range_type);
    place(range->start, start);
    place(range->stop, stop);
    place(range->step, step);
    place(range->length, std::move(length));
    return Value::adopt(range);
}

void define_range_type() {
    Slots& slots = range_type.slots;
    slots.destroy = range_destroy;
    slots.construct = range_construct;
    slots.repr = range_repr;
    slots.hash = range_hash;
    slots.compare = range_compare;
    slots.length = range_length;
    slots.truth = range_truth;
    slots.get_item = range_get_item;
    slots.contains = range_contains;
    slots.iter = range_iter;
    define_type(range_type,
                {.name = "range",
                 .size = sizeof(Range),
                 .flags = type_flags::kSequence,
                 .methods = kMethods,
                 .getters = kGetters,
                 .doc = "Return an object that produces a sequence of integers from start to stop by step."});
}

}  // namespace loopglass
