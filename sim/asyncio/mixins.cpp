// What the synchronization primitives and queues derive from. CPython 3.13 Lib/asyncio/mixins.py: _LoopBoundMixin, and
// Lib/asyncio/locks.py: _ContextManagerMixin.
#include "sim/asyncio/primitive.hpp"

namespace loopglass {

Type loop_bound_type, context_manager_type;

namespace {

/// _LoopBoundMixin._get_loop, for classes of a program: the running loop, which the object is bound to from now on.
Value method_get_loop(Args args) {
    EventLoop* running = running_loop();
    const Value current = running != nullptr ? Value(View(running)) : Value::none();
    Value bound = get_attr(args[0], "_loop");
    if (!bound) return {};
    if (bound.is_none()) {
        if (!set_attr(args[0], intern("_loop"), current)) return {};
        bound = current;
    }
    if (bound == current) return current;
    Ref<Str> text = repr(args[0]);
    return text ? raise(RuntimeError_type, "{} is bound to a different event loop", text->view()) : Value();
}
constexpr Method kLoopBound[] = {{"_get_loop", "def self", &method_get_loop}};

// Through acquire and release, which the class of a program defines or overrides.
Async enter(Value self) {
    Traced<Value> acquiring(call_method(self, "acquire"));
    if (!*acquiring) co_return Value();
    co_await propagating(*acquiring);
    co_return Value::none();
}
Async leave(Value self) {
    if (!call_method(self, "release")) co_return Value();
    co_return Value::none();
}
Value method_enter(Args args) { return enter_by_methods(args[0]); }
Value method_exit(Args args) { return leave_by_methods(args[0]); }
constexpr Method kContextManager[] = {{"__aenter__", "async def self", &method_enter},
                                      {"__aexit__", "async def self, exc_type, exc, tb", &method_exit}};

}  // namespace

Value enter_by_methods(View lock) { return enter(lock).named("_ContextManagerMixin.__aenter__"); }
Value leave_by_methods(View lock) { return leave(lock).named("_ContextManagerMixin.__aexit__"); }

void define_mixin_types() {
    define_type(loop_bound_type, {.name = "asyncio.mixins._LoopBoundMixin",
                                  .size = sizeof(Object),
                                  .flags = type_flags::kBaseType,
                                  .methods = kLoopBound});
    define_attribute(loop_bound_type, "_loop", View::none());
    define_type(context_manager_type, {.name = "asyncio.locks._ContextManagerMixin",
                                       .base = &loop_bound_type,
                                       .size = sizeof(Object),
                                       .flags = type_flags::kBaseType,
                                       .methods = kContextManager});
}

}  // namespace loopglass
