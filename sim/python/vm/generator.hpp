#pragma once
/// Generators, coroutines and async generators: a Frame that can be left and entered again.
#include "sim/loop/coroutine.hpp"
#include "sim/python/vm/frame.hpp"

namespace loopglass {

extern Type generator_type, coroutine_type, async_generator_type;

struct Generator : GcObject {
    enum class State : std::uint8_t { created, suspended, running, finished };
    Ref<Str> name, qualname;
    Ref<CodeObject> code;
    Handling handling;  ///< `outer` while it runs
    Value origin;       ///< of an async generator: its finalizer; of a coroutine: cr_origin, or empty
    Frame frame;        ///< locals and stack follow the object
    State state;
    bool hooks_called, closed, running_async;  ///< async generators
};

/// What the frame stands at: the object awaited (`cr_await`, `gi_yieldfrom`); empty when none.
inline View delegate_of(const Generator* generator) {
    if (generator->state != Generator::State::suspended) return {};
    const Instruction instruction = *generator->frame.pc;
    if (opcode_of(instruction) != Opcode::yield_value_ || argument_of(instruction) != 1) return {};
    return generator->frame.stack_top[-1];
}
/// It becomes, and is no longer, what the thread runs, and what it handles the exception being handled.
inline void begin_handling(ThreadState& thread, Generator* generator) {
    generator->handling.outer = std::exchange(thread.handling, &generator->handling);
}
inline void end_handling(ThreadState& thread, Generator* generator) {
    thread.handling = std::exchange(generator->handling.outer, nullptr);
}

/// It will never run again: what it held goes, and nothing is left to finalize.
void finish_generator(Generator* generator);
/// Makes a generator of a frame that has just been set up (return_generator): takes its contents over.
Ref<Generator> make_generator(Frame* frame);

/// A wrapped yield of an async generator: what `yield v` sends out so that it is not taken for an await.
extern Type async_yield_type;
struct AsyncYield : Object {
    Value value;
};
Value async_generator_anext(View generator);

}  // namespace loopglass
