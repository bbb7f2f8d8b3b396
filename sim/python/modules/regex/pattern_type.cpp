// re.Pattern, and _regex.compile, on which `re`, written in Python, stands. CPython 3.13 Modules/_sre/sre.c.
#include <fmt/format.h>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/utf8.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/modules/regex/regex_objects.hpp"

namespace loopglass::regex {

Type pattern_type;

namespace {

std::size_t cost_of(const CompiledPattern& compiled) {
    return compiled.program.code.size() * sizeof(Instruction) + compiled.program.sets.size() * sizeof(CharacterSet) +
           512;
}

// -- one match ------------------------------------------------------------------------------------------------------

Value match_once(Args args, Anchor anchor) {
    PatternObject* pattern = as_pattern(args[0]);
    Text text;
    std::int64_t start = 0, end = 0;
    if (!text.open(pattern, args[1]) || !search_bounds(args[2], args[3], text.length(), start, end)) return {};
    MatchResult result;
    const Outcome outcome = run_program(pattern->compiled->program, text.subject(), start, end, anchor, false, result);
    if (outcome == Outcome::raised) return {};
    return outcome == Outcome::matched ? make_match(pattern, args[1], start, end, result) : Value::none();
}
Value m_match(Args args) { return match_once(args, Anchor::match); }
Value m_fullmatch(Args args) { return match_once(args, Anchor::full_match); }
Value m_search(Args args) { return match_once(args, Anchor::search); }

// -- all matches ----------------------------------------------------------------------------------------------------

/// Calls `body` with each match of [start, end) in order, at most `most` of them when that is above 0, until it returns
/// false. False when raised.
template <class Body>
bool each_match(PatternObject* pattern, const Text& text, std::int64_t start, std::int64_t end, std::int64_t most,
                Body&& body) {
    bool must_advance = false;
    MatchResult result;
    for (std::int64_t count = 0; most <= 0 || count < most; ++count) {
        const Outcome outcome =
            run_program(pattern->compiled->program, text.subject(), start, end, Anchor::search, must_advance, result);
        if (outcome == Outcome::raised) return false;
        if (outcome == Outcome::no_match) return true;
        if (!body(result)) return false;
        must_advance = result.marks[0] == result.marks[1];
        start = result.marks[1];
    }
    return true;
}

Value m_findall(Args args) {
    PatternObject* pattern = as_pattern(args[0]);
    Text text;
    std::int64_t start = 0, end = 0;
    if (!text.open(pattern, args[1]) || !search_bounds(args[2], args[3], text.length(), start, end)) return {};
    Ref<List> out = make_list();
    Value empty = text.slice(0, 0);
    const std::size_t groups = pattern->groups();
    const bool fine = each_match(pattern, text, start, end, 0, [&](const MatchResult& result) {
        if (groups < 2) {
            Value item = group_text(text, result.marks, groups, empty);
            return item && append(out.get(), std::move(item));
        }
        Ref<Tuple> tuple = make_tuple(groups);
        for (std::size_t i = 0; i < groups; ++i) {
            tuple->items[i] = group_text(text, result.marks, i + 1, empty);
            if (!tuple->items[i]) return false;
        }
        return append(out.get(), std::move(tuple));
    });
    return fine ? Value(std::move(out)) : Value();
}
Value begin_scan(Args args, Value (*make)(View, View, std::int64_t, std::int64_t)) {
    Text text;
    std::int64_t start = 0, end = 0;
    if (!text.open(as_pattern(args[0]), args[1]) || !search_bounds(args[2], args[3], text.length(), start, end))
        return {};
    return make(args[0], args[1], start, end);
}
Value m_finditer(Args args) { return begin_scan(args, &make_match_iterator); }
Value m_scanner(Args args) { return begin_scan(args, &make_scanner); }

Value m_split(Args args) {
    PatternObject* pattern = as_pattern(args[0]);
    Text text;
    std::int64_t most = 0;
    if (!text.open(pattern, args[1]) || !to_int64(args[2], most)) return {};
    Ref<List> out = make_list();
    if (most < 0) {
        append(out.get(), text.slice(0, text.length()));
        return out;
    }
    std::int64_t last = 0;
    const bool fine = each_match(pattern, text, 0, text.length(), most, [&](const MatchResult& result) {
        Value piece = text.slice(last, result.marks[0]);
        if (!piece || !append(out.get(), std::move(piece))) return false;
        for (std::size_t i = 1; i <= pattern->groups(); ++i) {
            Value group = group_text(text, result.marks, i, View::none());
            if (!group || !append(out.get(), std::move(group))) return false;
        }
        last = result.marks[1];
        return true;
    });
    if (!fine) return {};
    Value piece = text.slice(last, text.length());
    if (!piece || !append(out.get(), std::move(piece))) return {};
    return out;
}

/// The new text and the number of replacements; -1 when raised.
std::int64_t substitute(Args args, Value& out) {
    PatternObject* pattern = as_pattern(args[0]);
    View replacement = args[1];
    Text text;
    std::int64_t most = 0;
    if (!text.open(pattern, args[2]) || !to_int64(args[3], most)) return -1;
    const bool calls = is_callable(replacement);
    Value pieces = calls ? Value::none() : read_template(args[0], replacement);
    if (!pieces) return -1;
    std::vector<Value> parts;
    std::int64_t last = 0, count = 0;
    const bool fine = most < 0 || each_match(
                                      pattern, text, 0, text.length(), most,
                                      [&](const MatchResult& result) {
                                          if (last < result.marks[0]) {
                                              parts.push_back(text.slice(last, result.marks[0]));
                                              if (!parts.back()) return false;
                                          }
                                          if (calls) {
                                              Value match = make_match(pattern, args[2], 0, text.length(), result);
                                              Value item = call(replacement, match);
                                              if (!item) return false;
                                              if (!item.is_none()) parts.push_back(std::move(item));
                                          } else if (!expand_template(pieces, pattern, text, result.marks, parts)) {
                                              return false;
                                          }
                                          last = result.marks[1];
                                          ++count;
                                          return true;
                                      });
    if (!fine) return -1;
    if (last < text.length() || parts.empty()) {
        parts.push_back(text.slice(last, text.length()));
        if (!parts.back()) return -1;
    }
    out = join_pieces(parts, is_str(args[2]));
    return out ? count : -1;
}
Value m_sub(Args args) {
    Value out;
    return substitute(args, out) < 0 ? Value() : out;
}
Value m_subn(Args args) {
    Value out;
    const std::int64_t count = substitute(args, out);
    return count < 0 ? Value() : Value(make_tuple({out, make_int(count)}));
}
Value m_self(Args args) { return args[0]; }

constexpr Method kMethods[] = {
    {"match", "self, /, string, pos=?, endpos=?", &m_match},
    {"fullmatch", "self, /, string, pos=?, endpos=?", &m_fullmatch},
    {"search", "self, /, string, pos=?, endpos=?", &m_search},
    {"findall", "self, /, string, pos=?, endpos=?", &m_findall},
    {"finditer", "self, /, string, pos=?, endpos=?", &m_finditer},
    {"scanner", "self, /, string, pos=?, endpos=?", &m_scanner},
    {"split", "self, /, string, maxsplit=0", &m_split},
    {"sub", "self, /, repl, string, count=0", &m_sub},
    {"subn", "self, /, repl, string, count=0", &m_subn},
    {"__copy__", "self, /", &m_self},
    {"__deepcopy__", "self, memo, /", &m_self},
    {"__class_getitem__", "cls, object, /", &class_get_item, "", Method::kClass},
};

Value get_pattern(View self) { return as_pattern(self)->source; }
Value get_flags(View self) { return make_int(as_pattern(self)->flags); }
Value get_groups(View self) { return make_int(as_pattern(self)->groups()); }
Value get_group_index(View self) { return make_mapping_proxy(as_pattern(self)->names); }
constexpr Getter kGetters[] = {
    {"pattern", &get_pattern}, {"flags", &get_flags}, {"groups", &get_groups}, {"groupindex", &get_group_index}};

Value pattern_repr(View self) {
    PatternObject* pattern = as_pattern(self);
    Ref<Str> source = repr(pattern->source);
    if (!source) return {};
    std::uint32_t flags = pattern->flags;
    if (pattern->is_text && (flags & (flag::kLocale | flag::kUnicode | flag::kAscii)) == flag::kUnicode)
        flags &= ~flag::kUnicode;
    constexpr std::pair<std::uint32_t, const char*> names[] = {
        {flag::kIgnoreCase, "re.IGNORECASE"}, {flag::kMultiLine, "re.MULTILINE"}, {flag::kDotAll, "re.DOTALL"},
        {flag::kVerbose, "re.VERBOSE"},       {flag::kDebug, "re.DEBUG"},         {flag::kAscii, "re.ASCII"},
        {flag::kLocale, "re.LOCALE"},         {flag::kUnicode, "re.UNICODE"}};
    std::string shown;
    for (const auto& [bit, name] : names) {
        if ((flags & bit) != 0) shown += fmt::format("{}{}", shown.empty() ? "" : "|", name);
        flags &= ~bit;
    }
    if (flags != 0) shown += fmt::format("{}0x{:x}", shown.empty() ? "" : "|", flags);
    const std::string_view text = source->view().substr(0, text::offset_of(source->view(), 200));
    return make_str(fmt::format("re.compile({}{}{})", text, shown.empty() ? "" : ", ", shown));
}

Value pattern_compare(View self, View other, CompareOp op) {
    if ((op != CompareOp::equal && op != CompareOp::not_equal) || !is_exactly(other, pattern_type))
        return Value(View::not_implemented());
    PatternObject *left = as_pattern(self), *right = as_pattern(other);
    bool same = left == right;
    if (!same && left->flags == right->flags && left->is_text == right->is_text) {
        const int equal_sources = equal(left->source, right->source);
        if (equal_sources < 0) return {};
        same = equal_sources == 1;
    }
    return Value::boolean(same == (op == CompareOp::equal));
}

// -- compile --------------------------------------------------------------------------------------------------------

/// compile(pattern, flags): a Pattern; or (kind, message, position or None) when it is none, kind being "pattern",
/// "value", "overflow" or "recursion"; the warnings that reading it gave are appended to the third argument.
Value f_compile(Args args) {
    std::int64_t flags = 0;
    if (!to_int64(args[1], flags)) return {};
    const bool is_text = is_str(args[0]);
    std::u32string source;
    std::string_view bytes;
    if (is_text) {
        source = text::to_utf32(as_str(args[0])->view());
    } else if (bytes_like(args[0], bytes)) {
        for (const char c : bytes) source += static_cast<unsigned char>(c);
    } else {
        return raise_text(TypeError_type, "first argument must be string or compiled pattern");
    }
    if (!charge_work(source.size())) return {};
    constexpr std::size_t kNodeBytes = 160;  // of the tree and the program, for each character
    if (!request_memory(source.size() * kNodeBytes)) return {};
    Parsed parsed = parse(source, is_text, static_cast<std::uint32_t>(flags));
    for (const auto& [message, position] : parsed.future_warnings) {
        if (!append(args[2].as<List>(), make_str(message))) return {};
    }
    const auto failure = [](const char* kind, std::string_view message, std::int64_t position) -> Value {
        return make_tuple(
            {View(make_str(kind)), View(make_str(message)), position < 0 ? Value::none() : make_int(position)});
    };
    if (!parsed.error.empty()) {
        constexpr const char* kinds[] = {"pattern", "value", "overflow", "recursion"};
        return failure(kinds[static_cast<std::size_t>(parsed.error_kind)], parsed.error, parsed.error_position);
    }
    auto compiled = std::make_unique<CompiledPattern>();
    std::string error;
    if (!compile(*parsed.root, parsed.groups, compiled->program, error)) return failure("pattern", error, -1);
    const std::size_t cost = cost_of(*compiled);
    if (runtime().heap.would_exceed(cost)) return raise_text(MemoryError_type, "");
    compiled->names.resize(parsed.groups + 1);
    Ref<Dict> names = make_dict();
    for (const auto& [name, number] : parsed.names) {
        compiled->names[number] = name;
        if (!dict_set(names.get(), View(make_str(name)), make_int(number))) return {};
    }
    auto* pattern = new_object<PatternObject>(pattern_type);
    place(pattern->source, args[0]);
    place(pattern->names, names);
    pattern->flags = parsed.flags;
    pattern->is_text = is_text;
    pattern->compiled = compiled.release();
    runtime().heap.charge(static_cast<std::ptrdiff_t>(cost));
    return Value::adopt(View(pattern));
}
constexpr Method kFunctions[] = {{"compile", "pattern, flags, warnings, /", &f_compile}};

void define_pattern_type() {
    Slots& slots = pattern_type.slots;
    slots.destroy = [](Object* self) {
        auto* pattern = static_cast<PatternObject*>(self);
        runtime().heap.charge(-static_cast<std::ptrdiff_t>(cost_of(*pattern->compiled)));
        delete pattern->compiled;
        drop(pattern->source);
        drop(pattern->names);
        free_object(self, sizeof(PatternObject));
    };
    slots.repr = &pattern_repr;
    slots.compare = &pattern_compare;
    slots.hash = [](View self) -> std::int64_t {
        const std::int64_t hashed = hash(as_pattern(self)->source);
        return hashed == -1 ? -1 : hashed ^ as_pattern(self)->flags;
    };
    define_type(pattern_type, {.name = "re.Pattern",
                               .size = sizeof(PatternObject),
                               .flags = type_flags::kNoInstances,
                               .methods = kMethods,
                               .getters = kGetters});
}

}  // namespace

}  // namespace loopglass::regex

namespace loopglass {

void define_regex_types() {
    regex::define_pattern_type();
    regex::define_match_type();
    regex::define_iterator_types();
}

Ref<Module> make_regex_module() {
    Ref<Module> module = make_module("_regex");
    add_functions(module.get(), regex::kFunctions);
    add_value(module.get(), "Pattern", View(&regex::pattern_type));
    add_value(module.get(), "Match", View(&regex::match_type));
    return module;
}

}  // namespace loopglass
