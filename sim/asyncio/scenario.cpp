#include "sim/asyncio/scenario.hpp"

#include <array>
#include <exception>

#include "sim/asyncio/lock.hpp"
#include "sim/asyncio/module.hpp"
#include "sim/asyncio/primitive.hpp"
#include "sim/core/objects/number.hpp"

namespace loopglass::scenario {

std::string Raised::text() const {
    Value shown = describe_exception(View(error));
    return shown ? std::string(as_str(shown)->view()) : std::string("?");
}

std::string Settled::text() const {
    return failed() ? Raised{Ref<ExceptionObject>(outcome_.error())}.text() : std::string();
}

namespace detail {

void stand_at(std::source_location where) {
    Recorder& recorder = Machine::current().recorder;
    if (recorder.enabled()) recorder.context().location = location_of(where);
}

namespace {
/// The bare name in what the compiler says of a function; lives for ever.
const char* bare_name(std::string_view text) {
    // The anonymous namespace has parentheses of its own.
    if (const auto scope = text.rfind("::");
        scope != std::string_view::npos && text.find('(', scope) != std::string_view::npos)
        text = text.substr(scope + 2);
    text = text.substr(0, text.find('('));
    if (const auto space = text.rfind(' '); space != std::string_view::npos) text = text.substr(space + 1);
    return intern(text)->data;
}
}  // namespace

const char* function_name(std::source_location where) {
    // Asked for at every start of a coroutine; a function is told by where the compiler put its name.
    struct Known {
        const char* whole = nullptr;
        const char* bare = nullptr;
    };
    thread_local std::array<Known, 64> names;
    const char* const whole = where.function_name();
    Known& known = names[(reinterpret_cast<std::uintptr_t>(whole) >> 3U) % names.size()];
    if (known.whole != whole) known = {whole, bare_name(whole)};
    return known.bare;
}

Outcome failure_of(const std::exception_ptr& error) {
    try {
        std::rethrow_exception(error);
    } catch (const Raised& raised) {
        return Outcome::failure(raised.error);
    } catch (const std::exception& other) {
        return Outcome::failure(make_exception(RuntimeError_type, other.what()));
    } catch (...) {
        return Outcome::failure(make_exception(RuntimeError_type, "an exception of unknown type"));
    }
}

Value require(Value value) {
    if (!value) throw Raised{take_error()};
    return value;
}

}  // namespace detail

void print_line(std::string_view text) { Machine::current().write(fmt::format("{}\n", text), false); }

Awaitable sleep(Scenario&, double seconds) { return {loopglass::sleep(seconds, View::none())}; }

void time_sleep(Scenario&, double seconds, std::source_location here) {
    detail::stand_at(here);
    Machine::current().sleep(seconds);
}

double monotonic(Scenario&) {
    Machine& machine = Machine::current();
    machine.charge_cpu();
    return machine.clock.read();
}

FutureHandle create_future(Scenario&) { return FutureHandle(make_future(running_loop())); }

TaskHandle start_task(View coroutine, std::string_view name, std::source_location here) {
    detail::stand_at(here);
    Value text = name.empty() ? Value::none() : Value(make_str(name));
    Value task = detail::require(loopglass::create_task(running_loop(), coroutine, text, View()));
    return TaskHandle(Ref<Task>(task.as<Task>()));
}

Awaitable gather_all(std::initializer_list<View> awaitables) {
    const std::vector<Value> values(awaitables.begin(), awaitables.end());
    return {detail::require(loopglass::gather(values, false))};
}

void collect_garbage(Scenario&, std::source_location here) {
    detail::stand_at(here);
    runtime().collector->collect(2);
    run_safepoint();
}

namespace {
Ref<Object> make(Type& type) {
    Value made = detail::require(call(View(&type)));
    return Ref<Object>(made.object());
}
}  // namespace

Lock::Lock(Scenario&) : Held(make(lock_type)) {}
Awaitable Lock::acquire() { return {acquire_lock(View(get()))}; }
void Lock::release(std::source_location here) {
    if (get() == nullptr) return;  // the run is over
    detail::stand_at(here);
    if (!release_lock(View(get()))) throw Raised{take_error()};
}

Event::Event(Scenario&) : Held(make(event_type)) {}
Awaitable Event::wait() { return {detail::require(call_method(View(get()), "wait"))}; }
void Event::set(std::source_location here) {
    if (get() == nullptr) return;  // the run is over
    detail::stand_at(here);
    detail::require(call_method(View(get()), "set"));
}

int run_scenario(Coro<void> (*entry)(Scenario&)) {
    initialize_asyncio();
    Scenario scenario;
    Value coroutine;
    {
        auto frame = entry(scenario).frame();
        coroutine = View(frame);
    }
    const Value result = run_main(coroutine, View::none(), View::none());
    coroutine.reset();
    if (aborting()) return 1;
    int status = 0;
    if (!result) {
        Ref<ExceptionObject> error = take_error();
        Value shown = describe_exception(View(error));
        if (shown) Machine::current().write(fmt::format("{}\n", as_str(shown)->view()), true);
        status = 1;
    }
    run_safepoint();
    runtime().collector->collect(2);
    run_safepoint();
    return status;
}

}  // namespace loopglass::scenario
