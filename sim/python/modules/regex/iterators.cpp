// What finditer gives, and scanners: a search that goes on where the last match ended.
#include "sim/core/objects/instance.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/modules/regex/regex_objects.hpp"

namespace loopglass::regex {

Type match_iterator_type, scanner_type;

namespace {

struct Scanner : Object {
    Value pattern, string;
    std::int64_t first, start, end;
    bool must_advance, done;
};
Scanner* as_scanner(View self) { return self.as<Scanner>(); }

/// The next match; None when there is none.
Value scan(Scanner* scanner, Anchor anchor) {
    if (scanner->done) return Value::none();
    PatternObject* pattern = as_pattern(scanner->pattern);
    Text text;
    if (!text.open(pattern, scanner->string)) return {};
    MatchResult result;
    const Outcome outcome = run_program(pattern->compiled->program, text.subject(), scanner->start,
                                        std::min(scanner->end, text.length()), anchor, scanner->must_advance, result);
    if (outcome == Outcome::raised) return {};
    if (outcome == Outcome::no_match) {
        scanner->done = true;
        return Value::none();
    }
    scanner->must_advance = result.marks[1] == result.marks[0];
    scanner->start = result.marks[1];
    return make_match(pattern, scanner->string, scanner->first, scanner->end, result);
}

Value make(Type& type, View pattern, View string, std::int64_t start, std::int64_t end) {
    auto* scanner = new_object<Scanner>(type);
    place(scanner->pattern, pattern);
    place(scanner->string, string);
    scanner->first = scanner->start = start;
    scanner->end = end;
    return Value::adopt(View(scanner));
}

void destroy(Object* self) {
    auto* scanner = static_cast<Scanner*>(self);
    drop(scanner->pattern);
    drop(scanner->string);
    free_object(self, sizeof(Scanner));
}

Value m_match(Args args) { return scan(as_scanner(args[0]), Anchor::match); }
Value m_search(Args args) { return scan(as_scanner(args[0]), Anchor::search); }
constexpr Method kMethods[] = {{"match", "self, /", &m_match}, {"search", "self, /", &m_search}};
Value get_pattern(View self) { return as_scanner(self)->pattern; }
constexpr Getter kGetters[] = {{"pattern", &get_pattern}};

}  // namespace

Value make_match_iterator(View pattern, View string, std::int64_t start, std::int64_t end) {
    return make(match_iterator_type, pattern, string, start, end);
}
Value make_scanner(View pattern, View string, std::int64_t start, std::int64_t end) {
    return make(scanner_type, pattern, string, start, end);
}

void define_iterator_types() {
    match_iterator_type.slots.destroy = &destroy;
    match_iterator_type.slots.iter = [](View self) -> Value { return self; };
    match_iterator_type.slots.next = [](View self) -> Value {
        Value found = scan(as_scanner(self), Anchor::search);
        return found && found.is_none() ? Value() : found;
    };
    define_type(match_iterator_type,
                {.name = "callable_iterator", .size = sizeof(Scanner), .flags = type_flags::kNoInstances});
    scanner_type.slots.destroy = &destroy;
    define_type(scanner_type, {.name = "_sre.SRE_Scanner",
                               .size = sizeof(Scanner),
                               .flags = type_flags::kNoInstances,
                               .methods = kMethods,
                               .getters = kGetters});
}

}  // namespace loopglass::regex
