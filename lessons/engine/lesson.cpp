#include "lessons/engine/lesson.hpp"

#include <fmt/format.h>

namespace loopglass {

namespace {

template <class T>
const T* find_id(const std::vector<T>& items, std::string_view id) {
    for (const T& item : items) {
        if (item.id == id) return &item;
    }
    return nullptr;
}

}  // namespace

std::string LessonProblem::text() const {
    return line == 0 ? fmt::format("{}: {}", file, message) : fmt::format("{}:{}: {}", file, line, message);
}

const Prediction* Lesson::find_prediction(std::string_view prediction_id) const {
    return find_id(predictions, prediction_id);
}
const Experiment* Lesson::find_experiment(std::string_view experiment_id) const {
    return find_id(experiments, experiment_id);
}
const Goal* Lesson::find_goal(std::string_view goal_id) const { return find_id(goals, goal_id); }

}  // namespace loopglass
