#include "sim/trace/ascii_timeline.hpp"

#include <string>

#include "tests/catch.hpp"
#include "tests/sim/trace/synthetic_run.hpp"

namespace loopglass {
namespace {

std::string drawn(const Trace& trace, const AsciiTimelineOptions& options) {
    StateHistory history;
    history.advance(trace);
    return ascii_timeline(trace, history, options);
}

TEST_CASE("the terminal's timeline by steps shows every event's state") {
    const LockRun run;
    const std::size_t events = run.trace().events.size();
    CHECK("\n" + drawn(run.trace(), {events + 7, TraceClock::steps, 0, 40}) == R"(
loop |###########z############!#  |
A    | ,,,###zzzzzzz-####$        |
B    |  ,,,,,,##........---###!X  |
 , created - ready # running ! blocked . waiting z sleeping $ finished X failed
)");
}

TEST_CASE("the terminal's timeline by virtual time shows who blocks") {
    const LockRun run;
    CHECK("\n" + drawn(run.trace(), {37, TraceClock::virtual_time, 0, 40}) == R"(
loop |#zzzzzzzzz!!!!!!!!!!!!!!!!!!!#|
A    |#zzzzzzzzz$                   |
B    |#.........!!!!!!!!!!!!!!!!!!!X|
 , created - ready # running ! blocked . waiting z sleeping $ finished X failed
)");
}

TEST_CASE("the terminal's timeline hides the future") {
    const LockRun run;
    const std::string picture = drawn(run.trace(), {40, TraceClock::steps, run.a_woke, 40});
    CHECK(picture.find('$') == std::string::npos);
    CHECK(picture.find('X') == std::string::npos);
    CHECK(picture.find("A    |") != std::string::npos);
}

TEST_CASE("an empty trace has no timeline and a narrow one still fits") {
    const Recorder recorder;
    CHECK(drawn(recorder.trace(), {}) == "");
    const LockRun run;
    const std::string picture = drawn(run.trace(), {1, TraceClock::virtual_time, 0, 2});
    CHECK(picture.find("and 1 more\n") != std::string::npos);
    CHECK(picture.substr(0, picture.find('\n')).size() == 20);
}

}  // namespace
}  // namespace loopglass
