#include "lessons/engine/check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "lessons/engine/program_run.hpp"

namespace loopglass {

namespace {

/// A goal while runs come in.
struct Judged {
    const Goal* goal;
    std::optional<Query> query;
    std::optional<QueryVerdict> verdict;
    std::vector<TriedSchedule> runs;
    std::string problem;

    bool wants(const TriedSchedule& schedule) const {
        if (schedule.kind == ScheduleKind::fifo) return true;
        const auto& kinds = goal->schedules.kinds;
        return schedule.seed <= goal->schedules.samples &&
               std::find(kinds.begin(), kinds.end(), schedule.kind) != kinds.end();
    }
};

/// The plain run, then every sample that some goal asks for.
std::vector<TriedSchedule> schedules_of(const Lesson& lesson) {
    std::vector<TriedSchedule> schedules{{ScheduleKind::fifo, 0}};
    for (const ScheduleKind kind : {ScheduleKind::legal, ScheduleKind::io}) {
        std::uint32_t samples = 0;
        for (const Goal& goal : lesson.goals) {
            const auto& kinds = goal.schedules.kinds;
            if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
                samples = std::max(samples, goal.schedules.samples);
        }
        for (std::uint32_t seed = 1; seed <= samples; ++seed) schedules.push_back({kind, seed});
    }
    return schedules;
}

std::vector<std::unique_ptr<Judged>> judges_for(const Lesson& lesson) {
    std::vector<std::unique_ptr<Judged>> judges;
    for (const Goal& goal : lesson.goals) {
        auto judged = std::make_unique<Judged>();
        judged->goal = &goal;
        auto parsed = Query::parse(goal.check);
        if (auto* error = std::get_if<QueryError>(&parsed)) {
            judged->problem = error->text();
        } else {
            judged->query.emplace(std::move(std::get<Query>(parsed)));
            judged->verdict.emplace(*judged->query);
        }
        judges.push_back(std::move(judged));
    }
    return judges;
}

GoalResult result_of(const Judged& judged) {
    GoalResult result;
    result.id = judged.goal->id;
    result.text = judged.goal->text;
    result.problem = judged.problem;
    if (!judged.verdict) return result;
    if (judged.verdict->error()) result.problem = judged.verdict->error()->text();
    result.met = judged.verdict->holds();
    if (const auto failed = judged.verdict->first_failure()) result.failed_in = judged.runs[*failed];
    return result;
}

}  // namespace

bool CheckResult::solved() const {
    return failure.empty() && !goals.empty() &&
           std::all_of(goals.begin(), goals.end(), [](const GoalResult& goal) { return goal.met; });
}

const GoalResult* CheckResult::find(std::string_view id) const {
    for (const GoalResult& goal : goals) {
        if (goal.id == id) return &goal;
    }
    return nullptr;
}

struct GoalCheck::State {
    CheckResult result;
    std::vector<std::unique_ptr<Judged>> judges;
    std::vector<TriedSchedule> schedules;
    std::shared_ptr<const Program> program;
    RunOptions options;
    std::unique_ptr<ProgramRun> run;  // of schedules[result.runs]
    bool ended = false;

    void judge(const TriedSchedule& schedule) {
        ++result.runs;
        if (schedule.kind == ScheduleKind::fifo) result.output = run->output();
        for (const auto& judged : judges) {
            if (!judged->verdict || !judged->wants(schedule)) continue;
            judged->verdict->add_run(run->trace(), *run);
            judged->runs.push_back(schedule);
        }
        ended = result.runs == schedules.size();
        if (!result.failure.empty() || run->failure().empty()) return;
        result.failure = run->failure();
        result.failed_in = schedule;
        // A program that cannot even run plainly needs no samples.
        ended = ended || schedule.kind == ScheduleKind::fifo;
    }
};

GoalCheck::GoalCheck(const Lesson& lesson, const std::string& program) : state_(std::make_unique<State>()) {
    state_->judges = judges_for(lesson);
    state_->schedules = schedules_of(lesson);
    state_->program = Program::compile(program, "challenge.py");
    state_->options = lesson_options(lesson, program);
}

GoalCheck::~GoalCheck() = default;

bool GoalCheck::advance(std::uint64_t work) {
    State& state = *state_;
    if (state.ended) return false;
    const TriedSchedule schedule = state.schedules[state.result.runs];
    if (!state.run) {
        RunOptions sampled = state.options;
        sampled.schedule = schedule.kind;
        sampled.schedule_seed = schedule.seed;
        state.run = std::make_unique<ProgramRun>(state.program, sampled, ProgramRun::StartLater());
    }
    if (state.run->advance(work)) return true;
    state.judge(schedule);
    state.run.reset();
    return !state.ended;
}

std::uint64_t GoalCheck::done() const { return state_->result.runs; }
std::uint64_t GoalCheck::all() const { return state_->schedules.size(); }

void GoalCheck::stop() {
    if (state_->ended) return;
    state_->ended = true;
    state_->run.reset();
    state_->result.failure = "the check was stopped";
}

CheckResult GoalCheck::result() const {
    CheckResult result = state_->result;
    for (const auto& judged : state_->judges) result.goals.push_back(result_of(*judged));
    return result;
}

CheckResult check_goals(const Lesson& lesson, const std::string& program, const CheckProgress& progress) {
    GoalCheck check(lesson, program);
    for (std::uint64_t told = 0;;) {
        const bool more = check.advance(0);
        if (check.done() != told && progress) {
            told = check.done();
            if (!progress(told, check.all())) {
                check.stop();
                break;
            }
        }
        if (!more) break;
    }
    return check.result();
}

std::string text_of(const TriedSchedule& schedule) {
    switch (schedule.kind) {
        case ScheduleKind::fifo: break;
        case ScheduleKind::legal: return fmt::format("schedule {} of those that asyncio allows", schedule.seed);
        case ScheduleKind::io: return fmt::format("schedule {} with I/O that takes its time", schedule.seed);
    }
    return "the plain run";
}

}  // namespace loopglass
