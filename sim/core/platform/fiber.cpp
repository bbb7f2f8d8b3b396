#include "sim/core/platform/fiber.hpp"

#include <new>
#include <utility>
#include <vector>

#include <boost/context/detail/fcontext.hpp>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LOOPGLASS_ASAN 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define LOOPGLASS_ASAN 1
#endif
#ifdef LOOPGLASS_ASAN
#include <sanitizer/common_interface_defs.h>
#endif

namespace loopglass {

namespace context = boost::context::detail;

namespace {

/// Mapped stacks are kept for reuse: a run that is reset should not pay for mmap again.
struct StackPool {
    struct Stack {
        void* memory;
        std::size_t bytes;
    };
    std::vector<Stack> free;

    ~StackPool() {
        for (const Stack& stack : free) munmap(stack.memory, stack.bytes);
    }
    Stack take(std::size_t bytes) {
        for (std::size_t i = 0; i < free.size(); ++i) {
            if (free[i].bytes == bytes) {
                const Stack stack = free[i];
                free[i] = free.back();
                free.pop_back();
                return stack;
            }
        }
        void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (memory == MAP_FAILED) throw std::bad_alloc();
        mprotect(memory, static_cast<std::size_t>(sysconf(_SC_PAGESIZE)), PROT_NONE);  // guard page
        return {memory, bytes};
    }
    void give(Stack stack) {
        if (free.size() < 16)
            free.push_back(stack);
        else
            munmap(stack.memory, stack.bytes);
    }
};

StackPool& pool() {
    thread_local StackPool stacks;
    return stacks;
}

}  // namespace

struct Fiber::State {
    StackPool::Stack stack;
    std::function<void()> body;
    context::fcontext_t inside = nullptr;
    context::fcontext_t outside = nullptr;
    bool finished = false;
#ifdef LOOPGLASS_ASAN
    void* inside_fake_stack = nullptr;
    void* outside_fake_stack = nullptr;
    const void* outside_bottom = nullptr;
    std::size_t outside_size = 0;
#endif

    static void entry(context::transfer_t transfer) {
        auto* state = static_cast<State*>(transfer.data);
        state->outside = transfer.fctx;
#ifdef LOOPGLASS_ASAN
        __sanitizer_finish_switch_fiber(nullptr, &state->outside_bottom, &state->outside_size);
#endif
        state->body();
        state->finished = true;
        state->leave(true);
    }
    void leave([[maybe_unused]] bool for_ever) {
#ifdef LOOPGLASS_ASAN
        __sanitizer_start_switch_fiber(for_ever ? nullptr : &inside_fake_stack, outside_bottom, outside_size);
#endif
        outside = context::jump_fcontext(outside, this).fctx;
#ifdef LOOPGLASS_ASAN
        __sanitizer_finish_switch_fiber(inside_fake_stack, &outside_bottom, &outside_size);
#endif
    }
};

Fiber::Fiber(std::size_t stack_bytes, std::function<void()> body) : state_(std::make_unique<State>()) {
    state_->stack = pool().take(stack_bytes);
    state_->body = std::move(body);
    state_->inside =
        context::make_fcontext(static_cast<char*>(state_->stack.memory) + stack_bytes, stack_bytes, &State::entry);
}

Fiber::~Fiber() { pool().give(state_->stack); }

void Fiber::resume() {
    State* state = state_.get();
#ifdef LOOPGLASS_ASAN
    __sanitizer_start_switch_fiber(&state->outside_fake_stack, state->stack.memory, state->stack.bytes);
#endif
    state->inside = context::jump_fcontext(state->inside, state).fctx;
#ifdef LOOPGLASS_ASAN
    __sanitizer_finish_switch_fiber(state->outside_fake_stack, nullptr, nullptr);
#endif
}

void Fiber::suspend() { state_->leave(false); }
bool Fiber::finished() const { return state_->finished; }
char* Fiber::stack_limit() const { return static_cast<char*>(state_->stack.memory) + std::size_t{64} * 1024; }

}  // namespace loopglass
