#pragma once
/// The words narration is made of: who, what, how long, and why. Only narration includes this.
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/trace/trace.hpp"

namespace loopglass {

class NarrationWords {
public:
    explicit NarrationWords(const Trace& trace) : trace_(trace) {}

    /// Who acts: a task's name, "the callback `on_done`", "the program".
    std::string actor(EntityId id) const;
    /// What it is about: "`lock`", "a queue", "B".
    std::string thing(EntityId id) const;
    /// "the timer of A", "the timer for `tick`".
    std::string timer(EntityId id) const;
    EntityKind kind_of(std::uint64_t id) const { return trace_.entities[static_cast<EntityId>(id)].kind; }
    /// What a suspended task waits for, with its verb: "waits for `lock`", "sleeps for 1.5 s". `ref`: its
    /// task_suspended event.
    std::string wait(EventRef ref) const;
    /// What an event did to wake somebody: "A released `lock`", "its time is up"; "" when it says nothing.
    std::string cause(EventRef ref) const;

    /// "1.5 s", "250 ms", "20 µs".
    static std::string duration(std::int64_t nanoseconds);
    static std::string count(std::uint64_t number, std::string_view one, std::string_view many);
    static std::string ordinal(std::uint64_t number);
    /// In `…`, on one line, shortened.
    static std::string quoted(std::string_view text);
    /// " in `worker`"; "" at module level.
    std::string in_function(const SourceLocation& place) const;
    /// With a capital and a full stop.
    static std::string sentence(std::string text);
    static std::string with_full_stop(std::string text);

private:
    std::int64_t due_of_timer_before(EventRef ref) const;
    const Trace& trace_;
};

}  // namespace loopglass
