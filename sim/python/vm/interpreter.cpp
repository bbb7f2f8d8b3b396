// The interpreter loop. Handlers live in handlers/*.inc, a file per family, and are compiled twice: bare, and hooked.
//
// Conventions inside a handler: `pc` points behind the current instruction, `sp` one past the top of the stack, `arg`
// is the instruction's argument. `goto error` with an exception set (or the run aborting) unwinds. The stack holds
// owned references.
#include "sim/python/vm/interpreter.hpp"

#include <fmt/format.h>

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/exception_group.hpp"
#include "sim/core/objects/iterators.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/operations/word_arithmetic.hpp"
#include "sim/loop/future.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/attribute_cache.hpp"
#include "sim/python/vm/evaluation.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/python/vm/generator.hpp"
#include "sim/python/vm/traceback.hpp"

// Computed goto: both compilers have it, and it is what makes an interpreter's dispatch quick.
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wgnu-label-as-value"
#elif defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wpedantic"
#endif

namespace loopglass {

namespace {

/// The innermost handler that covers instruction `index`; null when none does.
const ExceptionHandler* find_handler(const CodeObject* code, std::size_t index) {
    for (auto it = code->handlers.rbegin(); it != code->handlers.rend(); ++it) {
        if (index >= it->begin && index < it->end) return &*it;
    }
    return nullptr;
}

bool is_simple(const CodeObject* code) {
    return !code->has(code_flags::kVarArgs | code_flags::kVarKeywords) && code->keyword_only_count == 0;
}

/// push_frame for a plain call, whose `count` arguments move from the caller's stack into the first locals. `function`
/// is owned, and its caches are known.
inline Frame* push_call(DataStack& stack, Function* function, const CodeObject* code, const View* arguments,
                        std::uint32_t count) {
    const std::size_t local_count = code->local_count();
    void* memory = stack.push(sizeof(Frame) + (local_count + code->stack_size + 1) * sizeof(Value));
    auto* frame = ::new (memory) Frame;
    frame->code = function->code.get();
    ::new (&frame->function) Ref<Function>(Ref<Function>::adopt(function));
    frame->pc = code->instructions.data();
    View* const locals = reinterpret_cast<View*>(frame + 1);
    frame->locals = reinterpret_cast<Value*>(locals);
    for (std::uint32_t i = 0; i < count; ++i) locals[i] = arguments[i];
    for (std::size_t i = count; i < local_count; ++i) locals[i] = View();
    frame->stack_top = locals + local_count;
    frame->globals = function->globals;
    frame->builtins = function->builtins;
    frame->caches = function->caches;
    frame->generator = nullptr;
    frame->object = nullptr;
    frame->line_seen = 0;
    frame->entry = false;
    frame->constructs = false;
    return frame;
}

/// The frame of any call, its parameters bound and the call counted; null when raised.
[[gnu::noinline]] Frame* make_callee(Function* function, const CallArgs& arguments) {
    if (!enter_call()) return nullptr;
    Frame* frame = push_frame(function, function->globals, View());
    if (bind_parameters(function, arguments, frame->locals)) return frame;
    pop_frame(frame);
    leave_call();
    return nullptr;
}

/// The `__init__` of a class whose instances need no more than memory and a call of it, with `count` arguments; null
/// when making one takes the long way.
inline Function* plain_initializer(Type* type, std::uint32_t count) {
    if (!type->is_heap_type() || type->slots.construct != object_type.slots.construct ||
        type->has(type_flags::kAbstract))
        return nullptr;
    static Str* const name = intern("__init__");
    const View found = lookup_in_type(type, name);
    if (!found.is_object() || found.is_empty() || found.object()->type != &function_type) return nullptr;
    auto* function = found.as<Function>();
    const CodeObject* code = function->code.get();
    return is_simple(code) && count + 1 == code->argument_count ? function : nullptr;
}

/// pop_frame; quick for a frame that nobody has looked at and whose stack is empty.
inline void pop_call(DataStack& stack, Frame* frame, const View* stack_top) {
    View* const stack_base = frame->stack_base();
    if (frame->object != nullptr || stack_top != stack_base) [[unlikely]] {
        pop_frame(frame);
        return;
    }
    for (View* local = reinterpret_cast<View*>(frame->locals); local < stack_base; ++local) {
        if (local->is_object()) {
            const View dead = std::exchange(*local, View());
            decref(dead.object());
        }
    }
    frame->name_space.~Value();
    frame->function.~Ref<Function>();
    stack.pop(frame);
}

/// True for a generator or coroutine of Python that can be resumed in this very run of the interpreter; the rest, and
/// every error, takes the way through its type's slots.
inline bool can_enter(View receiver, const ThreadState& thread, const Runtime& rt) {
    if (!receiver.is_object()) return false;
    const Type* type = receiver.object()->type;
    if (type != &coroutine_type && type != &generator_type) return false;
    return receiver.as<Generator>()->state <= Generator::State::suspended &&
           thread.recursion_depth < rt.limits.recursion;
}

/// A coroutine that has not begun needs no iterator, nor does a future: `send` drives them as they are.
inline bool awaits_itself(View value) {
    if (!value.is_object()) return false;
    const Type* type = value.object()->type;
    if (type == &coroutine_type) return value.as<Generator>()->state == Generator::State::created;
    if (type == &native_coroutine_type) return value.as<NativeCoroutine>()->state == NativeCoroutine::State::created;
    const Future* future = directly_awaited(value);
    return future != nullptr && future->loop != nullptr;
}

/// Where a generator's frame goes on. What stands at the yield of an await gives what it is sent to its delegate: that
/// is to the `send` before it, which the instructions behind would only jump back to.
inline const Instruction* where_to_resume(const Frame* frame) {
    const bool awaits = opcode_of(*frame->pc) == Opcode::yield_value_ && argument_of(*frame->pc) == 1;
    return awaits ? frame->pc - 1 : frame->pc + 1;
}

/// The operators on two small integers that need no more than a few instructions. False: ask `binary`.
inline bool small_operation(BinaryOp op, std::int64_t left, std::int64_t right, std::int64_t& out) {
    switch (op) {
        case BinaryOp::add: out = left + right; return View::fits_small_int(out);
        case BinaryOp::subtract: out = left - right; return View::fits_small_int(out);
        case BinaryOp::multiply: return !__builtin_mul_overflow(left, right, &out) && View::fits_small_int(out);
        case BinaryOp::bit_and: out = left & right; return true;
        case BinaryOp::bit_or: out = left | right; return true;
        case BinaryOp::bit_xor: out = left ^ right; return true;
        case BinaryOp::right_shift:
            if (right < 0 || right > 62) return false;
            out = left >> right;
            return true;
        case BinaryOp::floor_divide:
            if (right <= 0) return false;
            out = left >= 0 ? left / right : -((-left + right - 1) / right);
            return true;
        case BinaryOp::modulo:
            if (right <= 0) return false;
            out = left % right;
            if (out < 0) out += right;
            return true;
        default: return false;
    }
}
/// Which of less (1), equal (2) and greater (4) each CompareOp is content with: a branch less than by a switch.
constexpr std::uint8_t kContentWith[] = {1, 3, 2, 5, 4, 6};
inline bool words_compare(std::int64_t left, std::int64_t right, std::uint32_t op) {
    return ((kContentWith[op] >> (1 + (left > right) - (left < right))) & 1) != 0;
}
inline bool float_operation(BinaryOp op, double left, double right, double& out) {
    switch (op) {
        case BinaryOp::add: out = left + right; return true;
        case BinaryOp::subtract: out = left - right; return true;
        case BinaryOp::multiply: out = left * right; return true;
        case BinaryOp::true_divide: out = left / right; return right != 0;
        default: return false;
    }
}

inline void release_one(View dead) {
    if (dead.is_object()) decref(dead.object());
}
/// No loop for the small numbers that most opcodes say.
[[gnu::always_inline]] inline void release_from_the_top(const View* values, std::size_t count) {
    if (__builtin_constant_p(count) && count <= 3) {
        if (count > 2) release_one(values[2]);
        if (count > 1) release_one(values[1]);
        if (count > 0) release_one(values[0]);
    } else {
        while (count > 0) release_one(values[--count]);
    }
}

inline int truth_of(View value) {
    if (value.is_true()) return 1;
    if (value.is_false() || value.is_none()) return 0;
    return truth(value);
}

#define TAKE(view) Value::adopt(view)
#define PUSH(value) (*sp++ = (value).release())
#define POP() Value::adopt(*--sp)
/// Drops the top `n` values, the topmost first.
#define DROP(n)                               \
    do {                                      \
        const std::size_t drop_count = (n);   \
        sp -= drop_count;                     \
        release_from_the_top(sp, drop_count); \
    } while (false)
/// One dispatch point for all: a computed goto may not leave the scope of a Value.
#define DISPATCH() goto dispatch
#define OP(name) op_##name:
/// The instruction behind the present one: some pairs are so common that the first does the work of both. Hooks are
/// told of each instruction.
#define FOLLOWED_BY(name) (!Hooked && opcode_of(*pc) == Opcode::name##_)
/// What finalizers, weak references and the collector have to do happens between opcodes.
#define SAFEPOINT()                     \
    do {                                \
        if (rt.pending) [[unlikely]] {  \
            frame->stack_top = sp;      \
            run_safepoint();            \
            if (aborting()) goto error; \
        }                               \
    } while (false)
#define CHARGE(units)                                                           \
    do {                                                                        \
        rt.work += (units);                                                     \
        if (rt.work >= rt.work_mark) [[unlikely]] {                             \
            frame->stack_top = sp;                                              \
            if (rt.on_work_mark != nullptr && !rt.on_work_mark(rt)) goto error; \
        }                                                                       \
    } while (false)
/// Replaces the top `n` operands by a result that may be empty.
#define FINISH(n, result)                \
    do {                                 \
        Value finished_value = (result); \
        DROP(n);                         \
        if (!finished_value) goto error; \
        PUSH(finished_value);            \
        DISPATCH();                      \
    } while (false)

void report_line(Frame* frame) {
    const std::uint32_t line = frame->line();
    if (line == 0 || line == frame->line_seen) return;
    frame->line_seen = line;
    auto* hook = python_state().hooks.line;
    if (hook != nullptr) hook(frame, line);
}
void report_name(Frame* frame, Str* name, NameScope scope, View value, bool written) {
    const InterpreterHooks& hooks = python_state().hooks;
    auto* hook = written ? hooks.name_written : hooks.name_read;
    if (hook != nullptr) hook(frame, name, scope, value);
}
#define NAME_READ(name, scope, value) \
    if constexpr (Hooked) report_name(frame, name, NameScope::scope, value, false)
#define NAME_WRITTEN(name, scope, value) \
    if constexpr (Hooked) report_name(frame, name, NameScope::scope, value, true)

template <bool Hooked>
Value run(Frame* entry) {
    static const void* const targets[] = {
#define LOOPGLASS_OPCODE(name, pops, pushes, weight, cached, meaning) &&op_##name,
#include "sim/python/code/opcodes.def"
#undef LOOPGLASS_OPCODE
    };
    Runtime& rt = runtime();
    ThreadState& thread = *rt.thread;
    DataStack& stack = data_stack();
    Frame* frame = entry;
    const Instruction* pc = frame->generator != nullptr ? where_to_resume(frame) : frame->pc;
    View* sp = frame->stack_top;
    Value* locals = frame->locals;
    std::uint32_t arg = 0;
    Generator* inner = nullptr;  // about to be entered, as is `callee`
    Frame* callee = nullptr;
    Value result, kept;  // `kept`: of a call that has just failed, see arguments_to_keep

    if (thread.error || aborting()) goto error;

dispatch: {
    frame->pc = pc;
    if constexpr (Hooked) report_line(frame);
    const Instruction word = *pc++;
    arg = word >> 8U;
    // Opaque, or the compiler keeps the word and the place it came from in registers of their own.
    asm("" : "+r"(arg), "+r"(pc));
    goto* targets[word & 0xffU];
}

#include "sim/python/vm/handlers/attributes.inc"
#include "sim/python/vm/handlers/building.inc"
#include "sim/python/vm/handlers/calls.inc"
#include "sim/python/vm/handlers/control.inc"
#include "sim/python/vm/handlers/exceptions.inc"
#include "sim/python/vm/handlers/generators.inc"
#include "sim/python/vm/handlers/modules.inc"
#include "sim/python/vm/handlers/operators.inc"
#include "sim/python/vm/handlers/patterns.inc"
#include "sim/python/vm/handlers/variables.inc"

enter_generator:
    // Goes on in the frame of `inner`, which stands on top of the stack, or just below the value sent to it.
    begin_handling(thread, inner);
    inner->state = Generator::State::running;
    ++thread.recursion_depth;
    frame->stack_top = sp;
    inner->frame.previous = frame;
    inner->frame.entry = false;
    thread.frame = frame = &inner->frame;
    pc = where_to_resume(frame);
    sp = frame->stack_top;
    locals = frame->locals;
    SAFEPOINT();
    DISPATCH();

error: {
    frame->stack_top = sp;
    const ExceptionHandler* handler = nullptr;
    if (!aborting()) {
        if (!rt.thread->error) raise_text(SystemError_type, "error return without exception set");
        add_traceback(rt.thread->error.get(), frame);
        if (kept) keep_with_traceback(rt.thread->error.get(), std::move(kept));
        if constexpr (Hooked) {
            if (python_state().hooks.raised != nullptr) python_state().hooks.raised(frame, View(rt.thread->error));
        }
        handler = find_handler(frame->code, frame->instruction_index());
    } else {
        rt.thread->error = nullptr;
    }
    if (handler == nullptr) {
        result.reset();
        goto leave;
    }
    View* floor = frame->stack_base() + handler->depth;
    while (sp > floor) DROP(1);
    if (handler->push_index != 0) *sp++ = View::small_int(static_cast<std::int64_t>(frame->instruction_index()));
    Value exception = take_error();
    PUSH(exception);
    pc = frame->code->instructions.data() + handler->handler;
    SAFEPOINT();
    DISPATCH();
}

leave:
    // `result` is the value returned, or empty with an exception set.
    frame->stack_top = sp;
    --thread.recursion_depth;
    thread.frame = frame->previous;
    if (frame->entry) {
        if (frame->generator == nullptr) pop_frame(frame);
        if (rt.pending && result) [[unlikely]]
            run_safepoint();
        return result;
    }
    {
        Frame* done = frame;
        frame = frame->previous;
        if (done->generator != nullptr) {
            end_handling(thread, done->generator);
            finish_generator(done->generator);
            sp = frame->stack_top;
            locals = frame->locals;
            if (!result) goto error;
            const Instruction resumed_by = *frame->pc;
            pc = frame->code->instructions.data() + argument_of(resumed_by);
            if (opcode_of(resumed_by) == Opcode::send_) {
                PUSH(result);
            } else {
                DROP(1);  // the iterator that has come to its end
                result.reset();
            }
            SAFEPOINT();
            DISPATCH();
        }
        const bool constructs = done->constructs;
        pop_call(stack, done, sp);
        pc = frame->pc + 1;
        sp = frame->stack_top;
        locals = frame->locals;
        if (!result) goto error;
        if (!constructs) {
            PUSH(result);
        } else if (!result.is_none()) {
            raise(TypeError_type, "__init__() should return None, not '{}'", type_of(result)->name_view());
            result.reset();
            goto error;
        }
    }
    SAFEPOINT();
    DISPATCH();
}

}  // namespace

Value interpret(Frame* frame) {
    ThreadState& thread = *runtime().thread;
    frame->previous = static_cast<Frame*>(thread.frame);
    frame->entry = true;
    if (!enter_call()) {
        if (frame->generator == nullptr) pop_frame(frame);
        return {};
    }
    thread.frame = frame;
    return python_state().hooked ? run<true>(frame) : run<false>(frame);
}

}  // namespace loopglass
