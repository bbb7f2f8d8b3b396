// How an uncaught exception looks: CPython 3.13 Lib/traceback.py.
#include <algorithm>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

#include "sim/core/objects/exception_group.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/import.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/source_excerpt.hpp"
#include "sim/python/vm/suggestion.hpp"
#include "sim/python/vm/syntax_excerpt.hpp"
#include "sim/python/vm/traceback.hpp"

namespace loopglass {

std::string_view source_line(std::string_view filename, std::uint32_t line) {
    if (line == 0) return {};
    auto& lines = python_state().source_lines[std::string(filename)];
    if (lines.empty()) {
        std::string_view text = source_text(filename).value_or(std::string_view());
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            lines.push_back(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
    }
    return line <= lines.size() ? lines[line - 1] : std::string_view();
}

namespace {

// CPython 3.13 Lib/traceback.py: TracebackException, max_group_width and max_group_depth.
constexpr std::size_t kMostMembers = 15;
constexpr int kMostDepth = 10;
constexpr std::size_t kMostRepeats = 3;  // of one line of one function, before the rest are counted

/// The line by itself, without its indentation; empty when there is nothing but space.
std::string bare_line(const CodeObject& code, const CodePosition& at) {
    std::string_view text = source_line(code.filename->view(), at.line);
    const auto begin = text.find_first_not_of(" \t\f");
    if (begin == std::string_view::npos) return {};
    text = text.substr(begin, text.find_last_not_of(" \t\f\r") - begin + 1);
    return fmt::format("{}\n", text);
}

/// An attribute of a SyntaxError as an integer, empty when it is none.
std::optional<std::int64_t> number_of(View error, std::string_view name) {
    const Value value = get_attr_or_empty(error, intern(name));
    if (!value) take_error();
    std::int64_t number = 0;
    return value && is_int(value) && to_int64(value, number) ? std::optional(number) : std::nullopt;
}

/// A SyntaxError's place, and its message without it. Empty for other exceptions.
std::string describe_syntax_error(View error) {
    if (!is_instance(error, SyntaxError_type)) return {};
    const Value filename = get_attr_or_empty(error, intern("filename"));
    const Value text = get_attr_or_empty(error, intern("text"));
    const Value message = get_attr_or_empty(error, intern("msg"));
    const Value name = full_name(type_of(error));
    if (has_error()) take_error();
    SyntaxPlace place{.filename = filename && is_str(filename) ? as_str(filename)->view() : std::string_view(),
                      .line = number_of(error, "lineno"),
                      .offset = number_of(error, "offset"),
                      .end_line = number_of(error, "end_lineno"),
                      .end_offset = number_of(error, "end_offset")};
    if (text && is_str(text)) place.text = as_str(text)->view();
    const Ref<Str> shown = message && !message.is_none() ? str(message) : make_str("<no detail available>");
    if (!shown || !name) {
        take_error();
        return {};
    }
    const bool nameless = !place.line && !place.filename.empty();
    return fmt::format("{}{}: {}{}", syntax_excerpt(place), as_str(name)->view(), shown->view(),
                       nameless ? fmt::format(" ({})", place.filename) : "");
}

struct Printer {
    std::string out;
    std::string indent;
    std::unordered_set<Object*> seen;
    int depth = 0;
    bool marked = true;        ///< what went wrong in a line is underlined
    bool needs_close = false;  ///< the last member of a group closes it, unless a group in it already has

    void line(std::string_view text) { out += fmt::format("{}{}\n", indent, text); }

    void traceback(View first) {
        std::size_t repeats = 0;
        const CodeObject* previous = nullptr;
        std::uint32_t previous_line = 0;
        for (auto* entry = first.as<TracebackObject>(); entry != nullptr; entry = entry->next.get()) {
            const CodeObject* code = entry->frame->code.get();
            const CodePosition& at = code->positions[entry->instruction];
            const bool same = previous != nullptr && at.line == previous_line &&
                              code->filename->view() == previous->filename->view() &&
                              code->name->view() == previous->name->view();
            if (!same) {
                flush_repeats(repeats);
                repeats = 0;
            }
            previous = code;
            previous_line = at.line;
            if (++repeats > kMostRepeats) continue;
            line(fmt::format("  File \"{}\", line {}, in {}", code->filename->view(), at.line, code->name->view()));
            const std::string text = marked ? source_excerpt(*code, at) : bare_line(*code, at);
            for (std::string_view excerpt = text; !excerpt.empty(); excerpt.remove_prefix(excerpt.find('\n') + 1))
                line(fmt::format("    {}", excerpt.substr(0, excerpt.find('\n'))));
        }
        flush_repeats(repeats);
    }
    void flush_repeats(std::size_t repeats) {
        if (repeats <= kMostRepeats) return;
        const std::size_t more = repeats - kMostRepeats;
        line(fmt::format("  [Previous line repeated {} more time{}]", more, more == 1 ? "" : "s"));
    }

    void message(View exception) {
        const std::string syntax = describe_syntax_error(exception);
        for (std::string_view rest = syntax; !rest.empty();) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            line(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        Value text = syntax.empty() ? describe_exception(exception) : Value(make_str(""));
        if (!text) {  // there is no memory for it, or the run is being ended
            take_error();
            return;
        }
        if (syntax.empty()) line(fmt::format("{}{}", as_str(text)->view(), suggestion_for(exception)));
        Dict** dict = &exception.as<ExceptionObject>()->dict;
        View notes = *dict != nullptr ? dict_get(*dict, intern("__notes__")) : View();
        if (!notes || !is_list(notes)) return;
        for (const Value& note : notes.as<List>()->view()) {
            Ref<Str> shown = str(note);
            line(shown ? shown->view() : "<note str() failed>");
            if (!shown) take_error();
        }
    }

    /// An exception with those that led to it, the first of them first.
    void exception(View value) {
        struct Link {
            View error;
            const char* led_to_by;  ///< how it came from the one before it
            bool handled;           ///< it was raised: what has no traceback then was raised within the library
        };
        std::vector<Link> chain;
        bool handled = false;
        for (View next = value; next;) {
            auto* error = next.as<ExceptionObject>();
            chain.push_back({next, nullptr, handled});
            seen.insert(error);
            next = View();
            if (error->cause && seen.count(error->cause.object()) == 0) {
                chain.back().led_to_by = "The above exception was the direct cause of the following exception:";
                next = error->cause;
            } else if (error->context && !error->suppress_context && seen.count(error->context.object()) == 0) {
                chain.back().led_to_by = "During handling of the above exception, another exception occurred:";
                next = error->context;
            }
            handled = next && next == error->context.view();
        }
        for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
            if (link->led_to_by != nullptr) {
                line("");
                line(link->led_to_by);
                line("");
            }
            if (!is_exception_group(link->error))
                plain(link->error, link->handled);
            else if (depth >= kMostDepth)
                line(fmt::format("... (max_group_depth is {})", kMostDepth));
            else
                group(link->error);
        }
    }
    void plain(View value, bool handled) {
        auto* error = value.as<ExceptionObject>();
        if (error->traceback && is_exactly(error->traceback, traceback_type)) {
            line("Traceback (most recent call last):");
            traceback(error->traceback);
        } else if (handled) {
            line("Traceback (most recent call last):");
        }
        message(value);
    }
    void group(View value) {
        auto* error = value.as<ExceptionObject>();
        const bool outermost = depth == 0;
        if (outermost) indent += "  ";
        if (error->traceback && is_exactly(error->traceback, traceback_type)) {
            out +=
                fmt::format("{}{}Exception Group Traceback (most recent call last):\n", indent, outermost ? "+ " : "");
            indent += outermost ? "| " : "";
            traceback(error->traceback);
        } else if (outermost) {
            indent += "| ";
        }
        message(value);
        Tuple* members = group_members(value);
        ++depth;
        const std::string base = indent.substr(0, indent.size() - 2);
        const std::size_t shown = std::min(members->size, kMostMembers + 1);
        needs_close = false;
        for (std::size_t i = 0; i < shown; ++i) {
            const std::string saved = indent;
            const std::string title = i < kMostMembers ? std::to_string(i + 1) : "...";
            needs_close = needs_close || i + 1 == shown;
            out += fmt::format("{}{}---------------- {} ----------------\n", base, i == 0 ? "+-+" : "  +", title);
            indent = base + "  | ";
            if (i < kMostMembers) {
                exception(members->items[i]);
            } else {
                const std::size_t more = members->size - kMostMembers;
                line(fmt::format("and {} more exception{}", more, more > 1 ? "s" : ""));
            }
            indent = saved;
            if (i + 1 == shown && needs_close) {
                out += fmt::format("{}  +------------------------------------\n", base);
                needs_close = false;
            }
        }
        --depth;
    }
};

}  // namespace

std::string format_unraisable(View exception) {
    Printer printer;
    printer.marked = false;
    auto* error = exception.as<ExceptionObject>();
    if (error->traceback && is_exactly(error->traceback, traceback_type)) {
        printer.line("Traceback (most recent call last):");
        printer.traceback(error->traceback);
    }
    const Value text = describe_exception(exception);
    const std::string_view described = text ? as_str(text)->view() : std::string_view();
    // C writes the colon before it asks for the message. CPython 3.13 Python/errors.c: write_unraisable_exc_file.
    printer.line(fmt::format("{}{}", described, described.find(':') == std::string_view::npos ? ": " : ""));
    return printer.out;
}

std::string format_exception(View exception) {
    Printer printer;
    printer.exception(exception);
    return printer.out;
}

}  // namespace loopglass
