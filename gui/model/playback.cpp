#include "gui/model/playback.hpp"

#include <algorithm>

namespace loopglass {

namespace {

/// Work units a frame: about ten milliseconds of a release build.
constexpr std::uint64_t kSlice = 400'000;
/// A program that goes on for longer than this is stopped and says so; what was recorded stays.
constexpr std::uint64_t kLongestRecording = 4'000'000;

}  // namespace

void Playback::open(std::string source, std::string filename, const RunOptions& options, bool keep_cursor) {
    auto program = Program::compile(std::move(source), std::move(filename));
    problem_ = program->syntax_error();
    problem_line_ = program->error_line();
    if (!problem_.empty() && session_ != nullptr) return;
    const std::uint64_t cursor = keep_cursor && session_ != nullptr ? session_->position() : 0;
    session_ = std::make_unique<Session>(std::move(program), options);
    timeline_ = TimelineModel();
    playing_ = false;
    followed = 0;
    session_->record(kSlice);
    timeline_.advance(session_->trace());
    session_->seek(std::min(cursor, session_->length()));
}

void Playback::open(const NativeScenario& scenario, const RunOptions& options) {
    problem_.clear();
    session_ = std::make_unique<Session>(scenario, options);
    timeline_ = TimelineModel();
    playing_ = false;
    followed = 0;
    session_->record(kSlice);
    timeline_.advance(session_->trace());
}

bool Playback::busy() const { return session_ != nullptr && (!session_->recorded() || !session_->settled() || playing_); }

void Playback::stop() {
    playing_ = false;
    if (session_ != nullptr && !session_->recorded()) session_->stop_recording("stopped by you");
}

bool Playback::work(double now) {
    if (session_ == nullptr) return false;
    bool changed = false;
    if (!session_->recorded()) {
        session_->record(kSlice);
        timeline_.advance(session_->trace());
        if (session_->length() > kLongestRecording) session_->stop_recording("this program goes on and on; the first part is shown");
        changed = true;
    }
    if (!session_->settled()) {
        session_->settle(kSlice);
        changed = true;
    }
    if (playing_ && now >= next_step_) {
        const std::uint64_t before = session_->position();
        step(StepUnit::task_step, Direction::forward);
        next_step_ = now + 1 / speed;
        if (session_->position() == before && session_->recorded()) playing_ = false;
        changed = true;
    }
    return changed;
}

void Playback::step(StepUnit unit, Direction direction) {
    if (session_ == nullptr) return;
    seek(session_->target(unit, direction, unit == StepUnit::line ? followed : 0));
}

void Playback::seek(std::uint64_t position) {
    if (session_ == nullptr) return;
    session_->seek(std::min(position, session_->length()));
}

void Playback::toggle_play(double now) {
    playing_ = !playing_;
    next_step_ = now;
    if (playing_ && session_ != nullptr && session_->recorded() && session_->position() >= session_->length()) seek(0);
}

std::uint32_t Playback::current_line() const {
    if (session_ == nullptr) return 0;
    const Trace& trace = session_->trace();
    for (std::uint64_t i = session_->position(); i > 0; --i) {
        const TraceEvent& event = trace.events[i - 1];
        if (event.location != 0 && (event.kind == TraceKind::line || event.kind == TraceKind::task_suspended)) return trace.locations[event.location].line;
        if (session_->position() - i > 400) break;
    }
    return 0;
}

}  // namespace loopglass
