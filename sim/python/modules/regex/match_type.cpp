// re.Match. CPython 3.13 Modules/_sre/sre.c.
#include <algorithm>

#include <fmt/format.h>

#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/generic_alias.hpp"
#include "sim/core/objects/instance.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/utf8.hpp"
#include "sim/python/modules/regex/regex_objects.hpp"

namespace loopglass::regex {

Type match_type;

Value make_match(PatternObject* pattern, View string, std::int64_t position, std::int64_t end_position,
                 const MatchResult& result) {
    const std::size_t extra = (result.marks.size() - 2) * sizeof(std::int64_t);
    auto* match = new_object<MatchObject>(match_type, extra);
    place(match->pattern, View(pattern));
    place(match->string, string);
    match->position = position;
    match->end_position = end_position;
    match->last_group = result.last_group;
    match->mark_count = result.marks.size();
    std::copy(result.marks.begin(), result.marks.end(), match->marks);
    return Value::adopt(View(match));
}

namespace {

PatternObject* pattern_of(View self) { return as_pattern(as_match(self)->pattern); }
std::int64_t mark(View self, std::size_t slot) { return as_match(self)->marks[slot]; }

/// The number of a group given by number or name; -1 with IndexError.
std::int64_t group_number(View self, View group) {
    std::int64_t number = -1;
    if (is_int(group)) {
        if (!int_fits(group, number)) number = -1;
    } else if (type_of(group)->slots.index != nullptr) {
        if (!to_int64(group, number)) {
            if (!clear_error_if(OverflowError_type)) return -1;
            number = -1;
        }
    } else {
        View named = dict_get(pattern_of(self)->names.as<Dict>(), group);
        if (named.is_empty() && has_error()) return -1;
        if (named) number = named.small_int();
    }
    if (number < 0 || number > static_cast<std::int64_t>(pattern_of(self)->groups())) {
        raise_text(IndexError_type, "no such group");
        return -1;
    }
    return number;
}
Value group_value(View self, std::size_t group, View missing) {
    const std::int64_t begin = mark(self, group * 2), end = mark(self, group * 2 + 1);
    if (begin < 0 || end < begin) return missing;
    return slice_of(as_match(self)->string, begin, end);
}
Value get_group(View self, View group) {
    const std::int64_t number = group_number(self, group);
    return number < 0 ? Value() : group_value(self, static_cast<std::size_t>(number), View::none());
}

Value m_group(Args args) {
    auto* wanted = args[1].as<Tuple>();
    if (wanted->size == 0) return group_value(args[0], 0, View::none());
    if (wanted->size == 1) return get_group(args[0], wanted->items[0]);
    Ref<Tuple> out = make_tuple(wanted->size);
    for (std::size_t i = 0; i < wanted->size; ++i) {
        out->items[i] = get_group(args[0], wanted->items[i]);
        if (!out->items[i]) return {};
    }
    return out;
}
Value m_groups(Args args) {
    const std::size_t count = pattern_of(args[0])->groups();
    Ref<Tuple> out = make_tuple(count);
    for (std::size_t i = 0; i < count; ++i) {
        out->items[i] = group_value(args[0], i + 1, args[1]);
        if (!out->items[i]) return {};
    }
    return out;
}
Value m_groupdict(Args args) {
    Ref<Dict> out = make_dict();
    Dict* names = pattern_of(args[0])->names.as<Dict>();
    for (std::size_t i = 0; DictEntry* entry = dict_next(names, i);) {
        Value found = group_value(args[0], static_cast<std::size_t>(entry->value.view().small_int()), args[1]);
        if (!found || !dict_set(out.get(), entry->key, found)) return {};
    }
    return out;
}
Value m_start(Args args) {
    const std::int64_t number = group_number(args[0], args[1]);
    return number < 0 ? Value() : make_int(mark(args[0], static_cast<std::size_t>(number) * 2));
}
Value m_end(Args args) {
    const std::int64_t number = group_number(args[0], args[1]);
    return number < 0 ? Value() : make_int(mark(args[0], static_cast<std::size_t>(number) * 2 + 1));
}
Value span_of(View self, std::size_t group) {
    return make_tuple({make_int(mark(self, group * 2)), make_int(mark(self, group * 2 + 1))});
}
Value m_span(Args args) {
    const std::int64_t number = group_number(args[0], args[1]);
    return number < 0 ? Value() : span_of(args[0], static_cast<std::size_t>(number));
}
Value m_expand(Args args) {
    MatchObject* match = as_match(args[0]);
    Value pieces = read_template(match->pattern, args[1]);
    if (!pieces) return {};
    if (!is_list(pieces)) return pieces;
    Text text;
    std::vector<Value> out;
    if (!text.open(as_pattern(match->pattern), match->string) ||
        !expand_template(pieces, as_pattern(match->pattern), text, match->all_marks(), out))
        return {};
    return join_pieces(out, is_str(match->string));
}
Value m_self(Args args) { return args[0]; }

constexpr Method kMethods[] = {
    {"group", "self, /, *groups", &m_group},
    {"groups", "self, /, default=None", &m_groups},
    {"groupdict", "self, /, default=None", &m_groupdict},
    {"start", "self, group=0, /", &m_start},
    {"end", "self, group=0, /", &m_end},
    {"span", "self, group=0, /", &m_span},
    {"expand", "self, /, template", &m_expand},
    {"__copy__", "self, /", &m_self},
    {"__deepcopy__", "self, memo, /", &m_self},
    {"__class_getitem__", "cls, object, /", &class_get_item, "", Method::kClass},
};

Value get_string(View self) { return as_match(self)->string; }
Value get_re(View self) { return as_match(self)->pattern; }
Value get_position(View self) { return make_int(as_match(self)->position); }
Value get_end_position(View self) { return make_int(as_match(self)->end_position); }
Value get_last_index(View self) {
    return as_match(self)->last_group > 0 ? make_int(as_match(self)->last_group) : Value::none();
}
Value get_last_group(View self) {
    const std::string& name = pattern_of(self)->compiled->names[static_cast<std::size_t>(as_match(self)->last_group)];
    return name.empty() ? Value::none() : Value(make_str(name));
}
Value get_regs(View self) {
    Ref<Tuple> out = make_tuple(as_match(self)->mark_count / 2);
    for (std::size_t i = 0; i < out->size; ++i) out->items[i] = span_of(self, i);
    return out;
}
constexpr Getter kGetters[] = {{"string", &get_string},
                               {"re", &get_re},
                               {"pos", &get_position},
                               {"endpos", &get_end_position},
                               {"lastindex", &get_last_index},
                               {"lastgroup", &get_last_group},
                               {"regs", &get_regs}};

}  // namespace

void define_match_type() {
    Slots& slots = match_type.slots;
    slots.destroy = [](Object* self) {
        auto* match = static_cast<MatchObject*>(self);
        drop(match->pattern);
        drop(match->string);
        free_object(self, sizeof(MatchObject) + (match->mark_count - 2) * sizeof(std::int64_t));
    };
    slots.get_item = [](View self, View key) { return get_group(self, key); };
    slots.repr = [](View self) -> Value {
        Value whole = group_value(self, 0, View::none());
        if (!whole) return {};
        Ref<Str> shown = repr(whole);
        if (!shown) return {};
        const std::string_view view = shown->view();
        return make_str(fmt::format("<re.Match object; span=({}, {}), match={}>", mark(self, 0), mark(self, 1),
                                    view.substr(0, text::offset_of(view, 50))));
    };
    define_type(match_type, {.name = "re.Match",
                             .size = sizeof(MatchObject),
                             .flags = type_flags::kNoInstances,
                             .methods = kMethods,
                             .getters = kGetters});
}

}  // namespace loopglass::regex
