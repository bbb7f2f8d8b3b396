#include "gui/model/lesson_progress.hpp"

#include <chrono>

namespace loopglass {

LessonProgress::LessonProgress(const Lesson& lesson) : lesson_(lesson) {
    if (lesson.predictions.empty()) return;
    const ProgramRun run(lesson.program, lesson_options(lesson, lesson.program));
    for (const Prediction& prediction : lesson.predictions) {
        asked_[prediction.id] = {loopglass::moment_of(prediction, run.trace(), run).at,
                                 engine_answer(prediction, run.trace(), run)};
    }
}

const EngineAnswer& LessonProgress::engine_answer_of(const Prediction& prediction) const {
    return asked_.find(prediction.id)->second.answer;
}

EventRef LessonProgress::moment_of(const Prediction& prediction) const {
    const auto found = asked_.find(prediction.id);
    return found != asked_.end() ? found->second.moment : 0;
}

const LessonProgress::Answered* LessonProgress::answered(std::string_view prediction) const {
    const auto found = answers_.find(prediction);
    return found != answers_.end() ? &found->second : nullptr;
}

void LessonProgress::answer(const Prediction& prediction, std::string given) {
    Grade judged = grade(prediction, engine_answer_of(prediction), given);
    answers_.insert_or_assign(prediction.id, Answered{std::move(given), std::move(judged)});
}

const Prediction* LessonProgress::open_prediction() const {
    const Prediction* first = nullptr;
    for (const Prediction& prediction : lesson_.predictions) {
        if (moment_of(prediction) == 0 || answered(prediction.id) != nullptr) continue;
        if (first == nullptr || moment_of(prediction) < moment_of(*first)) first = &prediction;
    }
    return first;
}

void LessonProgress::check(const std::string& program) {
    ++attempts_;
    const auto begun = std::chrono::steady_clock::now();
    result_ = check_goals(lesson_, program, [&](std::uint64_t, std::uint64_t) {
        return std::chrono::steady_clock::now() - begun < std::chrono::seconds(10);
    });
}

}  // namespace loopglass
