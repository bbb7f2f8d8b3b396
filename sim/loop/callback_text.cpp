#include "sim/loop/callback_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/coroutine.hpp"
#include "sim/loop/library_coroutines.hpp"
#include "sim/loop/task.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kMostItems = 6, kMostEntries = 4, kMostCharacters = 30, kMostDigits = 40;
constexpr int kDeepest = 6;

/// The first and last characters with "..." between them, `most` in all.
std::string middle_cut(Str* text, std::size_t most) {
    if (text->length <= most) return std::string(text->view());
    const std::size_t head = (most - 3) / 2, tail = most - 3 - head;
    Ref<Str> first = str_slice(text, 0, 1, static_cast<std::int64_t>(head));
    Ref<Str> last = str_slice(text, static_cast<std::int64_t>(text->length - tail), 1, static_cast<std::int64_t>(tail));
    return fmt::format("{}...{}", first->view(), last->view());
}

bool shorten(View value, int level, std::string& out);

bool shorten_items(std::span<const Value> items, const char* left, const char* right, const char* trailing, int level,
                   std::string& out) {
    if (level <= 0 && !items.empty()) {
        out += fmt::format("{}...{}", left, right);
        return true;
    }
    out += left;
    for (std::size_t i = 0; i < std::min(items.size(), kMostItems); ++i) {
        if (i > 0) out += ", ";
        if (!shorten(Value(items[i]), level - 1, out)) return false;
    }
    if (items.size() > kMostItems) out += ", ...";
    if (items.size() == 1) out += trailing;
    out += right;
    return true;
}

bool shorten(View value, int level, std::string& out) {
    const Type* type = type_of(value);
    if (type == &str_type) {
        Str* text = as_str(value);
        Ref<Str> head(text);
        if (text->length > kMostCharacters) head = str_slice(text, 0, 1, kMostCharacters);
        Ref<Str> shown = repr(head);
        if (!shown) return false;
        if (shown->length <= kMostCharacters && text->length <= kMostCharacters) {
            out += shown->view();
            return true;
        }
        const std::size_t half = (kMostCharacters - 3) / 2, rest = kMostCharacters - 3 - half;
        Ref<Str> tail =
            str_slice(text, static_cast<std::int64_t>(text->length - std::min<std::size_t>(rest, text->length)), 1,
                      static_cast<std::int64_t>(std::min<std::size_t>(rest, text->length)));
        Ref<Str> joined = concat(
            Ref<Str>(str_slice(text, 0, 1, static_cast<std::int64_t>(std::min<std::size_t>(half, text->length)))).get(),
            tail.get());
        shown = repr(joined);
        if (!shown) return false;
        Ref<Str> first = str_slice(shown.get(), 0, 1, static_cast<std::int64_t>(half));
        Ref<Str> last =
            str_slice(shown.get(), static_cast<std::int64_t>(shown->length - rest), 1, static_cast<std::int64_t>(rest));
        out += fmt::format("{}...{}", first->view(), last->view());
        return true;
    }
    if (type == &list_type) return shorten_items(value.as<List>()->view(), "[", "]", "", level, out);
    if (type == &tuple_type) return shorten_items(value.as<Tuple>()->view(), "(", ")", ",", level, out);
    if (type == &dict_type) {
        Dict* dict = value.as<Dict>();
        if (level <= 0 && dict->used > 0) {
            out += "{...}";
            return true;
        }
        out += "{";
        std::size_t position = 0, count = 0;
        while (DictEntry* entry = dict_next(dict, position)) {
            if (count > 0) out += ", ";
            if (count++ == kMostEntries) {
                out += "...";
                break;
            }
            Value key = entry->key, item = entry->value;
            if (!shorten(key, level - 1, out)) return false;
            out += ": ";
            if (!shorten(item, level - 1, out)) return false;
        }
        out += "}";
        return true;
    }
    Ref<Str> shown = repr(value);
    if (!shown) return false;
    const bool plain = type == &int_type;
    if (type->is_heap_type() || plain)
        out += middle_cut(shown.get(), plain ? kMostDigits : kMostCharacters);
    else
        out += middle_cut(shown.get(), kMostCharacters);
    return true;
}

std::string text_of_attribute(View object, std::string_view name) {
    Value value = get_attr_or_empty(object, intern(name));
    if (!value) take_error();
    return value && is_str(value) ? std::string(as_str(value)->view()) : std::string();
}

std::int64_t number_of_attribute(View object, std::string_view name) {
    Value value = get_attr_or_empty(object, intern(name));
    if (!value) take_error();
    return value && value.is_small_int() ? value.view().small_int() : 0;
}

/// Where CPython 3.13's library defines the callbacks that are functions there and native here.
struct LibraryPlace {
    std::string_view function, file;
    int line;
};
constexpr LibraryPlace kLibraryPlaces[] = {
    {"_run_until_complete_cb", "base_events.py", 182},
    {"gather.<locals>._done_callback", "tasks.py", 820},
    {"_wait.<locals>._on_completion", "tasks.py", 521},
    {"shield.<locals>._inner_done_callback", "tasks.py", 958},
    {"shield.<locals>._outer_done_callback", "tasks.py", 975},
    {"_chain_future.<locals>._call_check_cancel", "futures.py", 386},
    {"_chain_future.<locals>._call_set_state", "futures.py", 393},
};
const LibraryPlace* library_place(View callback) {
    if (!is_exactly(callback, native_function_type)) return nullptr;
    const std::string_view name = callback.as<NativeFunction>()->method->name;
    for (const LibraryPlace& place : kLibraryPlaces) {
        if (place.function == name) return &place;
    }
    return nullptr;
}

/// Of a native coroutine: it has no code to ask.
std::string library_coroutine_text(View coroutine, const std::string& name) {
    using State = NativeCoroutine::State;
    const State state =
        is_exactly(coroutine, native_coroutine_type) ? coroutine.as<NativeCoroutine>()->state : State::created;
    const std::string call = name + "()";
    const LibraryCoroutine* known = library_coroutine(name);
    if (known == nullptr) return state == State::running ? call + " running" : call;
    const bool waits = state == State::suspended || state == State::running;
    return fmt::format("{} {} {}:{}", call, state == State::finished ? "done, defined at" : "running at",
                       library_path(known->file), waits ? known->waiting_line : known->first_line);
}

}  // namespace

bool short_repr(View value, std::string& out) {
    out.clear();
    return shorten(value, kDeepest, out);
}

namespace {

/// "name=value, …" behind `arguments`, which is "(…" without its end.
bool add_keyword_text(Dict* keywords, std::string& arguments) {
    std::size_t position = 0;
    while (DictEntry* entry = dict_next(keywords, position)) {
        Value key = entry->key, value = entry->value;
        std::string text;
        if (!short_repr(value, text)) return false;
        if (arguments.size() > 1) arguments += ", ";
        arguments += fmt::format("{}={}", is_str(key) ? as_str(key)->view() : "?", text);
    }
    return true;
}

}  // namespace

bool callback_text(View callback, Tuple* args, std::string& out, bool debug, Dict* keywords) {
    if (is_instance(callback, task_type)) {
        out = fmt::format("{}.task_wakeup()", type_of(callback)->qualname->view());
        return true;
    }
    Value function = callback;
    std::string arguments = "(";
    for (std::size_t i = 0; debug && args != nullptr && i < args->size; ++i) {
        std::string text;
        if (!short_repr(args->items[i], text)) return false;
        if (i > 0) arguments += ", ";
        arguments += text;
    }
    if (debug && keywords != nullptr && !add_keyword_text(keywords, arguments)) return false;
    arguments += ")";
    if (const LibraryPlace* place = library_place(function); place != nullptr) {
        out = fmt::format("{}{} at {}:{}", place->function, arguments, library_path(place->file), place->line);
        return true;
    }
    if (type_of(function)->name_view() == "functools.partial") {
        Value inner = get_attr_or_empty(function, intern("func"));
        Value bound = get_attr_or_empty(function, intern("args"));
        if (inner && bound && is_tuple(bound)) {
            Value named = get_attr_or_empty(function, intern("keywords"));
            if (!named) take_error();
            if (!callback_text(inner, bound.as<Tuple>(), out, debug, is_dict(named) ? named.as<Dict>() : nullptr))
                return false;
            const auto at = out.find(" at ");
            out.insert(at == std::string::npos ? out.size() : at, arguments);
            return true;
        }
        take_error();
    }
    std::string name;
    if (is_exactly(function, native_function_type) &&
        std::string_view(function.as<NativeFunction>()->method->name).find('.') != std::string_view::npos) {
        name = function.as<NativeFunction>()->method->name;
    } else {
        name = text_of_attribute(function, "__qualname__");
        if (name.empty()) name = text_of_attribute(function, "__name__");
    }
    if (name.empty()) {
        Ref<Str> text = repr(function);
        if (!text) return false;
        name = text->view();
    }
    out = name + arguments;
    if (has_python_signature(function)) {
        if (Value code = get_attr_or_empty(function, intern("__code__"))) {
            out += fmt::format(" at {}:{}", text_of_attribute(code, "co_filename"),
                               number_of_attribute(code, "co_firstlineno"));
        }
    }
    return true;
}

std::string coroutine_text(View coroutine) {
    std::string name = text_of_attribute(coroutine, "__qualname__");
    if (name.empty()) name = text_of_attribute(coroutine, "__name__");
    if (name.empty()) name = fmt::format("<{} without __name__>", type_of(coroutine)->name_view());
    bool generator = false;
    Value code = get_attr_or_empty(coroutine, intern("cr_code"));
    if (!code) {
        take_error();
        code = get_attr_or_empty(coroutine, intern("gi_code"));
        generator = static_cast<bool>(code);
        take_error();
    }
    if (!code || code.is_none()) {
        return library_coroutine_text(coroutine, name);
    }
    std::string file = text_of_attribute(code, "co_filename");
    Value frame = get_attr_or_empty(coroutine, intern(generator ? "gi_frame" : "cr_frame"));
    if (!frame) take_error();
    const bool goes_on = frame && !frame.is_none();
    std::int64_t line = goes_on ? number_of_attribute(frame, "f_lineno") : number_of_attribute(code, "co_firstlineno");
    const LibraryCoroutine* known = file.starts_with("<loopglass>/asyncio/") ? library_coroutine(name) : nullptr;
    if (known != nullptr) {
        const bool begun = line != number_of_attribute(code, "co_firstlineno");
        file = library_path(known->file);
        line = begun ? known->waiting_line : known->first_line;
    }
    return fmt::format("{}() {} {}:{}", name, goes_on ? "running at" : "done, defined at", file, line);
}

}  // namespace loopglass
