#include "sim/python/vm/frame.hpp"

#include <algorithm>
#include <cstdlib>
#include <new>

#include <fmt/format.h>

#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/python/vm/generator.hpp"
#include "sim/python/vm/types.hpp"

namespace loopglass {

Type frame_type;

// -- data stack -----------------------------------------------------------------------------------------------------

DataStack::~DataStack() {
    for (const Chunk& chunk : chunks_) std::free(chunk.begin);
}

void* DataStack::push_slow(std::size_t bytes) {
    if (!chunks_.empty()) chunks_.back().top = top_;
    const std::size_t size = std::max<std::size_t>(bytes * 2, chunks_.empty() ? 16 * 1024 : 256 * 1024);
    begin_ = static_cast<char*>(std::malloc(size));
    if (begin_ == nullptr) throw std::bad_alloc();
    end_ = begin_ + size;
    top_ = begin_ + bytes;
    chunks_.push_back({begin_, top_, end_});
    return begin_;
}

void DataStack::drop_chunk() {
    std::free(chunks_.back().begin);
    chunks_.pop_back();
    begin_ = chunks_.back().begin;
    top_ = chunks_.back().top;
    end_ = chunks_.back().end;
}

DataStack& make_data_stack(ThreadState& thread) {
    thread.python = std::make_unique<DataStack>();
    return static_cast<DataStack&>(*thread.python);
}

// -- frames ---------------------------------------------------------------------------------------------------------

Frame* push_frame(Function* function, Dict* globals, View name_space) {
    CodeObject* code = function->code.get();
    const std::size_t locals = code->local_count();
    void* memory = data_stack().push(sizeof(Frame) + (locals + code->stack_size + 1) * sizeof(Value));
    auto* frame = new (memory) Frame{};
    frame->code = code;
    frame->function = Ref<Function>(function);
    frame->pc = code->instructions.data();
    frame->locals = reinterpret_cast<Value*>(frame + 1);
    for (std::size_t i = 0; i < locals; ++i) new (&frame->locals[i]) Value();
    frame->stack_top = frame->stack_base();
    frame->globals = globals;
    frame->builtins = function->builtins;
    frame->name_space = name_space;
    if (function->caches == nullptr) function->caches = python_state().caches_of(code);
    frame->caches = function->caches;
    return frame;
}

namespace {

/// The FrameObject outlives its frame: it keeps the locals, as CPython's does.
void hand_over(Frame* frame) {
    FrameObject* object = std::exchange(frame->object, nullptr);
    if (object->refcount > 1) {
        object->instruction = static_cast<std::uint32_t>(frame->instruction_index());
        if (const std::size_t count = frame->code->local_count(); count > 0) {
            object->locals = new std::vector<Value>();
            object->locals->reserve(count);
            for (std::size_t i = 0; i < count; ++i) object->locals->push_back(std::move(frame->locals[i]));
        }
        object->name_space = frame->name_space;
        if (frame->previous != nullptr && object->frame->previous != nullptr)
            object->back = frame_object(frame->previous);
    }
    object->frame = nullptr;
    decref(object);
}

}  // namespace

void clear_frame(Frame* frame) {
    if (frame->object != nullptr) hand_over(frame);
    while (frame->stack_top > frame->stack_base()) {
        --frame->stack_top;
        Value dropped = Value::adopt(*frame->stack_top);
    }
    Value* const locals_end = frame->locals + frame->code->local_count();
    for (Value* local = frame->locals; local < locals_end; ++local) local->reset();
    frame->name_space.reset();
    frame->function = nullptr;
}

void pop_frame(Frame* frame) {
    clear_frame(frame);
    frame->~Frame();
    data_stack().pop(frame);
}

void traverse_frame(Frame* frame, Visitor& visit) {
    visit(frame->function);
    visit(frame->name_space);
    visit(static_cast<Object*>(frame->object));
    for (std::size_t i = 0; i < frame->code->local_count(); ++i) visit(frame->locals[i]);
    for (View* value = frame->stack_base(); value < frame->stack_top; ++value) visit(*value);
}

Ref<FrameObject> frame_object(Frame* frame) {
    if (frame->object == nullptr) {
        auto* object = new_object<FrameObject>(frame_type);
        object->frame = frame;
        new (&object->code) Ref<CodeObject>(frame->code);
        object->globals = Ref<Dict>(frame->globals).release();
        object->builtins = Ref<Dict>(frame->builtins).release();
        new (&object->name_space) Value();
        new (&object->back) Ref<FrameObject>();
        track(object);
        frame->object = object;
    }
    return Ref<FrameObject>(frame->object);
}

std::uint32_t frame_line(const FrameObject* object) {
    const std::size_t index = object->frame != nullptr ? object->frame->instruction_index() : object->instruction;
    return object->code->positions[index].line;
}

namespace {

bool is_cell_local(const CodeObject* code, std::uint32_t index) {
    if (index >= code->local_count() - code->free_count) return true;
    return std::find(code->cell_locals.begin(), code->cell_locals.end(), index) != code->cell_locals.end();
}

Value collect_locals(const CodeObject* code, const Value* locals) {
    Ref<Dict> dict = make_dict();
    for (std::uint32_t i = 0; i < code->local_count(); ++i) {
        Value value = locals[i];
        if (value && is_cell_local(code, i) && is_exactly(value, cell_type)) value = value.as<Cell>()->value;
        if (value && !code->locals[i]->view().starts_with(".")) dict_set(dict.get(), code->locals[i], value);
    }
    return dict;
}

FrameObject* as_frame(View self) { return self.as<FrameObject>(); }

Value frame_f_back(View self) {
    FrameObject* object = as_frame(self);
    if (object->frame == nullptr) return object->back ? Value(View(object->back)) : Value::none();
    Frame* previous = object->frame->previous;
    return previous != nullptr ? Value(frame_object(previous)) : Value::none();
}
Value frame_f_code(View self) { return View(as_frame(self)->code); }
Value frame_f_globals(View self) { return View(as_frame(self)->globals); }
Value frame_f_builtins(View self) { return View(as_frame(self)->builtins); }
Value frame_f_lineno(View self) { return make_int(frame_line(as_frame(self))); }
Value frame_f_lasti(View self) {
    FrameObject* object = as_frame(self);
    return make_int(
        static_cast<std::int64_t>(object->frame != nullptr ? object->frame->instruction_index() : object->instruction) *
        2);
}
Value frame_f_locals(View self) {
    FrameObject* object = as_frame(self);
    if (object->frame != nullptr) return frame_locals(object->frame);
    if (object->name_space) return object->name_space;
    if (object->locals == nullptr) return make_dict();
    return collect_locals(object->code.get(), object->locals->data());
}
Value frame_none(View) { return Value::none(); }
bool frame_ignore(View, View) { return true; }
Value frame_clear(Args args) {
    FrameObject* object = as_frame(args[0]);
    if (object->frame != nullptr) return raise_text(RuntimeError_type, "cannot clear an executing frame");
    delete std::exchange(object->locals, nullptr);
    return Value::none();
}
Value frame_repr(View self) {
    FrameObject* object = as_frame(self);
    return make_str(fmt::format("<frame at {}, file '{}', line {}, code {}>", address_text(self),
                                object->code->filename->view(), frame_line(object), object->code->name->view()));
}

void frame_destroy(Object* self) {
    auto* object = static_cast<FrameObject*>(self);
    object->code.~Ref<CodeObject>();
    decref(object->globals);
    decref(object->builtins);
    delete object->locals;
    object->name_space.~Value();
    object->back.~Ref<FrameObject>();
    free_object(self, sizeof(FrameObject));
}
void frame_traverse(Object* self, Visitor& visit) {
    auto* object = static_cast<FrameObject*>(self);
    visit(static_cast<Object*>(object->globals));
    visit(static_cast<Object*>(object->builtins));
    visit(object->name_space);
    visit(object->back);
    if (object->locals != nullptr) {
        for (const Value& value : *object->locals) visit(value);
    }
}
void frame_clear_references(Object* self) {
    auto* object = static_cast<FrameObject*>(self);
    delete std::exchange(object->locals, nullptr);
    object->back = nullptr;
    object->name_space.reset();
}

constexpr Getter kFrameGetters[] = {{"f_back", &frame_f_back},       {"f_code", &frame_f_code},
                                    {"f_globals", &frame_f_globals}, {"f_builtins", &frame_f_builtins},
                                    {"f_lineno", &frame_f_lineno},   {"f_lasti", &frame_f_lasti},
                                    {"f_locals", &frame_f_locals},   {"f_trace", &frame_none, &frame_ignore}};
constexpr Method kFrameMethods[] = {{"clear", "self, /", &frame_clear}};

}  // namespace

Value frame_locals(Frame* frame) {
    const CodeObject* code = frame->code;
    if (!frame->name_space) return collect_locals(code, frame->locals);
    // While a comprehension of a module or a class runs, its variables are the frame's, and all that CPython shows.
    // CPython 3.13 Python/ceval.c: _PyEval_GetFrameLocals.
    for (std::uint32_t i = 0; i < code->local_count() - code->free_count; ++i) {
        const bool of_comprehension =
            !is_cell_local(code, i) || !is_exactly(frame->locals[i], cell_type) || frame->locals[i].as<Cell>()->value;
        if (frame->locals[i] && of_comprehension && !code->locals[i]->view().starts_with('.'))
            return collect_locals(code, frame->locals);
    }
    return frame->name_space;
}

void define_frame_type() {
    Slots& slots = frame_type.slots;
    slots.destroy = &frame_destroy;
    slots.traverse = &frame_traverse;
    slots.clear = &frame_clear_references;
    slots.repr = &frame_repr;
    define_type(frame_type, {.name = "frame",
                             .size = sizeof(FrameObject),
                             .flags = type_flags::kGc | type_flags::kNoInstances,
                             .methods = kFrameMethods,
                             .getters = kFrameGetters});
}

}  // namespace loopglass
