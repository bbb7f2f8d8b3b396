#pragma once
/// Playback: a Session with a cursor that people move. It slices the engine's work so that a frame stays short, plays,
/// and remembers where the learner was when the program is edited.
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gui/model/output_lines.hpp"
#include "gui/model/run_facts.hpp"
#include "gui/model/timeline.hpp"
#include "sim/session/landmark.hpp"
#include "sim/session/session.hpp"
#include "sim/trace/wait_graph.hpp"
#include "sim/watch/problem_search.hpp"

namespace loopglass {

class Playback {
public:
    /// A program; with `keep_cursor` another text of the present one, whose run stays when the new text does not
    /// compile: see `problem`.
    void open(std::string source, std::string filename, const RunOptions& options, bool keep_cursor);
    void open(const NativeScenario& scenario, const RunOptions& options);
    /// The text that is running, or ran last.
    const std::string& source() const { return source_; }

    /// Work for this frame: records on, then brings the state to the cursor. True when something changed.
    bool work(double now);
    bool busy() const;
    /// Idle time well spent: makes later seeks quick. True while there is more to do.
    bool prepare();
    /// Ends a recording that goes on, or leaves a long seek where it has come to.
    void stop();

    bool has_session() const { return session_ != nullptr; }
    Session& session() { return *session_; }
    const Session& session() const { return *session_; }
    const TimelineModel& timeline() const { return timeline_; }
    const OutputLines& output() const { return output_; }
    const RunFacts& facts() const { return facts_; }
    /// What the detectors found in the whole run, in its order; empty until it is recorded.
    const std::vector<Problem>& problems() const { return problems_; }
    /// Who waits for whom at the cursor.
    const WaitGraph& waits();
    const Trace& trace() const { return session_->trace(); }
    /// CPython's words for what keeps the text from running; empty when it runs. Its line, or 0.
    const std::string& problem() const { return problem_; }
    std::uint32_t problem_line() const { return problem_line_; }

    void step(StepUnit unit, Direction direction);
    /// To the next place where a breakpoint stops; false, and nowhere, when there is none.
    bool to_breakpoint(Direction direction);
    bool to_kind(TraceKind kind, Direction direction);
    /// To the next event that a task, lock, queue … has to do with.
    bool to_event_of(EntityId subject, Direction direction);
    /// Behind that many task steps.
    void to_step(std::uint64_t number);
    void seek(std::uint64_t position);
    void end();
    void restart() { seek(0); }
    void toggle_play(double now);
    bool playing() const { return playing_; }
    double speed = 4;    ///< task steps a second
    double held_up = 0;  ///< seconds of this program's longest operation that could not be interrupted; 0: none

    std::vector<Breakpoint> breakpoints;

    /// The cursor does not go past this event: a question is open there.
    std::uint64_t gate = UINT64_MAX;
    bool held_back = false;  ///< a seek was cut short by the gate

    EntityId followed = 0;  ///< selected and pinned task; 0: the running one
    /// The state at the cursor; call when settled. What a task has just begun, by the event before the cursor, counts
    /// as done.
    const Snapshot& snapshot();
    /// The task that "this task" means: the followed one, else the one that runs or ran last before the cursor; 0:
    /// none.
    EntityId this_task() const;
    /// Which line of `file` the cursor is at; 0 unknown. Only the base name of `file` counts.
    std::uint32_t current_line(std::string_view file) const;

private:
    std::unique_ptr<Session> session_;
    void read_recording();
    void find_landmark();
    bool go(std::uint64_t goal);
    bool stop_on_the_way(std::uint64_t before);
    std::string source_;
    std::optional<LandmarkSearch> search_;  // where the cursor was before an edit
    TimelineModel timeline_;
    OutputLines output_;
    RunFacts facts_;
    std::vector<Problem> problems_;
    bool problems_known_ = false;
    std::optional<ProblemSearch> problem_search_;  // in a long run, under way
    std::unique_ptr<WaitGraph> waits_;
    std::uint64_t waits_position_ = 0;
    void start();
    void set_problems(std::vector<Problem> problems);
    Snapshot snapshot_;
    std::uint64_t snapshot_position_ = UINT64_MAX;
    EntityId snapshot_followed_ = 0;
    std::string problem_;
    std::uint32_t problem_line_ = 0;
    bool playing_ = false;
    bool to_end_ = false;  // the cursor follows the recording
    double next_step_ = 0;
};

}  // namespace loopglass
