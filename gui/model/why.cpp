#include "gui/model/why.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace loopglass {

namespace {

const TaskView* find_task(const Snapshot& snapshot, EntityId id) {
    for (const TaskView& task : snapshot.tasks) {
        if (task.id == id) return &task;
    }
    return nullptr;
}

std::string place_of(const Trace& trace, const Wait& wait) {
    if (wait.since == 0) return {};
    const std::uint32_t line = trace.locations[trace.events[wait.since - 1].location].line;
    return line == 0 ? std::string() : fmt::format(" at line {}", line);
}

/// How the chain goes on from a thing to a task.
std::string link_to(const Trace& trace, const WaitGraph& waits, const WaitLink& link) {
    if (link.next == 0 || link.next == link.wait.on) return {};
    const EntityKind kind = trace.entities[link.wait.on].kind;
    const bool held = kind == EntityKind::lock || kind == EntityKind::semaphore;
    const std::string next = trace.name_of(link.next);
    if (const std::size_t others = held ? waits.holders_of(link.wait.on).size() : 0; others > 1)
        return fmt::format(", which {} and {} {} hold", next, others - 1, others == 2 ? "other" : "others");
    return held ? fmt::format(", which {} holds", next) : fmt::format(", of which {} is not done", next);
}

WhyStep end_of_chain(const Trace& trace, const WaitGraph& waits, const Snapshot& snapshot, EntityId last) {
    const std::string name = trace.name_of(last);
    if (waits.is_over(last)) return {fmt::format("{} has ended without giving it back.", name), last, 0, true};
    const TaskView* view = find_task(snapshot, last);
    if (view == nullptr) return {fmt::format("{} will go on.", name), last, 0, false};
    switch (view->state) {
        case TaskState::running: return {fmt::format("{} runs at this moment.", name), last, 0, false};
        case TaskState::created:
        case TaskState::ready: return {fmt::format("{} is in the ready queue.", name), last, 0, false};
        case TaskState::sleeping:
            return {view->until >= 0 ? fmt::format("{} sleeps until t = {:.2f} s.", name, view->until)
                                     : fmt::format("{} sleeps.", name),
                    last, 0, false};
        default: return {fmt::format("{} will go on.", name), last, 0, false};
    }
}

/// Of a task that waits for bytes: how many are on the way to it, or that somebody has to write.
WhyStep end_of_read(const Snapshot& snapshot, const Wait& wait) {
    for (const ConnectionView& each : snapshot.connections) {
        const bool at_client = each.client.id == wait.on;
        if (!at_client && each.server.id != wait.on) continue;
        const ConnectionEnd &own = at_client ? each.client : each.server, &far = at_client ? each.server : each.client;
        if (own.arrived > 0)
            return {fmt::format("{} bytes have arrived: the loop is about to read them.", own.arrived), wait.task,
                    wait.on, false};
        if (far.on_the_way > 0)
            return {fmt::format("{} bytes are on the way to it.", far.on_the_way), wait.task, wait.on, false};
        if (far.closed) return {"The other end was closed: it will read the end.", wait.task, wait.on, false};
        return {fmt::format("Whoever writes at the other end, the {}'s, ends that.", at_client ? "server" : "client"),
                wait.task, wait.on, false};
    }
    return {};
}

/// What ends a wait that leads to no task.
WhyStep end_without_task(const Trace& trace, const Snapshot& snapshot, const Wait& wait) {
    const TaskView* view = find_task(snapshot, wait.task);
    switch (wait.kind) {
        case WaitKind::sleep:
        case WaitKind::turn:
        case WaitKind::thread:
        case WaitKind::process:
        case WaitKind::connect:
        case WaitKind::accept: return {};
        case WaitKind::read: return end_of_read(snapshot, wait);
        case WaitKind::drain:
            return {"It ends when the other end has read some of what was written.", wait.task, wait.on, false};
        case WaitKind::lock:
        case WaitKind::semaphore: return {"It is free again: the task is about to wake.", wait.task, wait.on, false};
        default: break;
    }
    if (view != nullptr && view->until >= 0)
        return {fmt::format("A time-out ends that at t = {:.2f} s.", view->until), wait.task, 0, false};
    const std::string on = wait.on == 0 ? "that" : trace.name_of(wait.on);
    switch (wait.kind) {
        case WaitKind::event:
            return {fmt::format("Whoever calls set() on {} ends that.", on), wait.task, wait.on, false};
        case WaitKind::queue_get:
            return {fmt::format("Whoever puts an item into {} ends that.", on), wait.task, wait.on, false};
        case WaitKind::queue_put:
            return {fmt::format("Whoever takes an item from {} ends that.", on), wait.task, wait.on, false};
        case WaitKind::queue_join:
            return {fmt::format("It ends when task_done() was called for each item of {}.", on), wait.task, wait.on,
                    false};
        case WaitKind::condition: return {fmt::format("Whoever notifies {} ends that.", on), wait.task, wait.on, false};
        case WaitKind::barrier: return {"It ends when enough tasks have come.", wait.task, wait.on, false};
        default: return {};
    }
}

}  // namespace

std::vector<WhyStep> why_not_running(const Trace& trace, const WaitGraph& waits, const Snapshot& snapshot,
                                     EntityId task) {
    std::vector<WhyStep> steps;
    const WaitChain chain = waits.chain_from(task);
    for (std::size_t i = 0; i < chain.links.size(); ++i) {
        const WaitLink& link = chain.links[i];
        const bool in_cycle = chain.cycle && i >= *chain.cycle;
        steps.push_back({describe(trace, link.wait) + place_of(trace, link.wait) + link_to(trace, waits, link) + ".",
                         link.wait.task, link.wait.on, in_cycle});
    }
    if (chain.cycle) {
        steps.push_back({fmt::format("That leads back to {}: they wait for each other, for ever.",
                                     trace.name_of(chain.links[*chain.cycle].wait.task)),
                         0, 0, true});
        return steps;
    }
    if (chain.links.empty()) return steps;
    const WaitLink& last = chain.links.back();
    WhyStep end =
        last.next != 0 ? end_of_chain(trace, waits, snapshot, last.next) : end_without_task(trace, snapshot, last.wait);
    if (!end.sentence.empty()) steps.push_back(std::move(end));
    return steps;
}

}  // namespace loopglass
