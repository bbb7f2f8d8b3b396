// Iterators over anything that plays by a protocol: __getitem__, a callable with a sentinel, __reversed__.
#include "sim/core/collector.hpp"
#include "sim/core/core_hooks.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterator_reduction.hpp"
#include "sim/core/objects/iterator_types.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type sequence_iterator_type, callable_iterator_type, reversed_type;

namespace {

/// `iterator` counts up; `reversed` counts down.
struct SequenceIterator : GcObject {
    Value sequence;  ///< empty: exhausted
    std::int64_t index;
};
struct CallableIterator : GcObject {
    Value callable, sentinel;  ///< both empty: exhausted
};

void sequence_destroy(Object* self) {
    drop(static_cast<SequenceIterator*>(self)->sequence);
    free_object(self, sizeof(SequenceIterator));
}
void sequence_traverse(Object* self, Visitor& visit) { visit(static_cast<SequenceIterator*>(self)->sequence); }

/// The item at `index`, or empty after IndexError or StopIteration, which mean the end.
Value item_or_end(SequenceIterator* iterator) {
    const Value hold = iterator->sequence;
    Value item = get_item(hold, make_int(iterator->index));
    if (!item && (clear_error_if(IndexError_type) || clear_error_if(StopIteration_type))) iterator->sequence.reset();
    return item;
}

Value sequence_next(View self) {
    auto* iterator = self.as<SequenceIterator>();
    if (!iterator->sequence || !charge_work(1)) return {};
    Value item = item_or_end(iterator);
    ++iterator->index;
    return item;
}

Value sequence_length_hint(Args args) {
    auto* iterator = args[0].as<SequenceIterator>();
    if (!iterator->sequence) return make_int(0);
    if (type_of(iterator->sequence)->slots.length == nullptr) return Value::adopt(View::not_implemented());
    const std::int64_t size = length(iterator->sequence);
    if (size < 0) return {};
    return make_int(std::max<std::int64_t>(size - iterator->index, 0));
}

Value sequence_reduce(Args args) {
    const auto* iterator = args[0].as<SequenceIterator>();
    if (!iterator->sequence) return reduce_to_iter(View(make_tuple(0)));
    return reduce_to_iter(iterator->sequence, make_int(iterator->index));
}

Value sequence_set_state(Args args) {
    auto* iterator = args[0].as<SequenceIterator>();
    std::int64_t index = 0;
    if (!read_iterator_state(args[1], index)) return {};
    if (iterator->sequence) iterator->index = std::max<std::int64_t>(index, 0);
    return Value::none();
}

// -- reversed -----------------------------------------------------------------------------------------------------

Value reversed_next(View self) {
    auto* iterator = self.as<SequenceIterator>();
    if (!iterator->sequence) return {};
    if (iterator->index < 0) {
        iterator->sequence.reset();
        return {};
    }
    Value item = item_or_end(iterator);
    --iterator->index;
    return item;
}

Value reversed_length_hint(Args args) {
    auto* iterator = args[0].as<SequenceIterator>();
    if (!iterator->sequence) return make_int(0);
    const std::int64_t size = length(iterator->sequence);
    if (size < 0) return {};
    return make_int(size < iterator->index + 1 ? 0 : iterator->index + 1);
}

Value reversed_reduce(Args args) {
    const auto* iterator = args[0].as<SequenceIterator>();
    if (!iterator->sequence || iterator->index < 0)
        return make_tuple({View(type_of(args[0])), make_tuple({make_tuple(0)})});
    return make_tuple({View(type_of(args[0])), make_tuple({iterator->sequence}), make_int(iterator->index)});
}

Value reversed_set_state(Args args) {
    auto* iterator = args[0].as<SequenceIterator>();
    std::int64_t index = 0;
    if (!read_iterator_state(args[1], index)) return {};
    if (iterator->sequence) {
        const std::int64_t size = length(iterator->sequence);
        if (size < 0) return {};
        iterator->index = std::min(std::max<std::int64_t>(index, -1), size - 1);
    }
    return Value::none();
}

/// CPython 3.13 Objects/enumobject.c: reversed_new.
Value reversed_construct(Type* type, CallArgs args) {
    if (type->slots.initialize != reversed_type.slots.initialize) args.names = nullptr;
    if (args.names != nullptr && args.names->size > 0)
        return raise_text(TypeError_type, "reversed() takes no keyword arguments");
    if (args.positional != 1) return raise(TypeError_type, "reversed expected 1 argument, got {}", args.positional);
    const View sequence = args[0];
    const View method = lookup_in_type(type_of(sequence), intern("__reversed__"));
    if (!method.is_none() && method) {
        const Value bound = lookup_special(sequence, intern("__reversed__"));
        return bound ? call(bound) : Value();
    }
    const Slots& slots = type_of(sequence)->slots;
    if (method.is_none() || slots.get_item == nullptr || slots.length == nullptr || is_dict(sequence)) {
        return raise(TypeError_type, "'{}' object is not reversible", type_of(sequence)->name_view());
    }
    const std::int64_t size = length(sequence);
    if (size < 0) return {};
    auto* iterator = new_instance<SequenceIterator>(*type);
    place(iterator->sequence, sequence);
    iterator->index = size - 1;
    track(iterator);
    return Value::adopt(iterator);
}

// -- iter(callable, sentinel) -------------------------------------------------------------------------------------

void callable_destroy(Object* self) {
    auto* iterator = static_cast<CallableIterator*>(self);
    drop(iterator->callable);
    drop(iterator->sentinel);
    free_object(self, sizeof(CallableIterator));
}
void callable_traverse(Object* self, Visitor& visit) {
    visit(static_cast<CallableIterator*>(self)->callable);
    visit(static_cast<CallableIterator*>(self)->sentinel);
}

Value callable_next(View self) {
    auto* iterator = self.as<CallableIterator>();
    if (!iterator->callable || !charge_work(1)) return {};
    const Value hold = iterator->callable;
    Value result = call(hold);
    if (result && !iterator->callable) return {};  // it was exhausted from within
    if (result) {
        const Value sentinel = iterator->sentinel;
        const int ended = equal(sentinel, result);
        if (ended == 0) return result;
        if (ended < 0) return {};
        result.reset();
    } else if (!clear_error_if(StopIteration_type)) {
        return {};
    }
    iterator->callable.reset();
    iterator->sentinel.reset();
    return {};
}

Value callable_reduce(Args args) {
    const auto* iterator = args[0].as<CallableIterator>();
    if (!iterator->callable) return reduce_to_iter(View(make_tuple(0)));
    const Value function = core_hooks.builtin("iter");
    return function ? Value(make_tuple({function, make_tuple({iterator->callable, iterator->sentinel})})) : Value();
}

constexpr Method kSequenceMethods[] = {{"__length_hint__", "self, /", sequence_length_hint},
                                       {"__reduce__", "self, /", sequence_reduce},
                                       {"__setstate__", "self, state, /", sequence_set_state}};
constexpr Method kReversedMethods[] = {{"__length_hint__", "self, /", reversed_length_hint},
                                       {"__reduce__", "self, /", reversed_reduce},
                                       {"__setstate__", "self, state, /", reversed_set_state}};
constexpr Method kCallableMethods[] = {{"__reduce__", "self, /", callable_reduce}};

}  // namespace

Value make_sequence_iterator(View sequence) {
    auto* iterator = new_object<SequenceIterator>(sequence_iterator_type);
    place(iterator->sequence, sequence);
    track(iterator);
    return Value::adopt(iterator);
}

Value make_callable_iterator(View callable, View sentinel) {
    auto* iterator = new_object<CallableIterator>(callable_iterator_type);
    place(iterator->callable, callable);
    place(iterator->sentinel, sentinel);
    track(iterator);
    return Value::adopt(iterator);
}

void define_protocol_iterator_types() {
    sequence_iterator_type.slots.destroy = sequence_destroy;
    sequence_iterator_type.slots.traverse = sequence_traverse;
    define_iterator(sequence_iterator_type, "iterator", sizeof(SequenceIterator), sequence_next, type_flags::kGc,
                    kSequenceMethods);

    callable_iterator_type.slots.destroy = callable_destroy;
    callable_iterator_type.slots.traverse = callable_traverse;
    define_iterator(callable_iterator_type, "callable_iterator", sizeof(CallableIterator), callable_next,
                    type_flags::kGc, kCallableMethods);

    Slots& slots = reversed_type.slots;
    slots.destroy = sequence_destroy;
    slots.traverse = sequence_traverse;
    slots.construct = reversed_construct;
    slots.iter = iterator_itself;
    slots.next = reversed_next;
    define_type(reversed_type, {.name = "reversed",
                                .size = sizeof(SequenceIterator),
                                .flags = type_flags::kBaseType | type_flags::kGc,
                                .methods = kReversedMethods,
                                .doc = "Return a reverse iterator over the values of the given sequence."});
}

}  // namespace loopglass
