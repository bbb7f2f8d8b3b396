// TaskGroup. CPython 3.13 Lib/asyncio/taskgroups.py.
#include "sim/asyncio/primitive.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/exception_group.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations/signature.hpp"
#include "sim/loop/future_answers.hpp"
#include "sim/loop/origin.hpp"

namespace loopglass {

Type task_group_type;

namespace {

struct TaskGroup : Primitive {
    Ref<Task> parent;
    Ref<List> tasks;  ///< unfinished ones, in order of creation
    Ref<List> errors;
    Value base_error;       ///< SystemExit or KeyboardInterrupt; empty: none
    Ref<Future> completed;  ///< on_completed_fut
    bool entered, exiting, aborting, parent_cancel_requested;
    template <class A>
    void each(A&& action) {
        action(parent);
        action(tasks);
        action(errors);
        action(base_error);
        action(completed);
    }
};
TaskGroup* as_group(View self) { return self.as<TaskGroup>(); }

bool is_base_error(View error) {
    return is_instance(error, SystemExit_type) || is_instance(error, KeyboardInterrupt_type);
}

/// TaskGroup._abort.
bool abort(TaskGroup* group) {
    group->aborting = true;
    Ref<List> tasks = make_list(group->tasks->view());
    for (std::size_t i = 0; i < tasks->size; ++i) {
        const int is_over = says_done(tasks->items[i].as<Future>());
        if (is_over < 0 || (is_over == 0 && cancel(tasks->items[i], View()) < 0)) return false;
    }
    return true;
}

void forget_task(TaskGroup* group, View task) {
    List* tasks = group->tasks.get();
    for (std::size_t i = 0; i < tasks->size; ++i) {
        if (tasks->items[i].view() == task) {
            replace_slice(tasks, i, i + 1, {});
            return;
        }
    }
}

/// TaskGroup._on_task_done.
Value task_done(Args args) {
    TaskGroup* group = as_group(args[0]);
    Value held(args[1]);
    auto* task = args[1].as<Task>();
    forget_task(group, held);
    if (group->completed && group->tasks->size == 0 && !is_done(group->completed.get())) {
        group->completed->resolved_by = task->resolved_by;
        deliver_result(group->completed.get(), View::boolean(true));
    }
    const int cancelled = says_cancelled(task);
    if (cancelled != 0) return cancelled == 1 ? Value::none() : Value();
    Value error = says_exception(task);
    if (!error || error.is_none()) return error;
    append(group->errors.get(), error);
    if (is_base_error(error) && !group->base_error) group->base_error = error;
    if (is_done(group->parent.get())) {
        // It has ended already, which is not supposed to happen.
        Ref<Str> who = repr(held);
        Ref<Str> parent = repr(View(group->parent));
        Ref<Dict> context = make_dict();
        dict_set(context.get(), intern("message"),
                 make_str(fmt::format("Task {} has errored out but its parent task {} is already completed",
                                      who ? who->view() : "?", parent ? parent->view() : "?")));
        dict_set(context.get(), intern("exception"), error);
        dict_set(context.get(), intern("task"), held);
        return call_exception_handler(group->loop.as<EventLoop>(), std::move(context)) ? Value::none() : Value();
    }
    if (!group->aborting && !group->parent_cancel_requested) {
        if (!abort(group)) return {};
        group->parent_cancel_requested = true;
        if (cancel(View(group->parent), View()) < 0) return {};
    }
    return Value::none();
}
constexpr Method kTaskDone{"TaskGroup._on_task_done", "self, task, /", &task_done};

Value refuse_to_enter(TaskGroup* group, std::string_view why) {
    const Ref<Str> text = repr(View(group));
    return raise(RuntimeError_type, "TaskGroup {} {}", text ? text->view() : "?", why);
}

Async enter(Ref<TaskGroup> group) {
    if (group->entered) co_return refuse_to_enter(group.get(), "has already been entered");
    EventLoop* loop = require_running_loop();
    if (loop == nullptr) co_return Value();
    if (!group->loop) group->loop = View(loop);
    if (loop->current_task == nullptr) co_return refuse_to_enter(group.get(), "cannot determine the parent task");
    group->parent = Ref<Task>(loop->current_task);
    group->entered = true;
    co_return View(group);
}

/// TaskGroup.__aexit__.
Async leave(Ref<TaskGroup> group, Value error) {
    group->exiting = true;
    const bool failed = !error.is_none();
    if (failed && is_base_error(error) && !group->base_error) group->base_error = error;
    Traced<Value> propagate_cancellation(failed && is_instance(error, CancelledError_type) ? error : Value());
    if (failed && !group->aborting && !abort(group.get())) co_return Value();
    while (group->tasks->size > 0) {
        if (!group->completed) {
            group->completed = make_waiter(group->loop.as<EventLoop>(), WaitKind::group, 0);
            group->completed->resource = entity_of(group.get(), EntityKind::task_group);
        }
        Traced<Ref<Future>> completed(group->completed);
        Outcome outcome = co_await outcome_of(*completed);
        if (outcome.failed_with(CancelledError_type)) {
            if (!group->aborting) {
                // The parent task is being cancelled from outside while it waits here.
                propagate_cancellation = Value(View(outcome.error()));
                if (!abort(group.get())) co_return Value();
            }
        } else if (outcome.failed()) {
            co_return outcome;
        }
        group->completed = nullptr;
    }
    if (group->base_error) co_return Outcome::failure(Ref<ExceptionObject>(group->base_error.as<ExceptionObject>()));
    if (group->parent_cancel_requested) {
        // The cancellation came from us: it stops here, unless somebody else asked as well.
        if (uncancel_task(group->parent.get()) == 0) propagate_cancellation = Value();
    }
    // A cancellation that arrived from outside goes on, unless errors of the children outweigh it.
    if (*propagate_cancellation && group->errors->size == 0) {
        co_return Outcome::failure(Ref<ExceptionObject>((*propagate_cancellation).as<ExceptionObject>()));
    }
    if (failed && !is_instance(error, CancelledError_type)) append(group->errors.get(), error);
    if (group->errors->size > 0) {
        if (group->parent->cancels_requested > 0) {
            // The parent is being cancelled as well: it is told again after the errors.
            uncancel_task(group->parent.get());
            if (cancel(View(group->parent), View()) < 0) co_return Value();
        }
        Value raised = make_exception_group("unhandled errors in a TaskGroup", Value(make_list(group->errors->view())));
        group->errors = make_list();
        if (!raised) co_return Value();
        auto* exception = raised.as<ExceptionObject>();
        if (failed && !exception->context) exception->context = error;
        exception->suppress_context = true;
        co_return Outcome::failure(Ref<ExceptionObject>(exception));
    }
    co_return Value::none();
}

Value method_enter(Args args) { return enter(Ref<TaskGroup>(as_group(args[0]))).named("TaskGroup.__aenter__"); }
Value method_exit(Args args) { return leave(Ref<TaskGroup>(as_group(args[0])), args[2]).named("TaskGroup.__aexit__"); }

/// TaskGroup.create_task.
Value method_create_task(Args args) {
    TaskGroup* group = as_group(args[0]);
    const char* problem = nullptr;
    if (!group->entered)
        problem = "has not been entered";
    else if (group->exiting && group->tasks->size == 0)
        problem = "is finished";
    else if (group->aborting)
        problem = "is shutting down";
    if (problem != nullptr) {
        if (is_coroutine(args[1])) close_coroutine(args[1]);
        Ref<Str> text = repr(args[0]);
        return text ? raise(RuntimeError_type, "TaskGroup {} {}", text->view(), problem) : Value();
    }
    auto* loop = group->loop.as<EventLoop>();
    static constexpr LibraryLine kCreateTask{"taskgroups.py", 173, "create_task"};
    made_at(loop, kCreateTask);
    Value task = create_task_by(loop, args[1], args[2], args[3].is_none() ? View() : args[3]);
    if (!task || !is_future(task)) return task;
    auto* future = task.as<Future>();
    Recorder& recorder = Machine::current().recorder;
    if (recorder.enabled()) {
        // Numbered one after the other, whatever order a compiler gives to arguments.
        const EntityId group_entity = entity_of(group, EntityKind::task_group), task_entity = entity_of(future);
        recorder.record(TraceKind::linked, group_entity, recorder.context().step, recorder.context().location,
                        task_entity);
    }
    const int is_over = says_done(future);
    if (is_over < 0) return {};
    if (is_over == 1) {
        // An eager task may have ended already.
        const Value values[] = {args[0], task};
        if (!task_done(Args{values})) return {};
        return task;
    }
    append(group->tasks.get(), task);
    add_done_callback(future, make_native_closure(kTaskDone, args[0]), View());
    return task;
}
constexpr Method kMethods[] = {{"__aenter__", "async def self", &method_enter},
                               {"__aexit__", "async def self, et, exc, tb", &method_exit},
                               {"create_task", "def self, coro, *, name=None, context=None", &method_create_task}};

Value construct(Type* type, CallArgs) {
    auto* group = primitive::make<TaskGroup>(*type);
    group->tasks = make_list();
    group->errors = make_list();
    return Value::adopt(View(group));
}
bool initialize(View, CallArgs args) {
    static const Method row{"__init__", "def ", nullptr};
    Value nothing;
    return bind_arguments(signature_of(row), "TaskGroup.__init__", args, &nothing);
}
/// TaskGroup.__repr__.
Value group_repr(View self) {
    TaskGroup* group = as_group(self);
    std::string info;
    if (group->tasks->size > 0) info += fmt::format(" tasks={}", group->tasks->size);
    if (group->errors->size > 0) info += fmt::format(" errors={}", group->errors->size);
    if (group->aborting)
        info += " cancelling";
    else if (group->entered)
        info += " entered";
    return make_str(fmt::format("<TaskGroup{}>", info));
}

// What CPython's keeps in attributes.
Value or_none(View value) { return value ? Value(value) : Value::none(); }
Value get_tasks(View self) {
    Ref<Set> tasks = make_set();
    for (const Value& task : as_group(self)->tasks->view()) {
        if (!set_add(tasks.get(), task)) return {};
    }
    return tasks;
}
Value get_errors(View self) { return View(as_group(self)->errors); }
Value get_parent(View self) { return or_none(View(as_group(self)->parent)); }
Value get_completed(View self) { return or_none(View(as_group(self)->completed)); }
Value get_base_error(View self) { return or_none(as_group(self)->base_error); }
template <bool TaskGroup::* member>
Value get_flag(View self) {
    return Value::boolean(as_group(self)->*member);
}
constexpr Getter kGetters[] = {{"_tasks", &get_tasks},
                               {"_errors", &get_errors},
                               {"_base_error", &get_base_error},
                               {"_parent_task", &get_parent},
                               {"_on_completed_fut", &get_completed},
                               {"_entered", &get_flag<&TaskGroup::entered>},
                               {"_exiting", &get_flag<&TaskGroup::exiting>},
                               {"_aborting", &get_flag<&TaskGroup::aborting>},
                               {"_parent_cancel_requested", &get_flag<&TaskGroup::parent_cancel_requested>}};

}  // namespace

void define_task_group_type() {
    task_group_type.slots.construct = &construct;
    task_group_type.slots.initialize = &initialize;
    task_group_type.slots.repr = &group_repr;
    primitive::define<TaskGroup>(task_group_type, "asyncio.taskgroups.TaskGroup", type_flags::kBaseType, kMethods,
                                 kGetters);
}

}  // namespace loopglass
