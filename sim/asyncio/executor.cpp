// The pools of concurrent.futures. CPython 3.13 Lib/concurrent/futures/thread.py, process.py.
#include "sim/asyncio/executor.hpp"

#include <limits>

#include "sim/asyncio/module.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type executor_type, thread_pool_type, process_pool_type;
Type ConcurrentError_type, BrokenExecutor_type, BrokenThreadPool_type, ConcurrentCancelledError_type,
    ConcurrentInvalidState_type;
void define_exception(Type& type, const char* name, Type& base);

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr std::int64_t kProcessors = 4;                    ///< os.cpu_count() of the simulated machine
constexpr std::int64_t kDefaultThreads = kProcessors + 4;  // min(32, processors + 4)
constexpr int kCritical = 50;
constexpr const char* kBroken = "A thread initializer failed, the thread pool is not usable anymore";

using State = ConcurrentFuture::State;

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
    std::int64_t most = kDefaultThreads;
    std::int64_t started = 0, running = 0, idle = 0;
    Value initializer;
    Ref<Tuple> initializer_args;
    bool processes = false;  ///< its workers have processors of their own
    bool shut_down = false;
    bool broken = false;
    bool program_ends = false;
};

struct Executor : Primitive {
    std::shared_ptr<Pool>* pool;  ///< null before it is made, and behind its end
    /// What the collector has to see: an initializer may well lead to the executor, by its module. The work that waits
    /// is the threads' own.
    template <class A>
    void each(A&& action) {
        if (pool == nullptr) return;
        action((*pool)->initializer);
        action((*pool)->initializer_args);
    }
};
Executor* as_executor(View self) { return self.as<Executor>(); }
Pool& pool_of(View self) { return **as_executor(self)->pool; }

/// _WorkItem.run.
void run_item(WorkItem item) {
    const int running = set_running(item.future.get());
    if (running < 0) take_error();
    if (running != 1) return;
    Value result = call_with(item.function, item.args.get(), item.keywords.get());
    if (aborting()) return;
    if (Machine::current().cpu_cost > 0) Machine::current().charge_cpu();
    item.function.reset();
    item.args = nullptr;
    item.keywords = nullptr;
    if (result)
        finish_with_result(item.future.get(), std::move(result));
    else
        finish_with_exception(item.future.get(), View(take_error()));
}

/// ThreadPoolExecutor._initializer_failed: nothing that waits will ever run.
void break_pool(Pool& pool) {
    Ref<ExceptionObject> error = take_error();
    if (log_concurrent_futures != nullptr)
        log_concurrent_futures(kCritical, {"concurrent/futures/thread.py", 74, "_worker"},
                               "Exception in initializer:", View(error));
    pool.broken = true;
    std::deque<WorkItem> dropped = std::move(pool.queue);
    pool.queue.clear();
    for (WorkItem& item : dropped)
        finish_with_exception(item.future.get(), View(make_exception(BrokenThreadPool_type, kBroken)));
}

/// thread._worker.
void work(const std::shared_ptr<Pool>& pool) {
    Machine& machine = Machine::current();
    machine.current_thread()->own_processor = pool->processes;
    if (pool->initializer && !pool->initializer.is_none()) {
        Value initializer = pool->initializer;
        Ref<Tuple> args = pool->initializer_args;
        if (!call_with(initializer, args.get(), nullptr) && !aborting()) break_pool(*pool);
    }
    while (!aborting() && !pool->broken) {
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
    bool program_ends = false;
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
    (*executor->pool)->processes = is_subtype(type, &process_pool_type);
    if ((*executor->pool)->processes) (*executor->pool)->most = kProcessors;
    auto& all = pools().all;
    std::erase_if(all, [](const std::weak_ptr<Pool>& pool) { return pool.expired(); });
    all.push_back(*executor->pool);
    return Value::adopt(View(executor));
}
bool executor_initialize(View self, CallArgs args) {
    static const Method row{"__init__", "def max_workers=None, thread_name_prefix='', initializer=None, initargs=?",
                            nullptr};
    std::array<Value, 4> values;
    if (!bind_arguments(signature_of(row), fmt::format("{}.__init__", type_of(self)->name->view()), args,
                        values.data()))
        return false;
    Pool& pool = pool_of(self);
    if (!values[0].is_none()) {
        if (!to_int64(values[0], pool.most)) return false;
        if (pool.most <= 0) {
            raise_text(ValueError_type, "max_workers must be greater than 0");
            return false;
        }
    }
    if (!values[2].is_none() && !is_callable(values[2])) {
        raise_text(TypeError_type, "initializer must be a callable");
        return false;
    }
    if (is_str(values[1]) && as_str(values[1])->length > 0)
        pool.name_prefix = as_str(values[1])->view();
    else
        pool.name_prefix = pool.processes ? "ForkProcess" : fmt::format("ThreadPoolExecutor-{}", pools().named++);
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
        delete std::exchange(executor->pool, nullptr);
    }
    primitive::destroy<Executor>(self);
}

Value method_submit(Args args) {
    return submit(args[0], args[1], Ref<Tuple>(args[2].as<Tuple>()), Ref<Dict>(args[3].as<Dict>()));
}
Value method_shutdown(Args args) {
    std::shared_ptr<Pool> pool = *as_executor(args[0])->pool;
    const int wait = truth(args[1]), cancel_futures = truth(args[2]);
    if (wait < 0 || cancel_futures < 0) return {};
    pool->shut_down = true;
    if (cancel_futures == 1) {
        std::deque<WorkItem> dropped = std::move(pool->queue);
        pool->queue.clear();
        for (WorkItem& item : dropped) cancel_concurrent(item.future.get());
    }
    shut_down(*pool);
    if (wait == 1 && !wait_for_threads(*pool)) return {};
    return Value::none();
}
constexpr Method kExecutorMethods[] = {
    {"submit", "def self, fn, /, *args, **kwargs", &method_submit},
    {"shutdown", "def self, wait=True, *, cancel_futures=False", &method_shutdown},
};
Value get_max_workers(View self) { return make_int(pool_of(self).most); }
Value get_name_prefix(View self) { return make_str(pool_of(self).name_prefix); }
constexpr Getter kExecutorGetters[] = {{"_max_workers", &get_max_workers}, {"_thread_name_prefix", &get_name_prefix}};

}  // namespace

Value submit(View executor, View function, Ref<Tuple> args, Ref<Dict> keywords) {
    std::shared_ptr<Pool> pool = *as_executor(executor)->pool;
    if (pool->broken) return raise_text(BrokenThreadPool_type, kBroken);
    if (pool->shut_down && !pool->program_ends)
        return raise_text(RuntimeError_type, "cannot schedule new futures after shutdown");
    if (pools().program_ends)
        return raise_text(RuntimeError_type, "cannot schedule new futures after interpreter shutdown");
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
        std::string name = pool->processes ? fmt::format("{}-{}", pool->name_prefix, ++pool->started)
                                           : fmt::format("{}_{}", pool->name_prefix, pool->started++);
        ++pool->running;
        if (machine.start_thread(std::move(name), [pool] { work(pool); }, true) == nullptr) {
            --pool->running;
            --pool->started;
            pool->queue.pop_back();
            return {};
        }
    }
    return future;
}

Value make_thread_pool(std::string_view name_prefix) {
    Value pool = call(View(&thread_pool_type), View::none(), make_str(name_prefix));
    return pool;
}

bool shut_down_and_wait(View executor) {
    std::shared_ptr<Pool> pool = *as_executor(executor)->pool;
    shut_down(*pool);
    return wait_for_threads(*pool);
}

/// thread._python_exit.
bool join_executor_threads() {
    pools().program_ends = true;
    for (std::size_t i = 0; i < pools().all.size(); ++i) {
        std::shared_ptr<Pool> pool = pools().all[i].lock();
        if (!pool) continue;
        pool->program_ends = !pool->shut_down;
        shut_down(*pool);
        if (!wait_for_threads(*pool)) return false;
    }
    return true;
}

Ref<Module> make_concurrent_futures_module() {
    initialize_asyncio();
    Ref<Module> module = make_module("_concurrent_futures");
    const struct {
        const char* name;
        Type& type;
    } rows[] = {{"Future", concurrent_future_type},
                {"ThreadPool", thread_pool_type},
                {"ProcessPool", process_pool_type},
                {"Error", ConcurrentError_type},
                {"CancelledError", ConcurrentCancelledError_type},
                {"InvalidStateError", ConcurrentInvalidState_type},
                {"BrokenExecutor", BrokenExecutor_type},
                {"BrokenThreadPool", BrokenThreadPool_type}};
    for (const auto& row : rows) dict_set(module->dict, intern(row.name), View(&row.type));
    return module;
}

void define_executor_types() {
    using namespace type_flags;
    define_exception(ConcurrentError_type, "concurrent.futures._base.Error", Exception_type);
    define_exception(ConcurrentCancelledError_type, "concurrent.futures._base.CancelledError", ConcurrentError_type);
    define_exception(ConcurrentInvalidState_type, "concurrent.futures._base.InvalidStateError", ConcurrentError_type);
    define_exception(BrokenExecutor_type, "concurrent.futures._base.BrokenExecutor", RuntimeError_type);
    define_exception(BrokenThreadPool_type, "concurrent.futures.thread.BrokenThreadPool", BrokenExecutor_type);
    define_concurrent_future_type();
    Slots& executor = executor_type.slots;
    executor.construct = &executor_construct;
    executor.initialize = &executor_initialize;
    primitive::define<Executor>(executor_type, "_concurrent_futures.Pool", kBaseType, kExecutorMethods,
                                kExecutorGetters);
    executor_type.slots.destroy = &executor_destroy;
    for (Type* type : {&thread_pool_type, &process_pool_type}) {
        type->slots.construct = &executor_construct;
        const char* name =
            type == &thread_pool_type ? "_concurrent_futures.ThreadPool" : "_concurrent_futures.ProcessPool";
        primitive::define<Executor>(*type, name, kBaseType, {}, {}, &executor_type);
        type->slots.destroy = &executor_destroy;
    }
}

}  // namespace loopglass
