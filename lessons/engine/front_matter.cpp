#include "lessons/engine/front_matter.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "lessons/engine/table_reader.hpp"
#include "sim/session/option_table.hpp"

namespace loopglass {

namespace {

using Need = TableReader::Need;

constexpr std::string_view kFence = "+++";
constexpr std::int64_t kFormat = 1;

bool is_id(std::string_view text) {
    if (text.empty() || text.size() > 60) return false;
    for (const char c : text) {
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
    }
    return true;
}

std::string read_id(TableReader& reader, const toml::table& table) {
    std::string id = reader.text("id");
    if (!id.empty() && !is_id(id))
        reader.problem(table.get("id"), fmt::format("'{}' is no id: use a-z, 0-9 and -", id));
    return id;
}

Prediction read_prediction(const TableReader& outer, const toml::table& table) {
    TableReader reader = outer.inner(table);
    Prediction prediction;
    prediction.line = reader.line();
    prediction.id = read_id(reader, table);
    prediction.kind =
        static_cast<PredictionKind>(reader.one_of("kind", {"choice", "order", "number", "text", "line", "task"}));
    prediction.at = reader.text("at");
    prediction.ask = reader.text("ask");
    prediction.answer = reader.text("answer");
    if (!prediction.answer.empty() && !prediction.answer.starts_with("engine:")) {
        reader.problem(table.get("answer"),
                       "'answer' must be \"engine:QUERY\": right answers come from the run, never from the author");
    }
    prediction.otherwise = reader.text("otherwise", Need::optional);
    for (const toml::table* wrong : reader.tables("wrong")) {
        TableReader wrong_reader = reader.inner(*wrong);
        prediction.wrong.push_back({wrong_reader.text("match"), wrong_reader.text("because")});
        wrong_reader.refuse_others("a wrong answer");
    }
    if (prediction.kind == PredictionKind::choice && prediction.wrong.empty()) {
        reader.problem(nullptr, "a choice needs wrong answers beside the right one");
    }
    reader.refuse_others("a prediction");
    return prediction;
}

Experiment read_experiment(const TableReader& outer, const toml::table& table) {
    TableReader reader = outer.inner(table);
    Experiment experiment;
    experiment.line = reader.line();
    experiment.id = read_id(reader, table);
    experiment.label = reader.text("label");
    experiment.claim = reader.text("claim");
    if (const toml::table* edit = reader.table("edit")) {
        TableReader edit_reader = reader.inner(*edit);
        experiment.edit = {edit_reader.text("mark"), edit_reader.text("replace")};
        edit_reader.refuse_others("an edit");
    }
    reader.refuse_others("an experiment");
    return experiment;
}

GoalSchedules read_schedules(TableReader reader, const toml::table& table) {
    GoalSchedules schedules;
    schedules.samples = reader.whole("samples");
    if (schedules.samples > 10'000) reader.problem(table.get("samples"), "at most 10000 samples");
    for (const std::string& kind : reader.texts("kinds")) {
        if (kind == "legal")
            schedules.kinds.push_back(ScheduleKind::legal);
        else if (kind == "io")
            schedules.kinds.push_back(ScheduleKind::io);
        else
            reader.problem(table.get("kinds"),
                           fmt::format("'{}' is not a kind of schedule; there are legal, io", kind));
    }
    reader.refuse_others("'schedules'");
    return schedules;
}

Goal read_goal(const TableReader& outer, const toml::table& table) {
    TableReader reader = outer.inner(table);
    Goal goal;
    goal.line = reader.line();
    goal.id = read_id(reader, table);
    goal.text = reader.text("text");
    goal.check = reader.text("check");
    if (const toml::table* schedules = reader.table("schedules", Need::optional)) {
        goal.schedules = read_schedules(reader.inner(*schedules), *schedules);
    }
    reader.refuse_others("a goal");
    return goal;
}

Cheat read_cheat(const TableReader& outer, const toml::table& table) {
    TableReader reader = outer.inner(table);
    Cheat cheat;
    cheat.line = reader.line();
    cheat.file = reader.text("file");
    cheat.fails = reader.texts("fails");
    if (cheat.fails.empty() && table.contains("fails"))
        reader.problem(table.get("fails"), "a cheat fails one goal at least");
    reader.refuse_others("a cheat");
    return cheat;
}

Hint read_hint(const TableReader& outer, const toml::table& table) {
    TableReader reader = outer.inner(table);
    Hint hint{reader.text("text"), reader.whole("after_attempts", Need::optional)};
    reader.refuse_others("a hint");
    return hint;
}

template <class T>
void refuse_duplicates(const std::vector<T>& items, std::string_view what, const std::string& file,
                       std::vector<LessonProblem>& problems) {
    for (std::size_t index = 0; index < items.size(); ++index) {
        for (std::size_t earlier = 0; earlier < index; ++earlier) {
            if (items[earlier].id == items[index].id && !items[index].id.empty()) {
                problems.push_back(
                    {file, items[index].line, fmt::format("there is a {} '{}' already", what, items[index].id)});
            }
        }
    }
}

constexpr std::string_view kDrawers[] = {"locks", "graph", "memory", "threads", "network", "problems"};

void read_head(TableReader& reader, const toml::table& table, Lesson& lesson) {
    const std::uint32_t format = reader.whole("format");
    if (table.contains("format") && format != kFormat) {
        reader.problem(table.get("format"), fmt::format("this is format {}; we read format {}", format, kFormat));
    }
    lesson.id = read_id(reader, table);
    lesson.title = reader.text("title");
    lesson.part = reader.whole("part");
    lesson.minutes = reader.whole("minutes");
    lesson.required = reader.texts("requires", Need::optional);
    lesson.covers = reader.wholes("covers", Need::optional);
    lesson.kind = static_cast<LessonKind>(reader.one_of("kind", {"program", "test", "service"}));
    if (const toml::table* run = reader.table("run", Need::optional)) {
        const OptionProblem wrong = read_option_table(*run, lesson.run);
        if (!wrong.message.empty()) reader.problem(run, fmt::format("run: {}", wrong.message));
    }
    lesson.show = reader.texts("show", Need::optional);
    for (const std::string& drawer : lesson.show) {
        if (std::find(std::begin(kDrawers), std::end(kDrawers), drawer) == std::end(kDrawers))
            reader.problem(
                table.get("show"),
                fmt::format("'{}' is no drawer; there are locks, graph, memory, threads, network, problems", drawer));
    }
    constexpr StepUnit units[] = {StepUnit::task_step, StepUnit::line, StepUnit::iteration};
    lesson.step = units[reader.one_of("step", {"task", "line", "iteration"}, Need::optional)];
}

}  // namespace

std::optional<LessonText> split_lesson_text(std::string_view text, const std::string& file,
                                            std::vector<LessonProblem>& problems) {
    const auto line_at = [&](std::size_t begin) {
        std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
        if (line.ends_with('\r')) line.remove_suffix(1);
        return line;
    };
    if (line_at(0) != kFence) {
        problems.push_back({file, 1, "the first line must be '+++': the front matter begins there"});
        return std::nullopt;
    }
    std::uint32_t number = 1;
    const std::size_t first = std::min(text.find('\n'), text.size() - 1) + 1;
    for (std::size_t begin = first; begin < text.size();) {
        ++number;
        const std::size_t end = text.find('\n', begin);
        const std::size_t next = end == std::string_view::npos ? text.size() : end + 1;
        if (line_at(begin) == kFence)
            return LessonText{text.substr(first, begin - first), 2, text.substr(next), number + 1};
        begin = next;
    }
    problems.push_back({file, 1, "the front matter is never closed: a second line '+++' is missing"});
    return std::nullopt;
}

bool read_front_matter(const LessonText& text, const std::string& file, Lesson& lesson,
                       std::vector<LessonProblem>& problems) {
    try {
        const toml::table table = toml::parse(text.front_matter);
        TableReader reader(table, file, text.front_matter_line, problems);
        read_head(reader, table, lesson);
        for (const toml::table* item : reader.tables("predict"))
            lesson.predictions.push_back(read_prediction(reader, *item));
        for (const toml::table* item : reader.tables("experiment"))
            lesson.experiments.push_back(read_experiment(reader, *item));
        for (const toml::table* item : reader.tables("goal")) lesson.goals.push_back(read_goal(reader, *item));
        for (const toml::table* item : reader.tables("cheat")) lesson.cheats.push_back(read_cheat(reader, *item));
        for (const toml::table* item : reader.tables("hint")) lesson.hints.push_back(read_hint(reader, *item));
        reader.refuse_others("a lesson");
        refuse_duplicates(lesson.predictions, "prediction", file, problems);
        refuse_duplicates(lesson.experiments, "experiment", file, problems);
        refuse_duplicates(lesson.goals, "goal", file, problems);
        return true;
    } catch (const toml::parse_error& error) {
        problems.push_back(
            {file, text.front_matter_line + error.source().begin.line - 1, std::string(error.description())});
        return false;
    }
}

}  // namespace loopglass
