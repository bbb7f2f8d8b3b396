#pragma once
/// A challenge's goals, judged on what a program does: in its plain run and, where a goal says so, over many sampled
/// schedules.
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lessons/engine/lesson.hpp"

namespace loopglass {

/// One run of a check: run it again with these to see the same.
struct TriedSchedule {
    ScheduleKind kind = ScheduleKind::fifo;
    std::uint64_t seed = 0;
};

struct GoalResult {
    std::string id;
    std::string text;
    bool met = false;
    std::optional<TriedSchedule> failed_in;  ///< the first run in which it was not met
    std::string problem;                     ///< the goal cannot be judged: a mark is missing, say
};

struct CheckResult {
    std::vector<GoalResult> goals;
    /// Why the program did not end well, in one line; then nothing is solved.
    std::string failure;
    std::optional<TriedSchedule> failed_in;  ///< the first run that did not end well
    std::string output;                      ///< of the plain run
    std::uint64_t runs = 0;

    bool solved() const;
    const GoalResult* find(std::string_view id) const;
};

/// A check that goes on in slices, for those who must not wait: the window.
class GoalCheck {
public:
    GoalCheck(const Lesson& lesson, const std::string& program);
    ~GoalCheck();
    GoalCheck(const GoalCheck&) = delete;
    GoalCheck& operator=(const GoalCheck&) = delete;

    /// Goes on for about `work` units (0: one whole run); true while there is more.
    bool advance(std::uint64_t work);
    /// Runs done, of how many.
    std::uint64_t done() const;
    std::uint64_t all() const;
    /// Ends it where it is: its goals are then not met.
    void stop();
    /// Valid when `advance` has said false, or after `stop`.
    CheckResult result() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Told after each run: how many are done, of how many; false stops the check (its goals are then not met).
using CheckProgress = std::function<bool(std::uint64_t done, std::uint64_t all)>;

CheckResult check_goals(const Lesson& lesson, const std::string& program, const CheckProgress& progress = {});

/// "schedule 17 of the I/O model"; "the plain run".
std::string text_of(const TriedSchedule& schedule);

}  // namespace loopglass
