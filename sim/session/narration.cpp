#include "sim/session/narration.hpp"

#include <fmt/format.h>

#include "sim/session/narration_words.hpp"
#include "sim/trace/derive.hpp"

namespace loopglass {

namespace {

/// Tells one event. Sentences about tasks, the loop and the program are here; those about what tasks wait for in
/// narration_words.
class Narrator {
public:
    Narrator(const Trace& trace, EventRef ref)
        : trace_(trace), ref_(ref), event_(trace.events[ref - 1]), words_(trace) {}

    std::string tell() const {
        std::string sentence = loop_event();
        if (sentence.empty()) sentence = task_event();
        if (sentence.empty()) sentence = callback_event();
        if (sentence.empty()) sentence = resource_event();
        if (sentence.empty()) sentence = program_event();
        if (sentence.empty()) sentence = thread_event();
        if (sentence.empty()) sentence = fmt::format("{}: {}", who(), meaning_of(event_.kind));
        return begins_with_name(sentence) ? words_.with_full_stop(std::move(sentence))
                                          : words_.sentence(std::move(sentence));
    }

private:
    /// A task called `worker` stays so at the beginning of a sentence.
    bool begins_with_name(std::string_view sentence) const {
        if (sentence.starts_with("asyncio.")) return true;
        const auto begins_with = [&](EntityId id) {
            return trace_.entities[id].kind == EntityKind::task && sentence.starts_with(trace_.name_of(id));
        };
        return begins_with(event_.subject) || (payload_type_of(event_.kind) == PayloadType::entity &&
                                               begins_with(static_cast<EntityId>(event_.payload)));
    }

    std::string who() const { return words_.actor(event_.subject); }
    std::string about() const { return words_.thing(static_cast<EntityId>(event_.payload)); }
    /// A connection's end is called by where it leads to.
    std::string far_end() const { return words_.thing(event_.subject); }
    std::string payload_actor() const { return words_.actor(static_cast<EntityId>(event_.payload)); }
    std::string_view text() const { return trace_.strings[static_cast<StringId>(event_.payload)]; }
    bool has(std::uint8_t flag) const { return (event_.flags & flag) != 0; }
    std::string seconds() const { return words_.duration(static_cast<std::int64_t>(event_.payload)); }
    /// ": A released `lock`", or "".
    std::string because() const {
        const std::string cause = words_.cause(event_.cause);
        return cause.empty() ? "" : fmt::format(": {}", cause);
    }

    std::string loop_event() const {
        switch (event_.kind) {
            case TraceKind::loop_started: return "the event loop starts to run";
            case TraceKind::loop_stopped: return "the event loop stops";
            case TraceKind::iteration:
                return fmt::format("iteration {} of the loop begins, with {} in the ready queue", event_.payload,
                                   words_.count(event_.aux, "entry", "entries"));
            case TraceKind::polled: {
                if (event_.payload == 0) return "the loop looks for timers that are due, without waiting";
                return fmt::format("nothing was ready: the loop slept for {}", seconds());
            }
            default: return {};
        }
    }

    std::string task_event() const {
        switch (event_.kind) {
            case TraceKind::task_created: {
                const std::string_view function = trace_.strings[trace_.entities[event_.subject].detail];
                // What asyncio.run does when main() is over.
                const bool closing = function.starts_with("BaseEventLoop.shutdown_");
                const std::string creator = closing               ? std::string("asyncio.run, closing down,")
                                            : event_.payload == 0 ? std::string("the program")
                                                                  : payload_actor();
                return function.empty() ? fmt::format("{} created {}", creator, who())
                                        : fmt::format("{} created {}, which will run `{}`", creator, who(), function);
            }
            case TraceKind::task_started:
                return has(trace_flag::thrown) ? fmt::format("{} starts only to be told that it is cancelled", who())
                                               : fmt::format("{} starts to run{}", who(), function_of_task());
            case TraceKind::task_resumed: return resumed();
            case TraceKind::task_suspended: return fmt::format("{} {}", who(), words_.wait(ref_));
            case TraceKind::task_woke:
                return fmt::format("{} {}{}", who(), has(trace_flag::cancelling) ? "is woken to be cancelled" : "woke",
                                   because());
            case TraceKind::task_finished: return fmt::format("{} finished", who());
            case TraceKind::task_failed: return fmt::format("{} failed with {}", who(), words_.quoted(text()));
            case TraceKind::task_cancelled: return fmt::format("{} ended as cancelled", who());
            case TraceKind::cancel_requested: {
                if (has(trace_flag::automatic)) return fmt::format("the library asks {} to cancel{}", who(), because());
                return event_.payload == 0 ? fmt::format("{} is asked to cancel", who())
                                           : fmt::format("{} asks {} to cancel", payload_actor(), who());
            }
            case TraceKind::task_collected:
                return has(trace_flag::pending)
                           ? fmt::format("{} was destroyed while still pending: nothing held it any longer", who())
                           : fmt::format("{} is forgotten: nothing refers to it any longer", who());
            default: return {};
        }
    }

    std::string resumed() const {
        if (has(trace_flag::cancelling)) return fmt::format("{} goes on with a CancelledError thrown in", who());
        if (has(trace_flag::thrown)) return fmt::format("{} goes on with an exception thrown in", who());
        const SourceLocation place = trace_.locations[event_.location];
        return place.line == 0 ? fmt::format("{} goes on where it stopped{}", who(), because_it_woke())
                               : fmt::format("{} goes on in line {}{}", who(), place.line, because_it_woke());
    }

    /// Why it could go on: what had woken it.
    std::string because_it_woke() const {
        if (event_.cause == 0 || trace_.events[event_.cause - 1].kind != TraceKind::task_woke) return because();
        const std::string cause = words_.cause(trace_.events[event_.cause - 1].cause);
        return cause.empty() ? "" : fmt::format(": {}", cause);
    }

    /// " `worker`", or "" when the task runs what has no name.
    std::string function_of_task() const {
        std::string_view function = trace_.strings[trace_.entities[event_.subject].detail];
        if (const std::size_t dot = function.rfind('.'); dot != std::string_view::npos) function.remove_prefix(dot + 1);
        return function.empty() ? "" : fmt::format(" `{}`", function);
    }

    std::string callback_event() const {
        switch (event_.kind) {
            case TraceKind::callback_scheduled: return fmt::format("{} joins the ready queue{}", who(), because());
            case TraceKind::callback_started: return fmt::format("{} begins", who());
            case TraceKind::callback_finished: return fmt::format("{} is done", who());
            case TraceKind::callback_cancelled: return fmt::format("{} was cancelled before it ran", who());
            case TraceKind::timer_set:
                return fmt::format("{} is set for t = {}", words_.timer(event_.subject), seconds());
            case TraceKind::timer_fired: return fmt::format("{} is due", words_.timer(event_.subject));
            case TraceKind::timer_cancelled:
                return fmt::format("{} was cancelled: it is no longer needed", words_.timer(event_.subject));
            case TraceKind::future_resolved: return resolved();
            case TraceKind::retrieved:
                return has(trace_flag::automatic)
                           ? fmt::format("the library took the result of {}", words_.thing(event_.subject))
                           : fmt::format("{} took the result of {}", payload_actor(), words_.thing(event_.subject));
            case TraceKind::linked: return fmt::format("{} now depends on {}", words_.thing(event_.subject), about());
            default: return {};
        }
    }

    std::string resolved() const {
        const std::string future = words_.thing(event_.subject);
        switch (static_cast<FutureOutcome>(event_.aux)) {
            case FutureOutcome::result: return fmt::format("{} got its result{}", future, because());
            case FutureOutcome::exception: return fmt::format("{} got an exception, {}", future, words_.quoted(text()));
            case FutureOutcome::cancelled: break;
        }
        return fmt::format("{} was cancelled", future);
    }

    std::string resource_event() const {
        const auto items = [&] { return words_.count(event_.aux, "item", "items"); };
        switch (event_.kind) {
            case TraceKind::waiting:
                return event_.aux > 1
                           ? fmt::format("{} queues for {}, the {} in line", who(), about(), words_.ordinal(event_.aux))
                           : fmt::format("{} queues for {}", who(), about());
            case TraceKind::acquired:
                return words_.kind_of(event_.payload) == EntityKind::semaphore
                           ? fmt::format("{} got a permit of {}; {} left", who(), about(), event_.aux)
                           : fmt::format("{} got {}", who(), about());
            case TraceKind::released:
                return words_.kind_of(event_.payload) == EntityKind::semaphore
                           ? fmt::format("{} gave a permit back to {}", who(), about())
                           : fmt::format("{} released {}", who(), about());
            case TraceKind::put:
                return fmt::format("{} put an item into {}, which now has {}", who(), about(), items());
            case TraceKind::got:
                return fmt::format("{} took an item out of {}, which now has {}", who(), about(), items());
            case TraceKind::item_done:
                return fmt::format("{} is done with an item of {}; {} to go", who(), about(), event_.aux);
            case TraceKind::event_set:
                return event_.aux == 0 ? fmt::format("{} set {}; nobody was waiting", who(), about())
                                       : fmt::format("{} set {}, which wakes {}", who(), about(),
                                                     words_.count(event_.aux, "task", "tasks"));
            case TraceKind::event_cleared: return fmt::format("{} cleared {}", who(), about());
            case TraceKind::notified:
                return fmt::format("{} notified {}, which wakes {}", who(), about(),
                                   words_.count(event_.aux, "task", "tasks"));
            default: return {};
        }
    }

    std::string program_event() const {
        const SourceLocation place = trace_.locations[event_.location];
        switch (event_.kind) {
            case TraceKind::printed: {
                const std::string_view stream = has(trace_flag::error_stream) ? " on stderr" : "";
                return fmt::format("{} printed {}{}", who(), words_.quoted(trace_.printed(event_)), stream);
            }
            case TraceKind::blocked:
                return fmt::format("{} blocks for {}: the loop can run nobody else meanwhile", who(), seconds());
            case TraceKind::cpu: return fmt::format("{} computed for {}", who(), seconds());
            case TraceKind::line:
                return fmt::format("{} is about to run line {}{}", who(), place.line, words_.in_function(place));
            case TraceKind::name_read: return fmt::format("{} read `{}`", who(), text());
            case TraceKind::name_written: return fmt::format("{} set `{}`", who(), text());
            case TraceKind::exception_raised: return fmt::format("{} raised {}", who(), words_.quoted(text()));
            case TraceKind::exception_handled: return fmt::format("{} caught {}", who(), words_.quoted(text()));
            case TraceKind::never_awaited:
                return fmt::format("the coroutine `{}` was dropped without having been awaited: nothing of it ever ran",
                                   text());
            case TraceKind::warned: return fmt::format("a warning: {}", words_.quoted(text()));
            case TraceKind::logged: return fmt::format("a log message: {}", words_.quoted(text()));
            case TraceKind::problem: return fmt::format("a problem: {}", text());
            case TraceKind::choice:
                return fmt::format("{} things could happen now; number {} does", event_.payload >> 32U,
                                   (event_.payload & 0xFFFFFFFFU) + 1);
            case TraceKind::limit_hit: return fmt::format("the run was ended: {}", text());
            case TraceKind::stalled:
                return fmt::format("nothing can ever happen again: {} would wait for ever",
                                   words_.count(event_.aux, "task", "tasks"));
            case TraceKind::run_finished:
                return event_.payload == 0 ? std::string("the program has ended")
                                           : fmt::format("the program has ended with status {}", event_.payload);
            default: return {};
        }
    }

    std::string thread_event() const {
        switch (event_.kind) {
            case TraceKind::thread_started: return fmt::format("{} started {}", payload_actor(), who());
            case TraceKind::thread_switched: return fmt::format("the interpreter passes to {}", who());
            case TraceKind::thread_blocked: return fmt::format("{} waits, and lets other threads run", who());
            case TraceKind::thread_finished: return fmt::format("{} ended", who());
            case TraceKind::connection_opened: return fmt::format("a connection to {} was opened", far_end());
            case TraceKind::data_sent:
                return fmt::format("{} sent {} to {}", words_.actor(actor_of(trace_, ref_)),
                                   words_.count(event_.payload, "byte", "bytes"), far_end());
            case TraceKind::data_received:
                return fmt::format("{} from {} were read", words_.count(event_.payload, "byte", "bytes"), far_end());
            case TraceKind::connection_closed:
                return fmt::format("the connection to {} was closed at this end", far_end());
            case TraceKind::none: return "nothing happened";
            default: return {};
        }
    }

    const Trace& trace_;
    EventRef ref_;
    const TraceEvent& event_;
    NarrationWords words_;
};

}  // namespace

std::string narrate(const Trace& trace, std::uint64_t index) {
    if (index >= trace.events.size()) return "Nothing has been recorded here.";
    return Narrator(trace, static_cast<EventRef>(index + 1)).tell();
}

}  // namespace loopglass
