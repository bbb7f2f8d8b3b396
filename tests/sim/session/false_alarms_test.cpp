// Over all conformance scripts: the detectors speak of those that are wrong on purpose, and of nobody else.
#include <map>
#include <set>
#include <string>

#include "sim/watch/detectors.hpp"
#include "tests/catch.hpp"
#include "tests/sim/session/conformance_runs.hpp"

namespace loopglass {
namespace {

using Kinds = std::set<std::string>;

/// What CPython, too, complains of, by its warnings, its exception handler or in debug mode; or sleeps through.
const std::map<std::string, Kinds>& wrong_on_purpose() {
    static const std::map<std::string, Kinds> all = {
        {"asyncio_debug/made_where.py", {"exception-never-retrieved"}},
        {"asyncio_debug/partials_and_done_callbacks.py", {"blocked-loop"}},
        {"asyncio_debug/records_name_the_librarys_place.py", {"blocked-loop", "exception-never-retrieved"}},
        {"asyncio_debug/where_a_forgotten_coroutine_was_made.py", {"never-awaited"}},
        {"asyncio_loop/closed_loop_refuses_callbacks.py", {"destroyed-pending", "never-awaited"}},
        {"asyncio_loop/debug_names_slow_steps.py", {"blocked-loop"}},
        {"asyncio_loop/exception_never_retrieved.py", {"exception-never-retrieved"}},
        {"asyncio_loop/runner.py", {"never-awaited"}},
        {"asyncio_tasks/exception_handler_runs_in_the_tasks_context.py", {"exception-never-retrieved"}},
        {"asyncio_threads/blocking_call_stops_the_loop.py", {"blocked-loop"}},
        {"garbage/arguments_of_a_failed_call.py", {"never-awaited"}},
        {"garbage/destroyed_but_pending.py", {"destroyed-pending"}},
        {"garbage/exception_never_retrieved.py", {"exception-never-retrieved"}},
        {"garbage/never_awaited.py", {"never-awaited"}},
        {"garbage/never_awaited_kept_until_later.py", {"never-awaited"}},
        {"garbage/pending_tasks_at_the_end.py", {"destroyed-pending"}},
        {"garbage/suspended_generators_at_the_end.py", {"never-awaited"}},
        {"garbage/task_on_a_future_only_it_knows.py", {"destroyed-pending"}},
        {"garbage/warned_once_for_a_place.py", {"never-awaited"}},
    };
    return all;
}

TEST_CASE("the detectors find what is wrong in the conformance scripts and raise no false alarm") {
    std::size_t looked_at = 0;
    for_each_conformance_run([&](const std::string& script, const Session& session) {
        Kinds found;
        std::string words;
        for (const Problem& problem : find_problems(session.trace())) {
            found.emplace(problem.kind);
            words += problem.message + "\n";
        }
        const auto wrong = wrong_on_purpose().find(script);
        INFO(script << "\n" << words);
        CHECK(found == (wrong != wrong_on_purpose().end() ? wrong->second : Kinds()));
        ++looked_at;
    });
    CHECK(looked_at > 600);
}

}  // namespace
}  // namespace loopglass
