#include "gui/model/lesson_attempt.hpp"

#include "gui/model/frame_budget.hpp"

namespace loopglass {

namespace {

constexpr std::uint64_t kSlice = 30'000;  // work units between two looks at the clock
constexpr double kLongest = 10'000;       // milliseconds of work on one check

}  // namespace

LessonAttempt::LessonAttempt(const Lesson& lesson) : lesson_(lesson) {
    if (lesson.predictions.empty()) return;
    const ProgramRun run(lesson.program, lesson_options(lesson, lesson.program));
    for (const Prediction& prediction : lesson.predictions) {
        asked_[prediction.id] = {loopglass::moment_of(prediction, run.trace(), run).at,
                                 engine_answer(prediction, run.trace(), run)};
    }
}

const EngineAnswer& LessonAttempt::engine_answer_of(const Prediction& prediction) const {
    return asked_.find(prediction.id)->second.answer;
}

EventRef LessonAttempt::moment_of(const Prediction& prediction) const {
    const auto found = asked_.find(prediction.id);
    return found != asked_.end() ? found->second.moment : 0;
}

const LessonAttempt::Answered* LessonAttempt::answered(std::string_view prediction) const {
    const auto found = answers_.find(prediction);
    return found != answers_.end() ? &found->second : nullptr;
}

void LessonAttempt::answer(const Prediction& prediction, std::string given) {
    Grade judged = grade(prediction, engine_answer_of(prediction), given);
    answers_.insert_or_assign(prediction.id, Answered{std::move(given), std::move(judged)});
}

const Prediction* LessonAttempt::open_prediction() const {
    const Prediction* first = nullptr;
    for (const Prediction& prediction : lesson_.predictions) {
        if (moment_of(prediction) == 0 || answered(prediction.id) != nullptr) continue;
        if (first == nullptr || moment_of(prediction) < moment_of(*first)) first = &prediction;
    }
    return first;
}

void LessonAttempt::begin_check(const std::string& program) {
    ++attempts_;
    result_.reset();
    spent_ = 0;
    check_ = std::make_unique<GoalCheck>(lesson_, program);
}

bool LessonAttempt::advance_check(double milliseconds) {
    if (check_ == nullptr) return false;
    const FrameBudget budget(milliseconds);
    bool more = true;
    while (more && !budget.spent()) more = check_->advance(kSlice);
    spent_ += milliseconds;
    if (more && spent_ > kLongest) {
        check_->stop();
        more = false;
    }
    if (more) return true;
    result_ = check_->result();
    solved_ = solved_ || result_->solved();
    check_.reset();
    return false;
}

void LessonAttempt::recall(std::uint32_t attempts, bool solved, bool gave_up) {
    attempts_ = attempts;
    solved_ = solved;
    gave_up_ = gave_up;
}

double LessonAttempt::check_progress() const {
    return check_ == nullptr ? 1 : static_cast<double>(check_->done()) / static_cast<double>(check_->all());
}

void LessonAttempt::stop_check() {
    if (check_ == nullptr) return;
    check_->stop();
    result_ = check_->result();
    check_.reset();
}

}  // namespace loopglass
