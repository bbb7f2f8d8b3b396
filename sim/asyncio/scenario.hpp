#pragma once
/// Scenarios in C++20: the same loop, tasks and locks as Python programs use, awaited from `Coro<T>`.
///
///     Coro<void> worker(Scenario& s, std::string name) {
///         co_await sleep(s, 1.0);
///         print(s, "{} has slept", name);
///     }
///     Coro<void> run(Scenario& s) { co_await create_task(s, worker(s, "A"), "A"); }
///     LOOPGLASS_SCENARIO("my-scenario", run)
///
/// A Coro is a Python coroutine to everybody else. Every await records its line, so that steps and traces show it.
///
/// An await that fails ends the Coro: its locals are destroyed, and whoever awaits it fails in turn. No C++ exception
/// is thrown for that, so `catch` does not see it: who wants to go on after a failure asks for it,
///
///     auto done = co_await settled(task);
///     if (done.is(CancelledError_type)) print(s, "it was cancelled");
///
/// A C++ exception that leaves a Coro is the Python exception its task ends with.
#include <optional>
#include <source_location>
#include <string>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "sim/asyncio/scenario_registry.hpp"
#include "sim/loop/async.hpp"
#include "sim/loop/future.hpp"
#include "sim/loop/task.hpp"

namespace loopglass::scenario {

/// A run, seen from inside. One for each program.
struct Scenario {};

/// A Python exception as a C++ one: what functions throw that are not awaited.
struct Raised {
    Ref<ExceptionObject> error;
    /// "TypeName: message".
    std::string text() const;
    bool is(const Type& type) const { return is_subtype(error->type, &type); }
};

// -- plumbing -------------------------------------------------------------------------------------------------------
namespace detail {

/// Where the program is now, for what is recorded next.
void stand_at(std::source_location where);
/// "heartbeat" of "Coro<void> heartbeat(Scenario&)"; lives for ever.
const char* function_name(std::source_location where);
/// The exception set in the runtime, or RuntimeError(what).
Outcome failure_of(const std::exception_ptr& error);
Value require(Value value);

template <class T>
struct Result {
    std::optional<T> value;
    template <class U>
    void return_value(U&& result) {
        value.emplace(std::forward<U>(result));
    }
};
template <>
struct Result<void> {
    void return_void() {}
};

struct VoidAwaiter : native_await::Awaiter {
    void await_resume() { stand_at(frame->where); }
};

/// A reference from a C++ frame to an object, which the collector sees. Copies belong to the frame that makes them.
template <class T>
class Held {
public:
    explicit Held(Ref<T> object) : slot_(std::move(object)) {}
    Held(const Held& other) : slot_(other.slot_.value) {}
    Held& operator=(const Held& other) {
        slot_ = other.slot_.value;
        return *this;
    }
    T* get() const { return slot_.value.get(); }
    void belong_to(NativeCoroutine* frame) { slot_.move_to(frame); }

private:
    Traced<Ref<T>> slot_;
};

}  // namespace detail

/// What `co_await` takes beside coroutines and handles: any awaitable, whose value is not asked for.
struct Awaitable {
    Value value;
};

template <class T = void>
class [[nodiscard]] Coro;

/// How an await came out.
class [[nodiscard]] Settled {
public:
    explicit Settled(Outcome outcome) : outcome_(std::move(outcome)) {}
    bool failed() const { return outcome_.failed(); }
    bool is(const Type& type) const { return outcome_.failed_with(type); }
    /// "TypeName: message" of a failure, else "".
    std::string text() const;

private:
    Outcome outcome_;
};
/// What `co_await settled(awaitable)` takes; its result is a Settled.
struct SettledRequest {
    Value awaitable;
};

class FutureHandle : public detail::Held<Future> {
public:
    using Held::Held;
    bool done() const { return is_done(get()); }
    void set_result() { loopglass::set_result(get(), View::none()); }
    bool cancel() { return loopglass::cancel(View(get()), View()) == 1; }
};
class TaskHandle : public detail::Held<Task> {
public:
    using Held::Held;
    bool done() const { return is_done(get()); }
    bool cancel() { return cancel_task(get(), View()); }
};

template <class T>
class Coro {
public:
    struct promise_type : NativeCoroutine, detail::Result<T> {
        template <class... Parameters>
        explicit promise_type(Parameters&... arguments) {
            native_await::construct(this, native_coroutine_type);
            scenario = true;
            (adopt(arguments), ...);
            track(this);
        }
        static void* operator new(std::size_t bytes) { return native_await::allocate(bytes); }
        static void operator delete(void* memory, std::size_t bytes) { native_await::release(memory, bytes); }
        Coro get_return_object() {
            handle = std::coroutine_handle<promise_type>::from_promise(*this);
            return Coro(this);
        }
        std::suspend_always initial_suspend(std::source_location here = std::source_location::current()) noexcept {
            where = here;
            name = detail::function_name(here);
            result = Outcome::success(Value::none());
            return {};
        }
        std::suspend_always final_suspend() noexcept {
            state = State::finished;
            if (!result.failed()) result = Outcome::success(Value::none());
            return {};
        }
        void unhandled_exception() { result = detail::failure_of(std::current_exception()); }

        template <class U>
        auto await_transform(Coro<U>&& child, std::source_location here = std::source_location::current()) {
            struct ChildAwaiter : native_await::Awaiter {
                Traced<Ref<typename Coro<U>::promise_type>> child;
                ChildAwaiter(NativeCoroutine* parent, Ref<typename Coro<U>::promise_type> awaited,
                             std::source_location at)
                    : child(std::move(awaited)) {
                    frame = parent;
                    propagates = true;
                    step = native_await::begin(parent, View(*child), true, at);
                }
                U await_resume() {
                    detail::stand_at(frame->where);
                    if constexpr (!std::is_void_v<U>) return std::move(*(*child)->value);
                }
            };
            return ChildAwaiter(this, std::move(child).frame(), here);
        }
        detail::VoidAwaiter await_transform(const Awaitable& awaitable,
                                            std::source_location here = std::source_location::current()) {
            return begin(awaitable.value, here);
        }
        template <class H>
        detail::VoidAwaiter await_transform(const detail::Held<H>& held,
                                            std::source_location here = std::source_location::current()) {
            return begin(View(held.get()), here);
        }

        auto await_transform(const SettledRequest& request,
                             std::source_location here = std::source_location::current()) {
            struct SettledAwaiter : native_await::Awaiter {
                Settled await_resume() {
                    detail::stand_at(frame->where);
                    return Settled(std::move(frame->result));
                }
            };
            return SettledAwaiter{{this, native_await::begin(this, request.awaitable, false, here), false}};
        }

    private:
        detail::VoidAwaiter begin(View awaited, std::source_location here) {
            return {{this, native_await::begin(this, awaited, true, here), true}};
        }
        template <class H>
        void adopt(detail::Held<H>& held) {
            held.belong_to(this);
        }
        template <class P>
        void adopt(P& parameter) {
            if constexpr (std::is_base_of_v<FutureHandle, P> || std::is_base_of_v<TaskHandle, P>)
                parameter.belong_to(this);
        }
    };

    explicit Coro(promise_type* frame) : frame_(Ref<promise_type>::adopt(frame)) {}
    Ref<promise_type> frame() && { return std::move(frame_); }

private:
    Ref<promise_type> frame_;
};

/// Awaits, and goes on whatever comes of it.
inline SettledRequest settled(const Awaitable& awaitable) { return {awaitable.value}; }
template <class H>
SettledRequest settled(const detail::Held<H>& held) {
    return {View(held.get())};
}
template <class T>
SettledRequest settled(Coro<T>&& child) {
    auto frame = std::move(child).frame();
    return {View(frame)};
}

// -- what a scenario can do -----------------------------------------------------------------------------------------

/// A format string that knows its line.
template <class... A>
struct Text {
    fmt::format_string<A...> format;
    std::source_location where;
    template <class S>
    consteval Text(const S& text, std::source_location here = std::source_location::current())
        : format(text), where(here) {}
};
void print_line(std::string_view text);
/// One line on stdout.
template <class... A>
void print(Scenario&, Text<std::type_identity_t<A>...> text, A&&... arguments) {
    detail::stand_at(text.where);
    print_line(fmt::format(text.format, std::forward<A>(arguments)...));
}

/// asyncio.sleep: seconds.
Awaitable sleep(Scenario&, double seconds);
/// time.sleep: blocks the whole loop. Seconds.
void time_sleep(Scenario&, double seconds, std::source_location here = std::source_location::current());
/// time.monotonic, in seconds.
double monotonic(Scenario&);
FutureHandle create_future(Scenario&);
TaskHandle start_task(View coroutine, std::string_view name, std::source_location here);
/// asyncio.create_task; an empty name means "Task-n".
template <class T>
TaskHandle create_task(Scenario&, Coro<T> coroutine, std::string_view name = {},
                       std::source_location here = std::source_location::current()) {
    auto frame = std::move(coroutine).frame();
    return start_task(View(frame), name, here);
}
Awaitable gather_all(std::initializer_list<View> awaitables);
/// asyncio.gather.
template <class... Handles>
Awaitable gather(Scenario&, const Handles&... handles) {
    return gather_all({View(handles.get())...});
}
/// gc.collect().
void collect_garbage(Scenario&, std::source_location here = std::source_location::current());

/// asyncio.Lock.
class Lock : public detail::Held<Object> {
public:
    explicit Lock(Scenario&);
    Awaitable acquire();
    void release(std::source_location here = std::source_location::current());
};
/// asyncio.Event.
class Event : public detail::Held<Object> {
public:
    explicit Event(Scenario&);
    Awaitable wait();
    void set(std::source_location here = std::source_location::current());
};

/// asyncio.run for the entry of a scenario; the exit status.
int run_scenario(Coro<void> (*entry)(Scenario&));

}  // namespace loopglass::scenario

/// Makes `entry`, a Coro<void>(Scenario&), known under the lesson's id. Once per file.
#define LOOPGLASS_SCENARIO(scenario_id, entry)                                                         \
    namespace {                                                                                        \
    [[maybe_unused]] const bool loopglass_scenario_registered = ::loopglass::register_native_scenario( \
        {scenario_id, __FILE__, +[] { return ::loopglass::scenario::run_scenario(entry); }});          \
    }
