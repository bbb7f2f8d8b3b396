#include "sim/python/vm/async_generator.hpp"

#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/coroutine_methods.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/evaluation.hpp"
#include "sim/python/vm/traceback.hpp"
#include "sim/python/warnings.hpp"

namespace loopglass {

Type async_generator_type, async_yield_type;

namespace {

Type async_send_type, async_throw_type;

enum class StepState : std::uint8_t { created, iterating, closed };

/// The awaitable of asend(), __anext__(), athrow() and aclose().
struct AsyncStep : GcObject {
    Ref<Generator> generator;
    Value value;  ///< asend: what is sent; athrow: the exception; aclose: empty
    StepState state;
    bool throws, closes;
};

AsyncStep* as_step(View self) { return self.as<AsyncStep>(); }

/// First use: the loop's firstiter hook learns of the generator.
bool call_first_hook(Generator* generator) {
    if (generator->hooks_called) return true;
    generator->hooks_called = true;
    PythonState& state = python_state();
    generator->origin = state.async_generator_finalizer;
    Value hook = state.async_generator_first_hook;
    if (!hook || hook.is_none()) return true;
    return static_cast<bool>(call(hook, View(generator)));
}

Value make_step(Generator* generator, View value, bool throws, bool closes) {
    if (!call_first_hook(generator)) return {};
    auto* step = new_object<AsyncStep>(throws ? async_throw_type : async_send_type);
    new (&step->generator) Ref<Generator>(generator);
    new (&step->value) Value(value);
    step->throws = throws;
    step->closes = closes;
    track(step);
    return Value::adopt(View(step));
}

SendStatus raised() { return SendStatus::raised; }

/// Turns what the frame did into what the awaiting side sees: a wrapped yield ends the step with its value.
SendStatus settle(AsyncStep* step, SendStatus status, Value& out) {
    Generator* generator = step->generator.get();
    if (status == SendStatus::yielded && !is_exactly(out, async_yield_type)) return status;  // an await inside
    step->state = StepState::closed;
    generator->running_async = false;
    if (status == SendStatus::yielded) {
        if (step->closes) {
            raise_text(RuntimeError_type, "async generator ignored GeneratorExit");
            return raised();
        }
        Value inner = out.as<AsyncYield>()->value;
        out = std::move(inner);
        return SendStatus::returned;
    }
    // What it refused, such as a value sent before it began, leaves it as it was.
    if (generator->state == Generator::State::finished) generator->closed = true;
    if (step->closes) {
        if (status == SendStatus::returned || clear_error_if(StopAsyncIteration_type) ||
            clear_error_if(GeneratorExit_type)) {
            out = Value::none();
            return SendStatus::returned;
        }
        return raised();
    }
    if (status == SendStatus::returned) {
        restore_error(make_exception(StopAsyncIteration_type, make_tuple(0)));
        return raised();
    }
    return status;
}

SendStatus step_send(View self, View value, Value& out) {
    AsyncStep* step = as_step(self);
    Generator* generator = step->generator.get();
    auto* send_slot = async_generator_type.slots.send;
    auto* throw_slot = async_generator_type.slots.throw_into;
    if (step->state == StepState::closed) {
        raise(RuntimeError_type, "cannot reuse already awaited {}",
              step->closes   ? "aclose()/athrow()"
              : step->throws ? "aclose()/athrow()"
                             : "__anext__()/asend()");
        return raised();
    }
    step->flags |= object_flags::kFinalized;  // it has been awaited: nothing to warn of
    if (step->state == StepState::iterating) {
        const SendStatus status = send_slot(View(generator), value, out);
        return settle(step, status, out);
    }
    if (generator->running_async) {
        step->state = StepState::closed;
        raise(RuntimeError_type, "{}(): asynchronous generator is already running",
              step->closes   ? "aclose"
              : step->throws ? "athrow"
                             : "anext");
        return raised();
    }
    if (step->throws && (generator->closed || generator->state == Generator::State::finished)) {
        step->state = StepState::closed;
        if (step->closes) {
            out = Value::none();
            return SendStatus::returned;
        }
        restore_error(make_exception(StopAsyncIteration_type, make_tuple(0)));
        return raised();
    }
    if (!value.is_none() && step->throws) {
        raise_text(RuntimeError_type, "can't send non-None value to a just-started coroutine");
        return raised();
    }
    step->state = StepState::iterating;
    generator->running_async = true;
    if (step->throws) {
        Value exception = step->closes ? Value(make_exception(GeneratorExit_type, make_tuple(0))) : step->value;
        if (step->closes && generator->state == Generator::State::created) {
            generator->closed = true;
            generator->running_async = false;
            step->state = StepState::closed;
            out = Value::none();
            async_generator_type.slots.clear(generator);
            return SendStatus::returned;
        }
        if (step->closes) generator->closed = true;
        const SendStatus status = throw_slot(View(generator), std::move(exception), out);
        return settle(step, status, out);
    }
    if (generator->state == Generator::State::finished) {
        generator->running_async = false;
        step->state = StepState::closed;
        restore_error(make_exception(StopAsyncIteration_type, make_tuple(0)));
        return raised();
    }
    const View first = value.is_none() ? View(step->value) : value;
    const SendStatus status = send_slot(View(generator), first, out);
    return settle(step, status, out);
}

SendStatus step_throw(View self, Value exception, Value& out) {
    AsyncStep* step = as_step(self);
    step->flags |= object_flags::kFinalized;
    if (step->state == StepState::closed) {
        raise(RuntimeError_type, "cannot reuse already awaited {}",
              step->throws ? "aclose()/athrow()" : "__anext__()/asend()");
        return raised();
    }
    if (step->state == StepState::created) {
        if (step->generator->running_async) {
            step->state = StepState::closed;
            raise(RuntimeError_type, "{}(): asynchronous generator is already running",
                  step->throws ? "athrow" : "anext");
            return raised();
        }
        step->state = StepState::iterating;
        step->generator->running_async = true;
    }
    const SendStatus status = async_generator_type.slots.throw_into(View(step->generator), std::move(exception), out);
    return settle(step, status, out);
}

Value from_status(SendStatus status, Value out) {
    if (status == SendStatus::yielded) return out;
    if (status == SendStatus::returned) restore_error(make_stop_iteration(out));
    return {};
}
Value method_send(Args args) {
    Value out;
    const SendStatus status = step_send(args[0], args[1], out);
    return from_status(status, std::move(out));
}
Value method_throw(Args args) {
    if (args[2] && !warn_of_long_throw("throw")) return {};
    Value exception = normalize_thrown(args[1], args[2], args[3]);
    if (!exception) return {};
    Value out;
    const SendStatus status = step_throw(args[0], std::move(exception), out);
    return from_status(status, std::move(out));
}
// CPython 3.13 Objects/genobject.c: async_gen_asend_close, async_gen_athrow_close.
Value method_close(Args args) {
    if (as_step(args[0])->state == StepState::closed) return Value::none();
    Value out;
    const SendStatus status = step_throw(args[0], make_exception(GeneratorExit_type, make_tuple(0)), out);
    if (status == SendStatus::yielded) return raise_text(RuntimeError_type, "coroutine ignored GeneratorExit");
    if (status == SendStatus::returned || clear_error_if(StopIteration_type) ||
        clear_error_if(StopAsyncIteration_type) || clear_error_if(GeneratorExit_type))
        return Value::none();
    return {};
}
constexpr Method kStepMethods[] = {{"send", "self, value, /", &method_send},
                                   {"throw", "self, typ, val=?, tb=?, /", &method_throw},
                                   {"close", "self, /", &method_close}};

void step_finalize(Object* object) {
    auto* step = static_cast<AsyncStep*>(object);
    if (step->state != StepState::created) return;
    warn_method_never_awaited(!step->throws  ? "asend"
                              : step->closes ? "aclose"
                                             : "athrow",
                              step->generator->qualname->view(), View(object));
}
void step_destroy(Object* object) {
    auto* step = static_cast<AsyncStep*>(object);
    step->generator.~Ref<Generator>();
    step->value.~Value();
    free_object(object, sizeof(AsyncStep));
}
void step_traverse(Object* object, Visitor& visit) {
    visit(static_cast<AsyncStep*>(object)->generator);
    visit(static_cast<AsyncStep*>(object)->value);
}

// -- async_generator ------------------------------------------------------------------------------------------------

Generator* as_generator(View self) { return self.as<Generator>(); }
Value method_asend(Args args) { return make_step(as_generator(args[0]), args[1], false, false); }
Value method_athrow(Args args) {
    if (args[2] && !warn_of_long_throw("athrow")) return {};
    Value exception = normalize_thrown(args[1], args[2], args[3]);
    return exception ? make_step(as_generator(args[0]), exception, true, false) : Value();
}
Value method_aclose(Args args) { return make_step(as_generator(args[0]), View(), true, true); }
constexpr Method kMethods[] = {{"asend", "self, value, /", &method_asend},
                               {"athrow", "self, typ, val=?, tb=?, /", &method_athrow},
                               {"aclose", "self, /", &method_aclose},
                               {"__class_getitem__", "cls, object, /", &class_get_item, "See PEP 585", Method::kClass}};

Value get_name(View self) { return View(as_generator(self)->name); }
Value get_qualname(View self) { return View(as_generator(self)->qualname); }
Value get_code(View self) { return View(as_generator(self)->code); }
Value get_running(View self) { return Value::boolean(as_generator(self)->running_async); }
Value get_await(View self) {
    View delegate = delegate_of(as_generator(self));
    return delegate ? Value(delegate) : Value::none();
}
Value get_frame(View self) {
    if (as_generator(self)->state == Generator::State::finished) return Value::none();
    return frame_object(&as_generator(self)->frame);
}
constexpr Getter kGetters[] = {{"__name__", &get_name, &set_generator_name},
                               {"__qualname__", &get_qualname, &set_generator_qualname},
                               {"ag_code", &get_code},
                               {"ag_running", &get_running},
                               {"ag_await", &get_await},
                               {"ag_frame", &get_frame}};

}  // namespace

Value wrap_async_yield(View value) {
    auto* wrapped = new_object<AsyncYield>(async_yield_type);
    new (&wrapped->value) Value(value);
    return Value::adopt(View(wrapped));
}

Value async_generator_anext(View generator) { return make_step(as_generator(generator), View::none(), false, false); }

bool finalize_async_generator(Generator* generator) {
    if (generator->closed || generator->state != Generator::State::suspended) return false;
    if (!generator->origin || generator->origin.is_none()) return false;
    Value hook = generator->origin;
    if (!call(hook, View(generator)) && has_error()) report_unraisable(View(generator), "");
    return true;
}

void add_traceback_of_unstarted(Generator* generator) {
    if (auto& error = runtime().thread->error; error) add_traceback(error.get(), &generator->frame);
}

void define_async_generator_types() {
    using namespace type_flags;
    async_yield_type.slots.destroy = [](Object* self) {
        static_cast<AsyncYield*>(self)->value.~Value();
        free_object(self, sizeof(AsyncYield));
    };
    define_type(async_yield_type,
                {.name = "async_generator_wrapped_value", .size = sizeof(AsyncYield), .flags = kNoInstances});
    for (Type* type : {&async_send_type, &async_throw_type}) {
        type->slots.destroy = &step_destroy;
        type->slots.finalize = &step_finalize;
        type->slots.traverse = &step_traverse;
        type->slots.send = &step_send;
        type->slots.throw_into = &step_throw;
        type->slots.await = [](View self) -> Value { return self; };
        type->slots.iter = [](View self) -> Value { return self; };
        type->slots.next = [](View self) -> Value {
            Value out;
            const SendStatus status = step_send(self, View::none(), out);
            return from_status(status, std::move(out));
        };
    }
    define_type(async_send_type, {.name = "async_generator_asend",
                                  .size = sizeof(AsyncStep),
                                  .flags = kGc | kNoInstances,
                                  .methods = kStepMethods});
    define_type(async_throw_type, {.name = "async_generator_athrow",
                                   .size = sizeof(AsyncStep),
                                   .flags = kGc | kNoInstances,
                                   .methods = kStepMethods});
    async_generator_type.slots.aiter = [](View self) -> Value { return self; };
    async_generator_type.slots.anext = &async_generator_anext;
    define_type(async_generator_type, {.name = "async_generator",
                                       .size = sizeof(Generator),
                                       .flags = kGc | kNoInstances,
                                       .methods = kMethods,
                                       .getters = kGetters});
}

}  // namespace loopglass
