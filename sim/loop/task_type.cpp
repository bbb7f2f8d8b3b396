// Task as a Python type. CPython 3.13 Modules/_asynciomodule.c: Task_Type.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/loop/callback_text.hpp"
#include "sim/loop/context_vars.hpp"
#include "sim/loop/event_loop.hpp"
#include "sim/loop/interpreter_side.hpp"
#include "sim/loop/loop_state.hpp"
#include "sim/loop/origin.hpp"

namespace loopglass {

Type task_type;

void task_construct_members(Task* task);
bool initialize_task(Task* task, EventLoop* loop, View coroutine, View name, View context, bool eager_start);

namespace {

Task* as_task(View self) { return self.as<Task>(); }

Value task_construct(Type* type, CallArgs) {
    auto* task = new_instance<Task>(*type);
    for (Value* member : {&task->result, &task->first_callback}) place(*member);
    task_construct_members(task);
    task->log_destroy_pending = false;
    track(task);
    return Value::adopt(View(task));
}
bool task_initialize(View self, CallArgs args) {
    static const Method row{"Task", "coro, *, loop=None, name=None, context=None, eager_start=False", nullptr};
    std::array<Value, 5> values;
    if (!bind_arguments(signature_of(row), "Task", args, values.data())) return false;
    Ref<EventLoop> loop = loop_argument(values[1]);
    if (!loop) return false;
    const int eager = truth(values[4]);
    if (eager < 0) return false;
    Task* task = as_task(self);
    EventLoop* old = std::exchange(task->loop, Ref<EventLoop>(loop).release());
    if (old != nullptr) decref(old);
    task->log_destroy_pending = true;
    return initialize_task(task, loop.get(), values[0], values[2], values[3], eager != 0);
}

void task_destroy(Object* self) {
    auto* task = static_cast<Task*>(self);
    unregister_task(task);
    if (task->entity != 0) {
        Recorder& recorder = Machine::current().recorder;
        // What is left when the program is over was not lost: CPython's end says nothing of it either.
        const bool lost = !is_done(task) && !runtime().dismantled;
        recorder.record(TraceKind::task_collected, task->entity, recorder.context().step, task->location, 0, 0,
                        lost ? trace_flag::pending : 0);
    }
    for (Value* member : {&task->coroutine, &task->context, &task->name, &task->fut_waiter}) drop(*member);
    future_release_members(task);
    free_object(self, sizeof(Task));
}
void task_traverse(Object* self, Visitor& visit) {
    auto* task = static_cast<Task*>(self);
    visit(task->coroutine);
    visit(task->context);
    visit(task->name);
    visit(task->fut_waiter);
    future_traverse(self, visit);
}
void task_clear(Object* self) {
    auto* task = static_cast<Task*>(self);
    task->coroutine = Value::none();
    task->context.reset();
    task->fut_waiter.reset();
    future_clear(self);
}
/// CPython 3.13: TaskObj_finalize.
void task_finalize(Object* self) {
    auto* task = static_cast<Task*>(self);
    if (!is_done(task) && task->log_destroy_pending && task->loop != nullptr) {
        unregister_task(task);  // whoever keeps it from now on keeps no task of the loop
        Ref<Dict> context = make_dict();
        dict_set(context.get(), intern("task"), View(task));
        dict_set(context.get(), intern("message"), View(intern("Task was destroyed but it is pending!")));
        add_origin(context.get(), View(task));
        if (!call_exception_handler(task->loop, std::move(context))) report_unraisable(View(task), "");
    }
    complain_unretrieved(task);
}

/// CPython 3.13 Lib/asyncio/base_tasks.py: _task_repr.
Value task_repr(View self) {
    Task* task = as_task(self);
    std::vector<std::string> parts;
    if (!future_repr_parts(task, parts)) return {};
    if (task->cancels_requested > 0 && !is_done(task)) parts[0] = "cancelling";
    Ref<Str> name = task->name ? task_name(task) : make_str("");
    Ref<Str> shown = repr(name);
    if (!shown) return {};
    parts.insert(parts.begin() + 1, fmt::format("name={}", shown->view()));
    if (task->fut_waiter) {
        Ref<Str> waiter = repr(task->fut_waiter);
        if (!waiter) return {};
        parts.insert(parts.begin() + 2, fmt::format("wait_for={}", waiter->view()));
    }
    if (task->coroutine && !task->coroutine.is_none())
        parts.insert(parts.begin() + 2, fmt::format("coro=<{}>", coroutine_text(task->coroutine)));
    return make_str(fmt::format("<{} {}>", type_of(self)->name->view(), fmt::join(parts, " ")));
}

// -- methods --------------------------------------------------------------------------------------------------------

Value method_cancel(Args args) {
    const bool cancelled = cancel_task(as_task(args[0]), args[1]);
    return has_error() ? Value() : Value::boolean(cancelled);
}
Value method_cancelling(Args args) { return make_int(as_task(args[0])->cancels_requested); }
Value method_uncancel(Args args) { return make_int(uncancel_task(as_task(args[0]))); }
Value method_get_name(Args args) { return task_name(as_task(args[0])); }
Value method_set_name(Args args) {
    Ref<Str> text = str(args[1]);
    if (!text) return {};
    as_task(args[0])->name = text;
    if (as_task(args[0])->entity != 0) Machine::current().recorder.rename(as_task(args[0])->entity, text->view());
    return Value::none();
}
Value method_get_coro(Args args) { return as_task(args[0])->coroutine ? as_task(args[0])->coroutine : Value::none(); }
Value method_get_context(Args args) {
    Task* task = as_task(args[0]);
    const bool runs = task->loop != nullptr && task->loop->current_task == task;
    return View(context_object(runs ? runtime().thread->context : task->context));
}
/// CPython 3.13 Lib/asyncio/base_tasks.py: _task_get_stack.
Value method_get_stack(Args args) {
    return interpreter_side.call_library("asyncio.base_tasks", "_task_get_stack", {args[0], args[1]});
}
Value method_print_stack(Args args) {
    return interpreter_side.call_library("asyncio.base_tasks", "_task_print_stack", {args[0], args[1], args[2]});
}
Value method_set_result(Args) { return raise_text(RuntimeError_type, "Task does not support set_result operation"); }
Value method_set_exception(Args) {
    return raise_text(RuntimeError_type, "Task does not support set_exception operation");
}
constexpr Method kMethods[] = {
    {"cancel", "self, /, msg=None", &method_cancel},
    {"cancelling", "self, /", &method_cancelling},
    {"uncancel", "self, /", &method_uncancel},
    {"get_name", "self, /", &method_get_name},
    {"set_name", "self, value, /", &method_set_name},
    {"get_coro", "self, /", &method_get_coro},
    {"get_context", "self, /", &method_get_context},
    {"get_stack", "self, /, *, limit=None", &method_get_stack},
    {"print_stack", "self, /, *, limit=None, file=None", &method_print_stack},
    {"set_result", "self, result, /", &method_set_result},
    {"set_exception", "self, exception, /", &method_set_exception},
    {"__class_getitem__", "cls, object, /", &class_get_item, "", Method::kClass},
};

Value get_coro(View self) { return as_task(self)->coroutine ? as_task(self)->coroutine : Value::none(); }
Value get_waiter(View self) { return as_task(self)->fut_waiter ? as_task(self)->fut_waiter : Value::none(); }
Value get_must_cancel(View self) { return Value::boolean(as_task(self)->must_cancel); }
Value get_log_destroy(View self) { return Value::boolean(as_task(self)->log_destroy_pending); }
bool set_log_destroy(View self, View value) {
    if (!value) raise_text(AttributeError_type, "cannot delete attribute");
    const int flag = value ? truth(value) : -1;
    if (flag < 0) return false;
    as_task(self)->log_destroy_pending = flag != 0;
    return true;
}
constexpr Getter kGetters[] = {{"_coro", &get_coro},
                               {"_fut_waiter", &get_waiter},
                               {"_must_cancel", &get_must_cancel},
                               {"_log_destroy_pending", &get_log_destroy, &set_log_destroy}};

}  // namespace

void define_task_type() {
    Slots& slots = task_type.slots;
    slots.destroy = &task_destroy;
    slots.traverse = &task_traverse;
    slots.clear = &task_clear;
    slots.finalize = &task_finalize;
    slots.construct = &task_construct;
    slots.initialize = &task_initialize;
    slots.repr = &task_repr;
    define_type(task_type, {.name = "_asyncio.Task",
                            .base = &future_type,
                            .size = sizeof(Task),
                            .flags = type_flags::kGc | type_flags::kBaseType,
                            .dict_offset = offsetof(Future, dict),
                            .methods = kMethods,
                            .getters = kGetters});
}

}  // namespace loopglass
