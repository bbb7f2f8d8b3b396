// The asyncio module: one table of everything it exports, and which submodule each comes from.
#include "sim/asyncio/module.hpp"

#include <string>
#include <vector>

#include "sim/asyncio/primitive.hpp"
#include "sim/core/collector.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/loop/context_vars.hpp"

namespace loopglass {

namespace {

struct TypeRow {
    const char* submodule;
    const char* name;
    Type* type;
};
std::span<const TypeRow> type_rows() {
    static const TypeRow rows[] = {
        {"futures", "Future", &future_type},
        {"futures", "_PyFuture", &future_type},
        {"futures", "_CFuture", &future_type},
        {"tasks", "Task", &task_type},
        {"tasks", "_PyTask", &task_type},
        {"tasks", "_CTask", &task_type},
        {"events", "Handle", &handle_type},
        {"events", "TimerHandle", &timer_handle_type},
        {"events", "AbstractEventLoop", &abstract_event_loop_type},
        {"base_events", "BaseEventLoop", &base_event_loop_type},
        {"unix_events", "SelectorEventLoop", &event_loop_type},
        {"unix_events", "EventLoop", &event_loop_type},
        {"unix_events", "_UnixSelectorEventLoop", &event_loop_type},
        {"events", "AbstractEventLoopPolicy", &abstract_policy_type},
        {"events", "BaseDefaultEventLoopPolicy", &base_policy_type},
        {"unix_events", "DefaultEventLoopPolicy", &policy_type},
        {"unix_events", "_UnixDefaultEventLoopPolicy", &policy_type},
        {"runners", "Runner", &runner_type},
        {"exceptions", "CancelledError", &CancelledError_type},
        {"exceptions", "InvalidStateError", &InvalidStateError_type},
        {"exceptions", "TimeoutError", &TimeoutError_type},
        {"exceptions", "BrokenBarrierError", &BrokenBarrierError_type},
        {"exceptions", "IncompleteReadError", &IncompleteReadError_type},
        {"exceptions", "LimitOverrunError", &LimitOverrunError_type},
        {"exceptions", "SendfileNotAvailableError", &SendfileNotAvailableError_type},
        {"queues", "QueueEmpty", &QueueEmpty_type},
        {"queues", "QueueFull", &QueueFull_type},
        {"queues", "QueueShutDown", &QueueShutDown_type},
        {"queues", "Queue", &queue_type},
        {"queues", "PriorityQueue", &priority_queue_type},
        {"queues", "LifoQueue", &lifo_queue_type},
        {"mixins", "_LoopBoundMixin", &loop_bound_type},
        {"locks", "_ContextManagerMixin", &context_manager_type},
        {"locks", "Lock", &lock_type},
        {"locks", "Event", &event_type},
        {"locks", "Semaphore", &semaphore_type},
        {"locks", "BoundedSemaphore", &bounded_semaphore_type},
        {"locks", "Condition", &condition_type},
        {"locks", "Barrier", &barrier_type},
        {"timeouts", "Timeout", &timeout_type},
        {"taskgroups", "TaskGroup", &task_group_type},
    };
    return rows;
}

struct FunctionRows {
    const char* submodule;
    std::span<const Method> (*functions)();
};
constexpr FunctionRows kFunctions[] = {
    {"tasks", &task_functions},     {"tasks", &gather_functions},       {"runners", &runner_functions},
    {"events", &event_functions},   {"tasks", &as_completed_functions}, {"timeouts", &timeout_functions},
    {"threads", &thread_functions},
};

/// Functions that stand in another submodule there than those they are written beside here.
std::string_view home_of(std::string_view function, std::string_view listed) {
    struct Home {
        const char* function;
        const char* submodule;
    };
    constexpr Home kHomes[] = {{"wait_for", "tasks"},         {"run_coroutine_threadsafe", "tasks"},
                               {"isfuture", "futures"},       {"wrap_future", "futures"},
                               {"iscoroutine", "coroutines"}, {"iscoroutinefunction", "coroutines"}};
    for (const Home& home : kHomes) {
        if (function == home.function) return home.submodule;
    }
    return listed;
}

/// What our modules in Python bring (sim/python/lib/asyncio): imported when a program asks for it.
struct LibraryRow {
    const char* submodule;
    const char* names;  ///< with spaces between
};
constexpr LibraryRow kLibrary[] = {
    {"protocols", "BaseProtocol Protocol DatagramProtocol SubprocessProtocol BufferedProtocol"},
    {"transports", "BaseTransport ReadTransport WriteTransport Transport DatagramTransport SubprocessTransport"},
    {"streams",
     "StreamReader StreamWriter StreamReaderProtocol open_connection start_server open_unix_connection "
     "start_unix_server"},
    {"_server", "Server AbstractServer"},
    {"subprocess", "create_subprocess_exec create_subprocess_shell"},
    {"selector_events", ""},
    {"_watchers",
     "AbstractChildWatcher FastChildWatcher MultiLoopChildWatcher PidfdChildWatcher SafeChildWatcher "
     "ThreadedChildWatcher get_child_watcher set_child_watcher"},
    {"trsock", ""},
    {"constants", ""},
    {"base_subprocess", ""},
    {"format_helpers", ""},
    {"staggered", ""},
};

/// Calls `action(submodule, name)` for each name of the table, and with an empty name for each submodule.
template <class A>
void each_library_name(A&& action) {
    for (const LibraryRow& row : kLibrary) {
        action(row.submodule, std::string_view());
        std::string_view names = row.names;
        while (!names.empty()) {
            const std::size_t end = names.find(' ');
            action(row.submodule, names.substr(0, end));
            names.remove_prefix(end == std::string_view::npos ? names.size() : end + 1);
        }
    }
}

/// asyncio.__getattr__.
Value library_attribute(Args args) {
    if (!is_str(args[0])) return raise_text(TypeError_type, "attribute name must be a string");
    const std::string_view wanted = as_str(args[0])->view();
    std::string found;
    bool whole = false;
    each_library_name([&](const char* submodule, std::string_view name) {
        if (wanted == (name.empty() ? std::string_view(submodule) : name)) {
            found = submodule;
            whole = name.empty();
        }
    });
    if (found.empty() || import_library == nullptr) {
        raise(AttributeError_type, "module 'asyncio' has no attribute '{}'", wanted);
        if (auto& error = runtime().thread->error; error && import_library != nullptr) {
            // For the suggestion of a name that it may have meant.
            Ref<ExceptionObject> raised = take_error();
            raised->payload = args[0];
            raised->payload2 = import_library("asyncio");
            restore_error(std::move(raised));
        }
        return {};
    }
    Value module = import_library("asyncio." + found);
    if (!module || whole) return module;
    return get_attr(module, wanted);
}
constexpr Method kLibraryAttribute{"__getattr__", "name, /", &library_attribute};

/// __getattr__ of asyncio's native submodules: what they have besides is Python.
Value private_name(Args args) { return private_asyncio_name(args[0], args[1]); }
constexpr Method kPrivateName{"__getattr__", "self, name, /", &private_name};

/// What a submodule has and the package has too.
bool is_exported(std::string_view name) {
    for (const char* known :
         {"_enter_task", "_leave_task", "_register_task", "_unregister_task", "_get_running_loop", "_set_running_loop"})
        if (name == known) return true;
    return !name.starts_with("_") && name != "BaseDefaultEventLoopPolicy";
}

struct TextRow {
    const char* name;
    const char* text;
};
constexpr TextRow kConstants[] = {
    {"FIRST_COMPLETED", "FIRST_COMPLETED"}, {"FIRST_EXCEPTION", "FIRST_EXCEPTION"}, {"ALL_COMPLETED", "ALL_COMPLETED"}};

constexpr const char* kSubmodules[] = {"base_events", "coroutines", "events",   "exceptions", "futures",
                                       "locks",       "mixins",     "queues",   "runners",    "taskgroups",
                                       "tasks",       "threads",    "timeouts", "unix_events"};

void put(Module* module, const char* name, View value) { dict_set(module->dict, intern(name), value); }

void put_functions(Module* module, std::span<const Method> functions, std::string_view module_name) {
    for (const Method& method : functions) put(module, method.name, make_native_function(method, intern(module_name)));
}

}  // namespace

Value (*import_library)(std::string_view name) = nullptr;

Value private_asyncio_name(View submodule, View name) {
    Value internals = import_library != nullptr ? import_library("asyncio._internals") : Value();
    return internals ? call_method(internals, "find", {submodule, name}) : Value();
}

Ref<Module> make_asyncio_submodule(std::string_view name) {
    bool known = false;
    for (const char* submodule : kSubmodules) known = known || name == submodule;
    if (!known) return nullptr;
    const std::string full = fmt::format("asyncio.{}", name);
    Ref<Module> module = make_module(full);
    for (const TypeRow& row : type_rows()) {
        if (name == row.submodule) put(module.get(), row.name, View(row.type));
    }
    for (const FunctionRows& rows : kFunctions) {
        for (const Method& method : rows.functions()) {
            if (home_of(method.name, rows.submodule) == name)
                put(module.get(), method.name, make_native_function(method, intern(full)));
        }
    }
    if (name == "tasks") {
        for (const TextRow& row : kConstants) put(module.get(), row.name, View(intern(row.text)));
    }
    put(module.get(), "__getattr__", make_native_closure(kPrivateName, make_str(name)));
    return module;
}

Ref<Module> make_asyncio_module() {
    initialize_asyncio();
    Ref<Module> module = make_module("asyncio");
    Ref<List> exported = make_list();
    for (const char* submodule : kSubmodules) {
        Ref<Module> made = make_asyncio_submodule(submodule);
        put(module.get(), submodule, View(made));
        std::size_t position = 0;
        while (DictEntry* entry = dict_next(made->dict, position)) {
            const std::string_view name = as_str(entry->key)->view();
            if (!is_exported(name)) continue;
            dict_set(module->dict, as_str(entry->key), entry->value);
            append(exported.get(), entry->key);
        }
    }
    each_library_name([&](const char*, std::string_view name) {
        if (!name.empty()) append(exported.get(), View(intern(name)));
    });
    put(module.get(), "__getattr__", make_native_function(kLibraryAttribute, intern("asyncio")));
    put(module.get(), "__all__", View(exported));
    put(module.get(), "__path__", View(make_list()));
    put(module.get(), "__package__", View(intern("asyncio")));
    // While CPython imports asyncio it allocates enough to collect eight times more; what is there by then is old.
    runtime().collector->promote(2);
    runtime().collector->counts = {283, 0, 1};
    return module;
}

Ref<Module> make_contextvars_module() {
    Ref<Module> module = make_module("contextvars");
    put(module.get(), "ContextVar", View(&context_var_type));
    put(module.get(), "Context", View(&context_type));
    put(module.get(), "Token", View(&context_token_type));
    put_functions(module.get(), contextvars_functions(), "contextvars");
    return module;
}

}  // namespace loopglass
