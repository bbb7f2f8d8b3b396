// bench_programs: CPU nanoseconds an operation of one workload, run by this engine in this process. compare.py is what
// calls it and sets the figures beside CPython's.
//
//     bench_programs FILE.py WORKLOAD SIZE off|on     a workload of asyncio_workloads.py or python_workloads.py
//     bench_programs native  WORKLOAD SIZE off|on     one of the C++20 scenarios below
//     bench_programs usage   COMMAND ARGUMENTS…       CPU milliseconds and greatest size in bytes of a whole process
//
// The clock of a program is virtual, so time is taken here: of a run of SIZE operations, less one of none. An equal run
// comes before both, so that memory, the trace's included, is used again as in a session that goes on.
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include <fmt/format.h>
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sim/asyncio/module.hpp"
#include "sim/asyncio/primitive.hpp"
#include "sim/asyncio/scenario.hpp"
#include "sim/session/run.hpp"

namespace {

using namespace loopglass;
using scenario::Awaitable;
using scenario::Coro;
using scenario::Scenario;
using scenario::TaskHandle;

// -- the scenarios, as in asyncio_workloads.py ----------------------------------------------------------------------

std::int64_t size = 0;

Coro<void> nothing(Scenario&) { co_return; }

Coro<void> take_turns(Scenario& s, std::int64_t turns) {
    for (std::int64_t i = 0; i < turns; ++i) co_await scenario::sleep(s, 0);
}

Awaitable gather(const std::vector<Value>& awaitables) {
    return {scenario::detail::require(loopglass::gather(awaitables, false))};
}

template <class T>
Value object_of(Coro<T> coroutine) {
    auto frame = std::move(coroutine).frame();
    return View(frame);
}

Coro<void> switch_1(Scenario& s) { co_await take_turns(s, size); }

Coro<void> switch_1000(Scenario& s) {
    std::vector<Value> all;
    for (int i = 0; i < 1000; ++i) all.push_back(object_of(take_turns(s, size / 1000)));
    Awaitable together = gather(all);
    all.clear();
    co_await together;
}

Coro<void> deep(Scenario& s, int depth, std::int64_t turns) {
    if (depth > 0)
        co_await deep(s, depth - 1, turns);
    else
        co_await take_turns(s, turns);
}
Coro<void> switch_deep(Scenario& s) { co_await deep(s, 5, size); }

Coro<void> spawn(Scenario& s) {
    for (std::int64_t i = 0; i < size; ++i) {
        TaskHandle task = scenario::create_task(s, nothing(s));
        co_await task;
    }
}

Coro<void> gather_10k(Scenario& s) {
    for (std::int64_t i = 0; i < size / 10'000; ++i) {
        std::vector<Value> all;
        for (int j = 0; j < 10'000; ++j) all.push_back(object_of(nothing(s)));
        Awaitable together = gather(all);
        all.clear();
        co_await together;
    }
}

Coro<void> lock_worker(Scenario& s, scenario::Lock lock, std::int64_t turns) {
    for (std::int64_t i = 0; i < turns; ++i) {
        co_await lock.acquire();
        co_await scenario::sleep(s, 0);
        lock.release();
    }
}
Coro<void> lock_100(Scenario& s) {
    scenario::Lock lock(s);
    std::vector<Value> all;
    for (int i = 0; i < 100; ++i) all.push_back(object_of(lock_worker(s, lock, size / 100)));
    Awaitable together = gather(all);
    all.clear();
    co_await together;
}

Coro<void> produce(Scenario&, Value queue) {
    for (std::int64_t i = 0; i < size; ++i)
        co_await Awaitable{scenario::detail::require(call_method(queue, "put", {View::small_int(i)}))};
}
Coro<void> consume(Scenario&, Value queue) {
    for (std::int64_t i = 0; i < size; ++i) co_await Awaitable{scenario::detail::require(call_method(queue, "get"))};
}
Coro<void> queue_10(Scenario& s) {
    const Value limit[] = {View::small_int(10)};
    Value queue = scenario::detail::require(call(View(&queue_type), CallArgs{limit, 1, nullptr}));
    const std::vector<Value> both{object_of(produce(s, queue)), object_of(consume(s, queue))};
    co_await gather(both);
}

Coro<void> wait_on(Scenario&, scenario::FutureHandle future) { co_await future; }

Coro<void> cancel(Scenario& s) {
    for (std::int64_t i = 0; i < size; ++i) {
        TaskHandle task = scenario::create_task(s, wait_on(s, scenario::create_future(s)));
        co_await scenario::sleep(s, 0);
        task.cancel();
        (void)co_await scenario::settled(task);
    }
}

Coro<void> sleep_for(Scenario& s, double delay) { co_await scenario::sleep(s, delay); }

Coro<void> timers_100k(Scenario& s) {
    std::vector<Value> all;
    for (std::int64_t i = 0; i < size; ++i)
        all.push_back(object_of(sleep_for(s, static_cast<double>(i * 7919 % size) / static_cast<double>(size))));
    Awaitable together = gather(all);
    all.clear();
    co_await together;
}

// Plain references: a handle in a vector is a slot of its frame, and a hundred thousand of those are slow to leave.
Coro<void> asleep(Scenario& s) {
    std::vector<Ref<Task>> tasks;
    for (std::int64_t i = 0; i < size; ++i) tasks.emplace_back(scenario::create_task(s, sleep_for(s, 0.001)).get());
    for (Ref<Task>& task : tasks) co_await Awaitable{View(task)};
}

Coro<void> on_futures(Scenario& s) {
    std::vector<Ref<Task>> tasks;
    std::vector<Ref<Future>> futures;
    for (std::int64_t i = 0; i < size; ++i) {
        scenario::FutureHandle future = scenario::create_future(s);
        futures.emplace_back(future.get());
        tasks.emplace_back(scenario::create_task(s, wait_on(s, future)).get());
    }
    co_await scenario::sleep(s, 0);
    for (Ref<Future>& future : futures) set_result(future.get(), View::none());
    for (Ref<Task>& task : tasks) co_await Awaitable{View(task)};
}

template <Coro<void> (*entry)(Scenario&)>
int run_entry() {
    return scenario::run_scenario(entry);
}

constexpr NativeScenario kScenarios[] = {
    {"switch_1", __FILE__, &run_entry<&switch_1>},       {"switch_1000", __FILE__, &run_entry<&switch_1000>},
    {"switch_deep", __FILE__, &run_entry<&switch_deep>}, {"spawn", __FILE__, &run_entry<&spawn>},
    {"gather_10k", __FILE__, &run_entry<&gather_10k>},   {"lock_100", __FILE__, &run_entry<&lock_100>},
    {"queue_10", __FILE__, &run_entry<&queue_10>},       {"cancel", __FILE__, &run_entry<&cancel>},
    {"timers_100k", __FILE__, &run_entry<&timers_100k>}, {"asleep", __FILE__, &run_entry<&asleep>},
    {"on_futures", __FILE__, &run_entry<&on_futures>},
};

// -- measuring ------------------------------------------------------------------------------------------------------

double cpu_nanoseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

struct Workload {
    std::shared_ptr<const Program> program;
    const NativeScenario* scenario = nullptr;
    std::string name;
    bool trace = false;

    /// CPU nanoseconds of one whole run. Ends the process when it fails.
    double run(std::int64_t operations) const {
        RunOptions options;
        options.recording = trace ? Recorder::Mode::keep : Recorder::Mode::off;
        options.trace_bytes = std::size_t{64} << 20U;  // what comes behind is digested and dropped, as in a ring
        options.limits.memory_bytes = std::size_t{8} << 30U;
        options.limits.work_units = UINT64_MAX;
        options.arguments = {name, std::to_string(operations)};
        size = operations;
        const double begin = cpu_nanoseconds();
        Run execution = program ? Run(program, options) : Run(*scenario, options);
        execution.set_output([](std::string_view text, bool error) {
            if (error) std::fwrite(text.data(), 1, text.size(), stderr);
        });
        execution.finish();
        if (execution.exit_status() != 0) {
            fmt::print(stderr, "{} ended with status {} {}\n", name, execution.exit_status(), execution.closing_line());
            std::exit(1);
        }
        return cpu_nanoseconds() - begin;
    }
};

/// The child's size counts from its parent's at the fork: Python would be too large a parent.
int report_usage(char** command) {
    const pid_t child = fork();
    if (child == 0) {
        if (std::freopen("/dev/null", "w", stdout) == nullptr) _exit(127);
        execvp(command[0], command);
        _exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) < 0 || status != 0) {
        fmt::print(stderr, "{}: status {}\n", command[0], status);
        return 1;
    }
    const auto milliseconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) * 1e-3;
    };
    fmt::print("{} {}\n", milliseconds(used.ru_utime) + milliseconds(used.ru_stime), used.ru_maxrss * 1024);
    return 0;
}

int fail(const char* what) {
    fmt::print(stderr, "{}\nbench_programs FILE.py|native WORKLOAD SIZE off|on|once|once-on\n", what);
    return 2;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc >= 3 && std::string_view(argv[1]) == "usage") return report_usage(argv + 2);
    if (argc != 5) return fail("four arguments are needed");
    Workload workload;
    workload.name = argv[2];
    const std::int64_t operations = std::atoll(argv[3]);
    const std::string_view mode = argv[4];
    workload.trace = mode == "on" || mode == "once-on";
    if (std::string_view(argv[1]) == "native") {
        for (const NativeScenario& scenario : kScenarios) {
            if (scenario.id == workload.name) workload.scenario = &scenario;
        }
        if (workload.scenario == nullptr) return fail("no such scenario");
    } else {
        std::ifstream in(argv[1], std::ios::binary);
        if (!in) return fail("cannot read the program");
        workload.program = Program::compile(std::string(std::istreambuf_iterator<char>(in), {}), argv[1]);
    }
    if (mode.starts_with("once")) {  // for memory and profilers: no warming up
        workload.run(operations);
        return 0;
    }
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, INT32_MAX);
    workload.run(operations);
    workload.run(0);
    const double nothing_done = workload.run(0);
    fmt::print("{}\n", (workload.run(operations) - nothing_done) / static_cast<double>(operations));
    return 0;
}
