#pragma once
/// Predictions: when they are asked, what the engine answers, and what is said to a learner's answer.
#include <string>
#include <string_view>
#include <vector>

#include "lessons/engine/lesson.hpp"
#include "sim/trace/query.hpp"

namespace loopglass {

/// What the engine answers; `items` are the lines of an order. A `problem` says why there is no answer.
struct EngineAnswer {
    std::string text;
    std::vector<std::string> items;
    std::string problem;
};

/// Asked of the whole run. Of an event, `line` gives the line of its first moment and `task` the task's name.
EngineAnswer engine_answer(const Prediction& prediction, const Trace& trace, const QueryEnvironment& environment);

/// The event at which the prediction is asked; 0, and a `problem`, when it never comes.
struct PredictionMoment {
    EventRef at = 0;
    std::string problem;
};
PredictionMoment moment_of(const Prediction& prediction, const Trace& trace, const QueryEnvironment& environment);

/// Why everybody knows the answer at the moment `at`, its line of the output having been printed; empty when not.
std::string given_away(const Prediction& prediction, const Trace& trace, const QueryEnvironment& environment,
                       EventRef at);

/// Why no learner can give this answer, so that its reason is never read; empty when one can.
std::string cannot_be_given(const Prediction& prediction, const EngineAnswer& answer, std::string_view given);

/// The answers to choose from, the right one among them, always in the same order. For an order: its items, shuffled.
std::vector<std::string> choices_of(const Prediction& prediction, const EngineAnswer& answer);

struct Grade {
    bool right = false;
    std::string because;  ///< what to say; empty when right
};
/// Spaces at the ends do not matter; an order is one item a line.
Grade grade(const Prediction& prediction, const EngineAnswer& answer, std::string_view given);

/// Whether two answers to a prediction are the same one.
bool same_answer(const Prediction& prediction, std::string_view a, std::string_view b);

}  // namespace loopglass
