// The types of this layer, set up once per process.
#include "sim/core/objects/instance.hpp"
#include "sim/loop/coroutine.hpp"
#include "sim/loop/future.hpp"

namespace loopglass {

Type CancelledError_type, InvalidStateError_type;

void define_coroutine_wrapper_type();
void define_native_coroutine_type();
void define_future_types();
void define_task_type();
void define_handle_types();
void define_abstract_event_loop_type();
void define_event_loop_types();
void define_context_types();

void define_exception(Type& type, const char* name, Type& base) {
    define_type(type, {.name = name,
                       .base = &base,
                       .size = sizeof(ExceptionObject),
                       .flags = type_flags::kGc | type_flags::kBaseType | type_flags::kException,
                       .dict_offset = offsetof(ExceptionObject, dict)});
}

void initialize_loop() {
    static bool done = false;
    if (done) return;
    done = true;
    initialize_core();
    static auto* immortal = new Runtime();
    RuntimeScope scope(*immortal);
    immortal->collector->enabled = false;
    define_native_coroutine_type();
    define_coroutine_wrapper_type();
    define_exception(CancelledError_type, "asyncio.exceptions.CancelledError", BaseException_type);
    define_exception(InvalidStateError_type, "asyncio.exceptions.InvalidStateError", Exception_type);
    define_context_types();
    define_future_types();
    define_task_type();
    define_handle_types();
    define_abstract_event_loop_type();
    define_event_loop_types();
}

}  // namespace loopglass
