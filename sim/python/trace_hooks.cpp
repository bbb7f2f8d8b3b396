#include "sim/python/trace_hooks.hpp"

#include "sim/asyncio/executor.hpp"
#include "sim/asyncio/module.hpp"
#include "sim/asyncio/transport.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/coroutine.hpp"
#include "sim/loop/event_loop.hpp"
#include "sim/loop/interpreter_side.hpp"
#include "sim/loop/machine.hpp"
#include "sim/loop/signals.hpp"
#include "sim/python/import.hpp"
#include "sim/python/library_log.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/standard_streams.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/coroutine_origin.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/python/vm/generator.hpp"
#include "sim/python/vm/place.hpp"
#include "sim/python/vm/traceback.hpp"
#include "sim/python/warnings.hpp"

namespace loopglass {

namespace {

/// The lines of a code object in the trace, by instruction; 0 where nobody has asked yet.
std::vector<LocationId>& locations_of(const CodeObject* code) {
    auto& all = python_state().locations;
    if (code->id >= all.size()) all.resize(code->id + 1);
    auto& lines = all[code->id];
    // A body may have been read since it was asked for first.
    if (lines.size() < code->instructions.size()) lines.resize(code->instructions.size());
    return lines;
}

[[gnu::noinline]] LocationId learn_location(const Frame* frame) {
    const std::uint32_t line = frame->line();
    const CodeObject* code = frame->code;
    if (line == 0) return 0;
    const LocationId location = Machine::current().recorder.intern_location(file_of_program(code->filename->view()),
                                                                            line, code->qualname->view());
    locations_of(code)[frame->instruction_index()] = location;
    return location;
}

}  // namespace

LocationId location_of_frame(Frame* frame) {
    const std::vector<std::vector<LocationId>>& all = python_state().locations;
    if (const std::size_t id = frame->code->id; id < all.size()) [[likely]] {
        const std::vector<LocationId>& lines = all[id];
        const std::size_t index = frame->instruction_index();
        if (index < lines.size() && lines[index] != 0) [[likely]]
            return lines[index];
    }
    return learn_location(frame);
}

namespace {

void on_line(Frame* frame, std::uint32_t) {
    if (is_library(frame->code)) return;
    Recorder& recorder = Machine::current().recorder;
    const LocationId location = location_of_frame(frame);
    recorder.context().location = location;
    std::uint16_t depth = 0;
    for (const Frame* up = frame; up != nullptr; up = up->previous) ++depth;
    recorder.note(TraceKind::line, 0, depth);
}

/// Saying it runs no code of the program: looking at a run must not change it.
bool is_plainly_described(const ExceptionObject* error) {
    static Str* const str_name = intern("__str__");
    const View str = lookup_in_type(error->type, str_name);
    if (str && str.is_object() && str.object()->type == &function_type) return false;
    for (const View argument : error->args->view()) {
        if (argument.is_object() && !is_exactly(argument, str_type) && !is_exactly(argument, int_type)) return false;
    }
    return true;
}

/// Once for an exception: where it first meets the program, be it its own `raise` or the line that got it from a
/// library.
void on_raised(Frame* frame, View exception) {
    Recorder& recorder = Machine::current().recorder;
    if (!recorder.enabled() || is_library(frame->code)) return;
    auto* error = exception.as<ExceptionObject>();
    const View here = error->traceback;
    if (!here) return;
    for (const TracebackObject* deeper = here.as<TracebackObject>()->next.get(); deeper != nullptr;
         deeper = deeper->next.get()) {
        if (!is_library(deeper->frame->code.get())) return;
    }
    recorder.context().location = location_of_frame(frame);
    if (!is_plainly_described(error)) {
        recorder.note_text(TraceKind::exception_raised, error->type->name->view());
        return;
    }
    const Value pending = take_error();
    const Value shown = describe_exception(exception);
    if (!shown) take_error();
    recorder.note_text(TraceKind::exception_raised, shown ? as_str(shown)->view() : error->type->name->view());
    restore_error(Ref<ExceptionObject>(pending.as<ExceptionObject>()));
}

EntityKind kind_of_primitive(View value) {
    if (!value.is_object() || !value.object()->type->has(type_flags::kGc)) return EntityKind::none;
    const struct {
        const Type* type;
        EntityKind kind;
    } kinds[] = {{&lock_type, EntityKind::lock},       {&semaphore_type, EntityKind::semaphore},
                 {&event_type, EntityKind::event},     {&condition_type, EntityKind::condition},
                 {&barrier_type, EntityKind::barrier}, {&queue_type, EntityKind::queue}};
    for (const auto& [type, kind] : kinds) {
        if (is_subtype(value.object()->type, type)) return kind;
    }
    return EntityKind::none;
}

/// People call a lock by the variable that holds it: the first one counts.
void name_primitive(Recorder& recorder, Str* name, View value) {
    const EntityKind kind = kind_of_primitive(value);
    if (kind == EntityKind::none || !recorder.enabled() || name->view() == "self") return;
    const EntityId entity = entity_of(value.as<Primitive>(), kind);
    if (!recorder.trace().entities.has_name(entity)) recorder.rename(entity, name->view());
}

void on_name(Frame* frame, Str* name, NameScope scope, View value, bool written) {
    if (is_library(frame->code)) return;
    Recorder& recorder = Machine::current().recorder;
    if (written && scope != NameScope::item) name_primitive(recorder, name, value);
    if (scope == NameScope::local) return;
    recorder.note_text(written ? TraceKind::name_written : TraceKind::name_read, name->view(),
                       static_cast<std::uint16_t>(scope));
}

}  // namespace

LocationId current_location() {
    Frame* frame = current_frame();
    while (frame != nullptr && is_library(frame->code) && frame->previous != nullptr) frame = frame->previous;
    return frame != nullptr ? location_of_frame(frame) : 0;
}

LocationId parked_location(View coroutine) {
    Frame* innermost = nullptr;
    View at = coroutine;
    while (at && at.is_object() && (is_exactly(at, coroutine_type) || is_exactly(at, generator_type))) {
        auto* generator = at.as<Generator>();
        if (generator->state == Generator::State::finished) break;
        if (innermost == nullptr || !is_library(generator->frame.code)) innermost = &generator->frame;
        at = delegate_of(generator);
    }
    return innermost != nullptr ? location_of_frame(innermost) : 0;
}

namespace {

/// The loop's hooks for async generators, exchanged with the interpreter's: see sys.set_asyncgen_hooks.
void exchange_hooks(Value& first, Value& finalizer) {
    PythonState& state = python_state();
    std::swap(first, state.async_generator_first_hook);
    std::swap(finalizer, state.async_generator_finalizer);
}

Value call_library(std::string_view module, std::string_view function, std::initializer_list<View> args) {
    Value library = import_dotted(module);
    return library ? call_method(library, function, args) : Value();
}

}  // namespace

namespace {

/// Coroutines of the library are coroutines, though they are of another type.
Value class_of_coroutine(View) { return View(&coroutine_type); }
constexpr Getter kCoroutineClass[] = {{"__class__", &class_of_coroutine}};

}  // namespace

void connect_to_loop() {
    if (!lookup_in_type(&native_coroutine_type, intern("__class__")) ||
        lookup_in_type(&native_coroutine_type, intern("__class__")) ==
            lookup_in_type(&object_type, intern("__class__")))
        add_getters(native_coroutine_type, kCoroutineClass);
    interpreter_side.call_library = &call_library;
    interpreter_side.warn_unclosed = &warn_unclosed;
    interpreter_side.warn = [](Type& category, std::string_view message) {
        int level = 1;
        for (Frame* frame = current_frame(); frame != nullptr && is_library(frame->code); frame = frame->previous)
            ++level;
        return issue_warning(category, message, level);
    };
    interpreter_side.is_generator_coroutine = [](View object) {
        return is_exactly(object, generator_type) && object.as<Generator>()->code->has(code_flags::kIterableCoroutine);
    };
    interpreter_side.qualname = [](View object) {
        if (is_exactly(object, coroutine_type)) return View(object.as<Generator>()->qualname);
        if (is_exactly(object, bound_method_type)) object = object.as<BoundMethod>()->function;
        return is_exactly(object, function_type) ? object.as<Function>()->qualname.view() : View();
    };
    interpreter_side.track_coroutine_origins = &track_coroutine_origins;
    interpreter_side.debug_by_default = [] {
        const PythonState& state = python_state();
        const auto asked = state.environment.find("PYTHONASYNCIODEBUG");
        return state.debug || (asked != state.environment.end() && !asked->second.empty());
    };
    connect_library_log();
    exchange_async_generator_hooks = &exchange_hooks;
    parked_location_of = &parked_location;
    running_location = &current_location;
    on_never_awaited = &warn_never_awaited;
    signal_frame = [] {
        Frame* frame = current_frame();
        while (frame != nullptr && is_library(frame->code) && frame->previous != nullptr) frame = frame->previous;
        return frame != nullptr ? Value(frame_object(frame)) : Value::none();
    };
    import_library = &import_dotted;
    warn_of_resource = [](std::string_view message) {
        if (!issue_warning(ResourceWarning_type, message)) take_error();
    };
}

void install_trace_hooks(bool lines) {
    PythonState& state = python_state();
    state.hooked = lines;
    state.hooks.line = &on_line;
    state.hooks.raised = &on_raised;
    state.hooks.name_read = [](Frame* frame, Str* name, NameScope scope, View value) {
        on_name(frame, name, scope, value, false);
    };
    state.hooks.name_written = [](Frame* frame, Str* name, NameScope scope, View value) {
        on_name(frame, name, scope, value, true);
    };
}

}  // namespace loopglass
