#pragma once
/// The platform seam for fibers: a stack of its own on which a simulated thread runs and from which it can be left at
/// any point, inside native code too. Boost.Context here; a WebAssembly build brings its own.
///
/// A fiber that has not finished can be dropped: its stack is freed without unwinding, so whatever it owned must be
/// reachable from elsewhere (a Runtime's heap) or trivially droppable. `Session` prefers to unwind by an abort instead.
#include <cstddef>
#include <functional>
#include <memory>

namespace loopglass {

class Fiber {
public:
    /// `stack_bytes` are reserved, and touched only as they are used. `body` must not throw.
    Fiber(std::size_t stack_bytes, std::function<void()> body);
    ~Fiber();
    Fiber(const Fiber&) = delete;
    Fiber& operator=(const Fiber&) = delete;

    /// Runs the body until it calls `suspend` or returns. Called from outside of this fiber.
    void resume();
    /// Called from inside: goes back to where `resume` was called.
    void suspend();
    bool finished() const;
    /// Lowest address that may be used, with a reserve kept for native calls.
    char* stack_limit() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace loopglass
