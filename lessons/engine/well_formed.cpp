#include "lessons/engine/well_formed.hpp"

#include <fmt/format.h>

#include "lessons/engine/marks.hpp"
#include "sim/python/program.hpp"
#include "sim/trace/query.hpp"

namespace loopglass {

namespace {

enum class Wanted : std::uint8_t { event, any };

class Reader {
public:
    explicit Reader(const Lesson& lesson) : lesson_(lesson) {}

    std::vector<LessonProblem> read() {
        read_program("program.py", lesson_.program);
        read_program("challenge.py", lesson_.challenge);
        read_program("solution.py", lesson_.solution);
        for (const Cheat& cheat : lesson_.cheats) read_program(cheat.file, cheat.program);
        for (const Prediction& prediction : lesson_.predictions) {
            read_query(prediction.line, "at", prediction.at, Wanted::event);
            const bool asks_event = prediction.kind == PredictionKind::line || prediction.kind == PredictionKind::task;
            read_query(prediction.line, "answer", std::string_view(prediction.answer).substr(kEngine.size()),
                       asks_event ? Wanted::event : Wanted::any);
        }
        for (const Experiment& experiment : lesson_.experiments) {
            read_query(experiment.line, "claim", experiment.claim, Wanted::any);
            if (!apply_edit(lesson_.program, experiment.edit)) {
                problem(experiment.line,
                        fmt::format("the mark '{}' must stand on one line of program.py", experiment.edit.mark));
            }
        }
        for (const Goal& goal : lesson_.goals) read_goal(goal);
        for (const Screen& screen : lesson_.screens) {
            for (const Link& link : screen.links) {
                if (link.kind == LinkKind::moment) read_query(link.line, "at", link.target, Wanted::event);
            }
        }
        return std::move(problems_);
    }

private:
    static constexpr std::string_view kEngine = "engine:";

    void problem(std::uint32_t line, std::string message) {
        problems_.push_back({lesson_.folder + "/lesson.md", line, std::move(message)});
    }

    void read_program(const std::string& file, const std::string& source) {
        const auto program = Program::compile(source, file);
        if (program->code() != nullptr) return;
        std::string_view message = program->syntax_error();
        while (message.ends_with('\n')) message.remove_suffix(1);
        const std::size_t last = message.rfind('\n');
        problems_.push_back({fmt::format("{}/{}", lesson_.folder, file), program->error_line(),
                             std::string(message.substr(last == std::string_view::npos ? 0 : last + 1))});
    }

    void read_goal(const Goal& goal) {
        read_query(goal.line, "check", goal.check, Wanted::any);
        // What stands outside of both is asked of the plain run only: the samples would say nothing about it.
        const auto has = [&](std::string_view word) { return goal.check.find(word) != std::string::npos; };
        if (goal.schedules.samples > 0 && !has("always") && !has("eventually"))
            problem(
                goal.line,
                fmt::format("goal '{}' has schedules, but says `always(…)` or `eventually(…)` of nothing", goal.id));
    }

    void read_query(std::uint32_t line, std::string_view what, std::string_view text, Wanted wanted) {
        const auto parsed = Query::parse(text);
        if (const auto* error = std::get_if<QueryError>(&parsed))
            problem(line, fmt::format("{}: {}", what, error->text()));
        else if (wanted == Wanted::event && !std::get<Query>(parsed).is_event())
            problem(line, fmt::format("{}: `{}` is no moment: an event is wanted", what, text));
    }

    const Lesson& lesson_;
    std::vector<LessonProblem> problems_;
};

}  // namespace

std::vector<LessonProblem> malformed_parts(const Lesson& lesson) { return Reader(lesson).read(); }

}  // namespace loopglass
