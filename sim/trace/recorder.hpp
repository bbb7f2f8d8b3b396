#pragma once

// The writing end of a trace: the loop and everything above it report what happens here, in about a nanosecond an
// event. A recorder that is off costs one predictable branch and returns 0 for every id.
//
// The recorder knows the virtual time (set_time, by whoever moves the clock) and the *context*: who runs at present,
// since which event, at which line. Code deep inside a step can so report with note() alone, without being told.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/trace/event.hpp"
#include "sim/trace/trace.hpp"

namespace loopglass {

class Recorder {
public:
    enum class Mode : std::uint8_t {
        off,     ///< nothing is recorded
        digest,  ///< events and output are digested and dropped: bounded memory
        keep,    ///< everything is kept, up to max_bytes; what comes later is digested and the trace marked truncated
    };

    /// Who runs at present. The loop sets it when a step or callback begins and clears it when that ends.
    struct Context {
        EntityId actor = 0;       ///< task, callback or thread
        EventRef step = 0;        ///< the event its present stretch began with
        LocationId location = 0;  ///< the line it is at, as far as known
    };

    explicit Recorder(Mode mode = Mode::keep, std::size_t max_bytes = std::size_t{1} << 30);

    /// Forgets everything recorded and starts anew; memory is kept for the next run.
    void reset(Mode mode);

    bool enabled() const { return enabled_; }
    Mode mode() const { return mode_; }

    /// Virtual nanoseconds since the run began. Must not decrease.
    void set_time(std::int64_t nanoseconds) { time_ = nanoseconds; }
    std::int64_t time() const { return time_; }

    Context& context() { return context_; }
    const Context& context() const { return context_; }

    /// Records an event; returns its number, to be given as the `cause` of others. 0 when off.
    EventRef record(TraceKind kind, EntityId subject, EventRef cause = 0, LocationId location = 0,
                    std::uint64_t payload = 0, std::uint16_t aux = 0, std::uint8_t flags = 0) {
        if (!enabled_) return 0;
        const EventRef number = trace_.events.append({kind, flags, aux, subject, cause, location, time_, payload});
        if (number >= stop_at_) [[unlikely]]
            on_stop_();
        return number;
    }

    /// Records an event of the context: its actor is the subject, its step the cause, its location the place.
    EventRef note(TraceKind kind, std::uint64_t payload = 0, std::uint16_t aux = 0, std::uint8_t flags = 0) {
        return record(kind, context_.actor, context_.step, context_.location, payload, aux, flags);
    }

    /// Calls `on_stop` as soon as event `number` has been recorded, and after each one more; UINT64_MAX: never.
    void stop_at(std::uint64_t number, void (*on_stop)()) {
        stop_at_ = number;
        on_stop_ = on_stop;
    }

    /// The number of the last event; 0 when there is none.
    EventRef last() const { return static_cast<EventRef>(trace_.events.total()); }

    /// Records text that the program wrote, in the context, and keeps it in the output log.
    EventRef print(std::string_view text, bool to_error_stream = false);

    /// Records an event of the context whose payload is a text: warned, logged, exception_raised …
    EventRef note_text(TraceKind kind, std::string_view text, std::uint16_t aux = 0) {
        return enabled_ ? note(kind, trace_.strings.intern(text), aux) : 0;
    }

    StringId intern(std::string_view text) { return enabled_ ? trace_.strings.intern(text) : 0; }
    LocationId intern_location(std::string_view file, std::uint32_t line, std::string_view function);

    /// Gives a new thing an id; 0 when off. The name's prefix comes from intern(), once for all tasks.
    EntityId register_entity(EntityKind kind, EntityName name = {}, EntityId creator = 0, StringId detail = 0,
                             LocationId location = 0) {
        if (!enabled_) return 0;
        return trace_.entities.add({kind, name, creator, detail, location});
    }
    EntityId register_entity(EntityKind kind, std::string_view name, EntityId creator = 0);

    /// Task.set_name, or a name found later (the variable that holds a lock). For display only: no event is recorded.
    void rename(EntityId id, std::string_view name);

    TraceInfo& info() { return trace_.info; }
    const Trace& trace() const { return trace_; }

    /// Hands the trace over; the recorder is off afterwards, until reset().
    Trace take();

private:
    Trace trace_;
    std::int64_t time_ = 0;
    std::uint64_t stop_at_ = UINT64_MAX;
    void (*on_stop_)() = nullptr;
    Context context_;
    std::size_t max_bytes_;
    Mode mode_ = Mode::off;
    bool enabled_ = false;
};

/// A level for an event's aux: what does not fit is the largest value.
constexpr std::uint16_t saturated(std::uint64_t value) {
    return value < 0xFFFF ? static_cast<std::uint16_t>(value) : std::uint16_t{0xFFFF};
}

}  // namespace loopglass
