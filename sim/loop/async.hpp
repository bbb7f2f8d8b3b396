#pragma once
/// Async: the return type of the library's own coroutines (see coroutine.hpp for how they are written).
///
/// The promise is the Python object. Its frame comes from the run's heap and lives as long as the object is referenced;
/// a frame that ends by a propagating await keeps its locals until then, so destructors must not be relied upon for
/// what a program can see.
#include <type_traits>

#include "sim/loop/coroutine.hpp"

namespace loopglass {

/// Drives what a native coroutine awaits. For the promises' awaiters.
namespace native_await {

enum class Step : std::uint8_t { yielded, done };
/// Begins to await `awaitable` in `frame`: done when there is a result already (in frame->result).
Step begin(NativeCoroutine* frame, View awaitable, bool propagates, std::source_location where);
/// The promise is about to be used: fills the object's header and counts it.
void construct(NativeCoroutine* frame, Type& type);
void* allocate(std::size_t bytes);
void release(void* memory, std::size_t bytes);

struct Awaiter {
    NativeCoroutine* frame;
    Step step;
    bool propagates;
    /// A failed propagating await suspends for good: native_send sees the failure in `result` and ends the frame.
    bool await_ready() const noexcept { return step == Step::done && !(propagates && ended()); }
    void await_suspend(std::coroutine_handle<>) const noexcept {}

protected:
    bool ended() const;
};
struct ValueAwaiter : Awaiter {
    Value await_resume() { return frame->result.take(); }
};
struct OutcomeAwaiter : Awaiter {
    Outcome await_resume() { return std::move(frame->result); }
};

}  // namespace native_await

struct Future;

/// What `co_await` takes: `co_await outcome_of(x)` gives an Outcome, `co_await propagating(x)` a Value.
struct OutcomeRequest {
    View awaitable;
};
struct PropagatingRequest {
    View awaitable;
};
inline OutcomeRequest outcome_of(View awaitable) { return {awaitable}; }
inline PropagatingRequest propagating(View awaitable) { return {awaitable}; }
/// A coroutine without a C++ frame, for those that programs call all the time: two functions and the members of
/// NativeCoroutine. `delegate` is what it awaits (a Future, or empty for a bare yield), `result` what it was made with,
/// `yielded` its own.
struct Frameless {
    /// The first step: `out` is what it yields or returns.
    SendStatus (*begin)(NativeCoroutine* self, Value& out);
    /// The await came to `outcome`. `out` is what it returns, or yields again.
    SendStatus (*go_on)(NativeCoroutine* self, Outcome outcome, Value& out);
};
/// To be returned by a step: awaits `future`, which is pending.
SendStatus await_frameless(NativeCoroutine* self, Future* future, Value& out);
/// To be returned by a step: raises what `outcome` failed with.
SendStatus raise_frameless(Outcome outcome);
/// `steps` and `name`, the qualified name, live for ever.
Value make_frameless(const Frameless& steps, const char* name, View result, View own = {});

class [[nodiscard]] Async {
public:
    struct promise_type : NativeCoroutine {
        template <class... Parameters>
        explicit promise_type(Parameters&... arguments) {
            native_await::construct(this, native_coroutine_type);
            [[maybe_unused]] std::size_t count = 0;
            (note_parameter(arguments, count), ...);
            track(this);
        }
        promise_type(const promise_type&) = delete;
        promise_type& operator=(const promise_type&) = delete;

        static void* operator new(std::size_t bytes) { return native_await::allocate(bytes); }
        static void operator delete(void* memory, std::size_t bytes) { native_await::release(memory, bytes); }

        Async get_return_object() {
            handle = std::coroutine_handle<promise_type>::from_promise(*this);
            return Async(this);
        }
        std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept {
            state = State::finished;
            return {};
        }
        void return_value(Value value) { result = value ? Outcome::success(std::move(value)) : Outcome::from_error(); }
        void return_value(Outcome outcome) { result = std::move(outcome); }
        [[noreturn]] void unhandled_exception() { std::terminate(); }

        native_await::OutcomeAwaiter await_transform(OutcomeRequest request,
                                                     std::source_location here = std::source_location::current()) {
            return {{this, native_await::begin(this, request.awaitable, false, here), false}};
        }
        native_await::ValueAwaiter await_transform(PropagatingRequest request,
                                                   std::source_location here = std::source_location::current()) {
            return {{this, native_await::begin(this, request.awaitable, true, here), true}};
        }

    private:
        void note_parameter(const Value& value, std::size_t& count) { note_offset(&value, 1, count); }
        template <class T>
        void note_parameter(const Ref<T>& ref, std::size_t& count) {
            note_offset(&ref, 0, count);
        }
        template <class T>
        void note_parameter(const T&, std::size_t&) {}
        void note_offset(const void* where_it_is, int tag, std::size_t& count) {
            const auto offset = static_cast<const char*>(where_it_is) -
                                reinterpret_cast<const char*>(static_cast<NativeCoroutine*>(this));
            if (count < kParameters) parameters[count++] = static_cast<std::int16_t>(offset + tag);
        }
    };

    explicit Async(NativeCoroutine* frame) : coroutine_(Ref<NativeCoroutine>::adopt(frame)) {}
    /// The coroutine object. `name` is its qualified name, "Lock.acquire".
    Value named(const char* name) && {
        coroutine_->name = name;
        return std::move(coroutine_);
    }

private:
    Ref<NativeCoroutine> coroutine_;
};

}  // namespace loopglass
