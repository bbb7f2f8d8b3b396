// The type slice.
#include <algorithm>

#include "sim/core/collector.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/hash.hpp"

namespace loopglass {

Type slice_type;

namespace {

void slice_destroy(Object* self) {
    auto* slice = static_cast<Slice*>(self);
    drop(slice->start);
    drop(slice->stop);
    drop(slice->step);
    free_object(self, sizeof(Slice));
}

void slice_traverse(Object* self, Visitor& visit) {
    auto* slice = static_cast<Slice*>(self);
    visit(slice->start);
    visit(slice->stop);
    visit(slice->step);
}

Ref<Tuple> bounds(View self) {
    auto* slice = self.as<Slice>();
    return make_tuple({slice->start, slice->stop, slice->step});
}

Value slice_repr(View self) {
    const Ref<Str> text = repr(bounds(self));
    if (!text) return {};
    return make_str(fmt::format("slice{}", text->view()));
}

std::int64_t slice_hash(View self) {
    auto* slice = self.as<Slice>();
    text::TupleHash result;
    for (const View bound : {slice->start.view(), slice->stop.view(), slice->step.view()}) {
        const std::int64_t hashed = hash(bound);
        if (hashed == -1) return -1;
        result.add(hashed);
    }
    return result.finish_slice();
}

Value slice_compare(View self, View other, CompareOp op) {
    if (!is_exactly(self, slice_type) || !is_exactly(other, slice_type)) return View::not_implemented();
    if (self == other) {
        return Value::boolean(op == CompareOp::equal || op == CompareOp::less_equal || op == CompareOp::greater_equal);
    }
    return compare(bounds(self), bounds(other), op);
}

Value slice_construct(Type*, CallArgs args) {
    const ConstructArguments given("slice", args, {"", "", ""});
    if (!given) return {};
    if (args.positional == 0) return raise_text(TypeError_type, "slice expected at least 1 argument, got 0");
    if (args.positional == 1) return make_slice(View::none(), given[0], View::none());
    return make_slice(given[0], given[1], given[2] ? given[2] : View::none());
}

/// A bound of a slice: an index, clamped into 64 bits; `absent` when None. False when raised.
bool slice_bound(View value, std::int64_t absent, std::int64_t& out) {
    if (value.is_none()) {
        out = absent;
        return true;
    }
    if (value.is_small_int()) {
        out = value.small_int();
        return true;
    }
    if (!is_int(value) && type_of(value)->slots.index == nullptr) {
        raise_text(TypeError_type, "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    return index_clamped(value, out);
}

Value slice_indices_method(Args args) {
    const Value length_index = index_of(args[1]);
    if (!length_index) return {};
    std::int64_t length;
    if (!to_int64(length_index, length)) return {};
    if (length < 0) return raise_text(ValueError_type, "length should not be negative");
    SliceIndices indices;
    if (!slice_indices(args[0], length, indices)) return {};
    return make_tuple({make_int(indices.start), make_int(indices.stop), make_int(indices.step)});
}

Value slice_reduce(Args args) { return make_tuple({&slice_type, bounds(args[0])}); }

constexpr Method kMethods[] = {
    {"indices", "self, object, /", slice_indices_method, "S.indices(len) -> (start, stop, stride)"},
    {"__reduce__", "self, /", slice_reduce},
};
constexpr Getter kGetters[] = {
    {"start", [](View self) -> Value { return self.as<Slice>()->start; }, refuse_write},
    {"stop", [](View self) -> Value { return self.as<Slice>()->stop; }, refuse_write},
    {"step", [](View self) -> Value { return self.as<Slice>()->step; }, refuse_write},
};

}  // namespace

Ref<Slice> make_slice(View start, View stop, View step) {
    auto* slice = new_object<Slice>(slice_type);
    place(slice->start, start);
    place(slice->stop, stop);
    place(slice->step, step);
    track(slice);
    return Ref<Slice>::adopt(slice);
}

/// CPython 3.13 Objects/sliceobject.c: PySlice_Unpack and PySlice_AdjustIndices.
bool slice_indices(View self, std::int64_t length, SliceIndices& out) {
    auto* slice = self.as<Slice>();
    if (!slice_bound(slice->step, 1, out.step)) return false;
    if (out.step == 0) {
        raise_text(ValueError_type, "slice step cannot be zero");
        return false;
    }
    out.step = std::max(out.step, -INT64_MAX);  // so that it can be negated
    const bool backwards = out.step < 0;
    if (!slice_bound(slice->start, backwards ? INT64_MAX : 0, out.start)) return false;
    if (!slice_bound(slice->stop, backwards ? INT64_MIN : INT64_MAX, out.stop)) return false;

    const auto clamp = [&](std::int64_t bound) {
        const std::int64_t lowest = backwards ? -1 : 0;
        if (bound < 0) return std::max(bound + length, lowest);
        return std::min(bound, backwards ? length - 1 : length);
    };
    out.start = clamp(out.start);
    out.stop = clamp(out.stop);
    if (backwards)
        out.count = out.stop < out.start ? (out.start - out.stop - 1) / -out.step + 1 : 0;
    else
        out.count = out.start < out.stop ? (out.stop - out.start - 1) / out.step + 1 : 0;
    return true;
}

void define_slice_type() {
    Slots& slots = slice_type.slots;
    slots.destroy = slice_destroy;
    slots.traverse = slice_traverse;
    slots.repr = slice_repr;
    slots.hash = slice_hash;
    slots.compare = slice_compare;
    slots.construct = slice_construct;
    define_type(slice_type, {.name = "slice",
                             .size = sizeof(Slice),
                             .flags = type_flags::kGc,
                             .methods = kMethods,
                             .getters = kGetters,
                             .doc = "Create a slice object."});
}

}  // namespace loopglass
