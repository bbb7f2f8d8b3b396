// What recording costs: nanoseconds an event with the recorder off, digesting and keeping (first and later runs).

#include <algorithm>
#include <chrono>
#include <vector>

#include <fmt/format.h>

#include "sim/trace/derive.hpp"
#include "sim/trace/recorder.hpp"

namespace {

using namespace loopglass;

constexpr std::uint64_t event_count = 4'000'000;

template <class Work>
double nanoseconds_each(Work&& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::nano> spent = std::chrono::steady_clock::now() - begin;
    return spent.count() / static_cast<double>(event_count);
}

// What a loop records for tasks that take turns: two events a step.
void record_steps(Recorder& run) {
    const EntityId first = run.register_entity(EntityKind::task, {run.intern("Task-"), 1});
    for (EntityId task = 2; task <= 100; ++task) run.register_entity(EntityKind::task, {run.intern("Task-"), task});
    EventRef cause = 0;
    for (std::uint64_t step = 0; step < event_count / 2; ++step) {
        run.set_time(static_cast<std::int64_t>(step));
        const auto task = static_cast<EntityId>(first + step % 100);
        cause = run.record(TraceKind::task_resumed, task, cause, 1);
        run.record(TraceKind::task_suspended, task, cause, 1, 0, static_cast<std::uint16_t>(WaitKind::turn));
    }
}

void report(const char* what, std::vector<double> rounds) {
    std::sort(rounds.begin(), rounds.end());
    fmt::print("{:34} {:6.2f} ns/event (median of {})\n", what, rounds[rounds.size() / 2], rounds.size());
}

}  // namespace

int main() {
    std::vector<double> off, digest, keep_first, keep_again, derive, hash;
    for (int round = 0; round < 7; ++round) {
        Recorder recorder(Recorder::Mode::off);
        off.push_back(nanoseconds_each([&] { record_steps(recorder); }));
        recorder.reset(Recorder::Mode::digest);
        digest.push_back(nanoseconds_each([&] { record_steps(recorder); }));
        recorder.reset(Recorder::Mode::keep);
        keep_first.push_back(nanoseconds_each([&] { record_steps(recorder); }));
        recorder.reset(Recorder::Mode::keep);
        keep_again.push_back(nanoseconds_each([&] { record_steps(recorder); }));
        derive.push_back(nanoseconds_each([&] {
            StateHistory history;
            history.advance(recorder.trace());
        }));
        volatile std::uint64_t sum = 0;
        hash.push_back(nanoseconds_each([&] { sum = sum + recorder.trace().digest(); }));
    }
    report("record, off", off);
    report("record, digest only", digest);
    report("record, keep, untouched memory", keep_first);
    report("record, keep, memory used again", keep_again);
    report("derive state intervals", derive);
    report("digest of a kept trace", hash);
}
