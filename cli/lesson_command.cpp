// loopglass lesson: list, show, run and verify the lessons.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "lessons/engine/library.hpp"

namespace loopglass::cli {

namespace {

int list_lessons() {
    for (const Lesson& lesson : LessonLibrary::builtin().lessons()) fmt::print("{:<24} {}\n", lesson.id, lesson.title);
    for (const LessonProblem& problem : LessonLibrary::builtin().problems()) fail(kFailed, "lesson", problem.text());
    return LessonLibrary::builtin().problems().empty() ? kFine : kFailed;
}

}  // namespace

void add_lesson(CLI::App& app, Action& action) {
    CLI::App* command = app.add_subcommand("lesson", "The lessons");
    command->require_subcommand(1);
    command->add_subcommand("list", "All lessons")->callback([&action] { action = &list_lessons; });
}

}  // namespace loopglass::cli
