#include "lessons/engine/verify.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "lessons/engine/check.hpp"
#include "lessons/engine/marks.hpp"
#include "lessons/engine/predictions.hpp"
#include "lessons/engine/program_run.hpp"
#include "lessons/engine/verify_text.hpp"

namespace loopglass {

namespace {

/// The first line in which two texts differ, in words; empty when they are equal.
std::string first_difference(std::string_view expected, std::string_view actual) {
    for (std::size_t number = 1; !expected.empty() || !actual.empty(); ++number) {
        const std::string_view wanted = expected.substr(0, expected.find('\n'));
        const std::string_view got = actual.substr(0, actual.find('\n'));
        if (expected.empty()) return fmt::format("line {} is one too many: '{}'", number, got);
        if (actual.empty()) return fmt::format("line {} is missing: '{}'", number, wanted);
        if (wanted != got) return fmt::format("line {} is '{}', and should be '{}'", number, got, wanted);
        expected.remove_prefix(std::min(expected.size(), wanted.size() + 1));
        actual.remove_prefix(std::min(actual.size(), got.size() + 1));
    }
    return {};
}

class Verifier {
public:
    Verifier(const Lesson& lesson, const LessonLibrary& library, const VerifyProgress& progress)
        : lesson_(lesson), library_(library), progress_(progress) {
        report_.lesson = lesson.id;
    }

    LessonReport verify() {
        const ProgramRun run(lesson_.program, lesson_options(lesson_, lesson_.program));
        begin("the program prints expected.txt");
        verify_program("program.py", run);
        verify_native();
        for (const Prediction& prediction : lesson_.predictions) verify_prediction(prediction, run);
        for (const Experiment& experiment : lesson_.experiments) verify_experiment(experiment);
        verify_challenge();
        begin("every link resolves");
        take(broken_links(lesson_, library_, run));
        begin("the text keeps to its limits");
        take(text_beyond_limits(lesson_));
        begin("the lessons it requires exist");
        take(missing_requirements(lesson_, library_));
        return std::move(report_);
    }

private:
    void begin(std::string name) {
        if (progress_) progress_(lesson_.id, name);
        report_.verifications.push_back({std::move(name), {}});
    }
    void problem(std::uint32_t line, std::string message) { problem_in("lesson.md", line, std::move(message)); }
    void problem_in(std::string_view file, std::uint32_t line, std::string message) {
        report_.verifications.back().problems.push_back(
            {fmt::format("{}/{}", lesson_.folder, file), line, std::move(message)});
    }
    void take(std::vector<LessonProblem> problems) { report_.verifications.back().problems = std::move(problems); }

    void verify_program(std::string_view file, const ProgramRun& run) {
        const OptionProblem block = options_problem(lesson_.program);
        if (!block.message.empty()) problem_in("program.py", block.line, block.message);
        if (!run.failure().empty()) problem_in(file, 0, fmt::format("it does not end well: {}", run.failure()));
        const std::string difference = first_difference(lesson_.expected, run.output());
        if (!difference.empty()) problem_in(file, 0, fmt::format("its output is not that of CPython: {}", difference));
    }

    static OptionProblem options_problem(std::string_view source) {
        RunOptions unused;
        return read_embedded_options(source, unused);
    }

    /// A user's lessons bring C++ source only: what is not compiled in cannot be run.
    void verify_native() {
        if (lesson_.native_program.empty()) return;
        const NativeScenario* scenario = find_native_scenario(lesson_.id);
        const bool builtin = LessonLibrary::builtin().find(lesson_.id) == &lesson_;
        if (scenario == nullptr && !builtin) return;
        begin("the C++ program prints the same");
        if (scenario == nullptr) {
            problem_in("program.cpp", 0, fmt::format("it registers no scenario '{}'", lesson_.id));
            return;
        }
        verify_program("program.cpp", ProgramRun(*scenario, lesson_.native_program, lesson_.run));
    }

    void verify_prediction(const Prediction& prediction, const ProgramRun& run) {
        begin(fmt::format("prediction {}: its moment comes", prediction.id));
        const PredictionMoment moment = moment_of(prediction, run.trace(), run);
        if (!moment.problem.empty()) problem(prediction.line, fmt::format("at: {}", moment.problem));

        if (moment.problem.empty()) {
            const std::string known = given_away(prediction, run.trace(), run, moment.at);
            if (!known.empty()) problem(prediction.line, fmt::format("at: {}", known));
        }

        begin(fmt::format("prediction {}: the engine answers", prediction.id));
        const EngineAnswer answer = engine_answer(prediction, run.trace(), run);
        if (!answer.problem.empty()) {
            problem(prediction.line, fmt::format("answer: {}", answer.problem));
            return;
        }
        begin(fmt::format("prediction {}: the wrong answers are wrong", prediction.id));
        for (std::size_t index = 0; index < prediction.wrong.size(); ++index) {
            const std::string& match = prediction.wrong[index].match;
            if (same_answer(prediction, match, answer.text))
                problem(prediction.line, fmt::format("'{}' is listed as wrong, and is what happens", match));
            if (const std::string why = cannot_be_given(prediction, answer, match); !why.empty())
                problem(prediction.line, fmt::format("'{}' is listed as wrong, and {}", match, why));
            for (std::size_t earlier = 0; earlier < index; ++earlier) {
                if (same_answer(prediction, match, prediction.wrong[earlier].match))
                    problem(prediction.line, fmt::format("'{}' is listed twice", match));
            }
        }
    }

    void verify_experiment(const Experiment& experiment) {
        begin(fmt::format("experiment {}: its claim holds", experiment.id));
        const auto edited = apply_edit(lesson_.program, experiment.edit);
        if (!edited) {
            problem(experiment.line,
                    fmt::format("the mark '{}' must stand on one line of program.py", experiment.edit.mark));
            return;
        }
        const auto program = Program::compile(*edited, "program.py");
        if (program->code() == nullptr) {
            problem(experiment.line,
                    fmt::format("with the edit the program does not parse:\n{}", program->syntax_error()));
            return;
        }
        auto parsed = Query::parse(experiment.claim);
        if (const auto* error = std::get_if<QueryError>(&parsed)) {
            problem(experiment.line, fmt::format("claim: {}", error->text()));
            return;
        }
        const ProgramRun run(program, lesson_options(lesson_, *edited));
        QueryVerdict verdict(std::get<Query>(parsed));
        verdict.add_run(run.trace(), run);
        if (verdict.error())
            problem(experiment.line, fmt::format("claim: {}", verdict.error()->text()));
        else if (!verdict.holds())
            problem(experiment.line, fmt::format("claim: `{}` does not hold", experiment.claim));
    }

    void verify_challenge() {
        if (!lesson_.has_challenge()) return;
        begin("the challenge fails a goal");
        const CheckResult challenge = check_goals(lesson_, lesson_.challenge);
        take_goal_problems(challenge, "challenge.py");
        if (challenge.solved()) problem_in("challenge.py", 0, "it meets every goal as it is");
        if (!challenge.failure.empty() && challenge.failure.find("SyntaxError") != std::string::npos)
            problem_in("challenge.py", 0, challenge.failure);

        begin("the solution meets all goals");
        const CheckResult solution = check_goals(lesson_, lesson_.solution);
        take_goal_problems(solution, "solution.py");
        if (!solution.failure.empty()) {
            problem_in("solution.py", 0,
                       fmt::format("it does not end well in {}: {}",
                                   text_of(solution.failed_in.value_or(TriedSchedule())), solution.failure));
        }
        for (const GoalResult& goal : solution.goals) {
            if (!goal.met && goal.problem.empty()) {
                problem_in("solution.py", 0,
                           fmt::format("it does not meet '{}' in {}", goal.id,
                                       text_of(goal.failed_in.value_or(TriedSchedule()))));
            }
        }
        verify_cheats(challenge);
    }

    /// `expected`: goals that this program is to fail; it may do so by taking the line out that they ask about.
    void take_goal_problems(const CheckResult& result, std::string_view file,
                            const std::vector<std::string>& expected = {}) {
        for (const GoalResult& goal : result.goals) {
            if (std::find(expected.begin(), expected.end(), goal.id) != expected.end()) continue;
            if (!goal.problem.empty())
                problem(lesson_.find_goal(goal.id)->line,
                        fmt::format("goal '{}', asked of {}: {}", goal.id, file, goal.problem));
        }
    }

    void verify_cheats(const CheckResult& challenge) {
        std::map<std::string, bool> failed_by_somebody;
        for (const GoalResult& goal : challenge.goals) failed_by_somebody[goal.id] = !goal.met;
        for (const Cheat& cheat : lesson_.cheats) {
            begin(fmt::format("{} is caught", cheat.file));
            const CheckResult result = check_goals(lesson_, cheat.program);
            take_goal_problems(result, cheat.file, cheat.fails);
            for (const GoalResult& goal : result.goals)
                failed_by_somebody[goal.id] = failed_by_somebody[goal.id] || !goal.met;
            for (const std::string& id : cheat.fails) {
                const GoalResult* goal = result.find(id);
                if (goal != nullptr && goal->met)
                    problem(cheat.line, fmt::format("{} meets '{}', which it should fail", cheat.file, id));
            }
        }
        begin("every goal is failed by the challenge or a cheat");
        for (const Goal& goal : lesson_.goals) {
            if (!failed_by_somebody[goal.id])
                problem(goal.line, fmt::format("neither the challenge nor a cheat fails '{}'", goal.id));
        }
    }

    const Lesson& lesson_;
    const LessonLibrary& library_;
    const VerifyProgress& progress_;
    LessonReport report_;
};

}  // namespace

std::size_t LessonReport::failures() const {
    return static_cast<std::size_t>(std::count_if(verifications.begin(), verifications.end(),
                                                  [](const Verification& one) { return !one.problems.empty(); }));
}

LessonReport verify_lesson(const Lesson& lesson, const LessonLibrary& library, const VerifyProgress& progress) {
    return Verifier(lesson, library, progress).verify();
}

std::vector<LessonReport> unreadable_lessons(const LessonLibrary& library) {
    std::vector<LessonReport> reports;
    for (const LessonProblem& problem : library.problems()) {
        const std::string folder = problem.file.substr(0, problem.file.find('/'));
        if (reports.empty() || reports.back().lesson != folder)
            reports.push_back({folder, {{"the lesson can be read", {}}}});
        reports.back().verifications.back().problems.push_back(problem);
    }
    return reports;
}

}  // namespace loopglass
