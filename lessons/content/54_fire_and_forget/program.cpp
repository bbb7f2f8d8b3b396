// Two forgotten tasks, as in program.py, as a C++20 scenario.
#include "sim/asyncio/scenario.hpp"

using namespace loopglass::scenario;

namespace {

Coro<void> send_reminder(Scenario& s) {
    co_await sleep(s, 1.0);     // @asleep
    print(s, "reminder sent");  // @sent
}

Coro<void> handle_reply(Scenario& s) {
    auto reply = create_future(s);
    co_await reply;  // @waiting
    print(s, "reply handled");
}

Coro<void> run(Scenario& s) {
    create_task(s, send_reminder(s), "reminder");  // @forget-reminder
    create_task(s, handle_reply(s), "reply");      // @forget-reply
    co_await sleep(s, 0.5);                        // @pause
    collect_garbage(s);                            // @collect
    print(s, "the collector has run");             // @after
    co_await sleep(s, 1.0);
    print(s, "the chat closes");
}

}  // namespace

LOOPGLASS_SCENARIO("fire-and-forget", run)
