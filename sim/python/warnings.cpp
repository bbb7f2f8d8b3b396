#include "sim/python/warnings.hpp"

#include <fmt/format.h>

#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/standard_streams.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/coroutine_origin.hpp"
#include "sim/python/vm/traceback.hpp"

namespace loopglass {

namespace {

std::string_view strip(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

/// Python code may have replaced warnings.warn or asked for errors: the `warnings` module decides when it is loaded.
/// Not while it is being imported: a coroutine may be dropped in the middle of that. Nor when the interpreter goes
/// away.
View warnings_module() {
    PythonState& state = python_state();
    if (state.finalizing) return {};
    const View module = state.modules ? dict_get(state.modules.get(), intern("warnings")) : View();
    const bool begun =
        module && is_instance(module, module_type) && !dict_get(module.as<Module>()->dict, intern("warn"));
    return begun ? View() : module;
}

std::string describe(Type& category, std::string_view message, std::string_view file, std::uint32_t line) {
    std::string text = fmt::format("{}:{}: {}: {}\n", file, line, category.name_view(), message);
    if (python_state().finalizing) return text;  // reading the source is past
    const std::string_view shown = strip(source_line(file, line));
    if (!shown.empty()) text += fmt::format("  {}\n", shown);
    return text;
}

/// Shown once for a place. The module's own `__warningregistry__` remembers, as the `warnings` module has it do.
bool is_new_at(Dict* globals, Type& category, std::string_view message, std::uint32_t line) {
    static Str* const name = intern("__warningregistry__");
    Value registry = dict_get(globals, name);
    if (!registry || !is_dict(registry)) {
        registry = View(make_dict());
        dict_set(registry.as<Dict>(), intern("version"), make_int(1));  // as the `warnings` module begins to count
        dict_set(globals, name, registry);
    }
    const Value text = make_str(message), number = make_int(line);
    const Value key = View(make_tuple({text.view(), View(&category), number.view()}));
    if (dict_get(registry.as<Dict>(), key) || has_error()) return false;
    return dict_set(registry.as<Dict>(), key, View::boolean(true));
}

/// `source` is the object that the warning is about, where there is one.
bool issue(Type& category, std::string_view message, int stack_level, View source) {
    const View module = warnings_module();
    if (module && current_frame() == nullptr) {
        // At the end, or from a callback of the library: no frame of Python to blame.
        Value warn = get_attr(module, intern("warn_explicit"));
        const Value values[] = {make_str(message), View(&category), make_str("<sys>"), make_int(0),
                                make_str("sys"),   Value::none(),   Value::none(),     source ? source : View::none()};
        return warn && call(warn, std::span<const Value>(values));
    }
    if (module) {
        Value warn = get_attr(module, intern("warn"));
        if (!warn) return false;
        const Value values[] = {make_str(message), View(&category), View::small_int(stack_level), source};
        return static_cast<bool>(call(warn, std::span<const Value>(values).first(source ? 4 : 3)));
    }
    // Without the module: the default filters. DeprecationWarning shows only in __main__.
    Frame* frame = current_frame();
    for (int i = 1; i < stack_level && frame != nullptr; ++i) frame = frame->previous;
    const std::string_view file = frame != nullptr ? frame->code->filename->view() : std::string_view("<sys>");
    const std::uint32_t line = frame != nullptr ? frame->line() : 0;
    const bool ignored = &category == &PendingDeprecationWarning_type || &category == &ImportWarning_type ||
                         &category == &ResourceWarning_type;
    if (ignored) return true;
    if (&category == &DeprecationWarning_type) {
        View name = frame != nullptr ? dict_get(frame->globals, intern("__name__")) : View();
        if (!name || !is_str(name) || as_str(name)->view() != "__main__") return true;
    }
    if (frame != nullptr && !is_new_at(frame->globals, category, message, line)) return !has_error();
    std::string text = describe(category, message, file, line);
    if (source && !python_state().finalizing)
        text += fmt::format("{}: Enable tracemalloc to get the object allocation traceback\n", category.name_view());
    return write_stderr(text);
}

}  // namespace

bool issue_warning(Type& category, std::string_view message, int stack_level) {
    return issue(category, message, stack_level, View());
}

void warn_unclosed(std::string_view message, View source) {
    if (!issue(ResourceWarning_type, message, 1, source) && has_error()) report_unraisable(source, "");
}

bool issue_warning_at(Type& category, std::string_view message, std::string_view file, std::uint32_t line) {
    const View module = warnings_module();
    if (!module) return write_stderr(describe(category, message, file, line));
    Value warn = get_attr(module, intern("warn_explicit"));
    if (!warn) return false;
    const Value values[] = {make_str(message), View(&category), make_str(file), make_int(line)};
    return static_cast<bool>(call(warn, std::span<const Value>(values)));
}

bool warn_of_long_throw(std::string_view method) {
    return issue_warning(
        DeprecationWarning_type,
        fmt::format("the (type, exc, tb) signature of {}() is deprecated, use the single-arg signature "
                    "instead.",
                    method));
}

void warn_method_never_awaited(std::string_view method, std::string_view generator, View awaitable) {
    const std::string message = fmt::format("coroutine method '{}' of '{}' was never awaited", method, generator);
    if (!issue(RuntimeWarning_type, message, 1, awaitable) && has_error()) report_unraisable(awaitable, "");
}

void warn_never_awaited(std::string_view qualname, View coroutine) {
    record_never_awaited(qualname);
    const std::string message =
        fmt::format("coroutine '{}' was never awaited{}", qualname, describe_coroutine_origin(coroutine));
    if (!issue(RuntimeWarning_type, message, 1, coroutine) && has_error()) report_unraisable(coroutine, "");
}

}  // namespace loopglass
