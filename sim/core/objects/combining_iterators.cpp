// enumerate, zip, map and filter.
#include "sim/core/collector.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/iterator_types.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Type enumerate_type, zip_type, map_type, filter_type;

namespace {

struct Enumerate : GcObject {
    Value iterator;
    Value index;  ///< an int of any size
};
/// zip and map: several iterators walked together.
struct Combined : GcObject {
    Value function;  ///< of map
    Ref<Tuple> iterators;
    bool strict;  ///< of zip
};
struct Filter : GcObject {
    Value predicate, iterator;
};

// -- enumerate ----------------------------------------------------------------------------------------------------

void enumerate_destroy(Object* self) {
    drop(static_cast<Enumerate*>(self)->iterator);
    drop(static_cast<Enumerate*>(self)->index);
    free_object(self, sizeof(Enumerate));
}
void enumerate_traverse(Object* self, Visitor& visit) { visit(static_cast<Enumerate*>(self)->iterator); }

/// The messages are enumerate's own: CPython 3.13 Objects/enumobject.c: enumerate_vectorcall.
bool bind_enumerate(CallArgs args, View& iterable, View& start) {
    const std::size_t keywords = args.names != nullptr ? args.names->size : 0;
    if (args.positional + keywords > 2) {
        raise(TypeError_type, "enumerate() takes at most 2 arguments ({} given)", args.positional + keywords);
        return false;
    }
    if (args.positional > 0) iterable = args[0];
    if (args.positional > 1) start = args[1];
    for (std::size_t i = 0; i < keywords; ++i) {
        const std::string_view name = as_str((*args.names)[i])->view();
        View* target = name == "iterable" && !iterable ? &iterable : name == "start" && !start ? &start : nullptr;
        if (target == nullptr) {
            raise(TypeError_type, "'{}' is an invalid keyword argument for enumerate()", name);
            return false;
        }
        *target = args[args.positional + i];
    }
    if (!iterable) raise_text(TypeError_type, "enumerate() missing required argument 'iterable'");
    return static_cast<bool>(iterable);
}

Value enumerate_construct(Type* type, CallArgs args) {
    View iterable, start;
    if (!bind_enumerate(args, iterable, start)) return {};
    Value index = start ? index_of(start) : make_int(0);
    if (!index) return {};
    if (index.view().is_bool()) index = make_int(index.view().is_true() ? 1 : 0);
    Value iterator = iter(iterable);
    if (!iterator) return {};
    auto* enumerate = new_instance<Enumerate>(*type);
    place(enumerate->iterator, std::move(iterator));
    place(enumerate->index, std::move(index));
    track(enumerate);
    return Value::adopt(enumerate);
}

Value enumerate_next(View self) {
    auto* enumerate = self.as<Enumerate>();
    const Value item = next(enumerate->iterator);
    if (!item) return {};
    const Value index = enumerate->index;
    enumerate->index = binary(BinaryOp::add, index, View::small_int(1));
    if (!enumerate->index) return {};
    return make_tuple({index, item});
}

Value enumerate_reduce(Args args) {
    const auto* enumerate = args[0].as<Enumerate>();
    return make_tuple({View(type_of(args[0])), make_tuple({enumerate->iterator, enumerate->index})});
}

// -- zip and map --------------------------------------------------------------------------------------------------

void combined_destroy(Object* self) {
    auto* combined = static_cast<Combined*>(self);
    drop(combined->function);
    combined->iterators = nullptr;
    free_object(self, sizeof(Combined));
}
void combined_traverse(Object* self, Visitor& visit) {
    visit(static_cast<Combined*>(self)->function);
    visit(static_cast<Combined*>(self)->iterators);
}

Value make_combined(Type* type, View function, std::span<const Value> iterables, bool strict) {
    Ref<Tuple> iterators = make_tuple(iterables.size());
    for (std::size_t i = 0; i < iterables.size(); ++i) {
        iterators->items[i] = iter(iterables[i]);
        if (!iterators->items[i]) return {};
    }
    auto* combined = new_instance<Combined>(*type);
    place(combined->function, function);
    combined->iterators = std::move(iterators);
    combined->strict = strict;
    track(combined);
    return Value::adopt(combined);
}

/// The only keyword is `strict`. CPython 3.13 Python/bltinmodule.c: zip_new.
bool bind_strict(CallArgs args, bool& strict) {
    const std::size_t keywords = args.names != nullptr ? args.names->size : 0;
    if (keywords > 1) {
        raise(TypeError_type, "zip() takes at most 1 keyword argument ({} given)", keywords);
        return false;
    }
    if (keywords == 0) return true;
    const std::string_view name = as_str((*args.names)[0])->view();
    if (name != "strict") {
        raise(TypeError_type, "zip() got an unexpected keyword argument '{}'", name);
        return false;
    }
    const int value = truth(args[args.positional]);
    strict = value > 0;
    return value >= 0;
}

Value zip_construct(Type* type, CallArgs args) {
    bool strict = false;
    if ((type == &zip_type || type->slots.initialize == zip_type.slots.initialize) && !bind_strict(args, strict))
        return {};
    return make_combined(type, {}, {args.values, args.positional}, strict);
}

/// Says that iterable `i` (from 0) ended before or after the ones in front of it.
Value raise_uneven(std::size_t i, std::string_view word) {
    return raise(ValueError_type, "zip() argument {} is {} than argument{}{}", i + 1, word, i == 1 ? " " : "s 1-", i);
}

/// A strict zip whose iterable `ended` has no more: none before it may have given an item, none after it may give one.
Value end_strictly(const Ref<Tuple>& iterators, std::size_t ended) {
    if (ended > 0) return raise_uneven(ended, "shorter");
    for (std::size_t i = 1; i < iterators->size; ++i) {
        if (next((*iterators)[i])) return raise_uneven(i, "longer");
        if (failed()) return {};
    }
    return {};
}

Value zip_next(View self) {
    auto* combined = self.as<Combined>();
    const Ref<Tuple> iterators = combined->iterators;
    if (iterators->size == 0) return {};
    Ref<Tuple> result = make_tuple(iterators->size);
    for (std::size_t i = 0; i < iterators->size; ++i) {
        result->items[i] = next((*iterators)[i]);
        if (result->items[i]) continue;
        if (combined->strict && !failed()) return end_strictly(iterators, i);
        return {};
    }
    return result;
}

Value zip_reduce(Args args) {
    const auto* zip = args[0].as<Combined>();
    if (zip->strict) return make_tuple({View(type_of(args[0])), zip->iterators, View::boolean(true)});
    return make_tuple({View(type_of(args[0])), zip->iterators});
}

Value zip_set_state(Args args) {
    const int strict = truth(args[1]);
    if (strict < 0) return {};
    args[0].as<Combined>()->strict = strict > 0;
    return Value::none();
}

Value map_construct(Type* type, CallArgs args) {
    if (args.names != nullptr && args.names->size > 0 && type->slots.initialize == map_type.slots.initialize) {
        return raise_text(TypeError_type, "map() takes no keyword arguments");
    }
    if (args.positional < 2) return raise_text(TypeError_type, "map() must have at least two arguments.");
    return make_combined(type, args[0], {args.values + 1, args.positional - 1}, false);
}

Value map_next(View self) {
    auto* map = self.as<Combined>();
    const Ref<Tuple> iterators = map->iterators;
    const Value function = map->function;
    if (iterators->size == 1) {
        const Value item = next((*iterators)[0]);
        return item ? call(function, item) : Value();
    }
    std::vector<Value> items(iterators->size);
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i] = next((*iterators)[i]);
        if (!items[i]) return {};
    }
    return call(function, std::span<const Value>(items));
}

Value map_reduce(Args args) {
    const auto* map = args[0].as<Combined>();
    std::vector<Value> made{map->function};
    made.insert(made.end(), map->iterators->view().begin(), map->iterators->view().end());
    return make_tuple({View(type_of(args[0])), make_tuple(std::span<const Value>(made))});
}

// -- filter -------------------------------------------------------------------------------------------------------

void filter_destroy(Object* self) {
    drop(static_cast<Filter*>(self)->predicate);
    drop(static_cast<Filter*>(self)->iterator);
    free_object(self, sizeof(Filter));
}
void filter_traverse(Object* self, Visitor& visit) {
    visit(static_cast<Filter*>(self)->predicate);
    visit(static_cast<Filter*>(self)->iterator);
}

Value filter_construct(Type* type, CallArgs args) {
    if (args.names != nullptr && args.names->size > 0 && type->slots.initialize == filter_type.slots.initialize) {
        return raise_text(TypeError_type, "filter() takes no keyword arguments");
    }
    if (args.positional != 2) return raise(TypeError_type, "filter expected 2 arguments, got {}", args.positional);
    Value iterator = iter(args[1]);
    if (!iterator) return {};
    auto* filter = new_instance<Filter>(*type);
    place(filter->predicate, args[0]);
    place(filter->iterator, std::move(iterator));
    track(filter);
    return Value::adopt(filter);
}

Value filter_next(View self) {
    auto* filter = self.as<Filter>();
    const Value iterator = filter->iterator;
    const Value predicate = filter->predicate;
    const bool plain = predicate.is_none() || predicate.view() == View(&bool_type);
    while (Value item = next(iterator)) {
        const Value verdict = plain ? item : call(predicate, item);
        const int wanted = verdict ? truth(verdict) : -1;
        if (wanted > 0) return item;
        if (wanted < 0 || !charge_work(1)) return {};
    }
    return {};
}

Value filter_reduce(Args args) {
    const auto* filter = args[0].as<Filter>();
    return make_tuple({View(type_of(args[0])), make_tuple({filter->predicate, filter->iterator})});
}

constexpr Method kZipMethods[] = {{"__reduce__", "self, /", zip_reduce},
                                  {"__setstate__", "self, state, /", zip_set_state}};
constexpr Method kMapMethods[] = {{"__reduce__", "self, /", map_reduce}};
constexpr Method kFilterMethods[] = {{"__reduce__", "self, /", filter_reduce}};
constexpr Method kEnumerateMethods[] = {
    {"__reduce__", "self, /", enumerate_reduce},
    {"__class_getitem__", "cls, object, /", class_get_item, "See PEP 585", Method::kClass},
};

}  // namespace

void define_combining_iterator_types() {
    const auto define = [](Type& type, const char* name, std::size_t size, Value (*construct)(Type*, CallArgs),
                           Value (*next)(View), std::span<const Method> methods, const char* doc) {
        type.slots.construct = construct;
        type.slots.iter = iterator_itself;
        type.slots.next = next;
        define_type(type, {.name = name,
                           .size = size,
                           .flags = type_flags::kBaseType | type_flags::kGc,
                           .methods = methods,
                           .doc = doc});
    };
    enumerate_type.slots.destroy = enumerate_destroy;
    enumerate_type.slots.traverse = enumerate_traverse;
    define(enumerate_type, "enumerate", sizeof(Enumerate), enumerate_construct, enumerate_next, kEnumerateMethods,
           "Return an enumerate object.");
    zip_type.slots.destroy = map_type.slots.destroy = combined_destroy;
    zip_type.slots.traverse = map_type.slots.traverse = combined_traverse;
    define(zip_type, "zip", sizeof(Combined), zip_construct, zip_next, kZipMethods,
           "The zip object yields n-length tuples, where n is the number of iterables passed as positional arguments "
           "to zip().");
    define(map_type, "map", sizeof(Combined), map_construct, map_next, kMapMethods,
           "Make an iterator that computes the function using arguments from each of the iterables.");
    filter_type.slots.destroy = filter_destroy;
    filter_type.slots.traverse = filter_traverse;
    define(filter_type, "filter", sizeof(Filter), filter_construct, filter_next, kFilterMethods,
           "Return an iterator yielding those items of iterable for which function(item) is true.");
}

}  // namespace loopglass
