#pragma once

// The record that everything else reads: one TraceEvent per change of state, 32 bytes, plain data.
//
// Invariants: the layout and the values of the enumerations are part of the trace's digest; `time` never decreases
// within a trace; `cause` is smaller than the event's own number, so that causes form a forest.
// This header knows neither the loop nor Python and must never include them.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace loopglass {

/// Identifies anything that has a life of its own in a run: task, future, lock, queue, thread, timer handle …
/// One space, from 1, in order of registration; 0 is "none".
using EntityId = std::uint32_t;

/// 1 + the index of an event in its trace, or 0 for "none". Also the event's *number* as people count them.
using EventRef = std::uint32_t;

/// An interned text (StringTable); 0 is the empty one.
using StringId = std::uint32_t;

/// An interned place in the source (LocationTable); 0 is "nowhere".
using LocationId = std::uint32_t;

/// What happened. Names, meanings and the use of payload and aux: kinds.def.
enum class TraceKind : std::uint8_t {
#define LOOPGLASS_TRACE_KIND(name, query, meaning, payload, aux) name,
#include "sim/trace/kinds.def"
#undef LOOPGLASS_TRACE_KIND
};

/// The number of kinds; every smaller value is one.
inline constexpr std::size_t trace_kind_count = 0
#define LOOPGLASS_TRACE_KIND(name, query, meaning, payload, aux) +1
#include "sim/trace/kinds.def"
#undef LOOPGLASS_TRACE_KIND
    ;

/// Flag bits; which of them apply depends on the kind.
namespace trace_flag {
inline constexpr std::uint8_t error_stream = 1;  ///< printed: to stderr instead of stdout
inline constexpr std::uint8_t thrown = 1;        ///< task_started, task_resumed: an exception is thrown into it
inline constexpr std::uint8_t pending = 1;       ///< task_collected: it had not finished
inline constexpr std::uint8_t cancelling = 2;    ///< task_woke, task_resumed: because of a cancellation
inline constexpr std::uint8_t automatic = 4;     ///< retrieved: by the library itself; cancel_requested: by it as well
}  // namespace trace_flag

/// What a suspended task or thread waits for (aux of task_suspended and thread_blocked).
enum class WaitKind : std::uint16_t {
    none,
    turn,     ///< asyncio.sleep(0), a bare yield: its next turn, nothing else
    sleep,    ///< a delay
    future,   ///< a plain future
    task,     ///< the end of another task
    gather,   ///< all children of gather()
    wait,     ///< asyncio.wait, as_completed
    timeout,  ///< wait_for around something
    group,    ///< the exit of a TaskGroup
    lock,
    semaphore,
    event,
    condition,
    barrier,
    queue_get,
    queue_put,
    queue_join,
    thread,  ///< the result of an executor's thread
    process,
    connect,  ///< network: an opening connection
    accept,   ///< network: a client
    read,     ///< network: bytes
    drain,    ///< network: room to write
    join,     ///< thread: the end of another thread
    input,    ///< standard input
    other,
};

/// How a future ended (aux of future_resolved).
enum class FutureOutcome : std::uint16_t { result, exception, cancelled };

/// Where a name lives (aux of name_read and name_written).
enum class NameScope : std::uint16_t { global, local, cell, attribute, item };

/// Which freedom a choice used (aux of choice); see DESIGN, "Order".
enum class ChoiceKind : std::uint16_t { legal, io_model, hostile };

struct TraceEvent {
    TraceKind kind = TraceKind::none;
    std::uint8_t flags = 0;     ///< trace_flag bits
    std::uint16_t aux = 0;      ///< see kinds.def
    EntityId subject = 0;       ///< whom it happened to, or who did it
    EventRef cause = 0;         ///< the event that brought this one about
    LocationId location = 0;    ///< the line that ran, or the line a task is parked on
    std::int64_t time = 0;      ///< virtual nanoseconds since the run began
    std::uint64_t payload = 0;  ///< see kinds.def

    friend bool operator==(const TraceEvent&, const TraceEvent&) = default;
};
static_assert(sizeof(TraceEvent) == 32);
static_assert(std::is_trivially_copyable_v<TraceEvent>);

/// What the payload of a kind refers to.
enum class PayloadType : std::uint8_t { unused, entity, string, nanoseconds, count, pair };

/// The enumerator's own name, "task_created".
std::string_view name_of(TraceKind kind);
/// The word of the query grammar that selects it, "created"; empty when only its own name does.
std::string_view query_name_of(TraceKind kind);
/// One line in words.
std::string_view meaning_of(TraceKind kind);
PayloadType payload_type_of(TraceKind kind);

std::string_view name_of(WaitKind kind);

/// The kind of that enumerator name; TraceKind::none when there is no such.
TraceKind trace_kind_named(std::string_view name);

/// True for the kinds that begin a stretch in which the subject task runs (task_started, task_resumed).
constexpr bool begins_step(TraceKind kind) {
    return kind == TraceKind::task_started || kind == TraceKind::task_resumed;
}

/// True for the kinds after which a task never runs again (finished, failed, cancelled).
constexpr bool ends_task(TraceKind kind) {
    return kind == TraceKind::task_finished || kind == TraceKind::task_failed || kind == TraceKind::task_cancelled;
}

}  // namespace loopglass
