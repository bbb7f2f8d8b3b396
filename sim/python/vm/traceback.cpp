#include "sim/python/vm/traceback.hpp"

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/vm/types.hpp"

namespace loopglass {

namespace {

/// Modules of ours that are C in CPython have no frames there: `_io` and its like, named with an underscore.
bool stands_for_native(const Frame* frame) { return frame->code->filename->view().starts_with("<loopglass>/_"); }

}  // namespace

Value arguments_to_keep(View callable, CallArgs args) {
    if (aborting() || args.positional == 0) return {};
    if (!is_exactly(callable, native_function_type) && !is_exactly(callable, method_descriptor_type)) return {};
    // Written in Python there.
    if (!std::string_view(callable.as<NativeFunction>()->method->signature).starts_with("def ")) return {};
    return make_tuple(std::span<const Value>(args.values, args.positional));
}

void keep_with_traceback(ExceptionObject* error, Value arguments) {
    if (error->traceback && is_exactly(error->traceback, traceback_type))
        error->traceback.as<TracebackObject>()->held = std::move(arguments);
}

void add_traceback(ExceptionObject* error, Frame* frame) {
    if (stands_for_native(frame)) return;
    auto* entry = new_object<TracebackObject>(traceback_type);
    Value next = std::move(error->traceback);
    new (&entry->next)
        Ref<TracebackObject>(next && is_exactly(next, traceback_type) ? next.as<TracebackObject>() : nullptr);
    new (&entry->frame) Ref<FrameObject>(frame_object(frame));
    entry->instruction = static_cast<std::uint32_t>(frame->instruction_index());
    new (&entry->held) Value();
    track(entry);
    error->traceback = Value::adopt(View(entry));
}

namespace {

TracebackObject* as_traceback(View self) { return self.as<TracebackObject>(); }

Value get_frame(View self) { return View(as_traceback(self)->frame); }
Value get_next(View self) {
    auto& next = as_traceback(self)->next;
    return next ? Value(View(next)) : Value::none();
}
bool set_next(View self, View value) {
    if (!value || (!value.is_none() && !is_exactly(value, traceback_type))) {
        if (value)
            raise(TypeError_type, "expected traceback object, got '{}'", type_of(value)->name_view());
        else
            raise_text(TypeError_type, "can't delete tb_next attribute");
        return false;
    }
    for (View entry = value; entry && !entry.is_none(); entry = View(as_traceback(entry)->next)) {
        if (entry != self) continue;
        raise_text(ValueError_type, "traceback loop detected");
        return false;
    }
    as_traceback(self)->next = value.is_none() ? nullptr : Ref<TracebackObject>(as_traceback(value));
    return true;
}
Value get_line(View self) {
    return make_int(as_traceback(self)->frame->code->positions[as_traceback(self)->instruction].line);
}
Value get_last_instruction(View self) { return make_int(std::int64_t{as_traceback(self)->instruction} * 2); }
constexpr Getter kGetters[] = {{"tb_frame", &get_frame},
                               {"tb_next", &get_next, &set_next},
                               {"tb_lineno", &get_line},
                               {"tb_lasti", &get_last_instruction}};

}  // namespace

void define_traceback_type() {
    Slots& slots = traceback_type.slots;
    slots.destroy = [](Object* self) {
        auto* entry = static_cast<TracebackObject*>(self);
        entry->next.~Ref<TracebackObject>();
        entry->frame.~Ref<FrameObject>();
        entry->held.~Value();
        free_object(self, sizeof(TracebackObject));
    };
    slots.traverse = [](Object* self, Visitor& visit) {
        visit(static_cast<TracebackObject*>(self)->next);
        visit(static_cast<TracebackObject*>(self)->frame);
        visit(static_cast<TracebackObject*>(self)->held);
    };
    slots.clear = [](Object* self) { static_cast<TracebackObject*>(self)->next = nullptr; };
    define_type(traceback_type, {.name = "traceback",
                                 .size = sizeof(TracebackObject),
                                 .flags = type_flags::kGc | type_flags::kNoInstances,
                                 .getters = kGetters});
}

}  // namespace loopglass
