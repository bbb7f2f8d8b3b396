#include "gui/model/completion.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace loopglass {

namespace {

constexpr auto kNames = std::to_array<Completion>({
    {"ALL_COMPLETED", "for wait: until all are done"},
    {"Barrier", "lets tasks through when enough have come"},
    {"CancelledError", "what a cancelled task gets thrown in"},
    {"Condition", "wait until somebody notifies you"},
    {"Event", "a flag to wait for: set() wakes all who wait"},
    {"FIRST_COMPLETED", "for wait: until one is done"},
    {"FIRST_EXCEPTION", "for wait: until one fails, or all are done"},
    {"Future", "a result that is not there yet"},
    {"IncompleteReadError", "a stream ended before all bytes had come"},
    {"InvalidStateError", "the result was set before, or is not there yet"},
    {"LifoQueue", "a queue that gives the newest item first"},
    {"Lock", "one task at a time: async with lock"},
    {"PriorityQueue", "a queue that gives the smallest item first"},
    {"Queue", "items from task to task; get() waits for one"},
    {"QueueEmpty", "get_nowait found nothing"},
    {"QueueFull", "put_nowait found no room"},
    {"QueueShutDown", "the queue takes and gives no more"},
    {"Runner", "runs several coroutines in one loop"},
    {"Semaphore", "at most so many tasks at a time"},
    {"BoundedSemaphore", "a semaphore that minds one release too many"},
    {"Task", "a coroutine that the loop runs"},
    {"TaskGroup", "tasks that end together: async with TaskGroup()"},
    {"Timeout", "what timeout() gives; it can be moved"},
    {"TimeoutError", "it took longer than was allowed"},
    {"all_tasks", "the tasks of this loop that are not done"},
    {"as_completed", "results in the order in which they come"},
    {"create_subprocess_exec", "starts another program"},
    {"create_task", "has the loop run a coroutine soon; keep the task"},
    {"current_task", "the task that runs"},
    {"eager_task_factory", "tasks that run at once, until they wait"},
    {"ensure_future", "a task or future of anything awaitable"},
    {"gather", "awaits several at once: their results in order"},
    {"get_event_loop", "the current loop; get_running_loop is better"},
    {"get_running_loop", "the loop that runs this"},
    {"iscoroutine", "is it a coroutine?"},
    {"iscoroutinefunction", "does calling it make a coroutine?"},
    {"isfuture", "is it a future or task?"},
    {"new_event_loop", "a loop of one's own"},
    {"open_connection", "connects: a reader and a writer"},
    {"run", "starts a loop, runs main() in it, closes it"},
    {"run_coroutine_threadsafe", "gives a loop work from another thread"},
    {"set_event_loop", "the loop that get_event_loop gives"},
    {"shield", "waits for it, but cancels it not"},
    {"sleep", "waits without holding the loop"},
    {"start_server", "calls you for each client that connects"},
    {"start_unix_server", "the same, at a path"},
    {"timeout", "async with timeout(s): not longer than that"},
    {"timeout_at", "the same, until a time of the loop's clock"},
    {"to_thread", "runs a blocking function beside the loop"},
    {"wait", "waits for some: which are done, which are not"},
    {"wait_for", "waits for one, at most so many seconds"},
    {"wrap_future", "a concurrent.futures.Future to await"},
});

bool is_of_name(char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_'; }

}  // namespace

Completions completions_at(std::string_view before_caret) {
    constexpr std::string_view kModule = "asyncio.";
    Completions found;
    std::size_t begin = before_caret.size();
    while (begin > 0 && is_of_name(before_caret[begin - 1])) --begin;
    const std::string_view typed = before_caret.substr(begin);
    const std::string_view head = before_caret.substr(0, begin);
    if (!head.ends_with(kModule)) return found;
    if (head.size() > kModule.size()) {
        const char before = head[head.size() - kModule.size() - 1];
        if (is_of_name(before) || before == '.') return found;
    }
    for (const Completion& each : kNames) {
        if (each.name.starts_with(typed)) found.names.push_back(each);
    }
    if (found.names.size() == 1 && found.names.front().name == typed) found.names.clear();
    found.typed = typed.size();
    return found;
}

}  // namespace loopglass
