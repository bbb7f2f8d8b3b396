#include "lessons/engine/predictions.hpp"

#include <algorithm>

#include "lessons/engine/program_run.hpp"
#include "tests/catch.hpp"
#include "tests/lessons/sample_lesson.hpp"

using namespace loopglass;

namespace {

struct Asked {
    Lesson lesson;
    ProgramRun run;
    explicit Asked(Lesson of) : lesson(std::move(of)), run(lesson.program, lesson.run) {}
    EngineAnswer answer(PredictionKind kind, std::string query) const {
        Prediction prediction = lesson.predictions[0];
        prediction.kind = kind;
        prediction.answer = std::move(query);
        return engine_answer(prediction, run.trace(), run);
    }
};

Lesson sample() {
    std::vector<LessonProblem> problems;
    return load_lesson(sample_lesson(), problems).value();
}

}  // namespace

TEST_CASE("the engine answers from the run") {
    const Asked asked(sample());
    CHECK(asked.answer(PredictionKind::choice, "engine:stdout[-1]").text == "sold 1");
    CHECK(asked.answer(PredictionKind::number, "engine:global('sold')").text == "1");
    CHECK(asked.answer(PredictionKind::task, "engine:finished(nth=1)").text == "A");
    CHECK(asked.answer(PredictionKind::line, "engine:suspended(task='A')").text == "9");
    CHECK(asked.answer(PredictionKind::order, "engine:stdout").items ==
          std::vector<std::string>{"A 1", "B 1", "sold 1"});
}

TEST_CASE("a question without an answer says why") {
    const Asked asked(sample());
    CHECK_FALSE(asked.answer(PredictionKind::choice, "engine:stdout[99]").problem.empty());
    CHECK_FALSE(asked.answer(PredictionKind::choice, "engine:no such thing").problem.empty());
    CHECK_FALSE(asked.answer(PredictionKind::task, "engine:failed()").problem.empty());
    CHECK_FALSE(asked.answer(PredictionKind::number, "engine:global('bought')").problem.empty());
}

TEST_CASE("a prediction is asked at its moment") {
    const Asked asked(sample());
    const PredictionMoment moment = moment_of(asked.lesson.predictions[0], asked.run.trace(), asked.run);
    REQUIRE(moment.problem.empty());
    const TraceEvent& event = asked.run.trace().events[moment.at - 1];
    CHECK(event.kind == TraceKind::task_suspended);
    CHECK(asked.run.trace().name_of(event.subject) == "A");
    Prediction never = asked.lesson.predictions[0];
    never.at = "failed(task='A')";
    CHECK(moment_of(never, asked.run.trace(), asked.run).problem == "this moment never comes");
    never.at = "time < 3";
    CHECK_FALSE(moment_of(never, asked.run.trace(), asked.run).problem.empty());
}

TEST_CASE("answers are graded with the reason that fits them") {
    const Asked asked(sample());
    const Prediction& prediction = asked.lesson.predictions[0];
    const EngineAnswer answer = engine_answer(prediction, asked.run.trace(), asked.run);
    CHECK(grade(prediction, answer, "  sold 1\n").right);
    CHECK(grade(prediction, answer, "sold 2").because == "B read before A wrote.");
    const Grade other = grade(prediction, answer, "sold 7");
    CHECK_FALSE(other.right);
    CHECK(other.because == "The program prints `sold 1`.");
}

TEST_CASE("numbers are equal as numbers") {
    Prediction prediction;
    prediction.kind = PredictionKind::number;
    CHECK(same_answer(prediction, "1.0", " 1"));
    CHECK_FALSE(same_answer(prediction, "1", "one"));
    CHECK(same_answer(prediction, "None", "None"));
}

TEST_CASE("an order that differs is told where") {
    Prediction prediction;
    prediction.kind = PredictionKind::order;
    prediction.answer = "engine:stdout";
    const EngineAnswer answer{"a\nb\nc", {"a", "b", "c"}, {}};
    CHECK(grade(prediction, answer, "a\nb\nc\n").right);
    CHECK(grade(prediction, answer, "a\nc\nb").because == "Up to place 1 you are right. There `b` comes, not `c`.");
    CHECK(grade(prediction, answer, "a\nb").because == "After place 2 more comes: `c`.");
    CHECK(grade(prediction, answer, "a\nb\nc\nd").because == "You have more than really comes.");
}

TEST_CASE("the right answer is among the choices and the order is always the same") {
    const Asked asked(sample());
    const Prediction& prediction = asked.lesson.predictions[0];
    const EngineAnswer answer = engine_answer(prediction, asked.run.trace(), asked.run);
    const auto choices = choices_of(prediction, answer);
    CHECK(choices.size() == 2);
    CHECK(std::find(choices.begin(), choices.end(), "sold 1") != choices.end());
    CHECK(choices == choices_of(prediction, answer));
}
