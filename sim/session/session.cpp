#include "sim/session/session.hpp"

#include <algorithm>

#include "sim/session/narration.hpp"

namespace loopglass {

namespace {

/// Two runs are kept, each with its trace: more than a learner will ever look at.
constexpr std::size_t kTraceBytes = std::size_t{256} << 20;

/// Work units between parked probes: a twentieth of a second or so.
constexpr std::uint64_t kStride = 2'000'000;
constexpr std::size_t kMostParked = 10;
/// A program that holds more is not kept ten times.
constexpr std::size_t kMostParkedBytes = std::size_t{24} << 20;

RunOptions for_stepping(RunOptions options) {
    options.recording = Recorder::Mode::keep;
    options.lines = true;
    options.trace_bytes = std::min(options.trace_bytes, kTraceBytes);
    return options;
}

}  // namespace

Session::Session(std::shared_ptr<const Program> program, RunOptions options)
    : Session(std::move(program), nullptr, std::move(options)) {}
Session::Session(const NativeScenario& scenario, RunOptions options)
    : Session(nullptr, &scenario, std::move(options)) {}

Session::Session(std::shared_ptr<const Program> program, const NativeScenario* scenario, RunOptions options)
    : program_(std::move(program)),
      scenario_(scenario),
      options_(for_stepping(std::move(options))),
      recording_(make_run()) {}

Session::~Session() = default;

std::unique_ptr<Run> Session::make_run() const {
    return program_ ? std::make_unique<Run>(program_, options_) : std::make_unique<Run>(*scenario_, options_);
}

// -- recording ------------------------------------------------------------------------------------------------------

bool Session::record(std::uint64_t work) {
    if (recorded()) return false;
    recording_->advance(work == UINT64_MAX ? 0 : work);
    if (const std::uint64_t done = recording_->runtime().work; done >= work_at(UINT64_MAX) + kStride / 10)
        milestones_.push_back({recording_->position(), done});
    index_.advance(trace());
    if (!recording_->finished() && trace().truncated()) stop_recording("loopglass: limit: the recording is full");
    return !recorded();
}

bool Session::recorded() const { return stopped_ || recording_->finished(); }

void Session::stop_recording(std::string why) {
    if (recorded()) return;
    stopped_ = true;
    stop_reason_ = std::move(why);
}

const Trace& Session::trace() const { return recording_->trace(); }
std::uint64_t Session::length() const { return trace().events.size(); }
int Session::exit_status() const { return recording_->finished() ? recording_->exit_status() : -1; }
const std::string& Session::closing_line() const { return stopped_ ? stop_reason_ : recording_->closing_line(); }

// -- cursor ---------------------------------------------------------------------------------------------------------

void Session::seek(std::uint64_t position) { position_ = std::min(position, length()); }

/// Where the probe has to stand for the cursor. A run that was ended from outside is looked at just before that:
/// afterwards its frames are gone.
std::uint64_t Session::probe_goal() const {
    if (recording_->finished() && !recording_->closing_line().empty()) {
        return std::min(position_, recording_->program_end());
    }
    return position_;
}

/// Its events are those of the recording: nobody keeps them twice.
std::unique_ptr<Run> Session::make_probe() {
    RunOptions options = options_;
    options.recording = Recorder::Mode::digest;
    auto probe = program_ ? std::make_unique<Run>(program_, options) : std::make_unique<Run>(*scenario_, options);
    probe->on_program_end = [this](Run& run) { last_snapshot_ = take_snapshot(run, trace(), closely_); };
    return probe;
}

/// The run that has the shortest way to the goal.
void Session::choose_probe(std::uint64_t goal) {
    const auto reaches = [&](const std::unique_ptr<Run>& run) { return run && run->position() <= goal; };
    auto best = parked_.end();
    for (auto run = parked_.begin(); run != parked_.end(); ++run) {
        if (reaches(*run) && (best == parked_.end() || (*run)->position() > (*best)->position())) best = run;
    }
    const bool own = reaches(probe_);
    if (own && (best == parked_.end() || (*best)->position() <= probe_->position())) return;
    std::unique_ptr<Run> next;
    if (best != parked_.end()) {
        next = std::move(*best);
        parked_.erase(best);
    } else {
        next = make_probe();
    }
    // Where the old one stands others may want to go back to.
    const bool keep = probe_ && !probe_->finished() && parked_.size() < kMostParked &&
                      work_at(recording_->position()) > 2 * kStride && probe_->runtime().heap.used() < kMostParkedBytes;
    if (keep) parked_.push_back(std::move(probe_));
    probe_ = std::move(next);
    settled_at_ = UINT64_MAX;
}

std::uint64_t Session::work_at(std::uint64_t position) const {
    const auto after =
        std::upper_bound(milestones_.begin(), milestones_.end(), position,
                         [](std::uint64_t at, const Milestone& milestone) { return at < milestone.position; });
    return after == milestones_.begin() ? 0 : std::prev(after)->work;
}

std::uint64_t Session::position_after(std::uint64_t work) const {
    const auto at = std::lower_bound(milestones_.begin(), milestones_.end(), work,
                                     [](const Milestone& milestone, std::uint64_t w) { return milestone.work < w; });
    return at == milestones_.end() ? length() : at->position;
}

/// The middle of the longest stretch without a parked probe; nothing when all are short.
std::optional<std::uint64_t> Session::widest_gap() const {
    std::vector<std::uint64_t> places{0, work_at(UINT64_MAX)};
    for (const auto& run : parked_) places.push_back(work_at(run->position()));
    std::sort(places.begin(), places.end());
    std::uint64_t widest = kStride, middle = 0;
    for (std::size_t i = 1; i < places.size(); ++i) {
        if (places[i] - places[i - 1] <= widest) continue;
        widest = places[i] - places[i - 1];
        middle = places[i - 1] + widest / 2;
    }
    if (middle == 0) return std::nullopt;
    return position_after(middle);
}

bool Session::prepare(std::uint64_t work) {
    if (!recorded()) return false;
    if (!on_its_way_) {
        if (parked_.size() >= kMostParked) return false;
        const std::optional<std::uint64_t> goal = widest_gap();
        if (!goal || *goal == 0 || *goal >= length()) return false;
        parking_goal_ = *goal;
        on_its_way_ = make_probe();
    }
    const Run::Stop stop = on_its_way_->advance(work, parking_goal_);
    if (stop == Run::Stop::budget) return true;
    const bool fits = on_its_way_->runtime().heap.used() < kMostParkedBytes;
    if (stop == Run::Stop::finished || !fits) {
        on_its_way_.reset();
        return false;
    }
    parked_.push_back(std::move(on_its_way_));
    return parked_.size() < kMostParked;
}

bool Session::settled() const { return settled_at_ == probe_goal(); }

bool Session::settle(std::uint64_t work) {
    if (settled()) return true;
    const std::uint64_t goal = probe_goal();
    choose_probe(goal);
    settled_at_ = UINT64_MAX;
    const Run::Stop stop = probe_->advance(work == UINT64_MAX ? 0 : work, goal);
    if (stop != Run::Stop::budget) settled_at_ = goal;
    return settled();
}

double Session::progress() const {
    if (settled()) return 1;
    const std::uint64_t goal = probe_goal();
    if (!probe_ || goal == 0 || probe_->position() > goal) return 0;
    return static_cast<double>(probe_->position()) / static_cast<double>(goal);
}

const Snapshot& Session::snapshot() {
    if (!settled()) settle();
    if (snapshot_position_ == position_) return snapshot_;
    // Past the program's end its names are being cleared: what it left behind is what people want to see.
    const bool over = last_snapshot_ && probe_->position() > last_snapshot_->position;
    snapshot_ = over ? *last_snapshot_ : take_snapshot(*probe_, trace(), closely_);
    snapshot_.position = position_;
    snapshot_position_ = position_;
    return snapshot_;
}

void Session::look_closely_at(EntityId task) {
    if (task == closely_) return;
    closely_ = task;
    snapshot_position_ = UINT64_MAX;
}

// -- stepping -------------------------------------------------------------------------------------------------------

std::uint64_t Session::target(StepUnit unit, Direction direction, EntityId task) const {
    return index_.target(trace(), unit, direction, position_, task);
}

std::uint64_t Session::next_event_of(EntityId subject, Direction direction) const {
    return loopglass::next_event_of(trace(), subject, direction, position_);
}

std::uint64_t Session::next_of_kind(TraceKind kind, Direction direction) const {
    return loopglass::next_of_kind(trace(), kind, direction, position_);
}

std::uint64_t Session::next_breakpoint(Direction direction, std::uint64_t until) const {
    const std::string_view file = program_ ? std::string_view(program_->filename()) : scenario_->file;
    return loopglass::next_breakpoint(trace(), breakpoints_, file, direction, position_, until);
}

Session::StepCount Session::steps() const { return {index_.steps_before(position_), index_.steps()}; }

std::string Session::narration() const {
    return position_ == 0 ? std::string("The program is about to start.") : narrate(trace(), position_ - 1);
}

std::vector<Session::OutputPiece> Session::output(bool up_to_cursor) const {
    std::vector<OutputPiece> pieces;
    for (const EventRef ref : index_.prints()) {
        if (up_to_cursor && ref > position_) break;
        const TraceEvent& event = trace().events[ref - 1];
        pieces.push_back({ref, (event.flags & trace_flag::error_stream) != 0, std::string(trace().printed(event))});
    }
    return pieces;
}

LocationId Session::location_of(EntityId task) const { return loopglass::location_of(trace(), task, position_); }

}  // namespace loopglass
