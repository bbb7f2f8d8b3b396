// groupby: runs of items with one key. A group is gone once the next is asked for.
#include "sim/core/operations/signature.hpp"
#include "sim/python/import.hpp"
#include "sim/python/modules/itertools/iterator_type.hpp"
#include "sim/python/state.hpp"

namespace loopglass::itertools {

Type groupby_type, grouper_type;

namespace {

struct GroupBy : GcObject {
    Value iterator, function;  ///< `function` None: an item is its own key
    Value wanted;              ///< key of the present group
    Value key, item;           ///< read ahead; empty: nothing is
    Object* group;             ///< the group that may still read; borrowed, to be compared only
    static constexpr auto references =
        std::make_tuple(&GroupBy::iterator, &GroupBy::function, &GroupBy::wanted, &GroupBy::key, &GroupBy::item);
};
struct Group : GcObject {
    Ref<GroupBy> parent;
    Value key;
    static constexpr auto references = std::make_tuple(&Group::parent, &Group::key);
};

Value groupby_construct(Type* type, CallArgs args) {
    static const Method row{"groupby", "iterable, key=None", nullptr};
    Value values[2];
    if (!bind_arguments(signature_of(row), "groupby", args, values)) return {};
    Value iterator = iter(values[0]);
    if (!iterator) return {};
    auto* groupby = new_iterator<GroupBy>(*type);
    groupby->iterator = std::move(iterator);
    groupby->function = values[1];
    track(groupby);
    return Value::adopt(groupby);
}

bool read_ahead(GroupBy* groupby) {
    Value item = next(groupby->iterator);
    if (!item) return false;
    const Value function = groupby->function;
    Value key = function.is_none() ? item : call(function, item);
    if (!key) return false;
    groupby->item = std::move(item);
    groupby->key = std::move(key);
    return true;
}

Value make_group(Type& type, GroupBy* parent, View key) {
    auto* group = new_iterator<Group>(type);
    group->parent = parent;
    group->key = key;
    parent->group = group;
    track(group);
    return Value::adopt(group);
}

Value groupby_next(View self) {
    auto* groupby = self.as<GroupBy>();
    groupby->group = nullptr;
    while (true) {
        if (groupby->key) {
            if (!groupby->wanted) break;
            const Value wanted = groupby->wanted, key = groupby->key;
            const int same = equal(wanted, key);
            if (same < 0) return {};
            if (same == 0) break;
        }
        if (!read_ahead(groupby) || !charge_work(1)) return {};
    }
    groupby->wanted = groupby->key;
    return make_tuple({groupby->key, make_group(grouper_type, groupby, groupby->wanted)});
}

Value groupby_reduce(Args args) {
    const auto* groupby = args[0].as<GroupBy>();
    if (!warn_of_reduction()) return {};
    const View type(type_of(args[0]));
    const Ref<Tuple> made = make_tuple({groupby->iterator, groupby->function});
    if (!groupby->wanted || !groupby->key || !groupby->item) return make_tuple({type, made});
    return make_tuple({type, made, make_tuple({groupby->key, groupby->item, groupby->wanted})});
}

Value groupby_set_state(Args args) {
    if (!warn_of_reduction()) return {};
    Tuple* state = state_items(args[1], 3, 3);
    if (state == nullptr) return {};
    auto* groupby = args[0].as<GroupBy>();
    groupby->key = (*state)[0];
    groupby->item = (*state)[1];
    groupby->wanted = (*state)[2];
    return Value::none();
}

Value group_construct(Type* type, CallArgs args) {
    if (!takes_positional(type, grouper_type, "_grouper", args, 2)) return {};
    if (!is_instance(args[0], groupby_type)) {
        return raise(TypeError_type, "_grouper() argument 1 must be itertools.groupby, not {}",
                     type_of(args[0])->name_view());
    }
    return make_group(*type, args[0].as<GroupBy>(), args[1]);
}

Value group_next(View self) {
    auto* group = self.as<Group>();
    GroupBy* parent = group->parent.get();
    if (parent->group != group) return {};
    if (!parent->item && !read_ahead(parent)) return {};
    const Value key = parent->key;
    if (equal(group->key, key) <= 0) return {};
    parent->key.reset();
    return std::exchange(parent->item, Value());
}

Value group_reduce(Args args) {
    const auto* group = args[0].as<Group>();
    if (!warn_of_reduction()) return {};
    if (group->parent->group == group)
        return make_tuple({View(type_of(args[0])), make_tuple({group->parent, group->key})});
    const View iter_function = dict_get(python_state().builtins.get(), intern("iter"));
    return make_tuple({iter_function, make_tuple({make_tuple(0)})});
}

constexpr Method kGroupByMethods[] = {{"__reduce__", "self, /", groupby_reduce},
                                      {"__setstate__", "self, state, /", groupby_set_state}};
constexpr Method kGroupMethods[] = {{"__reduce__", "self, /", group_reduce}};

}  // namespace

void define_grouping_types() {
    define<GroupBy>(groupby_type, "itertools.groupby", groupby_construct, groupby_next, kGroupByMethods,
                    "Make an iterator that returns consecutive keys and groups from the iterable.");
    define<Group>(grouper_type, "itertools._grouper", group_construct, group_next, kGroupMethods, nullptr);
}

}  // namespace loopglass::itertools
