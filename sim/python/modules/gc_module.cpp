// gc: the cycle collector seen from Python. CPython 3.13 Modules/gcmodule.c.
#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/state.hpp"

namespace loopglass {

namespace {

Collector& collector() { return *runtime().collector; }

Value f_collect(Args args) {
    std::int64_t generation = 0;
    if (!to_int64(args[0], generation)) return {};
    if (generation < 0 || generation > 2) return raise_text(ValueError_type, "invalid generation");
    run_safepoint();
    const std::int64_t found = collector().collect(static_cast<int>(generation));
    run_safepoint();
    return make_int(found);
}
Value f_enable(Args) {
    collector().enabled = true;
    return Value::none();
}
Value f_disable(Args) {
    collector().enabled = false;
    return Value::none();
}
Value f_isenabled(Args) { return Value::boolean(collector().enabled); }
Value f_get_threshold(Args) {
    const auto& thresholds = collector().thresholds;
    return make_tuple({make_int(thresholds[0]), make_int(thresholds[1]), make_int(thresholds[2])});
}
Value f_set_threshold(Args args) {
    for (std::size_t i = 0; i < 3; ++i) {
        if (!args[i]) continue;
        std::int64_t value = 0;
        if (!to_int64(args[i], value)) return {};
        collector().thresholds[i] = static_cast<int>(value);
    }
    return Value::none();
}
Value f_get_count(Args) {
    const auto& counts = collector().counts;
    return make_tuple({make_int(counts[0]), make_int(counts[1]), make_int(counts[2])});
}
Value f_get_objects(Args args) {
    std::int64_t generation = -1;
    if (!args[0].is_none() && !to_int64(args[0], generation)) return {};
    Ref<List> list = make_list();
    for (Object* object : collector().objects(static_cast<int>(generation))) {
        if (object != list.get() && !append(list.get(), View(object))) return {};
    }
    return list;
}
/// CPython tracks a dict from when it is given something that can be part of a cycle.
bool may_be_in_a_cycle(Dict* dict) {
    const auto is_container = [](View value) { return value.is_object() && type_of(value)->has(type_flags::kGc); };
    std::size_t position = 0;
    while (const DictEntry* entry = dict_next(dict, position)) {
        if (is_container(entry->key) || is_container(entry->value)) return true;
    }
    return false;
}
Value f_is_tracked(Args args) {
    if (is_exactly(args[0], dict_type) && !may_be_in_a_cycle(args[0].as<Dict>())) return Value::boolean(false);
    return Value::boolean(args[0].is_object() && (args[0].object()->flags & object_flags::kTracked) != 0);
}
Value f_is_finalized(Args args) {
    return Value::boolean(args[0].is_object() && (args[0].object()->flags & object_flags::kFinalized) != 0);
}
Value f_freeze(Args) {
    collector().freeze();
    return Value::none();
}
Value f_unfreeze(Args) {
    collector().unfreeze();
    return Value::none();
}
Value f_get_freeze_count(Args) { return make_int(static_cast<std::int64_t>(collector().frozen_count())); }

struct CollectVisitor final : Visitor {
    std::vector<Value> found;
    void visit(Object* object) override { found.emplace_back(View(object)); }
};
struct FindVisitor final : Visitor {
    const Tuple* targets = nullptr;
    bool found = false;
    void visit(Object* object) override {
        for (std::size_t i = 0; i < targets->size; ++i) found = found || targets->items[i].view() == View(object);
    }
};
Value f_get_referents(Args args) {
    Ref<List> list = make_list();
    for (const Value& item : args[0].as<Tuple>()->view()) {
        if (!item.is_object() || (item.object()->flags & object_flags::kTracked) == 0) continue;
        CollectVisitor visitor;
        item.object()->type->slots.traverse(item.object(), visitor);
        for (Value& referent : visitor.found) {
            if (!append(list.get(), std::move(referent))) return {};
        }
    }
    return list;
}
Value f_get_referrers(Args args) {
    Ref<List> list = make_list();
    FindVisitor visitor;
    visitor.targets = args[0].as<Tuple>();
    for (Object* object : collector().objects()) {
        if (object == list.get() || object == visitor.targets) continue;
        visitor.found = false;
        object->type->slots.traverse(object, visitor);
        if (visitor.found && !append(list.get(), View(object))) return {};
    }
    return list;
}
Value f_get_stats(Args) {
    Ref<List> list = make_list();
    for (const auto& stat : collector().stats) {
        Ref<Dict> row = make_dict();
        dict_set(row.get(), intern("collections"), make_int(stat.collections));
        dict_set(row.get(), intern("collected"), make_int(stat.collected));
        dict_set(row.get(), intern("uncollectable"), make_int(stat.uncollectable));
        if (!append(list.get(), View(row))) return {};
    }
    return list;
}
Value f_set_debug(Args) { return Value::none(); }
Value f_get_debug(Args) { return make_int(0); }

constexpr Method kFunctions[] = {
    {"collect", "generation=2", &f_collect},
    {"enable", "", &f_enable},
    {"disable", "", &f_disable},
    {"isenabled", "", &f_isenabled},
    {"get_threshold", "", &f_get_threshold},
    {"set_threshold", "threshold0, threshold1=?, threshold2=?, /", &f_set_threshold},
    {"get_count", "", &f_get_count},
    {"get_objects", "generation=None", &f_get_objects},
    {"is_tracked", "obj, /", &f_is_tracked},
    {"is_finalized", "obj, /", &f_is_finalized},
    {"freeze", "", &f_freeze},
    {"unfreeze", "", &f_unfreeze},
    {"get_freeze_count", "", &f_get_freeze_count},
    {"get_referents", "*objs", &f_get_referents},
    {"get_referrers", "*objs", &f_get_referrers},
    {"get_stats", "", &f_get_stats},
    {"set_debug", "flags, /", &f_set_debug},
    {"get_debug", "", &f_get_debug},
};

/// What is in gc.callbacks hears of each collection. CPython 3.13 Python/gc.c: invoke_gc_callback.
void tell_callbacks(bool start, int generation, std::int64_t collected) {
    const PythonState& state = python_state();
    const View module = state.modules ? dict_get(state.modules.get(), intern("gc")) : View();
    if (aborting() || !module || !is_exactly(module, module_type)) return;
    const Value callbacks = dict_get(module.as<Module>()->dict, intern("callbacks"));
    if (!callbacks || !is_list(callbacks) || callbacks.as<List>()->size == 0) return;
    Ref<Dict> info = make_dict();
    dict_set(info.get(), intern("generation"), make_int(generation));
    dict_set(info.get(), intern("collected"), make_int(collected));
    dict_set(info.get(), intern("uncollectable"), make_int(0));
    for (std::size_t i = 0; i < callbacks.as<List>()->size && !aborting(); ++i) {
        const Value callback = callbacks.as<List>()->items[i];
        if (!call(callback, View(intern(start ? "start" : "stop")), View(info))) report_unraisable(callback, "");
    }
}

}  // namespace

Ref<Module> make_gc_module() {
    collector().on_phase = &tell_callbacks;
    Ref<Module> module = make_module("gc");
    add_functions(module.get(), kFunctions);
    add_value(module.get(), "garbage", make_list());
    add_value(module.get(), "callbacks", make_list());
    const std::pair<const char*, int> flags[] = {{"DEBUG_STATS", 1},
                                                 {"DEBUG_COLLECTABLE", 2},
                                                 {"DEBUG_UNCOLLECTABLE", 4},
                                                 {"DEBUG_SAVEALL", 32},
                                                 {"DEBUG_LEAK", 38}};
    for (const auto& [name, value] : flags) add_value(module.get(), name, make_int(value));
    return module;
}

}  // namespace loopglass
