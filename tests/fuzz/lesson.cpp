// Any bytes as the lesson.md of a lesson whose programs are in order.

#include <string>
#include <vector>

#include "lessons/engine/load.hpp"
#include "tests/fuzz/targets.hpp"

void loopglass::fuzz::lesson(std::string_view input) {
    const std::string program = "import asyncio\nprint('a')  # @first\nasyncio.run(asyncio.sleep(1))  # @last\n";
    LessonFolder folder{"10_fuzz", {}};
    folder.files.push_back({"lesson.md", std::string(input)});
    for (const char* name : {"program.py", "challenge.py", "solution.py", "cheats/one.py"})
        folder.files.push_back({name, program});
    folder.files.push_back({"expected.txt", "a\n"});
    std::vector<LessonProblem> problems;
    load_lesson(folder, problems);
    for (const LessonProblem& problem : problems) problem.text();
}
