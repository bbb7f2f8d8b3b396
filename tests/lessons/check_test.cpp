#include "lessons/engine/check.hpp"

#include "tests/catch.hpp"
#include "tests/lessons/sample_lesson.hpp"

using namespace loopglass;

namespace {

Lesson sample() {
    std::vector<LessonProblem> problems;
    return load_lesson(sample_lesson(), problems).value();
}

}  // namespace

TEST_CASE("the challenge fails and the solution meets its goals over the schedules") {
    const Lesson lesson = sample();
    const CheckResult challenge = check_goals(lesson, lesson.challenge);
    CHECK_FALSE(challenge.solved());
    CHECK_FALSE(challenge.find("safe")->met);
    CHECK(challenge.find("fast")->met);
    const CheckResult solution = check_goals(lesson, lesson.solution);
    CHECK(solution.solved());
    CHECK(solution.runs == 7);  // the plain one, three of each kind
}

TEST_CASE("a cheat fails the goal that catches it") {
    const Lesson lesson = sample();
    const CheckResult cheat = check_goals(lesson, lesson.cheats[0].program);
    CHECK(cheat.find("safe")->met);
    CHECK_FALSE(cheat.find("fast")->met);
}

TEST_CASE("a program that fails or hangs solves nothing") {
    const Lesson lesson = sample();
    const CheckResult failing = check_goals(lesson, lesson.solution + "raise ValueError('late')\n");
    CHECK_FALSE(failing.solved());
    CHECK(failing.failure == "ValueError: late");
    const CheckResult broken = check_goals(lesson, "print('one'\n");
    CHECK_FALSE(broken.solved());
    CHECK(broken.failure.find("SyntaxError") != std::string::npos);
    const CheckResult endless =
        check_goals(lesson, "# /// loopglass\n# max_steps = 20000\n# ///\nwhile True:\n    pass\n");
    CHECK_FALSE(endless.solved());
    CHECK(endless.failure.starts_with("loopglass: limit: "));
    const CheckResult waiting = check_goals(lesson,
                                            "import asyncio\nasync def main():\n    await "
                                            "asyncio.get_running_loop().create_future()\nasyncio.run(main())\n");
    CHECK(waiting.failure.starts_with("loopglass: stalled: "));
}

TEST_CASE("what only slow replies bring out is found and the schedule named") {
    LessonFolder folder = sample_lesson();
    replace_in(folder, "lesson.md", "samples = 3", "samples = 40");
    std::vector<LessonProblem> problems;
    const Lesson lesson = load_lesson(folder, problems).value();
    // The second seller comes when the first should be done: right on time, wrong when the reply is late.
    std::string hopeful = lesson.challenge;
    const std::string together = "await asyncio.gather(sell(), sell())";
    hopeful.replace(
        hopeful.find(together), together.size(),
        "first = asyncio.create_task(sell())\n    await asyncio.sleep(0.15)\n    await sell()\n    await first");
    const GoalResult safe = *check_goals(lesson, hopeful).find("safe");
    CHECK_FALSE(safe.met);
    REQUIRE(safe.failed_in.has_value());
    CHECK(safe.failed_in->kind == ScheduleKind::io);
    CHECK(text_of(*safe.failed_in).find("with I/O that takes its time") != std::string::npos);
    // A goal that asks for the plain run only is content.
    replace_in(folder, "lesson.md", "schedules = { samples = 40, kinds = [\"legal\", \"io\"] }\n", "");
    CHECK(check_goals(load_lesson(folder, problems).value(), hopeful).find("safe")->met);
}

TEST_CASE("a goal whose mark is gone says so and is not met") {
    const Lesson lesson = sample();
    std::string program = lesson.solution;
    program.erase(program.find("  # @pause"), 10);
    const CheckResult result = check_goals(lesson, program);
    CHECK_FALSE(result.find("fast")->met);
    CHECK(result.find("fast")->problem.find("pause") != std::string::npos);
}

TEST_CASE("a check can be stopped") {
    const Lesson lesson = sample();
    const CheckResult result = check_goals(lesson, lesson.solution, [](std::uint64_t done, std::uint64_t all) {
        CHECK(all == 7);
        return done < 2;
    });
    CHECK(result.runs == 2);
    CHECK_FALSE(result.solved());
}
