#pragma once
/// Frame: one activation of a CodeObject. Frames of plain calls lie on the thread's data stack; a generator carries its
/// own. FrameObject is what Python sees of one, made only when somebody looks; it takes the locals over when the frame
/// ends.
#include <vector>

#include "sim/core/collector.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/runtime.hpp"
#include "sim/python/code/code.hpp"

namespace loopglass {

struct Function;
struct Generator;
struct FrameObject;

extern Type frame_type;

/// What an instruction has learnt about its operands in this run. Its meaning is the opcode's own business.
struct InlineCache {
    std::uint32_t version = 0;  ///< of the type or dict it holds for; 0: empty
    std::uint32_t hint = 0;     ///< index of a dict entry, or an offset
    std::uint8_t kind = 0;
    View value;  ///< borrowed: a descriptor the type holds
    const void* owner = nullptr;
};

struct Frame {
    CodeObject* code;  ///< borrowed from the function (or owned by the generator's function)
    Ref<Function> function;
    Frame* previous;        ///< the caller's; null for the outermost and for suspended generators
    const Instruction* pc;  ///< the instruction being executed
    Value* locals;          ///< code->local_count() of them, then the evaluation stack
    View* stack_top;        ///< one past the top; current only while the frame is not running
    Dict* globals;
    Dict* builtins;
    Value name_space;  ///< mapping of a class or module body; empty in functions
    InlineCache* caches;
    Generator* generator;     ///< whose frame this is; null for a plain call
    FrameObject* object;      ///< owned; null until someone looks
    std::uint32_t line_seen;  ///< hooked runs: the line last reported
    bool entry;               ///< returning from it returns from `interpret`
    bool constructs;          ///< the `__init__` of an instance that lies on the caller's stack already

    View* stack_base() const { return reinterpret_cast<View*>(locals) + code->local_count(); }
    std::size_t instruction_index() const { return static_cast<std::size_t>(pc - code->instructions.data()); }
    const CodePosition& position() const { return code->positions[instruction_index()]; }
    std::uint32_t line() const { return position().line; }
};

struct FrameObject : GcObject {
    Frame* frame;  ///< null once the frame has ended
    Ref<CodeObject> code;
    Dict* globals;               ///< owned
    Dict* builtins;              ///< owned
    std::vector<Value>* locals;  ///< taken over at the end; null before
    Value name_space;
    Ref<FrameObject> back;      ///< set at the end
    std::uint32_t instruction;  ///< where it was at the end
};

/// The bump stack of a thread's frames, in chunks.
class DataStack final : public ThreadExtension {
public:
    ~DataStack() override;
    void* push(std::size_t bytes) {
        if (static_cast<std::size_t>(end_ - top_) < bytes) return push_slow(bytes);
        void* memory = top_;
        top_ += bytes;
        return memory;
    }
    /// In reverse order of `push`.
    void pop(void* memory) {
        top_ = static_cast<char*>(memory);
        if (top_ == begin_ && chunks_.size() > 1) drop_chunk();
    }

private:
    void* push_slow(std::size_t bytes);
    void drop_chunk();
    struct Chunk {
        char *begin, *top, *end;
    };
    std::vector<Chunk> chunks_;
    char *begin_ = nullptr, *top_ = nullptr, *end_ = nullptr;
};

DataStack& make_data_stack(ThreadState& thread);
inline DataStack& data_stack() {
    ThreadState& thread = *runtime().thread;
    if (thread.python) [[likely]]
        return static_cast<DataStack&>(*thread.python);
    return make_data_stack(thread);
}
inline Frame* current_frame() { return static_cast<Frame*>(runtime().thread->frame); }

/// A frame for `function` on the data stack, its locals empty, not yet linked.
Frame* push_frame(Function* function, Dict* globals, View name_space);
/// Releases the locals (or hands them to the FrameObject) and the memory.
void pop_frame(Frame* frame);
/// Releases what a frame holds, without its memory (generators).
void clear_frame(Frame* frame);
void traverse_frame(Frame* frame, Visitor& visit);

Ref<FrameObject> frame_object(Frame* frame);
std::uint32_t frame_line(const FrameObject* object);
/// locals() of a frame as a dict: the namespace itself, or a fresh dict of a function's.
Value frame_locals(Frame* frame);

}  // namespace loopglass
