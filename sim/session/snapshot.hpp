#pragma once
/// Snapshot: what a run looks like at one moment, as plain data. The window and the terminal read nothing else.
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/trace/trace.hpp"

namespace loopglass {

class Run;

struct VariableView {
    std::string name;
    std::string text;  ///< repr, shortened
    std::string type;
};
struct FrameView {
    std::string function;  ///< qualified name
    std::string file;
    std::uint32_t line = 0;
    std::vector<VariableView> locals;
};
enum class TaskState : std::uint8_t {
    created,
    running,
    ready,
    waiting,
    sleeping,
    finished,
    failed,
    cancelled,
    collected
};
inline constexpr std::size_t task_state_count = static_cast<std::size_t>(TaskState::collected) + 1;
struct TaskView {
    EntityId id = 0;
    std::string name;
    std::string coroutine;  ///< qualified name of what it runs
    TaskState state = TaskState::created;
    WaitKind wait_kind = WaitKind::none;
    EntityId waits_on = 0;          ///< lock, queue, task …; 0: a plain future or nothing
    std::string waits_for;          ///< in words: "lock `lock`", "task B", "1.5 s to go"
    double until = -1;              ///< virtual seconds at which its timer is due; negative: none
    std::vector<FrameView> frames;  ///< the await chain, the coroutine of the task first, where it stands last
    std::string result;             ///< of a finished one: repr of result or exception
    bool cancel_requested = false;
    std::vector<std::string> kept_by;  ///< who refers to it, in words; empty when only the loop's weak set does
    bool collectable = false;          ///< nothing outside its own cycle holds it
};
struct ReadyView {
    EntityId id = 0;   ///< the task, or the handle
    std::string text;  ///< "A (step)", "callback on_done"
};
struct TimerView {
    EntityId id = 0;
    double when = 0;
    std::string text;
};
enum class ResourceKind : std::uint8_t { lock, semaphore, event, condition, barrier, queue };
struct ResourceView {
    EntityId id = 0;
    ResourceKind kind = ResourceKind::lock;
    std::string name;   ///< the variable that holds it, else its kind and number
    std::string state;  ///< "held by A", "2 of 3 free", "set", "5 items"
    EntityId holder = 0;
    std::vector<EntityId> waiters;  ///< in the order they will be served
};
/// One end of a connection, and the bytes that it sends.
struct ConnectionEnd {
    EntityId id = 0;
    std::uint64_t sent = 0, read = 0;  ///< bytes, from the beginning on
    std::uint64_t unsent = 0;          ///< written by the program, and kept by the transport for want of room
    std::uint64_t on_the_way = 0;      ///< sent to the other end, and not there yet
    std::uint64_t arrived = 0;         ///< here, in the socket's buffer: nobody has read them
    std::uint64_t buffered = 0;        ///< here, in a StreamReader's buffer
    bool closed = false;
    std::vector<EntityId> waiters;  ///< tasks that wait for bytes, or for room
};
struct ConnectionView {
    std::string name;  ///< what the client connected to
    ConnectionEnd client, server;
    bool open() const { return !client.closed && !server.closed; }
};
struct ServerView {
    std::string name;              ///< where it listens
    std::size_t not_accepted = 0;  ///< connections that nobody has taken yet
};
struct ThreadView {
    EntityId id = 0;
    std::string name;
    std::string state;
    std::vector<FrameView> frames;
};

struct Snapshot {
    std::uint64_t position = 0;  ///< events recorded
    double time = 0;             ///< virtual seconds
    std::uint64_t iteration = 0;
    EntityId running = 0;                          ///< task; 0: none
    std::vector<TaskView> tasks;                   ///< in order of creation; of very many only the first and the last
    std::vector<ReadyView> ready;                  ///< in the order they will run; of very many the first
    std::vector<TimerView> timers;                 ///< in the order they are due; of very many the first
    std::size_t ready_count = 0, timer_count = 0;  ///< those not listed included
    std::array<std::size_t, task_state_count> unlisted{};  ///< tasks that `tasks` leaves out, by state
    std::vector<ResourceView> resources;
    std::vector<ThreadView> threads;
    std::vector<ConnectionView> connections;  ///< in the order in which they were opened
    std::vector<ServerView> servers;          ///< that listen
    std::vector<FrameView> stack;             ///< of the running thread, outermost first
    std::vector<VariableView> globals;
};

/// Looks at a run that is stopped. Runs no Python code: texts of program objects are made from what is known natively.
/// `trace`: of this run or of another of the same program that got at least as far; `closely`: a task that is listed
/// whatever the number of tasks, with what keeps it alive; 0: none.
Snapshot take_snapshot(Run& run, const Trace& trace, EntityId closely = 0);

}  // namespace loopglass
