#include "gui/model/playback.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "gui/model/frame_budget.hpp"
#include "gui/model/line_match.hpp"
#include "sim/watch/detectors.hpp"

namespace loopglass {

namespace {

/// Work units between two looks at the clock: a millisecond or so, also on a machine that has other things to do.
constexpr std::uint64_t kSlice = 10'000;
/// Seconds from which on a slice was one operation that nothing can interrupt: a huge product, a long sort.
constexpr double kHeldUp = 0.2;
/// Milliseconds of a frame that go into the program.
constexpr double kFrameShare = 12;
/// Milliseconds at a time of what nobody waits for.
constexpr double kIdleShare = 4;
/// Work units of a first run that a program gets before its first frame.
constexpr std::uint64_t kFirst = 400'000;
/// Events that the detectors read within a frame; of longer runs they do it when nobody waits.
constexpr std::uint64_t kQuicklyWatched = 50'000;
/// A program that goes on for longer than this is stopped and says so; what was recorded stays.
constexpr std::uint64_t kLongestRecording = 4'000'000;
/// How many events back the current line is looked for.
constexpr std::uint64_t kLookBack = 4000;

}  // namespace

void Playback::open(std::string source, std::string filename, const RunOptions& options, bool keep_cursor) {
    auto program = Program::compile(source, std::move(filename));
    problem_ = program->syntax_error();
    problem_line_ = program->error_line();
    if (!problem_.empty() && keep_cursor && session_ != nullptr) return;
    search_.reset();
    bool at_end = false;
    if (keep_cursor && session_ != nullptr && session_->position() > 0) {
        at_end = to_end_ || (session_->recorded() && session_->position() == session_->length());
        Landmark landmark = landmark_at(session_->trace(), session_->position());
        if (landmark.line != 0) landmark.line = LineMatch(source_, source).of(landmark.line);
        if (!at_end) search_.emplace(std::move(landmark));
    }
    source_ = std::move(source);
    to_end_ = false;
    problem_search_.reset();
    session_ = std::make_unique<Session>(std::move(program), options);
    start();
    find_landmark();
    if (at_end) end();
}

/// The run so far may not have come to where the cursor was; then work() goes on looking.
void Playback::find_landmark() {
    if (!search_) return;
    std::optional<std::uint64_t> found = search_->advance(session_->trace());
    if (!found && session_->recorded()) found = search_->nearest();
    if (!found) return;
    search_.reset();
    session_->seek(std::min(*found, gate));
}

void Playback::open(const NativeScenario& scenario, const RunOptions& options) {
    problem_.clear();
    search_.reset();
    to_end_ = false;
    source_.clear();
    problem_search_.reset();
    session_ = std::make_unique<Session>(scenario, options);
    start();
    seek(0);
}

/// What is known of another run is forgotten; the first stretch of this one is there before its first frame.
void Playback::start() {
    timeline_ = TimelineModel();
    output_ = OutputLines();
    facts_ = RunFacts();
    problems_.clear();
    problems_known_ = false;
    snapshot_position_ = UINT64_MAX;
    waits_.reset();
    playing_ = false;
    followed = 0;
    held_up = 0;
    session_->record(kFirst);
    read_recording();
}

void Playback::read_recording() {
    timeline_.advance(session_->trace());
    output_.advance(session_->trace());
    facts_.advance(session_->trace());
    if (session_->recorded() && session_->length() <= kQuicklyWatched && !problems_known_)
        set_problems(find_problems(session_->trace()));
}

void Playback::set_problems(std::vector<Problem> problems) {
    problems_known_ = true;
    problems_ = std::move(problems);
    timeline_.set_problems(problems_);
}

const WaitGraph& Playback::waits() {
    const std::uint64_t here = session_->position();
    if (!waits_ || waits_position_ > here)
        waits_ = std::make_unique<WaitGraph>(session_->trace(), static_cast<EventRef>(here));
    else if (waits_position_ != here)
        waits_->advance(static_cast<EventRef>(here));
    waits_position_ = here;
    return *waits_;
}

bool Playback::busy() const {
    return session_ != nullptr && (!session_->recorded() || !session_->settled() || playing_);
}

void Playback::stop() {
    playing_ = false;
    if (session_ == nullptr) return;
    if (!session_->recorded())
        session_->stop_recording("Stopped by you.");
    else if (!session_->settled())
        session_->seek(
            static_cast<std::uint64_t>(std::llround(session_->progress() * static_cast<double>(session_->position()))));
}

bool Playback::work(double now) {
    if (session_ == nullptr) return false;
    bool changed = false;
    const FrameBudget budget(kFrameShare);
    // Somebody looks at the cursor while the recording goes on: both get their part of the frame.
    const FrameBudget recording(session_->settled() || to_end_ ? kFrameShare : kFrameShare / 2);
    while (!session_->recorded() && !recording.spent()) {
        const auto begin = std::chrono::steady_clock::now();
        session_->record(kSlice);
        const double spent = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        if (spent > kHeldUp) held_up = std::max(held_up, spent);
        read_recording();
        if (session_->length() > kLongestRecording)
            session_->stop_recording("This program goes on and on: its first part is shown.");
        changed = true;
    }
    if (search_ && changed) find_landmark();
    if (to_end_ && changed) session_->seek(session_->length());
    // While the cursor runs along with the recording its state would be old before it is seen.
    const bool chasing = to_end_ && !session_->recorded();
    while (!chasing && !session_->settled() && !budget.spent()) {
        session_->settle(kSlice);
        changed = true;
    }
    if (playing_ && now >= next_step_) {
        const std::uint64_t before = session_->position();
        step(StepUnit::task_step, Direction::forward);
        next_step_ = now + 1 / speed;
        const bool stopped = stop_on_the_way(before);
        if (stopped || held_back || (session_->position() == before && session_->recorded())) playing_ = false;
        changed = true;
    }
    return changed;
}

bool Playback::prepare() {
    if (session_ == nullptr || busy()) return false;
    const FrameBudget budget(kIdleShare);
    if (!problems_known_) {
        if (!problem_search_) problem_search_.emplace(session_->trace());
        if (problem_search_->advance([&] { return budget.spent(); })) return true;
        set_problems(std::move(problem_search_->problems()));
        problem_search_.reset();
        return true;
    }
    bool more = true;
    while (more && !budget.spent()) more = session_->prepare(kSlice);
    return more;
}

void Playback::step(StepUnit unit, Direction direction) {
    if (session_ == nullptr) return;
    std::uint64_t goal = session_->target(unit, direction, unit == StepUnit::line ? this_task() : 0);
    // Nobody is followed and the last task to run has no more lines: any line will do.
    if (unit == StepUnit::line && followed == 0 && (goal == 0 || goal >= session_->length()))
        goal = session_->target(unit, direction, 0);
    seek(goal);
}

/// A breakpoint between there and here stops what plays.
bool Playback::stop_on_the_way(std::uint64_t before) {
    const std::uint64_t here = session_->position();
    if (breakpoints.empty() || here <= before) return false;
    session_->seek(before);
    session_->breakpoints() = breakpoints;
    const std::uint64_t stop = session_->next_breakpoint(Direction::forward, here);
    session_->seek(std::min(stop, here));
    return stop < here;
}

bool Playback::go(std::uint64_t goal) {
    if (goal == 0 || (goal >= session_->length() && goal == session_->position())) return false;
    seek(goal);
    return true;
}

bool Playback::to_breakpoint(Direction direction) {
    if (session_ == nullptr || breakpoints.empty()) return false;
    session_->breakpoints() = breakpoints;
    return go(session_->next_breakpoint(direction));
}

bool Playback::to_kind(TraceKind kind, Direction direction) {
    if (session_ == nullptr) return false;
    const std::uint64_t goal = session_->next_of_kind(kind, direction);
    if (goal == 0 || trace().events[goal - 1].kind != kind || goal == session_->position()) return false;
    return go(goal);
}

bool Playback::to_event_of(EntityId subject, Direction direction) {
    if (session_ == nullptr) return false;
    const std::uint64_t here = session_->position();
    std::uint64_t goal = session_->next_event_of(subject, direction);
    // A connection is both of its ends; it is known by the client's.
    for (const ConnectionView& connection : snapshot().connections) {
        if (connection.client.id != subject || connection.server.id == 0) continue;
        const std::uint64_t other = session_->next_event_of(connection.server.id, direction);
        const bool forward = direction == Direction::forward;
        if (other == 0 || (forward ? other <= here : other >= here)) continue;
        if (goal == 0 || (forward ? goal <= here || other < goal : goal >= here || other > goal)) goal = other;
    }
    return go(goal);
}

void Playback::to_step(std::uint64_t number) {
    if (session_ != nullptr) seek(session_->position_of_step(number));
}

void Playback::seek(std::uint64_t position) {
    if (session_ == nullptr) return;
    to_end_ = false;
    search_.reset();
    held_back = position > gate;
    session_->seek(std::min({position, gate, session_->length()}));
}

void Playback::end() {
    if (session_ == nullptr) return;
    seek(session_->length());
    to_end_ = !session_->recorded() && !held_back;
}

void Playback::toggle_play(double now) {
    if (session_ == nullptr) return;
    playing_ = !playing_;
    next_step_ = now;
    if (playing_ && session_->recorded() && session_->position() >= session_->length()) seek(0);
}

const Snapshot& Playback::snapshot() {
    if (snapshot_position_ == session_->position() && snapshot_followed_ == followed) return snapshot_;
    session_->look_closely_at(followed);
    snapshot_ = session_->snapshot();
    snapshot_position_ = session_->position();
    snapshot_followed_ = followed;
    // The engine stops within the event that starts a step: the task is on its way, and no longer in the ready queue.
    if (snapshot_position_ == 0) return snapshot_;
    const TraceEvent& last = session_->trace().events[snapshot_position_ - 1];
    if (!begins_step(last.kind)) return snapshot_;
    snapshot_.running = last.subject;
    for (TaskView& task : snapshot_.tasks) {
        if (task.id != last.subject) continue;
        task.state = TaskState::running;
        task.waits_for.clear();
        task.until = -1;
    }
    std::erase_if(snapshot_.ready, [&](const ReadyView& entry) { return entry.id == last.subject; });
    return snapshot_;
}

EntityId Playback::this_task() const {
    if (followed != 0 || session_ == nullptr) return followed;
    const std::uint64_t behind = session_->position_of_step(session_->steps().done);
    return behind == 0 ? 0 : session_->trace().events[behind - 1].subject;
}

std::uint32_t Playback::current_line(std::string_view file) const {
    if (session_ == nullptr) return 0;
    const Trace& trace = session_->trace();
    const std::string_view base = file.substr(file.find_last_of('/') + 1);
    const std::uint64_t oldest = session_->position() > kLookBack ? session_->position() - kLookBack : 0;
    for (std::uint64_t i = session_->position(); i > oldest; --i) {
        const TraceEvent& event = trace.events[i - 1];
        const bool runs = event.kind == TraceKind::line || begins_step(event.kind) ||
                          event.kind == TraceKind::task_suspended || event.kind == TraceKind::printed ||
                          event.kind == TraceKind::blocked;
        if (event.location == 0 || !runs) continue;
        const SourceLocation place = trace.locations[event.location];
        std::string_view name = trace.strings[place.file];
        name = name.substr(name.find_last_of('/') + 1);
        if (name == base && place.line != 0) return place.line;
    }
    return 0;
}

}  // namespace loopglass
