// What containers do when the code they call, `__eq__` above all, changes them; and what classes derived from them can
// do.
#include <functional>

#include "sim/core/collector.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

namespace {

/// An object whose comparisons run `on_compare`; all of them have the same hash.
struct Spy : Object {
    int number;
};
Type spy_type;
std::function<Value(Spy&, View, CompareOp)> on_compare;

Value spy_compare(View self, View other, CompareOp op) { return on_compare(*self.as<Spy>(), other, op); }
std::int64_t spy_hash(View) { return 42; }
void spy_destroy(Object* self) { free_object(self, sizeof(Spy)); }

void define_spy() {
    static bool done = false;
    if (done) return;
    done = true;
    spy_type.slots.compare = spy_compare;
    spy_type.slots.hash = spy_hash;
    spy_type.slots.destroy = spy_destroy;
    define_type(spy_type, {.name = "Spy", .size = sizeof(Spy)});
}

/// A runtime on which nothing may be left when the test is over.
struct World {
    World() {
        initialize_core();
        scope = std::make_unique<RuntimeScope>(runtime);
        static Runtime* const types = new Runtime();
        {
            const RuntimeScope defining(*types);
            define_spy();
        }
        on_compare = [](Spy& self, View other, CompareOp op) -> Value {
            const bool same = View(&self) == other;
            return Value::boolean(op == CompareOp::equal ? same : !same);
        };
    }
    ~World() {
        on_compare = nullptr;
        runtime.collector->collect(2);
        run_safepoint();
        CHECK(runtime.live_objects == 0);
    }
    Runtime runtime;
    std::unique_ptr<RuntimeScope> scope;
};

Value make_spy(int number) {
    auto* spy = new_object<Spy>(spy_type);
    spy->number = number;
    return Value::adopt(spy);
}

std::string shown(View value) {
    const Ref<Str> text = repr(value);
    return text ? std::string(text->view()) : "?";
}
std::string caught() {
    const Ref<ExceptionObject> error = take_error();
    if (!error) return "nothing";
    return std::string(error->type->name_view()) + ": " + std::string(str(error)->view());
}
Value integer(std::int64_t value) { return make_int(value); }
Ref<List> integers(int count) {
    Ref<List> list = make_list();
    for (int i = 0; i < count; ++i) append(list.get(), integer(i));
    return list;
}

/// A class derived from a builtin type, with what `fill` puts into its namespace.
template <class Fill>
Value derive(Type& base, Fill&& fill) {
    const Ref<Dict> dict = make_dict();
    fill(dict.get());
    return make_class(&type_type, intern("Derived"), make_tuple({View(&base)}).get(), dict.get());
}
Value derive(Type& base) {
    return derive(base, [](Dict*) {});
}

}  // namespace

// -- containers changed from within -------------------------------------------------------------------------------

TEST_CASE("a dict cleared by a key's __eq__ answers from what is there afterwards") {
    World world;
    const Ref<Dict> dict = make_dict();
    const Value stored = make_spy(1);
    REQUIRE(dict_set(dict.get(), stored, integer(1)));
    int calls = 0;
    on_compare = [&](Spy&, View, CompareOp) -> Value {
        ++calls;
        dict_clear(dict.get());
        return Value::boolean(true);
    };
    CHECK_FALSE(dict_get(dict.get(), make_spy(2)));
    CHECK(calls == 1);
    CHECK_FALSE(has_error());
}

TEST_CASE("a dict that grows in a key's __eq__ still finds the key") {
    World world;
    const Ref<Dict> dict = make_dict();
    const Value wanted = make_spy(7);
    REQUIRE(dict_set(dict.get(), make_spy(1), integer(1)));
    REQUIRE(dict_set(dict.get(), wanted, integer(7)));
    bool grown = false;
    on_compare = [&](Spy& self, View other, CompareOp) -> Value {
        for (int i = 100; i < 200 && !grown; ++i) dict_set(dict.get(), integer(i), integer(i));
        grown = true;
        return Value::boolean(self.number == other.as<Spy>()->number);
    };
    const View found = dict_get(dict.get(), make_spy(7));
    REQUIRE(found);
    CHECK(found.small_int() == 7);
    CHECK(dict->used == 102);
}

TEST_CASE("an exception in __eq__ leaves dict and set as they were") {
    World world;
    const Ref<Dict> dict = make_dict();
    const Ref<Set> set = make_set();
    REQUIRE(dict_set(dict.get(), make_spy(1), integer(1)));
    REQUIRE(set_add(set.get(), make_spy(1)));
    on_compare = [](Spy&, View, CompareOp) -> Value { return raise_text(ValueError_type, "no"); };
    CHECK_FALSE(dict_set(dict.get(), make_spy(2), integer(2)));
    CHECK(caught() == "ValueError: no");
    CHECK(dict_delete(dict.get(), make_spy(2)) == -1);
    CHECK(caught() == "ValueError: no");
    CHECK_FALSE(set_add(set.get(), make_spy(2)));
    CHECK(caught() == "ValueError: no");
    CHECK(set_contains(set.get(), make_spy(2)) == -1);
    CHECK(caught() == "ValueError: no");
    CHECK(dict->used == 1);
    CHECK(set->used == 1);
}

TEST_CASE("a set changed by an element's __eq__ is searched again") {
    World world;
    const Ref<Set> set = make_set();
    const Value wanted = make_spy(7);
    REQUIRE(set_add(set.get(), make_spy(1)));
    REQUIRE(set_add(set.get(), wanted));
    bool grown = false;
    on_compare = [&](Spy& self, View other, CompareOp) -> Value {
        for (int i = 100; i < 200 && !grown; ++i) set_add(set.get(), integer(i));
        grown = true;
        return Value::boolean(self.number == other.as<Spy>()->number);
    };
    CHECK(set_contains(set.get(), make_spy(7)) == 1);
    CHECK(set->used == 102);
    on_compare = [&](Spy&, View, CompareOp) -> Value {
        set_clear(set.get());
        return Value::boolean(true);
    };
    CHECK(set_contains(set.get(), make_spy(9)) == 0);
    CHECK(set->used == 0);
}

TEST_CASE("list methods survive an __eq__ that empties the list") {
    World world;
    const Ref<List> list = make_list();
    const auto fill = [&] {
        clear_list(list.get());
        for (int i = 0; i < 10; ++i) append(list.get(), make_spy(i));
    };
    on_compare = [&](Spy&, View, CompareOp) -> Value {
        clear_list(list.get());
        return Value::boolean(false);
    };
    fill();
    CHECK_FALSE(call_method(list, "index", {View::none()}));
    CHECK(caught() == "ValueError: None is not in list");
    fill();
    CHECK_FALSE(call_method(list, "remove", {View::none()}));
    CHECK(caught() == "ValueError: list.remove(x): x not in list");
    fill();
    CHECK(shown(call_method(list, "count", {View::none()})) == "0");
    fill();
    CHECK(contains(list, View::none()) == 0);
    fill();
    const Ref<List> other = make_list(list->view());
    clear_list(other.get());
    for (int i = 0; i < 10; ++i) append(other.get(), make_spy(i));
    CHECK(compare_bool(list, other, CompareOp::equal) == 0);
}

TEST_CASE("removing from a list whose __eq__ took the item away is no error") {
    World world;
    const Ref<List> list = make_list();
    append(list.get(), make_spy(1));
    on_compare = [&](Spy&, View, CompareOp) -> Value {
        clear_list(list.get());
        return Value::boolean(true);
    };
    CHECK(call_method(list, "remove", {View::none()}).is_none());
    CHECK(list->size == 0);
}

TEST_CASE("sorting notices a list that changes meanwhile and keeps the items") {
    World world;
    const Ref<List> list = make_list();
    for (int i = 0; i < 5; ++i) append(list.get(), make_spy(i));
    on_compare = [&](Spy& self, View other, CompareOp) -> Value {
        append(list.get(), View::none());
        return Value::boolean(self.number > other.as<Spy>()->number);
    };
    CHECK_FALSE(sort_list(list.get(), View(), false));
    CHECK(caught() == "ValueError: list modified during sort");
    REQUIRE(list->size == 5);
    CHECK((*list)[0].as<Spy>()->number == 4);
}

TEST_CASE("sorting that fails half way keeps every item") {
    World world;
    const int size = GENERATE(2, 20, 100, 300);
    const Ref<List> list = make_list();
    for (int i = 0; i < size; ++i) append(list.get(), make_spy((i * 37) % size));
    int left = size * 3 / 2;
    on_compare = [&](Spy& self, View other, CompareOp op) -> Value {
        if (op == CompareOp::equal) return Value::boolean(View(&self) == other);
        if (--left == 0) return raise_text(ValueError_type, "enough");
        return Value::boolean(self.number < other.as<Spy>()->number);
    };
    const bool sorted = sort_list(list.get(), View(), false);
    CHECK(sorted == (left > 0));
    if (!sorted) CHECK(caught() == "ValueError: enough");
    REQUIRE(list->size == static_cast<std::size_t>(size));
    std::vector<bool> seen(static_cast<std::size_t>(size));
    for (const Value& item : list->view()) seen[static_cast<std::size_t>(item.as<Spy>()->number)] = true;
    CHECK(std::count(seen.begin(), seen.end(), true) == size);
}

TEST_CASE("a list may replace part of itself by itself") {
    World world;
    const Ref<List> list = integers(4);
    REQUIRE(replace_slice(list.get(), 1, 2, list->view()));
    CHECK(shown(list) == "[0, 0, 1, 2, 3, 2, 3]");
    REQUIRE(extend(list.get(), list));
    CHECK(list->size == 14);
}

// -- the table of a dict ------------------------------------------------------------------------------------------

TEST_CASE("a dict used as a queue stays small") {
    World world;
    const Ref<Dict> dict = make_dict();
    for (int i = 0; i < 10000; ++i) {
        REQUIRE(dict_set(dict.get(), integer(i), View::none()));
        if (i >= 20) REQUIRE(dict_delete(dict.get(), integer(i - 20)) == 1);
    }
    CHECK(dict->used == 20);
    CHECK(dict->capacity <= 64);
}

TEST_CASE("popitem and insertion alternate without growth") {
    World world;
    const Ref<Dict> dict = make_dict();
    for (int i = 0; i < 100; ++i) dict_set(dict.get(), integer(i), View::none());
    const std::uint32_t capacity = dict->capacity;
    for (int i = 0; i < 10000; ++i) {
        Value key, value;
        REQUIRE(dict_pop_last(dict.get(), key, value));
        REQUIRE(dict_set(dict.get(), integer(1000 + i), View::none()));
    }
    CHECK(dict->capacity == capacity);
    CHECK(dict->used == 100);
}

TEST_CASE("keys whose hashes share their low bits are found in dicts of every size") {
    World world;
    const Ref<Dict> dict = make_dict();
    const std::int64_t stride = GENERATE(std::int64_t{1}, std::int64_t{1} << 20, std::int64_t{1} << 40);
    for (int i = 0; i < 70000; ++i) dict_set(dict.get(), integer(i * stride), integer(i));
    for (int i = 0; i < 70000; i += 2) dict_delete(dict.get(), integer(i * stride));
    int wrong = 0;
    for (int i = 0; i < 70000; ++i) {
        const View found = dict_get(dict.get(), integer(i * stride));
        if (i % 2 == 0 ? static_cast<bool>(found) : !found || found.small_int() != i) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("a name is found by identity by value and by hint") {
    World world;
    const Ref<Dict> dict = make_dict();
    Str* name = intern("lock");
    dict_set(dict.get(), intern("first"), integer(1));
    dict_set(dict.get(), name, integer(2));
    CHECK(dict_get(dict.get(), name).small_int() == 2);
    CHECK(dict_get(dict.get(), View(make_str("lo"
                                             "ck")))
              .small_int() == 2);
    CHECK(dict_position(dict.get(), name) == 1);
    REQUIRE(dict_at_hint(dict.get(), 1, name) != nullptr);
    CHECK(dict_at_hint(dict.get(), 0, name) == nullptr);
    CHECK(dict_at_hint(dict.get(), 9, name) == nullptr);
    CHECK_FALSE(dict_get(dict.get(), intern("missing")));
    const std::uint32_t version = dict->version;
    dict_set(dict.get(), name, integer(3));
    CHECK(dict->version == version);
    dict_delete(dict.get(), View(name));
    CHECK(dict->version != version);
}

// -- fast paths ---------------------------------------------------------------------------------------------------

TEST_CASE("fast subscripts take small ints in range and leave the rest to the slot") {
    World world;
    const Ref<List> list = integers(3);
    CHECK(list_get_small(list.get(), integer(2)).small_int() == 2);
    CHECK(list_get_small(list.get(), integer(-3)).small_int() == 0);
    CHECK_FALSE(list_get_small(list.get(), integer(3)));
    CHECK_FALSE(list_get_small(list.get(), integer(-4)));
    CHECK_FALSE(list_get_small(list.get(), View::boolean(true)));
    CHECK(list_set_small(list.get(), integer(-1), View::none()));
    CHECK_FALSE(list_set_small(list.get(), integer(3), View::none()));
    CHECK(shown(list) == "[0, 1, None]");
}

TEST_CASE("range iterators advance without a call up to the edges of small integers") {
    World world;
    const std::int64_t top = (std::int64_t{1} << 62) - 1;
    const Value range = make_range(integer(top - 2), integer(top), integer(1));
    const Value iterator = iter(range);
    REQUIRE(is_exactly(iterator, range_iterator_type));
    auto* fields = iterator.as<RangeIterator>();
    CHECK(advance(fields).view().small_int() == top - 2);
    CHECK(advance(fields).view().small_int() == top - 1);
    CHECK_FALSE(advance(fields));
    CHECK_FALSE(advance(fields));
}

// -- derived classes ----------------------------------------------------------------------------------------------

TEST_CASE("instances of derived classes have attributes besides their items") {
    World world;
    Type* const bases[] = {&list_type, &dict_type, &set_type, &frozenset_type, &tuple_type, &enumerate_type};
    for (Type* base : bases) {
        const Value type = derive(*base);
        REQUIRE(type);
        const Value instance = call(type, make_tuple({make_tuple({integer(1), integer(2)})}));
        INFO(base->name_view());
        REQUIRE(instance);
        REQUIRE(set_attr(instance, intern("note"), integer(5)));
        CHECK(shown(get_attr(instance, "note")) == "5");
        CHECK(is_instance(instance, *base));
        // A cycle through the attribute, for the collector.
        REQUIRE(set_attr(instance, intern("self"), instance));
    }
}

TEST_CASE("derived containers print and combine as their bases do") {
    World world;
    const Value list = call(derive(list_type), make_tuple({integer(1)}));
    CHECK(shown(list) == "[1]");
    CHECK(is_exactly(binary(BinaryOp::add, list, list), list_type));
    const Value tuple = call(derive(tuple_type), make_tuple({integer(1)}));
    CHECK(shown(tuple) == "(1,)");
    CHECK(is_exactly(get_item(tuple, make_slice(View::none(), View::none(), View::none())), tuple_type));
    CHECK(hash(tuple) == hash(make_tuple({integer(1)})));
    const Value set = call(derive(set_type), make_tuple({integer(1)}));
    CHECK(shown(set) == "Derived({1})");
    CHECK(is_exactly(call_method(set, "copy"), set_type));
    const Value empty = call(derive(frozenset_type));
    CHECK(shown(empty) == "Derived()");
    const Value dict = call(derive(dict_type));
    CHECK(is_exactly(call_method(dict, "copy"), dict_type));
}

TEST_CASE("a derived dict is asked for what it misses") {
    World world;
    static constexpr Method missing = {"__missing__", "key, /",
                                       [](Args args) { return make_tuple({args[0], args[0]}).operator Value(); }};
    const Value type = derive(
        dict_type, [](Dict* dict) { dict_set(dict, intern("__missing__"), make_native_function(missing, nullptr)); });
    const Value dict = call(type);
    CHECK(shown(get_item(dict, integer(3))) == "(3, 3)");
    CHECK(length(dict) == 0);
    CHECK(call_method(dict, "get", {integer(3)}).is_none());
}

// -- depth and size -----------------------------------------------------------------------------------------------

TEST_CASE("deeply nested containers are destroyed without deep recursion") {
    World world;
    Value nested = make_list();
    for (int i = 0; i < 300000; ++i) {
        if (i % 3 == 0) {
            nested = make_tuple({nested});
        } else if (i % 3 == 1) {
            const Ref<Dict> dict = make_dict();
            dict_set(dict.get(), View::none(), nested);
            nested = dict;
        } else {
            const Ref<List> list = make_list();
            append(list.get(), nested);
            nested = list;
        }
    }
    nested.reset();
    SUCCEED();
}

TEST_CASE("printing comparing and hashing deeply nested containers is a RecursionError") {
    World world;
    Value nested = make_tuple(std::size_t{0});
    Value twin = make_tuple({View::none()});
    for (int i = 0; i < 15000; ++i) {  // deeper than CPython's C code may nest
        nested = make_tuple({nested});
        twin = make_tuple({twin});
    }
    CHECK_FALSE(repr(nested));
    CHECK(caught().substr(0, 15) == "RecursionError:");
    CHECK(compare_bool(nested, twin, CompareOp::equal) == -1);
    CHECK(caught() == "RecursionError: maximum recursion depth exceeded in comparison");
    CHECK(hash(nested) == -1);
    CHECK(caught().substr(0, 15) == "RecursionError:");
}

TEST_CASE("a native loop over an endless range stops when the work is used up") {
    World world;
    world.runtime.work_mark = 1000;
    world.runtime.on_work_mark = [](Runtime&) {
        abort_run(Abort::limit, "too much work");
        return false;
    };
    const Value range = make_range(integer(0), integer(std::int64_t{1} << 60), integer(1));
    const Ref<Set> set = make_set();
    CHECK_FALSE(set_update(set.get(), range));
    CHECK(aborting());
    CHECK(set->used < 1100);
    world.runtime.abort = Abort::none;
    world.runtime.work = 0;
    CHECK_FALSE(list_from(call(View(&zip_type), range, range)));
    CHECK(aborting());
    world.runtime.abort = Abort::none;
    world.runtime.work = 0;
    // An oversized request is refused before it is paid for.
    CHECK_FALSE(binary(BinaryOp::multiply, integers(3), integer(std::int64_t{1} << 40)));
    CHECK(caught() == "MemoryError: ");
    CHECK_FALSE(aborting());
}

TEST_CASE("what would pass the memory limit is a MemoryError and leaves the container alone") {
    World world;
    world.runtime.heap.set_limit(world.runtime.heap.used() + 100000);
    const Ref<List> list = integers(3);
    CHECK_FALSE(binary(BinaryOp::multiply, list, integer(1000000)));
    CHECK(caught() == "MemoryError: ");
    CHECK_FALSE(make_tuple(std::size_t{1000000}));
    CHECK(caught() == "MemoryError: ");
    CHECK_FALSE(extend(list.get(), make_range(integer(0), integer(1000000), integer(1))));
    CHECK(caught() == "MemoryError: ");
    const Ref<Dict> dict = make_dict();
    int stored = 0;
    while (dict_set(dict.get(), integer(stored), View::none())) ++stored;
    CHECK(caught() == "MemoryError: ");
    CHECK(dict->used == static_cast<std::uint32_t>(stored));
}
