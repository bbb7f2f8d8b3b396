#include "sim/session/frames.hpp"

#include <algorithm>

#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/loop/coroutine.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/python/vm/generator.hpp"
#include "sim/python/vm/place.hpp"
#include "sim/session/value_text.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kMostFrames = 200;
constexpr std::size_t kMostVariables = 200;

VariableView variable(std::string_view name, View value) {
    return {std::string(name), value_text(value), value_type_name(value)};
}

View without_cell(View value) { return is_exactly(value, cell_type) ? View(value.as<Cell>()->value) : value; }

FrameView view_of(const Frame* frame) {
    FrameView view;
    const CodeObject* code = frame->code;
    view.function = code->qualname ? code->qualname->view() : "?";
    view.file = code->filename ? code->filename->view() : "";
    view.line = frame->line();
    if (!code->has(code_flags::kOptimized)) return view;  // a module's names are the globals
    for (std::size_t index = 0; index < code->local_count() && view.locals.size() < kMostVariables; ++index) {
        const std::string_view name = code->locals[index]->view();
        const View value = frame->locals[index].is_empty() ? View() : without_cell(frame->locals[index]);
        if (!value.is_empty() && !name.starts_with('.')) view.locals.push_back(variable(name, value));
    }
    return view;
}

FrameView view_of(const NativeCoroutine* coroutine) {
    FrameView view;
    view.function = coroutine->name != nullptr ? coroutine->name : "?";
    // The library's own source is not the learner's business; a C++ program's is.
    const std::string_view file = coroutine->where.file_name();
    if (file.find("sim/asyncio/") == std::string_view::npos && file.find("sim/loop/") == std::string_view::npos) {
        view.file = file;
        view.line = coroutine->where.line();
    }
    return view;
}

bool is_generator(View value) {
    return is_exactly(value, coroutine_type) || is_exactly(value, generator_type) ||
           is_exactly(value, async_generator_type);
}

bool is_data(View value) {
    return !(is_exactly(value, module_type) || is_exactly(value, function_type) ||
             is_exactly(value, native_function_type) ||
             (value.is_object() && value.object()->type->has(type_flags::kType)));
}

}  // namespace

std::vector<FrameView> stack_of(const ThreadState& thread, View until) {
    std::vector<FrameView> views;
    bool found = !until;
    for (const auto* frame = static_cast<const Frame*>(thread.frame); frame != nullptr && views.size() < kMostFrames;
         frame = frame->previous) {
        if (!is_library(frame->code)) views.push_back(view_of(frame));
        if (until && View(frame->generator) == until) {
            found = true;
            break;
        }
    }
    std::reverse(views.begin(), views.end());
    return found ? views : std::vector<FrameView>();
}

std::vector<FrameView> await_chain_of(View coroutine) {
    std::vector<FrameView> views;
    for (View at = coroutine; at && at.is_object() && views.size() < kMostFrames;) {
        if (is_generator(at)) {
            const auto* generator = at.as<Generator>();
            if (generator->state == Generator::State::finished) break;
            if (!is_library(generator->code.get())) views.push_back(view_of(&generator->frame));
            at = delegate_of(generator);
        } else if (is_instance(at, native_coroutine_type)) {
            const auto* native = at.as<NativeCoroutine>();
            if (native->state >= NativeCoroutine::State::finished) break;
            views.push_back(view_of(native));
            at = native->delegate;
        } else {
            break;
        }
    }
    return views;
}

std::vector<VariableView> variables_of(Dict* names) {
    std::vector<VariableView> views;
    for (std::size_t at = 0; DictEntry* entry = dict_next(names, at);) {
        if (views.size() == kMostVariables) break;
        if (!is_str(entry->key) || !is_data(entry->value)) continue;
        const std::string_view name = as_str(entry->key)->view();
        if (!(name.starts_with("__") && name.ends_with("__"))) views.push_back(variable(name, entry->value));
    }
    return views;
}

}  // namespace loopglass
