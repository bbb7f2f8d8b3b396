#include "sim/loop/origin.hpp"

#include <fmt/format.h>

#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/interpreter_side.hpp"
#include "sim/loop/loop_state.hpp"

namespace loopglass {

namespace {

/// Where the stack is taken, unless something else goes wrong: no origin then.
Value stack_now(const LibraryLine* line) {
    const Value file =
        line != nullptr ? Value(make_str(fmt::format("/usr/lib/python3.13/asyncio/{}", line->file))) : Value::none();
    const Value number = make_int(line != nullptr ? line->line : 0);
    const Value function = line != nullptr ? Value(make_str(line->function)) : Value::none();
    Value stack =
        interpreter_side.call_library("asyncio.format_helpers", "_stack_of_program", {file, number, function});
    if (!stack) take_error();
    return stack;
}

bool note(EventLoop* loop, Object* object) {
    LoopState& state = LoopState::current();
    const LibraryLine* line = std::exchange(state.made_at, nullptr);
    if (!loop->debug || interpreter_side.call_library == nullptr) return false;
    Value stack = stack_now(line);
    if (!stack) return false;
    state.origins[object].stack = std::move(stack);
    return true;
}

LoopState::Origin* find(const Object* object) {
    LoopState& state = LoopState::current();
    const auto at = state.origins.find(object);
    return at != state.origins.end() ? &at->second : nullptr;
}

}  // namespace

void made_at(EventLoop* loop, const LibraryLine& line) {
    if (loop->debug) LoopState::current().made_at = &line;
}
void note_origin(Future* future) {
    if (future->has_origin) forget_origin(future);
    future->has_origin = note(future->loop, future);
}
void note_origin(Handle* handle) { handle->has_origin = note(handle->loop, handle); }
void forget_origin(const Object* object) {
    LoopState& state = LoopState::current();
    if (const auto at = state.origins.find(object); at != state.origins.end()) {
        const Value stack = std::move(at->second.stack);
        state.origins.erase(at);
    }
}

Value origin_of(View object) {
    const LoopState::Origin* origin = find(object.object());
    return origin != nullptr && origin->stack ? origin->stack : Value::none();
}

void add_origin(Dict* context, View object) {
    if (Value stack = origin_of(object); !stack.is_none()) dict_set(context, intern("source_traceback"), stack);
}

std::string created_at(View object) {
    Value stack = origin_of(object);
    if (stack.is_none()) return {};
    Value last = get_item(stack, make_int(-1));
    Value file = last ? get_attr(last, "filename") : Value();
    Value line = file ? get_attr(last, "lineno") : Value();
    Ref<Str> name = line ? str(file) : nullptr;
    Ref<Str> number = name ? str(line) : nullptr;
    if (number) return fmt::format("created at {}:{}", name->view(), number->view());
    take_error();
    return {};
}

void keep_text(Handle* handle, std::string text) {
    if (LoopState::Origin* origin = find(handle); origin != nullptr) origin->text = std::move(text);
}
std::string kept_text(const Handle* handle) {
    const LoopState::Origin* origin = find(handle);
    return origin != nullptr ? origin->text : std::string();
}

}  // namespace loopglass
