#include "sim/python/vm/generator.hpp"

#include <fmt/format.h>

#include "sim/core/operations.hpp"
#include "sim/loop/coroutine_methods.hpp"
#include "sim/loop/future.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/async_generator.hpp"
#include "sim/python/vm/coroutine_origin.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/python/vm/interpreter.hpp"
#include "sim/python/vm/types.hpp"
#include "sim/python/warnings.hpp"

namespace loopglass {

Type generator_type, coroutine_type;

void finish_generator(Generator* generator) {
    generator->state = Generator::State::finished;
    generator->flags |= object_flags::kFinalized;
    clear_frame(&generator->frame);
}

namespace {

Generator* as_generator(View self) { return self.as<Generator>(); }

std::string_view kind_of(const Generator* generator) {
    if (generator->code->has(code_flags::kCoroutine)) return "coroutine";
    return generator->code->has(code_flags::kAsyncGenerator) ? "async generator" : "generator";
}

std::size_t generator_bytes(const CodeObject* code) {
    return sizeof(Generator) + (code->local_count() + code->stack_size + 1) * sizeof(Value);
}

/// Runs the frame on from where it stands; an exception set beforehand is raised there.
[[gnu::always_inline]] inline SendStatus resume(Generator* generator, Value& out) {
    ThreadState& thread = *runtime().thread;
    Value keep{View(generator)};
    begin_handling(thread, generator);
    generator->state = Generator::State::running;
    // What is thrown in gets what the generator itself was handling as its context, and nothing from outside.
    if (generator->handling.exception) chain_context();
    Value value = interpret(&generator->frame);
    end_handling(thread, generator);
    if (generator->state == Generator::State::suspended) {
        out = std::move(value);
        return SendStatus::yielded;
    }
    finish_generator(generator);
    if (!value) return SendStatus::raised;
    out = std::move(value);
    return SendStatus::returned;
}

SendStatus raised() { return SendStatus::raised; }

SendStatus already_running(const Generator* generator) {
    raise(ValueError_type, "{} already executing", kind_of(generator));
    return raised();
}

SendStatus generator_send(View self, View value, Value& out) {
    Generator* generator = as_generator(self);
    switch (generator->state) {
        case Generator::State::running: return already_running(generator);
        case Generator::State::finished:
            if (generator->code->has(code_flags::kCoroutine)) {
                raise_text(RuntimeError_type, "cannot reuse already awaited coroutine");
                return raised();
            }
            out = Value::none();
            return SendStatus::returned;
        case Generator::State::created:
            if (!value.is_none()) {
                raise(TypeError_type, "can't send non-None value to a just-started {}", kind_of(generator));
                return raised();
            }
            generator->flags &= ~object_flags::kFinalized;
            break;
        case Generator::State::suspended: *generator->frame.stack_top++ = Value(value).release(); break;
    }
    return resume(generator, out);
}

/// Raises `exception` where the generator stands, past any delegate.
SendStatus raise_inside(Generator* generator, Value exception, Value& out) {
    if (generator->state == Generator::State::running) return already_running(generator);
    restore_error(Ref<ExceptionObject>(exception.as<ExceptionObject>()));
    if (generator->state == Generator::State::finished) {
        if (generator->code->has(code_flags::kCoroutine) && !is_instance(exception, GeneratorExit_type)) {
            take_error();
            raise_text(RuntimeError_type, "cannot reuse already awaited coroutine");
        }
        return raised();
    }
    if (generator->state == Generator::State::created) {
        add_traceback_of_unstarted(generator);
        finish_generator(generator);
        return raised();
    }
    *generator->frame.stack_top++ = View::none();
    return resume(generator, out);
}

SendStatus generator_throw(View self, Value exception, Value& out) {
    Generator* generator = as_generator(self);
    View delegate_view = generator->state == Generator::State::suspended ? delegate_of(generator) : View();
    if (!delegate_view || directly_awaited(delegate_view) != nullptr)
        return raise_inside(generator, std::move(exception), out);
    Value delegate(delegate_view);
    if (is_instance(exception, GeneratorExit_type)) {
        generator->state = Generator::State::running;
        const bool closed = close_coroutine(delegate);
        generator->state = Generator::State::suspended;
        if (!closed) exception = View(take_error());
        return raise_inside(generator, std::move(exception), out);
    }
    const auto throw_slot = type_of(delegate)->slots.throw_into;
    if (throw_slot == nullptr && !get_attr_or_empty(delegate, intern("throw"))) {
        if (has_error()) return raised();
        return raise_inside(generator, std::move(exception), out);
    }
    // The frame counts as running meanwhile, and stands in the call chain.
    ThreadState& thread = *runtime().thread;
    generator->state = Generator::State::running;
    generator->frame.previous = static_cast<Frame*>(thread.frame);
    thread.frame = &generator->frame;
    Value value;
    const SendStatus status = throw_into(delegate, exception, value);
    runtime().thread->frame = generator->frame.previous;
    generator->frame.previous = nullptr;
    generator->state = Generator::State::suspended;
    if (status == SendStatus::yielded) {
        out = std::move(value);
        return status;
    }
    if (status == SendStatus::raised) {
        Ref<ExceptionObject> error = take_error();
        if (!error) return raised();  // the run unwinds
        return raise_inside(generator, View(error), out);
    }
    // The delegate returned: go on behind the `send` that drives it, with its value beside the receiver.
    Frame& frame = generator->frame;
    const Instruction* send_instruction = frame.pc - 1;
    *frame.stack_top++ = value.release();
    frame.pc = frame.code->instructions.data() + argument_of(*send_instruction) - 1;
    return resume(generator, out);
}

/// close(): GeneratorExit at the yield; a generator that yields again is an error.
bool close_generator(Generator* generator) {
    if (generator->state == Generator::State::created || generator->state == Generator::State::finished) {
        if (generator->state == Generator::State::created) finish_generator(generator);
        return true;
    }
    Value out;
    const SendStatus status =
        generator_throw(View(generator), View(make_exception(GeneratorExit_type, make_tuple(0))), out);
    if (status == SendStatus::yielded) {
        raise(RuntimeError_type, "{} ignored GeneratorExit", kind_of(generator));
        return false;
    }
    if (status == SendStatus::returned) return true;
    return clear_error_if(GeneratorExit_type) || clear_error_if(StopIteration_type);
}

void generator_finalize(Object* object) {
    auto* generator = static_cast<Generator*>(object);
    if (generator->state == Generator::State::created && generator->code->has(code_flags::kCoroutine)) {
        warn_never_awaited(generator->qualname->view(), View(generator));
        return;
    }
    if (generator->code->has(code_flags::kAsyncGenerator) && finalize_async_generator(generator)) return;
    if (generator->state != Generator::State::suspended) return;
    generator->flags &= ~object_flags::kFinalized;
    if (!close_generator(generator)) report_unraisable(View(generator), "");
    generator->flags |= object_flags::kFinalized;
}

void generator_destroy(Object* object) {
    auto* generator = static_cast<Generator*>(object);
    clear_frame(&generator->frame);
    const std::size_t bytes = generator_bytes(generator->code.get());
    generator->frame.~Frame();
    generator->name.~Ref<Str>();
    generator->qualname.~Ref<Str>();
    generator->handling.~Handling();
    generator->origin.~Value();
    Ref<CodeObject> code = std::move(generator->code);
    free_object(object, bytes);
}
void generator_traverse(Object* object, Visitor& visit) {
    auto* generator = static_cast<Generator*>(object);
    visit(generator->handling.exception);
    visit(generator->origin);
    // A running frame's stack is in the interpreter's hands; it is reachable anyway.
    if (generator->state != Generator::State::running) traverse_frame(&generator->frame, visit);
}
void generator_clear(Object* object) {
    auto* generator = static_cast<Generator*>(object);
    generator->handling.exception.reset();
    generator->origin.reset();
    if (generator->state != Generator::State::running) finish_generator(generator);
}

// -- the Python face ------------------------------------------------------------------------------------------------

Value generator_next(View self) {
    Value out;
    switch (generator_send(self, View::none(), out)) {
        case SendStatus::yielded: return out;
        case SendStatus::returned:
            if (!out.is_none()) restore_error(make_stop_iteration(out));
            return {};
        case SendStatus::raised: return {};
    }
    return {};
}

Value method_send(Args args) {
    Value out;
    const SendStatus status = generator_send(args[0], args[1], out);
    return as_iteration(status, std::move(out));
}
Value method_throw(Args args) {
    if (args[2] && !warn_of_long_throw("throw")) return {};
    Value exception = normalize_thrown(args[1], args[2], args[3]);
    if (!exception) return {};
    Value out;
    const SendStatus status = generator_throw(args[0], std::move(exception), out);
    return as_iteration(status, std::move(out));
}
Value method_close(Args args) {
    Generator* generator = as_generator(args[0]);
    if (generator->state == Generator::State::running) {
        already_running(generator);
        return {};
    }
    if (generator->state == Generator::State::suspended) {
        // 3.13: close() returns what the generator returned when it caught GeneratorExit.
        Value out;
        const SendStatus status =
            generator_throw(args[0], View(make_exception(GeneratorExit_type, make_tuple(0))), out);
        if (status == SendStatus::returned) return out;
        if (status == SendStatus::yielded)
            return raise(RuntimeError_type, "{} ignored GeneratorExit", kind_of(generator));
        if (clear_error_if(GeneratorExit_type) || clear_error_if(StopIteration_type)) return Value::none();
        return {};
    }
    return close_generator(generator) ? Value::none() : Value();
}
Value generator_repr(View self) {
    Generator* generator = as_generator(self);
    const std::string_view kind =
        generator->code->has(code_flags::kAsyncGenerator) ? "async_generator" : kind_of(generator);
    return make_str(fmt::format("<{} object {} at {}>", kind, generator->qualname->view(), address_text(self)));
}
Value get_name(View self) { return View(as_generator(self)->name); }
Value get_qualname(View self) { return View(as_generator(self)->qualname); }
Value get_code(View self) { return View(as_generator(self)->code); }
Value get_frame(View self) {
    Generator* generator = as_generator(self);
    if (generator->state == Generator::State::finished) return Value::none();
    return frame_object(&generator->frame);
}
Value get_running(View self) { return Value::boolean(as_generator(self)->state == Generator::State::running); }
Value get_suspended(View self) { return Value::boolean(as_generator(self)->state == Generator::State::suspended); }
Value get_delegate(View self) {
    View delegate = delegate_of(as_generator(self));
    if (!delegate) return Value::none();
    return directly_awaited(delegate) != nullptr ? future_await(delegate) : Value(delegate);
}

constexpr Method kGeneratorMethods[] = {{"send", "self, value, /", &method_send},
                                        {"throw", "self, typ, val=?, tb=?, /", &method_throw},
                                        {"close", "self, /", &method_close}};
constexpr Getter kGeneratorGetters[] = {{"__name__", &get_name, &set_generator_name},
                                        {"__qualname__", &get_qualname, &set_generator_qualname},
                                        {"gi_code", &get_code},
                                        {"gi_frame", &get_frame},
                                        {"gi_running", &get_running},
                                        {"gi_suspended", &get_suspended},
                                        {"gi_yieldfrom", &get_delegate}};
Value get_origin(View self) {
    const Value& origin = as_generator(self)->origin;
    return origin ? origin : Value::none();
}
constexpr Getter kCoroutineGetters[] = {{"__name__", &get_name, &set_generator_name},
                                        {"__qualname__", &get_qualname, &set_generator_qualname},
                                        {"cr_code", &get_code},
                                        {"cr_frame", &get_frame},
                                        {"cr_running", &get_running},
                                        {"cr_suspended", &get_suspended},
                                        {"cr_await", &get_delegate},
                                        {"cr_origin", &get_origin}};

Value coroutine_await(View self) { return make_coroutine_wrapper(self); }

void set_common_slots(Type& type) {
    Slots& slots = type.slots;
    slots.destroy = &generator_destroy;
    slots.traverse = &generator_traverse;
    slots.clear = &generator_clear;
    slots.finalize = &generator_finalize;
    slots.repr = &generator_repr;
}

}  // namespace

bool set_generator_name(View self, View value) {
    if (!value || !is_str(value)) {
        raise_text(TypeError_type, "__name__ must be set to a string object");
        return false;
    }
    as_generator(self)->name = Ref<Str>(as_str(value));
    return true;
}
bool set_generator_qualname(View self, View value) {
    if (!value || !is_str(value)) {
        raise_text(TypeError_type, "__qualname__ must be set to a string object");
        return false;
    }
    as_generator(self)->qualname = Ref<Str>(as_str(value));
    return true;
}

Ref<Generator> make_generator(Frame* frame) {
    CodeObject* code = frame->code;
    Type& type = code->has(code_flags::kCoroutine)        ? coroutine_type
                 : code->has(code_flags::kAsyncGenerator) ? async_generator_type
                                                          : generator_type;
    auto* generator = static_cast<Generator*>(new_object_memory(type, generator_bytes(code)));
    new (&generator->name) Ref<Str>(as_str(frame->function->name));
    new (&generator->qualname) Ref<Str>(as_str(frame->function->qualname));
    new (&generator->code) Ref<CodeObject>(code);
    new (&generator->handling) Handling();
    new (&generator->origin) Value();
    Frame* own = new (&generator->frame) Frame{};
    own->code = code;
    own->function = frame->function;
    own->pc = frame->pc;
    own->locals = reinterpret_cast<Value*>(generator + 1);
    for (std::size_t i = 0; i < code->local_count(); ++i) new (&own->locals[i]) Value(std::move(frame->locals[i]));
    own->stack_top = own->stack_base();
    own->globals = frame->globals;
    own->builtins = frame->builtins;
    own->caches = frame->caches;
    own->generator = generator;
    own->line_seen = frame->line_seen;
    generator->state = Generator::State::created;
    // An unstarted generator has nothing to close; an unstarted coroutine has a warning to give.
    if (!code->has(code_flags::kCoroutine)) generator->flags |= object_flags::kFinalized;
    track(generator);
    if (code->has(code_flags::kCoroutine) && python_state().coroutine_origin_depth > 0)
        generator->origin = current_origin(frame);
    return Ref<Generator>::adopt(generator);
}

void define_generator_types() {
    using namespace type_flags;
    set_common_slots(generator_type);
    generator_type.slots.send = &generator_send;
    generator_type.slots.throw_into = &generator_throw;
    generator_type.slots.iter = [](View self) -> Value { return self; };
    generator_type.slots.next = &generator_next;
    define_type(generator_type, {.name = "generator",
                                 .size = sizeof(Generator),
                                 .flags = kGc | kNoInstances,
                                 .methods = kGeneratorMethods,
                                 .getters = kGeneratorGetters});

    set_common_slots(coroutine_type);
    coroutine_type.slots.send = &generator_send;
    coroutine_type.slots.throw_into = &generator_throw;
    coroutine_type.slots.await = &coroutine_await;
    define_type(coroutine_type, {.name = "coroutine",
                                 .size = sizeof(Generator),
                                 .flags = kGc | kNoInstances,
                                 .methods = kGeneratorMethods,
                                 .getters = kCoroutineGetters});

    set_common_slots(async_generator_type);
    async_generator_type.slots.send = &generator_send;  // driven by asend() and athrow() only
    async_generator_type.slots.throw_into = &generator_throw;
    define_async_generator_types();
}

}  // namespace loopglass
