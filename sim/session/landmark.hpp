#pragma once
/// Where somebody stands in a run, in words that still mean something after the program was edited: "task B, line 9,
/// for the third time".
///
/// Finding it again reads the new trace once, as it grows; determinism does the rest.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/trace/trace.hpp"

namespace loopglass {

struct Landmark {
    TraceKind kind = TraceKind::none;  ///< line, task_started, task_resumed or iteration; none: the very beginning
    std::string task;                  ///< the name of its subject
    std::uint32_t line = 0;            ///< 0: it has none
    std::uint64_t visit = 0;           ///< the how manieth such event of that task at that line, from 1
    std::uint64_t step = 0;            ///< steps of that task so far
};

/// The nearest landmark at or before a position.
Landmark landmark_at(const Trace& trace, std::uint64_t position);

class LandmarkSearch {
public:
    explicit LandmarkSearch(Landmark wanted) : wanted_(std::move(wanted)) {}

    /// Reads on; the position as soon as the same place has come. It must be the same trace each time.
    std::optional<std::uint64_t> advance(const Trace& trace);
    /// When it never came: the last visit of that line by that task, else the nearest earlier step of that task, else
    /// 0.
    std::uint64_t nearest() const { return last_visit_ != 0 ? last_visit_ : last_step_; }

private:
    bool is_task(const Trace& trace, EntityId entity);
    Landmark wanted_;
    std::vector<std::int8_t> named_;  // by entity: 1 it has the name, -1 it has not, 0 not asked yet
    std::size_t consumed_ = 0;
    std::uint64_t visits_ = 0, steps_ = 0, last_visit_ = 0, last_step_ = 0;
};

}  // namespace loopglass
