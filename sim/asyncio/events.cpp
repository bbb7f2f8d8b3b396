// Which loop: get_running_loop, new_event_loop, the policy. CPython 3.13 Lib/asyncio/events.py.
#include "sim/asyncio/module.hpp"
#include "sim/asyncio/primitive.hpp"
#include "sim/loop/loop_state.hpp"

namespace loopglass {

Type abstract_policy_type, base_policy_type, policy_type;

namespace {

struct Policy : Primitive {
    /// The main thread's loop, while another policy is in use.
    Value main_loop;
    bool was_set;
    template <class A>
    void each(A&& action) {
        action(main_loop);
    }
};

/// Each policy has loops of its own: those of the one that goes are put away.
void exchange_policy(View policy) {
    LoopState& state = LoopState::current();
    if (state.policy.view() == policy) return;
    SimulatedThread* thread = Machine::current().main_thread();
    if (state.policy && is_instance(state.policy, base_policy_type)) {
        auto* old = state.policy.as<Policy>();
        old->main_loop = std::move(thread->event_loop);
        old->was_set = thread->event_loop_was_set;
    }
    const bool known = is_instance(policy, base_policy_type);
    thread->event_loop = known ? std::move(policy.as<Policy>()->main_loop) : Value();
    thread->event_loop_was_set = known && policy.as<Policy>()->was_set;
    state.policy = policy;
}

Value f_get_running_loop(Args) {
    EventLoop* loop = require_running_loop();
    return loop != nullptr ? Value(View(loop)) : Value();
}
Value f_get_running_loop_or_none(Args) {
    EventLoop* loop = running_loop();
    return loop != nullptr ? Value(View(loop)) : Value::none();
}
Value f_set_running_loop(Args args) {
    if (!args[0].is_none() && !is_instance(args[0], base_event_loop_type))
        return unsupported("running a loop that is not derived from asyncio.BaseEventLoop");
    set_running_loop(args[0].is_none() ? nullptr : args[0].as<EventLoop>());
    return Value::none();
}
/// A policy of the program's own; empty when the default one is in use.
Value own_policy() {
    Value policy = LoopState::current().policy;
    const bool own = policy && !policy.is_none() && type_of(policy)->is_heap_type();
    return own ? policy : Value();
}
/// The running loop, else what was set: any loop of the program's own.
Value current_event_loop() {
    const Value& set = Machine::current().current_thread()->event_loop;
    if (running_loop() == nullptr && set && is_instance(set, abstract_event_loop_type)) return set;
    Ref<EventLoop> loop = get_event_loop();
    return loop ? Value(View(loop)) : Value();
}
Value f_get_event_loop(Args) {
    if (running_loop() == nullptr) {
        if (Value policy = own_policy()) return call_method(policy, "get_event_loop");
    }
    return current_event_loop();
}
Value f_new_event_loop(Args) {
    Value policy = own_policy();
    return policy ? call_method(policy, "new_event_loop") : Value(View(make_event_loop()));
}
Value set_loop(View loop) {
    if (!loop.is_none() && !is_instance(loop, abstract_event_loop_type)) {
        return raise(TypeError_type, "loop must be an instance of AbstractEventLoop or None, not '{}'",
                     type_of(loop)->name->view());
    }
    SimulatedThread* thread = Machine::current().current_thread();
    thread->event_loop = loop;
    thread->event_loop_was_set = true;
    return Value::none();
}
Value f_set_event_loop(Args args) { return set_event_loop(args[0]) ? Value::none() : Value(); }
Value f_get_policy(Args) {
    LoopState& state = LoopState::current();
    if (!state.policy || state.policy.is_none())
        state.policy = Value::adopt(View(primitive::make<Policy>(policy_type)));
    return state.policy;
}
Value f_set_policy(Args args) {
    if (!args[0].is_none() && !is_instance(args[0], abstract_policy_type)) {
        return raise(TypeError_type, "policy must be an instance of AbstractEventLoopPolicy or None, not '{}'",
                     type_of(args[0])->name->view());
    }
    exchange_policy(args[0]);
    return Value::none();
}
constexpr Method kFunctions[] = {
    {"get_running_loop", "", &f_get_running_loop},         {"_get_running_loop", "", &f_get_running_loop_or_none},
    {"_set_running_loop", "loop, /", &f_set_running_loop}, {"get_event_loop", "", &f_get_event_loop},
    {"new_event_loop", "def ", &f_new_event_loop},         {"set_event_loop", "def loop", &f_set_event_loop},
    {"get_event_loop_policy", "def ", &f_get_policy},      {"set_event_loop_policy", "def policy", &f_set_policy},
};

Value policy_get(Args) { return current_event_loop(); }
Value policy_set(Args args) { return set_loop(args[1]); }
Value policy_new(Args args) { return call_method(args[0], "_loop_factory"); }
Value policy_get_watcher(Args) {
    Value watchers = import_library != nullptr ? import_library("asyncio._watchers") : Value();
    return watchers ? call_method(watchers, "_get") : Value();
}
Value policy_set_watcher(Args args) {
    Value watchers = import_library != nullptr ? import_library("asyncio._watchers") : Value();
    return watchers ? call_method(watchers, "_set", {args[1]}) : Value();
}
Value not_implemented(Args) { return raise_value(View(&NotImplementedError_type)); }
constexpr Method kAbstractMethods[] = {{"get_child_watcher", "def self", &not_implemented},
                                       {"set_child_watcher", "def self, watcher", &not_implemented},
                                       {"get_event_loop", "def self", &not_implemented},
                                       {"set_event_loop", "def self, loop", &not_implemented},
                                       {"new_event_loop", "def self", &not_implemented}};
constexpr Method kBaseMethods[] = {{"get_event_loop", "def self", &policy_get},
                                   {"set_event_loop", "def self, loop", &policy_set},
                                   {"new_event_loop", "def self", &policy_new}};
constexpr Method kUnixMethods[] = {{"get_child_watcher", "def self", &policy_get_watcher},
                                   {"set_child_watcher", "def self, watcher", &policy_set_watcher}};

}  // namespace

Ref<EventLoop> new_event_loop() {
    Value policy = own_policy();
    if (!policy) return make_event_loop();
    Value loop = call_method(policy, "new_event_loop");
    if (!loop) return nullptr;
    if (!is_instance(loop, base_event_loop_type)) {
        raise(TypeError_type, "an event loop is required, not {}", type_of(loop)->name->view());
        return nullptr;
    }
    return Ref<EventLoop>(loop.as<EventLoop>());
}
bool set_event_loop(View loop) {
    if (Value policy = own_policy()) return static_cast<bool>(call_method(policy, "set_event_loop", {loop}));
    return static_cast<bool>(set_loop(loop));
}

std::span<const Method> event_functions() { return kFunctions; }

void define_policy_types() {
    using type_flags::kBaseType;
    define_type(abstract_policy_type, {.name = "asyncio.events.AbstractEventLoopPolicy",
                                       .size = sizeof(Object),
                                       .flags = kBaseType,
                                       .methods = kAbstractMethods,
                                       .doc = "Says which loop is a thread's."});
    primitive::define<Policy>(base_policy_type, "asyncio.events.BaseDefaultEventLoopPolicy", kBaseType, kBaseMethods,
                              {}, &abstract_policy_type);
    primitive::define<Policy>(policy_type, "asyncio.unix_events._UnixDefaultEventLoopPolicy", kBaseType, kUnixMethods,
                              {}, &base_policy_type);
    define_attribute(base_policy_type, "_loop_factory", View::none());
    define_attribute(policy_type, "_loop_factory", View(&event_loop_type));
}

}  // namespace loopglass
