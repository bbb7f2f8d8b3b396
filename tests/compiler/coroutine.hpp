#pragma once
// The least coroutine with the properties of sim/loop's: lazy, awaited by symmetric transfer, destroyed by its owner.

#include <coroutine>
#include <exception>
#include <utility>

namespace loopglass::compiler {

/// Lends its value to whoever awaits it; starts when awaited or started.
template <typename T>
class [[nodiscard]] Coroutine {
public:
    struct promise_type {
        T result{};
        std::coroutine_handle<> awaiting = std::noop_coroutine();

        Coroutine get_return_object() { return Coroutine(Handle::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        auto final_suspend() noexcept {
            struct Resume {
                bool await_ready() noexcept { return false; }
                std::coroutine_handle<> await_suspend(Handle finished) noexcept { return finished.promise().awaiting; }
                void await_resume() noexcept {}
            };
            return Resume{};
        }
        void return_value(T value) { result = std::move(value); }
        void unhandled_exception() { std::terminate(); }
    };
    using Handle = std::coroutine_handle<promise_type>;

    explicit Coroutine(Handle handle) : handle_(handle) {}
    Coroutine(Coroutine&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    Coroutine& operator=(Coroutine&&) = delete;
    ~Coroutine() {
        if (handle_) handle_.destroy();
    }

    /// Runs until it finishes or parks.
    void start() { handle_.resume(); }
    bool done() const { return handle_.done(); }
    T& result() { return handle_.promise().result; }

    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) noexcept {
        handle_.promise().awaiting = awaiting;
        return handle_;
    }
    T await_resume() { return std::move(handle_.promise().result); }

private:
    Handle handle_;
};

/// Where a coroutine parks until a test resumes or abandons it.
class Parking {
public:
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> parked) noexcept { parked_ = parked; }
    void await_resume() const noexcept {}

    void resume() { std::exchange(parked_, nullptr).resume(); }

private:
    std::coroutine_handle<> parked_;
};

}  // namespace loopglass::compiler
