// Nothing can ever happen again: who waits for whom.
#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/loop_state.hpp"
#include "sim/loop/machine.hpp"
#include "sim/trace/wait_graph.hpp"

namespace loopglass {

namespace {

std::string describe_thread(const Machine& machine, const SimulatedThread& thread) {
    std::string_view other;
    for (const auto& each : machine.threads()) {
        if (thread.waits_for_thread != 0 && each->number == thread.waits_for_thread) other = each->name;
    }
    switch (thread.wait_kind) {
        case WaitKind::join:
            return fmt::format("{} waits for {} to end", thread.name, other.empty() ? "other threads" : other);
        case WaitKind::lock:
            if (other.empty()) return fmt::format("{} waits for a lock that nobody will release", thread.name);
            return fmt::format("{} waits for a lock held by {}", thread.name, other);
        case WaitKind::semaphore: return fmt::format("{} waits for a permit of a semaphore", thread.name);
        case WaitKind::event: return fmt::format("{} waits until an event is set", thread.name);
        case WaitKind::condition: return fmt::format("{} waits to be notified by a condition", thread.name);
        case WaitKind::barrier: return fmt::format("{} waits for others at a barrier", thread.name);
        case WaitKind::queue_get: return fmt::format("{} waits for an item from a queue", thread.name);
        case WaitKind::queue_put: return fmt::format("{} waits for room in a queue", thread.name);
        case WaitKind::queue_join: return fmt::format("{} waits until all items of a queue are done", thread.name);
        case WaitKind::thread: return fmt::format("{} waits for a thread to return", thread.name);
        default: return fmt::format("{} waits ({})", thread.name, name_of(thread.wait_kind));
    }
}

}  // namespace

/// From the trace, which knows the holders of locks; without one, what each task and thread waits for.
std::string describe_stall() {
    Machine& machine = Machine::current();
    const Recorder& recorder = machine.recorder;
    std::string out;
    const auto add = [&](const std::string& part) { out += (out.empty() ? "" : "; ") + part; };
    if (runtime().extension<LoopState>(ExtensionSlot::loop) != nullptr && Network::exists()) {
        const std::string ports = Network::current().describe_listeners();
        if (!ports.empty())
            add(fmt::format("the server on {} waits for clients, and nobody is left who could connect", ports));
    }
    if (recorder.mode() == Recorder::Mode::keep) {
        const WaitGraph graph(recorder.trace());
        const std::vector<WaitChain> cycles = graph.cycles();
        for (const WaitChain& cycle : cycles) add("nobody can go on: " + describe(recorder.trace(), graph, cycle));
        if (cycles.empty()) {
            for (const Wait& wait : graph.waits()) add(describe(recorder.trace(), wait));
        }
        if (!out.empty()) return out;
    }
    if (runtime().extension<LoopState>(ExtensionSlot::loop) != nullptr) {
        for (Task* task = LoopState::current().first_task; task != nullptr; task = task->next_task) {
            if (!is_done(task)) add(fmt::format("{} waits for {}", task_name(task)->view(), describe_wait(task)));
        }
    }
    for (const auto& thread : machine.threads()) {
        if (thread->run_state == SimulatedThread::State::blocked && thread->wait_kind != WaitKind::none)
            add(describe_thread(machine, *thread));
    }
    return out.empty() ? "the program waits for something that can never happen" : out;
}

}  // namespace loopglass
