#include "lessons/engine/verify_text.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

namespace loopglass {

namespace {

std::string lesson_file(const Lesson& lesson) { return lesson.folder + "/lesson.md"; }

bool has_mark(const Lesson& lesson, std::string_view name) {
    return std::any_of(lesson.marks.begin(), lesson.marks.end(), [&](const Mark& mark) { return mark.name == name; });
}

bool has_task(const Trace& trace, std::string_view name) {
    for (std::size_t at = 0; at < trace.events.size(); ++at) {
        const TraceEvent& event = trace.events[at];
        if (event.kind == TraceKind::task_created && trace.name_of(event.subject) == name) return true;
    }
    return false;
}

/// Why a moment cannot be shown; empty when it can.
std::string problem_of_moment(const std::string& text, const ProgramRun& run) {
    auto parsed = Query::parse(text);
    if (const auto* error = std::get_if<QueryError>(&parsed)) return error->text();
    const Query& query = std::get<Query>(parsed);
    if (!query.is_event()) return "this is no moment: an event is wanted";
    const QueryResult result = query.evaluate(run.trace(), run);
    if (result.error) return result.error->text();
    return query.first_moment(run.trace(), run) == 0 ? "this moment never comes" : "";
}

/// In the library, or among the built-in lessons: one's own lessons may build upon those.
const Lesson* find_anywhere(const LessonLibrary& library, std::string_view name) {
    const Lesson* lesson = library.find(name);
    return lesson != nullptr ? lesson : LessonLibrary::builtin().find(name);
}

/// How `from` requires `target`, directly or not: "b → c → a"; empty when it does not.
std::string path_back(const Lesson& from, const Lesson& target, const LessonLibrary& library) {
    std::set<std::string> seen;
    const std::function<std::string(const Lesson&)> search = [&](const Lesson& lesson) -> std::string {
        if (&lesson == &target) return lesson.id;
        if (!seen.insert(lesson.id).second) return {};
        for (const std::string& id : lesson.required) {
            const Lesson* next = find_anywhere(library, id);
            const std::string rest = next != nullptr ? search(*next) : "";
            if (!rest.empty()) return fmt::format("{} → {}", lesson.id, rest);
        }
        return {};
    };
    return search(from);
}

std::string problem_of(const Link& link, const Lesson& lesson, const LessonLibrary& library, const ProgramRun& run) {
    switch (link.kind) {
        case LinkKind::mark:
            return has_mark(lesson, link.target) ? "" : fmt::format("there is no mark '{}' in program.py", link.target);
        case LinkKind::moment: return problem_of_moment(link.target, run);
        case LinkKind::task:
            return has_task(run.trace(), link.target) ? "" : fmt::format("the program makes no task '{}'", link.target);
        case LinkKind::lesson:
            return find_anywhere(library, link.target) != nullptr ? ""
                                                                  : fmt::format("there is no lesson '{}'", link.target);
        case LinkKind::screen: {
            const bool known = std::any_of(lesson.screens.begin(), lesson.screens.end(),
                                           [&](const Screen& screen) { return screen.id == link.target; });
            return known ? "" : fmt::format("there is no screen '{}'", link.target);
        }
        case LinkKind::web: break;
    }
    return {};
}

}  // namespace

std::vector<LessonProblem> broken_links(const Lesson& lesson, const LessonLibrary& library, const ProgramRun& run) {
    std::vector<LessonProblem> problems;
    for (const Screen& screen : lesson.screens) {
        for (const Link& link : screen.links) {
            const std::string wrong = problem_of(link, lesson, library, run);
            if (!wrong.empty())
                problems.push_back(
                    {lesson_file(lesson), link.line, fmt::format("[{}]({}): {}", link.text, link.target, wrong)});
        }
    }
    return problems;
}

std::vector<LessonProblem> text_beyond_limits(const Lesson& lesson) {
    std::vector<LessonProblem> problems;
    std::size_t without_interaction = 0;
    for (const Screen& screen : lesson.screens) {
        if (screen.words > kMostWords) {
            problems.push_back({lesson_file(lesson), screen.line,
                                fmt::format("this screen has {} words; at most {} fit", screen.words, kMostWords)});
        }
        without_interaction = screen.interactions.empty() ? without_interaction + 1 : 0;
        if (without_interaction == kMostScreensWithoutInteraction + 1) {
            problems.push_back({lesson_file(lesson), screen.line,
                                fmt::format("the {}th screen in a row with nothing to do", without_interaction)});
        }
    }
    return problems;
}

std::vector<LessonProblem> missing_requirements(const Lesson& lesson, const LessonLibrary& library) {
    std::vector<LessonProblem> problems;
    const auto problem = [&](std::string message) {
        problems.push_back({lesson_file(lesson), 0, "requires: " + std::move(message)});
    };
    for (const std::string& id : lesson.required) {
        const Lesson* required = find_anywhere(library, id);
        if (required == nullptr || required->id != id)
            problem(fmt::format("there is no lesson '{}'", id));
        else if (required == &lesson)
            problem("the lesson itself");
        else if (const std::string circle = path_back(*required, lesson, library); !circle.empty())
            problem(fmt::format("a circle: {} → {}", lesson.id, circle));
        else if (library.find(id) == required && required->folder > lesson.folder)
            problem(fmt::format("'{}' comes after this lesson, by the name of its folder", id));
    }
    return problems;
}

}  // namespace loopglass
