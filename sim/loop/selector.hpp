#pragma once
/// What a loop watches: a set of descriptors and the list of those that may be ready, kept as Linux's epoll keeps it.
/// That list decides in which order the callbacks of one iteration run: a descriptor joins its end when something
/// happens to it (or when it is ready as its watching begins or changes), and again each time it was reported.
/// CPython 3.13 Lib/selectors.py: EpollSelector; Lib/asyncio/selector_events.py: _add_reader … _process_events.
#include "sim/loop/event_loop.hpp"
#include "sim/loop/network.hpp"

namespace loopglass {

/// A native object whose `action` a loop calls when its socket is ready: what a transport is. It stands in the ready
/// queue as itself, with the version its registration had, so that a removed one does not run.
struct IoTarget : GcObject {
    Dict* dict;
    /// False when the loop must stop (KeyboardInterrupt, SystemExit, unwinding).
    bool (*action)(IoTarget* self, bool writing);
    Value context;  ///< the callbacks run in
    EntityId entity;
    std::uint32_t reader_version, writer_version;
};

class Selector {
public:
    explicit Selector(ThreadWaitQueue* sleeper) : sleeper_(sleeper) {}
    ~Selector();
    Selector(const Selector&) = delete;
    Selector& operator=(const Selector&) = delete;

    Watch* find(const Socket* socket) const;
    /// Sets one of the two callbacks, cancelling the one it replaces; `target` empty removes it. True when there was
    /// one.
    bool set(Socket* socket, bool writing, View target);
    /// Puts the callbacks of what is ready on the loop's ready queue; how many descriptors were ready.
    std::size_t collect(EventLoop* loop);
    void note_ready(Watch* watch);
    void traverse(Visitor& visit) const;
    /// Ends all watching.
    void clear();
    bool empty() const { return watches_ == nullptr; }
    /// Descriptors watched for reading whose socket listens.
    bool serves() const;

private:
    void unlink_ready(Watch* watch);
    void remove(Watch* watch);
    ThreadWaitQueue* sleeper_;
    Watch* watches_ = nullptr;
    Watch* first_ready_ = nullptr;
    Watch* last_ready_ = nullptr;
};

/// The loop's selector, made at first use.
Selector& selector_of(EventLoop* loop);
/// Runs an IoTarget from the ready queue. `tag` is the small integer it was queued with.
bool run_io_target(EventLoop* loop, IoTarget* target, View tag);
View io_tag(const IoTarget* target, bool writing);

}  // namespace loopglass
