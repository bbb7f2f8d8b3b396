#include "sim/session/narration_words.hpp"

#include <fmt/format.h>

#include "sim/trace/derive.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kLongestQuote = 60;

std::string_view words_for(EntityKind kind) {
    switch (kind) {
        case EntityKind::loop: return "the event loop";
        case EntityKind::task: return "a task";
        case EntityKind::future: return "a future";
        case EntityKind::coroutine: return "a coroutine";
        case EntityKind::handle: return "a callback";
        case EntityKind::timer: return "a timer";
        case EntityKind::lock: return "a lock";
        case EntityKind::semaphore: return "a semaphore";
        case EntityKind::event: return "an event";
        case EntityKind::condition: return "a condition";
        case EntityKind::barrier: return "a barrier";
        case EntityKind::queue: return "a queue";
        case EntityKind::task_group: return "the task group";
        case EntityKind::timeout: return "a time-out";
        case EntityKind::executor: return "an executor";
        case EntityKind::thread: return "a thread";
        case EntityKind::server: return "the server";
        case EntityKind::connection: return "a connection";
        case EntityKind::process: return "a process";
        case EntityKind::file: return "a file";
        case EntityKind::none: return "the program";
        case EntityKind::object: break;
    }
    return "something";
}

bool is_first_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

}  // namespace

std::string NarrationWords::actor(EntityId id) const {
    const Entity& entity = trace_.entities[id];
    if (entity.kind == EntityKind::none) return "the program";
    if (entity.kind == EntityKind::thread && trace_.name_of(id) == "MainThread") return "the program";
    if (entity.kind == EntityKind::loop) return "the event loop";
    if (entity.kind == EntityKind::handle || entity.kind == EntityKind::timer) {
        const std::string_view function = trace_.strings[entity.detail];
        return function.empty() ? "a callback" : fmt::format("the callback `{}`", function);
    }
    if (!trace_.entities.has_name(id)) return std::string(words_for(entity.kind));
    const std::string name = trace_.name_of(id);
    return entity.kind == EntityKind::thread ? fmt::format("thread {}", name) : name;
}

std::string NarrationWords::thing(EntityId id) const {
    const Entity& entity = trace_.entities[id];
    switch (entity.kind) {
        case EntityKind::none: return "something";
        case EntityKind::task:
        case EntityKind::thread:
        case EntityKind::loop:
        case EntityKind::handle:
        case EntityKind::timer: return actor(id);
        default: break;
    }
    return trace_.entities.has_name(id) ? fmt::format("`{}`", trace_.name_of(id)) : std::string(words_for(entity.kind));
}

std::string NarrationWords::timer(EntityId id) const {
    const Entity& entity = trace_.entities[id];
    if (const std::string_view function = trace_.strings[entity.detail]; !function.empty() && function != "timer")
        return fmt::format("the timer for `{}`", function);
    return entity.creator != 0 ? fmt::format("the timer of {}", actor(entity.creator)) : "a timer";
}

/// A task that goes to sleep sets its timer in the same step.
std::int64_t NarrationWords::due_of_timer_before(EventRef ref) const {
    const TraceEvent& suspended = trace_.events[ref - 1];
    for (EventRef at = ref - 1; at > 0; --at) {
        const TraceEvent& event = trace_.events[at - 1];
        if (event.kind == TraceKind::timer_set && trace_.entities[event.subject].creator == suspended.subject) {
            return static_cast<std::int64_t>(event.payload);
        }
        if (begins_step(event.kind) && event.subject == suspended.subject) break;
    }
    return -1;
}

std::string NarrationWords::wait(EventRef ref) const {
    const TraceEvent& event = trace_.events[ref - 1];
    const auto on_id = static_cast<EntityId>(event.payload);
    const std::string on = thing(on_id);
    switch (static_cast<WaitKind>(event.aux)) {
        case WaitKind::none: break;
        case WaitKind::turn: return "lets the others go first, and stays ready";
        case WaitKind::sleep: {
            const std::int64_t due = due_of_timer_before(ref);
            return due < 0 ? "goes to sleep"
                           : fmt::format("sleeps for {}, until t = {}", duration(due - event.time), duration(due));
        }
        case WaitKind::future: return on_id == 0 ? "waits for a future" : fmt::format("waits for {}", on);
        case WaitKind::task: return on_id == 0 ? "waits for a task" : fmt::format("waits for {} to end", on);
        case WaitKind::gather: return "waits for all that it gathered";
        case WaitKind::wait: return "waits for several tasks";
        case WaitKind::timeout:
            return on_id == 0 ? "waits, but not for ever" : fmt::format("waits for {}, but not for ever", on);
        case WaitKind::group: return "waits for the tasks of its group";
        case WaitKind::lock: return fmt::format("has to wait: {} is taken", on);
        case WaitKind::semaphore: return fmt::format("has to wait: {} has no permit left", on);
        case WaitKind::event: return fmt::format("waits until {} is set", on);
        case WaitKind::condition: return fmt::format("waits to be notified by {}", on);
        case WaitKind::barrier: return fmt::format("waits for the others at {}", on);
        case WaitKind::queue_get: return fmt::format("waits for an item: {} is empty", on);
        case WaitKind::queue_put: return fmt::format("waits for room: {} is full", on);
        case WaitKind::queue_join: return fmt::format("waits until all items of {} are done", on);
        case WaitKind::thread: return "waits for a worker thread, and leaves the loop free";
        case WaitKind::process: return "waits for a process";
        case WaitKind::connect: return "waits for a connection to open";
        case WaitKind::accept: return "waits for a client";
        case WaitKind::read: return "waits for data";
        case WaitKind::drain: return "waits for room to write";
        case WaitKind::join: return "waits for a thread to end";
        case WaitKind::input: return "waits for input";
        case WaitKind::other: break;
    }
    return on_id == 0 ? "gives way to the loop" : fmt::format("waits for {}", on);
}

std::string NarrationWords::cause(EventRef ref) const {
    // A waiter is woken through its own future: what matters is who resolved that.
    for (int links = 0; links < 4 && ref != 0 && ref <= trace_.events.size(); ++links) {
        const TraceEvent& event = trace_.events[ref - 1];
        const std::string who = actor(event.subject);
        const std::string about = thing(static_cast<EntityId>(event.payload));
        switch (event.kind) {
            case TraceKind::released: return fmt::format("{} released {}", who, about);
            case TraceKind::put: return fmt::format("{} put an item into {}", who, about);
            case TraceKind::got: return fmt::format("{} took an item out of {}, so there is room", who, about);
            case TraceKind::item_done: return fmt::format("{} was done with the last item of {}", who, about);
            case TraceKind::event_set: return fmt::format("{} set {}", who, about);
            case TraceKind::notified: return fmt::format("{} notified {}", who, about);
            case TraceKind::timer_fired: return "its time is up";
            case TraceKind::task_finished: return fmt::format("{} finished", who);
            case TraceKind::task_failed: return fmt::format("{} failed", who);
            case TraceKind::task_cancelled: return fmt::format("{} was cancelled", who);
            case TraceKind::thread_finished: return fmt::format("{} is done", who);
            case TraceKind::cancel_requested:
                return event.payload == 0
                           ? std::string("it was asked to cancel")
                           : fmt::format("{} asked it to cancel", actor(static_cast<EntityId>(event.payload)));
            case TraceKind::data_sent:
                return fmt::format("{} sent {}", actor(actor_of(trace_, ref)), count(event.payload, "byte", "bytes"));
            case TraceKind::data_received: return "the other end has read, so there is room";
            case TraceKind::connection_closed: return "the other end was closed";
            case TraceKind::connection_opened: return "the connection is open";
            case TraceKind::task_created: return "it was just created";
            case TraceKind::future_resolved:
                if (kind_of(event.subject) == EntityKind::task) return fmt::format("{} is done", who);
                if (event.cause == 0) return "the future it waited for is done";
                ref = event.cause;
                continue;
            case TraceKind::task_started:
            case TraceKind::task_resumed:
                if (links == 0) return {};
                return fmt::format("{} resolved what it waited for", who);
            case TraceKind::callback_started: return fmt::format("{} did it", who);
            case TraceKind::task_suspended:
                return static_cast<WaitKind>(event.aux) == WaitKind::turn ? std::string("it only let others go first")
                                                                          : std::string();
            default: return {};
        }
    }
    return {};
}

std::string NarrationWords::duration(std::int64_t nanoseconds) {
    const auto value = static_cast<double>(nanoseconds);
    if (nanoseconds == 0) return "0 s";
    if (value < 1e3) return fmt::format("{} ns", nanoseconds);
    if (value < 1e6) return fmt::format("{:.4g} µs", value / 1e3);
    if (value < 1e9) return fmt::format("{:.4g} ms", value / 1e6);
    return fmt::format("{:.6g} s", value / 1e9);
}

std::string NarrationWords::count(std::uint64_t number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number == 0 ? std::string("no") : fmt::format("{}", number), number == 1 ? one : many);
}

std::string NarrationWords::ordinal(std::uint64_t number) {
    const std::uint64_t tens = number % 100;
    const char* ending = tens >= 11 && tens <= 13 ? "th"
                         : number % 10 == 1       ? "st"
                         : number % 10 == 2       ? "nd"
                         : number % 10 == 3       ? "rd"
                                                  : "th";
    return fmt::format("{}{}", number, ending);
}

std::string NarrationWords::quoted(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    std::string shown;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (shown.size() >= kLongestQuote && is_first_byte(text[at])) {
            shown += "…";
            break;
        }
        const char c = text[at];
        if (c == '\n')
            shown += "⏎";
        else if (static_cast<unsigned char>(c) < 0x20)
            shown += ' ';
        else
            shown += c == '`' ? '\'' : c;
    }
    return shown.empty() ? "an empty line" : fmt::format("`{}`", shown);
}

std::string NarrationWords::in_function(const SourceLocation& place) const {
    const std::string_view function = trace_.strings[place.function];
    return function.empty() || function == "<module>" ? "" : fmt::format(" in `{}`", function);
}

std::string NarrationWords::sentence(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return with_full_stop(std::move(text));
}

std::string NarrationWords::with_full_stop(std::string text) {
    if (!text.ends_with('.') && !text.ends_with('!') && !text.ends_with('?')) text += '.';
    return text;
}

}  // namespace loopglass
