#include "sim/trace/query.hpp"

#include <map>
#include <random>
#include <string>

#include "tests/catch.hpp"
#include "tests/sim/trace/synthetic_run.hpp"

namespace loopglass {
namespace {

/// Knows the marks of LockRun and one variable that becomes 3 at event 10.
class LockEnvironment : public QueryEnvironment {
public:
    std::optional<std::vector<SourceLine>> lines_of_mark(std::string_view name) const override {
        if (name == "take") return std::vector<SourceLine>{{"program.py", 4}};
        if (name == "pause") return std::vector<SourceLine>{{"", 5}};
        if (name == "say") return std::vector<SourceLine>{{"/elsewhere/program.py", 6}};
        if (name == "other") return std::vector<SourceLine>{{"other.py", 5}};
        return std::nullopt;
    }
    std::optional<QueryValue> global(std::string_view name, EventRef at) const override {
        if (name == "nothing") return QueryValue();
        if (name != "count") return std::nullopt;
        return QueryValue(at == 0 || at >= 10 ? 3.0 : 0.0);
    }
    std::optional<std::size_t> problems(std::string_view kind) const override {
        return kind.empty() ? 2 : kind == "blocked-loop" ? 1 : 0;
    }
    std::optional<bool> ran(std::string_view mark) const override { return mark == "other"; }
};

Query parsed(const std::string& text) {
    auto result = Query::parse(text);
    if (const auto* error = std::get_if<QueryError>(&result)) FAIL(text << ": " << error->text());
    return std::move(std::get<Query>(result));
}

std::string parse_error(const std::string& text) {
    const auto result = Query::parse(text);
    const auto* error = std::get_if<QueryError>(&result);
    return error == nullptr ? "no error" : error->text();
}

std::string value(const std::string& text, EventRef at = 0) {
    static const LockRun run;
    const QueryResult result = parsed(text).evaluate(run.trace(), LockEnvironment(), at);
    return result.error ? result.error->text() : to_text(result.value);
}

std::string moment(EventRef ref) { return "event " + std::to_string(ref); }

TEST_CASE("event queries find their moments by task and mark and resource and number") {
    const LockRun run;
    CHECK(value("created()") == moment(run.a_created));
    CHECK(value("created(task='B')") == moment(run.b_created));
    CHECK(value("created('B')") == moment(run.b_created));
    CHECK(value("started(task='B')") == moment(run.b_started));
    CHECK(value("resumed(task='A', mark='pause', nth=1)") == moment(run.a_resumed));
    CHECK(value("resumed(nth=2)") == moment(run.b_resumed));
    CHECK(value("resumed(nth=-1)") == moment(run.b_resumed));
    CHECK(value("resumed(nth=3)") == "never");
    CHECK(value("resumed(nth=-3)") == "never");
    CHECK(value("released(on='lock')") == moment(run.a_released));
    CHECK(value("released(on=\"queue\")") == "never");
    CHECK(value("suspended(on='lock')") == moment(run.b_waits + 1));
    CHECK(value("suspended(on='sleep')") == moment(run.b_started - 1));
    CHECK(value("woke(task='B')") == moment(run.b_woke));
    CHECK(value("failed(text='no')") == moment(run.b_failed));
    CHECK(value("failed(text='yes')") == "never");
    CHECK(value("printed(text='B')") == moment(run.b_resumed + 2));
    CHECK(value("blocked()") == moment(run.b_blocked));
    CHECK(value("timer_fired()") == moment(run.timer_fired));
    CHECK(value("resumed(mark='other')") == "never");
}

TEST_CASE("the query at a moment knows nothing of what comes later") {
    const LockRun run;
    CHECK(value("finished()", run.a_finished - 1) == "never");
    CHECK(value("finished()", run.a_finished) == moment(run.a_finished));
    CHECK(value("stdout", run.b_woke) == "A\n");
    CHECK(value("time", run.a_started) == "0");
    CHECK(value("time", run.a_woke) == "1");
    CHECK(value("global('count')", 9) == "0");
    CHECK(value("exit_status", run.b_failed) == "None");
    CHECK(value("ran('other')", 5) == "False");
}

TEST_CASE("values read output and time and variables and the exit status") {
    CHECK(value("stdout") == "A\nB\n");
    CHECK(value("stdout[0]") == "A");
    CHECK(value("stdout[-1]") == "B");
    CHECK(value("stdout[2]") == "None");
    CHECK(value("stdout[-3]") == "None");
    CHECK(value("stderr") == "");
    CHECK(value("time") == "3");
    CHECK(value("virtual_time") == "3");
    CHECK(value("time(finished())") == "1");
    CHECK(value("time(collected())") == "None");
    CHECK(value("global('count')") == "3");
    CHECK(value("global('nothing')") == "None");
    CHECK(value("exit_status") == "1");
    CHECK(value("count(resumed())") == "2");
    CHECK(value("count(collected())") == "0");
    CHECK(value("-2.5") == "-2.5");
    CHECK(value("'it\\'s'") == "it's");
}

TEST_CASE("measures speak of the whole run") {
    CHECK(value("loop_blocked") == "2");
    CHECK(value("pending_at_end") == "0");
    CHECK(value("max_concurrency('pause')") == "1");
    CHECK(value("max_concurrency(pause)") == "1");
    CHECK(value("max_concurrency('say')") == "0");
    CHECK(value("ran('say')") == "True");
    CHECK(value("ran('other')") == "True");
    CHECK(value("problems('blocked-loop')") == "1");
    CHECK(value("problems()") == "2");
    CHECK(value("problems") == "2");
}

TEST_CASE("comparisons and connectives work as in Python") {
    CHECK(value("1 < 2 and 2 <= 2") == "True");
    CHECK(value("1 > 2 or not 1 >= 2") == "True");
    CHECK(value("not (1 == 1)") == "False");
    CHECK(value("1 == 2 or 1 == 1 and 1 == 2") == "False");
    CHECK(value("'B' in stdout") == "True");
    CHECK(value("'C' not in stdout") == "True");
    CHECK(value("stdout[-1] == 'B'") == "True");
    CHECK(value("'10' == 10.0") == "True");
    CHECK(value("'10' > 9") == "True");
    CHECK(value("'ten' == 10") == "False");
    CHECK(value("'ten' != 10") == "True");
    CHECK(value("'ten' < 10") == "False");
    CHECK(value("None == None") == "True");
    CHECK(value("exit_status != None") == "True");
    CHECK(value("'a' < 'b'") == "True");
    CHECK(value("True == 1") == "True");
}

TEST_CASE("events are ordered by their first moments") {
    CHECK(value("finished(task='A') < failed(task='B')") == "True");
    CHECK(value("finished(task='A') > failed(task='B')") == "False");
    CHECK(value("finished(task='A') < collected(task='B')") == "False");
    CHECK(value("finished(task='B') or finished(task='A')") == "True");
}

TEST_CASE("what a query does not know is said with its column") {
    CHECK(value("ran('nowhere')") == "column 1: no line of the program is marked '# @nowhere'");
    CHECK(value("1 == 2 and resumed(mark='nowhere')") == "column 12: no line of the program is marked '# @nowhere'");
    CHECK(value("global('x') == 1") == "column 1: there is no global variable 'x'");
}

TEST_CASE("mistakes in a query are named at their column") {
    CHECK(parse_error("") == "column 1: a value is expected here, not the end");
    CHECK(parse_error("finnished()") == "column 1: there is no event or measure 'finnished'");
    CHECK(parse_error("1 < finished") == "column 5: 'finished' needs parentheses: finished(…)");
    CHECK(parse_error("foo == 1") == "column 1: there is no event, measure or value 'foo'");
    CHECK(parse_error("finished(tusk='A')") ==
          "column 10: there is no argument 'tusk'; there are task, on, mark, text and nth");
    CHECK(parse_error("finished(task=A)") == "column 15: a text in quotes is expected here, not 'A'");
    CHECK(parse_error("finished(task='A', task='B')") == "column 20: 'task' is given twice");
    CHECK(parse_error("finished(nth=0)") == "column 14: nth counts from 1, or from -1 at the end");
    CHECK(parse_error("finished(nth=1.5)") == "column 14: a whole number is expected here");
    CHECK(parse_error("finished(mark)") == "column 10: 'mark' has no value: write mark=…");
    CHECK(parse_error("finished(") == "column 10: an argument such as task='A' is expected here");
    CHECK(parse_error("stdout[x]") == "column 8: a number is expected here, not 'x'");
    CHECK(parse_error("time[0]") == "column 1: only stdout and stderr have lines to pick, not 'time'");
    CHECK(parse_error("1 = 2") == "column 3: '=' is for arguments; compare with '=='");
    CHECK(parse_error("1 < 2 < 3") == "column 3: comparisons cannot be chained; join two with 'and'");
    CHECK(parse_error("1 2") == "column 3: '2' is not expected here");
    CHECK(parse_error("(1") == "column 3: ')' is expected here, not the end");
    CHECK(parse_error("'abc") == "column 1: this text is not closed");
    CHECK(parse_error("1 ; 2") == "column 3: ';' means nothing in a query");
    CHECK(parse_error("1.2.3") == "column 1: '1.2.3' is no number");
    CHECK(parse_error("ran()") == "column 5: ran takes one argument");
    CHECK(parse_error("ran('a', 'b')") == "column 10: ran takes one argument");
    CHECK(parse_error("loop_blocked('a')") == "column 14: loop_blocked takes no argument");
    CHECK(parse_error("count(1)") == "column 7: count takes an event, such as count(finished())");
    CHECK(parse_error("count(always(1))") == "column 7: count takes an event, such as count(finished())");
    CHECK(parse_error("always(1) == 1") ==
          "column 1: always(…) and eventually(…) speak of whole runs: only and, or, not can stand around them");
    CHECK(parse_error(std::string(5000, '(')) == "column 101: this query is nested too deeply");
}

TEST_CASE("no text crashes the parser") {
    std::mt19937 random(7);
    const std::string alphabet = "finished task=nth()[]'\"<>=!-,.019 andornotin always stdout\\\xc3";
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t length = random() % 24; length > 0; --length) text += alphabet[random() % alphabet.size()];
        const auto result = Query::parse(text);
        if (const auto* error = std::get_if<QueryError>(&result)) {
            REQUIRE(error->column >= 1);
            REQUIRE(error->column <= text.size() + 1);
        }
    }
}

TEST_CASE("the first moment after another leads a breakpoint on") {
    const LockRun run;
    const LockEnvironment environment;
    const Query resumed = parsed("resumed()");
    CHECK(resumed.is_event());
    CHECK(resumed.first_moment(run.trace(), environment) == run.a_resumed);
    CHECK(resumed.first_moment(run.trace(), environment, run.a_resumed) == run.b_resumed);
    CHECK(resumed.first_moment(run.trace(), environment, run.b_resumed) == 0);
    const Query second = parsed("resumed(nth=2)");
    CHECK(second.first_moment(run.trace(), environment) == run.b_resumed);
    CHECK(second.first_moment(run.trace(), environment, run.b_resumed) == 0);
    CHECK_FALSE(parsed("time > 1").is_event());
    CHECK(parsed("time > 1").first_moment(run.trace(), environment) == 0);
}

TEST_CASE("concurrency counts tasks parked on a line and ignores stretches without time") {
    Recorder run;
    const LocationId line = run.intern_location("program.py", 5, "worker");
    std::vector<EntityId> tasks;
    for (int index = 0; index < 3; ++index) tasks.push_back(run.register_entity(EntityKind::task));
    const auto park = [&](int task) {
        run.record(TraceKind::task_suspended, tasks[static_cast<std::size_t>(task)], 0, line);
    };
    const auto leave = [&](int task) {
        run.record(TraceKind::task_resumed, tasks[static_cast<std::size_t>(task)], 0, line);
    };
    park(0), park(1), park(2);  // one, two and three for no time at all
    run.set_time(1);
    leave(0), leave(1);  // three for a while
    run.set_time(2);
    park(0);  // one for a while
    run.set_time(3);
    leave(0), leave(2);  // two for a while, then nobody ever again
    const LockEnvironment environment;
    const auto measured = [&](const char* text) {
        return to_text(parsed(text).evaluate(run.trace(), environment).value);
    };
    CHECK(measured("max_concurrency('pause')") == "3");
    CHECK(measured("min_concurrency('pause')") == "1");
    run.set_time(4);
    park(1);  // nobody for a while after all
    run.set_time(5);
    leave(1);
    CHECK(measured("min_concurrency('pause')") == "0");
}

TEST_CASE("always and eventually are judged over all runs") {
    const LockEnvironment environment;
    Recorder printed_b;
    printed_b.print("B\n");
    Recorder printed_c;
    printed_c.print("C\n");
    const auto holds = [&](const char* text, const Recorder& first, const Recorder& second) {
        const Query query = parsed(text);
        QueryVerdict verdict(query);
        CHECK_FALSE(verdict.holds());
        verdict.add_run(first.trace(), environment);
        verdict.add_run(second.trace(), environment);
        return verdict.holds();
    };
    CHECK(holds("always(stdout[0] == 'B')", printed_b, printed_b));
    CHECK_FALSE(holds("always(stdout[0] == 'B')", printed_b, printed_c));
    CHECK(holds("eventually(stdout[0] == 'C')", printed_b, printed_c));
    CHECK_FALSE(holds("eventually(stdout[0] == 'D')", printed_b, printed_c));
    CHECK_FALSE(holds("stdout[0] == 'B'", printed_b, printed_c));
    CHECK(holds("stdout[0] == 'B' and eventually(stdout[0] == 'C')", printed_b, printed_c));
    CHECK_FALSE(holds("stdout[0] == 'B' and eventually(stdout[0] == 'C')", printed_c, printed_b));
    CHECK(holds("not always(stdout[0] == 'B')", printed_b, printed_c));

    const Query query = parsed("always(stdout[0] == 'B')");
    QueryVerdict verdict(query);
    verdict.add_run(printed_b.trace(), environment);
    CHECK_FALSE(verdict.first_failure().has_value());
    verdict.add_run(printed_c.trace(), environment);
    CHECK(verdict.first_failure() == std::size_t{1});
}

TEST_CASE("a verdict with an error does not hold") {
    const LockEnvironment environment;
    Recorder run;
    const Query query = parsed("eventually(ran('nowhere')) or 1 == 1");
    QueryVerdict verdict(query);
    verdict.add_run(run.trace(), environment);
    CHECK_FALSE(verdict.holds());
    REQUIRE(verdict.error().has_value());
    CHECK(verdict.error()->column == 12);
}

}  // namespace
}  // namespace loopglass
