#include "sim/asyncio/executor.hpp"

#include <limits>

#include "sim/asyncio/module.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type concurrent_future_type, executor_type, thread_pool_type, process_pool_type;
Type ConcurrentError_type, BrokenExecutor_type, ConcurrentCancelledError_type, ConcurrentInvalidState_type;
void define_exception(Type& type, const char* name, Type& base);

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr std::int64_t kDefaultWorkers = 8;  // min(32, cpu_count + 4) of a machine with four

using State = ConcurrentFuture::State;
ConcurrentFuture* as_future(View self) { return self.as<ConcurrentFuture>(); }

// -- Future ---------------------------------------------------------------------------------------------------------

/// Future._invoke_callbacks.
void invoke_callbacks(ConcurrentFuture* future) {
    Ref<List> callbacks = std::exchange(future->callbacks, make_list());
    for (std::size_t i = 0; i < callbacks->size; ++i) {
        if (call(Value(callbacks->items[i]), View(future))) continue;
        if (aborting()) return;
        report_unraisable(callbacks->items[i], "exception calling callback");
    }
}
void finish(ConcurrentFuture* future, State state) {
    future->state = state;
    Machine::current().notify_all(*future->waiting);
    invoke_callbacks(future);
}
bool is_over(const ConcurrentFuture* future) {
    return future->state == State::cancelled || future->state == State::finished;
}

/// Waits for the end; false with TimeoutError or when the run unwinds.
bool wait_over(ConcurrentFuture* future, View timeout) {
    Machine& machine = Machine::current();
    double deadline = kNever;
    if (!timeout.is_none()) {
        double seconds = 0;
        if (!to_double(timeout, seconds)) return false;
        deadline = machine.clock.now() + seconds;
    }
    while (!is_over(future)) {
        const int woken = machine.wait(*future->waiting, deadline, WaitKind::thread);
        if (woken < 0) return false;
        if (woken == 0 && !is_over(future)) {
            raise_value(View(&TimeoutError_type));
            return false;
        }
    }
    return true;
}
Value method_result(Args args) {
    Ref<ConcurrentFuture> future(as_future(args[0]));
    if (!wait_over(future.get(), args[1])) return {};
    if (future->state == State::cancelled) return raise_value(View(&ConcurrentCancelledError_type));
    if (future->exception) return raise_value(future->exception);
    return future->result;
}
Value method_exception(Args args) {
    Ref<ConcurrentFuture> future(as_future(args[0]));
    if (!wait_over(future.get(), args[1])) return {};
    if (future->state == State::cancelled) return raise_value(View(&ConcurrentCancelledError_type));
    return future->exception ? future->exception : Value::none();
}
Value method_cancel(Args args) {
    ConcurrentFuture* future = as_future(args[0]);
    if (future->state == State::running || future->state == State::finished) return Value::boolean(false);
    if (future->state == State::pending) finish(future, State::cancelled);
    return Value::boolean(true);
}
Value method_cancelled(Args args) { return Value::boolean(as_future(args[0])->state == State::cancelled); }
Value method_running(Args args) { return Value::boolean(as_future(args[0])->state == State::running); }
Value method_done(Args args) { return Value::boolean(is_over(as_future(args[0]))); }
Value method_add_done_callback(Args args) {
    ConcurrentFuture* future = as_future(args[0]);
    if (!is_over(future)) {
        append(future->callbacks.get(), args[1]);
        return Value::none();
    }
    if (!call(args[1], args[0])) {
        if (aborting()) return {};
        report_unraisable(args[1], "exception calling callback");
    }
    return Value::none();
}
Value invalid_state(ConcurrentFuture* future) {
    constexpr const char* names[] = {"PENDING", "RUNNING", "CANCELLED", "FINISHED"};
    Ref<Str> text = repr(View(future));
    return raise(ConcurrentInvalidState_type, "{}: {}", names[static_cast<int>(future->state)],
                 text ? text->view() : "?");
}
Value method_set_result(Args args) {
    if (is_over(as_future(args[0]))) return invalid_state(as_future(args[0]));
    as_future(args[0])->result = args[1];
    finish(as_future(args[0]), State::finished);
    return Value::none();
}
Value method_set_exception(Args args) {
    if (is_over(as_future(args[0]))) return invalid_state(as_future(args[0]));
    as_future(args[0])->exception = args[1];
    finish(as_future(args[0]), State::finished);
    return Value::none();
}
Value method_set_running(Args args) {
    ConcurrentFuture* future = as_future(args[0]);
    if (future->state == State::cancelled) return Value::boolean(false);
    if (future->state != State::pending) return raise_text(RuntimeError_type, "Future in unexpected state");
    future->state = State::running;
    return Value::boolean(true);
}
constexpr Method kFutureMethods[] = {
    {"result", "def self, timeout=None", &method_result},
    {"exception", "def self, timeout=None", &method_exception},
    {"cancel", "def self", &method_cancel},
    {"cancelled", "def self", &method_cancelled},
    {"running", "def self", &method_running},
    {"done", "def self", &method_done},
    {"add_done_callback", "def self, fn", &method_add_done_callback},
    {"set_result", "def self, result", &method_set_result},
    {"set_exception", "def self, exception", &method_set_exception},
    {"set_running_or_notify_cancel", "def self", &method_set_running},
};
/// Future.__repr__.
Value future_repr(View self) {
    constexpr const char* names[] = {"pending", "running", "cancelled", "finished"};
    ConcurrentFuture* future = as_future(self);
    std::string text =
        fmt::format("<Future at {} state={}", address_text(self), names[static_cast<int>(future->state)]);
    if (future->state == State::finished) {
        if (future->exception)
            text += fmt::format(" raised {}", type_of(future->exception)->name_view());
        else
            text += fmt::format(" returned {}", type_of(future->result)->name_view());
    }
    return make_str(text + ">");
}

// -- the pools ------------------------------------------------------------------------------------------------------

struct WorkItem {
    Ref<ConcurrentFuture> future;
    Value function;
    Ref<Tuple> args;
    Ref<Dict> keywords;
};

/// What a pool shares with its threads, which outlive the executor object while they work.
struct Pool {
    std::deque<WorkItem> queue;
    ThreadWaitQueue idle_threads, ended;
    std::string name_prefix;
    std::int64_t most = kDefaultWorkers;
    std::int64_t started = 0, running = 0, idle = 0;
    Value initializer;
    Ref<Tuple> initializer_args;
    bool shut_down = false;
};

struct Executor : Primitive {
    std::shared_ptr<Pool>* pool;
    template <class A>
    void each(A&&) {}
};
Executor* as_executor(View self) { return self.as<Executor>(); }
Pool& pool_of(View self) { return **as_executor(self)->pool; }

/// _WorkItem.run.
void run_item(WorkItem item) {
    ConcurrentFuture* future = item.future.get();
    if (future->state == State::cancelled) return;
    future->state = State::running;
    Value result = call_with(item.function, item.args.get(), item.keywords.get());
    if (aborting()) return;
    if (result)
        future->result = std::move(result);
    else
        future->exception = View(take_error());
    item.function.reset();
    item.args = nullptr;
    item.keywords = nullptr;
    finish(future, State::finished);
}

/// thread._worker.
void work(const std::shared_ptr<Pool>& pool) {
    Machine& machine = Machine::current();
    if (pool->initializer && !pool->initializer.is_none()) {
        if (!call_with(pool->initializer, pool->initializer_args.get(), nullptr) && !aborting())
            report_unraisable(pool->initializer, "Exception in initializer:");
    }
    while (!aborting()) {
        if (pool->queue.empty()) {
            if (pool->shut_down) break;
            ++pool->idle;
            while (pool->queue.empty() && !pool->shut_down) {
                if (machine.wait(pool->idle_threads, kNever, WaitKind::none) < 0) break;
            }
            if (aborting() || (pool->queue.empty() && pool->shut_down)) break;
            if (pool->queue.empty()) continue;
        }
        WorkItem item = std::move(pool->queue.front());
        pool->queue.pop_front();
        run_item(std::move(item));
        safepoint();
    }
    --pool->running;
    machine.notify_all(pool->ended);
}

void shut_down(Pool& pool) {
    pool.shut_down = true;
    Machine::current().notify_all(pool.idle_threads);
}

/// The pools of this run that still have threads, for the end of the program.
struct Pools final : RuntimeExtension {
    std::vector<std::weak_ptr<Pool>> all;
    int named = 0;
};
Pools& pools() {
    Runtime& rt = runtime();
    if (rt.extension<Pools>(ExtensionSlot::asyncio) == nullptr)
        rt.set_extension(ExtensionSlot::asyncio, std::make_unique<Pools>());
    return *rt.extension<Pools>(ExtensionSlot::asyncio);
}

bool wait_for_threads(Pool& pool) {
    while (pool.running > 0) {
        if (Machine::current().wait(pool.ended, kNever, WaitKind::join) < 0) return false;
    }
    return true;
}

Value executor_construct(Type* type, CallArgs) {
    auto* executor = primitive::make<Executor>(*type);
    executor->pool = new std::shared_ptr<Pool>(std::make_shared<Pool>());
    pools().all.push_back(*executor->pool);
    return Value::adopt(View(executor));
}
bool executor_initialize(View self, CallArgs args) {
    static const Method row{"__init__",
                            "def max_workers=None, thread_name_prefix='', initializer=None, initargs=?, *, "
                            "mp_context=None, max_tasks_per_child=None",
                            nullptr};
    std::array<Value, 6> values;
    if (!bind_arguments(signature_of(row), fmt::format("{}.__init__", type_of(self)->name_view()), args, values.data()))
        return false;
    Pool& pool = pool_of(self);
    if (!values[0].is_none()) {
        if (!to_int64(values[0], pool.most)) return false;
        if (pool.most <= 0) {
            raise_text(ValueError_type, "max_workers must be greater than 0");
            return false;
        }
    }
    if (is_str(values[1]) && as_str(values[1])->length > 0)
        pool.name_prefix = as_str(values[1])->view();
    else
        pool.name_prefix =
            fmt::format("{}-{}", is_instance(self, process_pool_type) ? "ProcessPoolExecutor" : "ThreadPoolExecutor",
                        pools().named++);
    pool.initializer = values[2];
    pool.initializer_args = values[3] ? tuple_from(values[3]) : make_tuple(0);
    return static_cast<bool>(pool.initializer_args);
}
void executor_destroy(Object* self) {
    auto* executor = static_cast<Executor*>(self);
    if (executor->pool != nullptr) {
        shut_down(**executor->pool);
        (*executor->pool)->initializer.reset();
        (*executor->pool)->initializer_args = nullptr;
        delete executor->pool;
    }
    primitive::destroy<Executor>(self);
}

Value method_submit(Args args) {
    return submit(args[0], args[1], Ref<Tuple>(args[2].as<Tuple>()), Ref<Dict>(args[3].as<Dict>()));
}

/// The iterator of Executor.map: the results in order, each waited for when it is asked for.
struct Results : Primitive {
    Ref<List> futures;
    Value deadline;
    std::size_t position;
    template <class A>
    void each(A&& action) {
        action(futures);
        action(deadline);
    }
};
Type results_type;
Value results_next(View self) {
    auto* results = self.as<Results>();
    if (results->position >= results->futures->size) return {};
    Value future(results->futures->items[results->position++]);
    if (results->deadline.is_none()) return call_method(future, "result");
    double deadline = 0;
    if (!to_double(results->deadline, deadline)) return {};
    return call_method(future, "result", {make_float(deadline - Machine::current().clock.now())});
}
Value method_map(Args args) {
    Ref<Tuple> iterables(args[2].as<Tuple>());
    std::vector<Value> iterators;
    for (Value& iterable : iterables->view()) {
        Value iterator = iter(iterable);
        if (!iterator) return {};
        iterators.push_back(std::move(iterator));
    }
    Ref<Results> results = Ref<Results>::adopt(primitive::make<Results>(results_type));
    results->futures = make_list();
    results->deadline = args[3];
    if (!args[3].is_none()) {
        double seconds = 0;
        if (!to_double(args[3], seconds)) return {};
        results->deadline = make_float(Machine::current().clock.now() + seconds);
    }
    std::vector<Ref<Tuple>> calls;
    while (!iterators.empty()) {
        std::vector<Value> row;
        for (Value& iterator : iterators) {
            Value item = next(iterator);
            if (!item) break;
            row.push_back(std::move(item));
        }
        if (failed()) return {};
        if (row.size() < iterators.size()) break;
        calls.push_back(make_tuple(std::span<const Value>(row)));
    }
    for (Ref<Tuple>& each : calls) {
        Value method = get_attr(args[0], "submit");
        if (!method) return {};
        std::vector<Value> values{args[1]};
        for (Value& item : each->view()) values.push_back(item);
        Value future = call(method, std::span<const Value>(values));
        if (!future || !append(results->futures.get(), future)) return {};
    }
    return results;
}
Value method_shutdown(Args args) {
    std::shared_ptr<Pool> pool = *as_executor(args[0])->pool;
    const int wait = truth(args[1]), cancel_futures = truth(args[2]);
    if (wait < 0 || cancel_futures < 0) return {};
    if (cancel_futures == 1) {
        std::deque<WorkItem> dropped = std::move(pool->queue);
        pool->queue.clear();
        for (WorkItem& item : dropped) {
            if (item.future->state == State::pending) finish(item.future.get(), State::cancelled);
        }
    }
    shut_down(*pool);
    if (wait == 1 && !wait_for_threads(*pool)) return {};
    return Value::none();
}
Value method_enter(Args args) { return args[0]; }
Value method_exit(Args args) {
    if (!call_method(args[0], "shutdown")) return {};
    return Value::boolean(false);
}
constexpr Method kExecutorMethods[] = {
    {"submit", "def self, fn, /, *args, **kwargs", &method_submit},
    {"map", "def self, fn, *iterables, timeout=None, chunksize=1", &method_map},
    {"shutdown", "def self, wait=True, *, cancel_futures=False", &method_shutdown},
    {"__enter__", "def self", &method_enter},
    {"__exit__", "def self, exc_type, exc_val, exc_tb", &method_exit},
};
Value get_max_workers(View self) { return make_int(pool_of(self).most); }
constexpr Getter kExecutorGetters[] = {{"_max_workers", &get_max_workers}};

// -- concurrent.futures.wait and as_completed -----------------------------------------------------------------------

Value f_wait(Args args) {
    Ref<List> futures = list_from(args[0]);
    if (!futures) return {};
    Value done = call(View(&set_type)), pending = call(View(&set_type));
    for (Value& each : futures->view()) {
        if (!wait_over(as_future(each), args[1]) && !clear_error_if(TimeoutError_type)) return {};
        if (!call_method(is_over(as_future(each)) ? done : pending, "add", {each})) return {};
    }
    return make_tuple({done.view(), pending.view()});
}
Value f_as_completed(Args args) {
    Ref<List> futures = list_from(args[0]);
    if (!futures) return {};
    Ref<List> ordered = make_list();
    Machine& machine = Machine::current();
    while (ordered->size < futures->size) {
        for (Value& each : futures->view()) {
            bool known = false;
            for (Value& seen : ordered->view()) known = known || seen == each;
            if (!known && is_over(as_future(each))) append(ordered.get(), each);
        }
        if (ordered->size == futures->size) break;
        for (Value& each : futures->view()) {
            if (is_over(as_future(each))) continue;
            if (machine.wait(*as_future(each)->waiting, kNever, WaitKind::thread) < 0) return {};
            break;
        }
    }
    return iter(ordered);
}
constexpr Method kConcurrentFunctions[] = {{"wait", "def fs, timeout=None, return_when='ALL_COMPLETED'", &f_wait},
                                           {"as_completed", "def fs, timeout=None", &f_as_completed}};

}  // namespace

Ref<ConcurrentFuture> make_concurrent_future() {
    Value made = call(View(&concurrent_future_type));
    return Ref<ConcurrentFuture>(made.as<ConcurrentFuture>());
}

Value submit(View executor, View function, Ref<Tuple> args, Ref<Dict> keywords) {
    std::shared_ptr<Pool> pool = *as_executor(executor)->pool;
    if (pool->shut_down) return raise_text(RuntimeError_type, "cannot schedule new futures after shutdown");
    Ref<ConcurrentFuture> future = make_concurrent_future();
    pool->queue.push_back({future, function, std::move(args), std::move(keywords)});
    Machine& machine = Machine::current();
    // ThreadPoolExecutor._adjust_thread_count: an idle thread takes it, else a new one is started.
    if (pool->idle > 0) {
        --pool->idle;
        machine.notify_one(pool->idle_threads);
        return future;
    }
    if (pool->started < pool->most) {
        std::string name = fmt::format("{}_{}", pool->name_prefix, pool->started++);
        ++pool->running;
        machine.start_thread(std::move(name), [pool] { work(pool); }, true);
    }
    return future;
}

Value make_thread_pool(std::string_view name_prefix) {
    Value pool = call(View(&thread_pool_type));
    if (pool) pool_of(pool).name_prefix = name_prefix;
    return pool;
}

bool join_executor_threads() {
    for (std::size_t i = 0; i < pools().all.size(); ++i) {
        std::shared_ptr<Pool> pool = pools().all[i].lock();
        if (!pool) continue;
        shut_down(*pool);
        if (!wait_for_threads(*pool)) return false;
    }
    return true;
}

Ref<Module> make_concurrent_futures_module() {
    initialize_asyncio();
    Ref<Module> module = make_module("concurrent.futures");
    const auto put = [&](const char* name, View value) { dict_set(module->dict, intern(name), value); };
    put("Future", View(&concurrent_future_type));
    put("Executor", View(&executor_type));
    put("ThreadPoolExecutor", View(&thread_pool_type));
    put("ProcessPoolExecutor", View(&process_pool_type));
    put("TimeoutError", View(&TimeoutError_type));
    put("CancelledError", View(&ConcurrentCancelledError_type));
    put("InvalidStateError", View(&ConcurrentInvalidState_type));
    put("BrokenExecutor", View(&BrokenExecutor_type));
    for (const char* name : {"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"}) put(name, View(intern(name)));
    for (const Method& method : kConcurrentFunctions)
        put(method.name, make_native_function(method, intern("concurrent.futures")));
    return module;
}

Ref<Module> make_concurrent_module() {
    Ref<Module> module = make_module("concurrent");
    dict_set(module->dict, intern("__path__"), View(make_list()));
    return module;
}

void define_executor_types() {
    using namespace type_flags;
    define_exception(ConcurrentError_type, "concurrent.futures._base.Error", Exception_type);
    define_exception(ConcurrentCancelledError_type, "concurrent.futures._base.CancelledError", ConcurrentError_type);
    define_exception(ConcurrentInvalidState_type, "concurrent.futures._base.InvalidStateError", ConcurrentError_type);
    define_exception(BrokenExecutor_type, "concurrent.futures._base.BrokenExecutor", RuntimeError_type);
    Slots& future = concurrent_future_type.slots;
    future.repr = &future_repr;
    future.construct = [](Type* type, CallArgs) -> Value {
        auto* self = primitive::make<ConcurrentFuture>(*type);
        self->callbacks = make_list();
        self->waiting = new ThreadWaitQueue();
        return Value::adopt(View(self));
    };
    primitive::define<ConcurrentFuture>(concurrent_future_type, "concurrent.futures._base.Future", kBaseType,
                                        kFutureMethods);
    concurrent_future_type.slots.destroy = [](Object* self) {
        delete static_cast<ConcurrentFuture*>(self)->waiting;
        primitive::destroy<ConcurrentFuture>(self);
    };
    Slots& executor = executor_type.slots;
    executor.construct = &executor_construct;
    executor.initialize = &executor_initialize;
    primitive::define<Executor>(executor_type, "concurrent.futures._base.Executor", kBaseType, kExecutorMethods,
                                kExecutorGetters);
    executor_type.slots.destroy = &executor_destroy;
    thread_pool_type.slots.construct = process_pool_type.slots.construct = &executor_construct;
    primitive::define<Executor>(thread_pool_type, "concurrent.futures.thread.ThreadPoolExecutor", kBaseType, {}, {},
                                &executor_type);
    thread_pool_type.slots.destroy = &executor_destroy;
    primitive::define<Executor>(process_pool_type, "concurrent.futures.process.ProcessPoolExecutor", kBaseType, {}, {},
                                &executor_type);
    process_pool_type.slots.destroy = &executor_destroy;
    results_type.slots.iter = [](View self) -> Value { return self; };
    results_type.slots.next = &results_next;
    primitive::define<Results>(results_type, "generator", kNoInstances);
}

}  // namespace loopglass
