// match statements. A pattern takes its subject from the top of the stack; captured values wait on the stack, in the
// order of `stores`, until the whole pattern has matched. CPython 3.13 Python/compile.c: compiler_match and
// compiler_pattern_*.
#include <algorithm>

#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/python/compiler/generator.hpp"

namespace loopglass::compiler {
namespace {

bool is_wildcard(const ast::Pattern* pattern) {
    const auto* capture = ast::try_as<ast::MatchAs>(pattern);
    return capture != nullptr && capture->pattern == nullptr && capture->name.empty();
}

bool is_wildcard_star(const ast::Pattern* pattern) {
    const auto* star = ast::try_as<ast::MatchStar>(pattern);
    return star != nullptr && star->name.empty();
}

}  // namespace

// -- statement
// ---------------------------------------------------------------------------------------------------------------

void Generator::visit_match(const ast::Match& match) {
    visit(match.subject);
    const Label end = new_label();
    const ast::MatchCase& last = match.cases.back();
    const bool has_default = is_wildcard(last.pattern) && match.cases.size() > 1;
    const std::size_t count = match.cases.size() - (has_default ? 1 : 0);
    for (std::size_t i = 0; i < count; ++i) {
        PatternContext context;
        visit_case(match.cases[i], i + 1 < count, context);
        jump(Opcode::jump_, end, kArtificial);
        emit_fail_pops(context, match.cases[i].pattern->where);
    }
    if (has_default) {
        const Location where = last.pattern->where;
        emit(Opcode::nop_, where);
        if (last.guard != nullptr) jump_if(last.guard, end, false, where);
        visit(last.body);
    }
    bind(end);
}

void Generator::visit_case(const ast::MatchCase& match_case, bool copies_subject, PatternContext& context) {
    const Location where = match_case.pattern->where;
    if (copies_subject) emit(Opcode::copy_, 1, where);
    visit_pattern(match_case.pattern, context);
    for (const std::string_view name : context.stores) store(name, where);
    if (match_case.guard != nullptr) jump_if(match_case.guard, fail_label(context, 0), false, where);
    if (copies_subject) emit(Opcode::pop_top_, where);
    visit(match_case.body);
}

// -- failing
// -----------------------------------------------------------------------------------------------------------------

Label Generator::fail_label(PatternContext& context, std::size_t pops) {
    while (context.fail_pop.size() <= pops) context.fail_pop.push_back(new_label());
    return context.fail_pop[pops];
}

void Generator::jump_to_fail(Opcode op, PatternContext& context, Location where) {
    jump(op, fail_label(context, context.on_top + context.stores.size()), where);
}

void Generator::emit_fail_pops(PatternContext& context, Location where) {
    for (std::size_t pops = context.fail_pop.size(); pops-- > 0;) {
        bind(context.fail_pop[pops]);
        if (pops > 0) emit(Opcode::pop_top_, where);
    }
    context.fail_pop.clear();
}

// -- captures
// ----------------------------------------------------------------------------------------------------------------

/// Moves the top below the `count - 1` values under it.
void Generator::rotate(std::size_t count, Location where) {
    for (; count > 1; --count) emit(Opcode::swap_, count, where);
}

void Generator::capture(std::string_view name, PatternContext& context, Location where) {
    if (name.empty()) return emit(Opcode::pop_top_, where);
    rotate(context.on_top + context.stores.size() + 1, where);
    context.stores.push_back(name);
}

// -- patterns
// ----------------------------------------------------------------------------------------------------------------

void Generator::visit_pattern(const ast::Pattern* pattern, PatternContext& context) {
    using ast::as;
    using ast::PatternKind;
    switch (pattern->kind) {
        case PatternKind::MatchValue: return visit_value_pattern(*as<ast::MatchValue>(pattern), context);
        case PatternKind::MatchSingleton: return visit_singleton_pattern(*as<ast::MatchSingleton>(pattern), context);
        case PatternKind::MatchSequence: return visit_sequence_pattern(*as<ast::MatchSequence>(pattern), context);
        case PatternKind::MatchMapping: return visit_mapping_pattern(*as<ast::MatchMapping>(pattern), context);
        case PatternKind::MatchClass: return visit_class_pattern(*as<ast::MatchClass>(pattern), context);
        case PatternKind::MatchStar: return capture(as<ast::MatchStar>(pattern)->name, context, pattern->where);
        case PatternKind::MatchAs: return visit_as_pattern(*as<ast::MatchAs>(pattern), context);
        case PatternKind::MatchOr: return visit_or_pattern(*as<ast::MatchOr>(pattern), context);
    }
}

void Generator::visit_value_pattern(const ast::MatchValue& pattern, PatternContext& context) {
    visit(pattern.value);
    emit(Opcode::compare_op_, static_cast<std::size_t>(CompareOp::equal), pattern.where);
    jump_to_fail(Opcode::pop_jump_if_false_, context, pattern.where);
}

void Generator::visit_singleton_pattern(const ast::MatchSingleton& pattern, PatternContext& context) {
    if (pattern.value == ast::ConstantKind::None) {
        return jump_to_fail(Opcode::pop_jump_if_not_none_, context, pattern.where);
    }
    load_constant(Value::boolean(pattern.value == ast::ConstantKind::True), pattern.where);
    emit(Opcode::is_op_, 0, pattern.where);
    jump_to_fail(Opcode::pop_jump_if_false_, context, pattern.where);
}

void Generator::visit_as_pattern(const ast::MatchAs& pattern, PatternContext& context) {
    if (pattern.pattern == nullptr) return capture(pattern.name, context, pattern.where);
    ++context.on_top;
    emit(Opcode::copy_, 1, pattern.where);
    visit_pattern(pattern.pattern, context);
    --context.on_top;
    capture(pattern.name, context, pattern.where);
}

void Generator::visit_sequence_pattern(const ast::MatchSequence& pattern, PatternContext& context) {
    const Location where = pattern.where;
    const ast::Patterns patterns = pattern.patterns;
    const auto is_star = [](const ast::Pattern* p) { return ast::is<ast::MatchStar>(p); };
    const auto star = std::find_if(patterns.begin(), patterns.end(), is_star);
    const bool has_star = star != patterns.end();
    const auto compare_length = [&](CompareOp op, std::size_t length) {
        emit(Opcode::get_length_, where);
        load_constant(make_int(static_cast<std::int64_t>(length)), where);
        emit(Opcode::compare_op_, static_cast<std::size_t>(op), where);
        jump_to_fail(Opcode::pop_jump_if_false_, context, where);
    };
    ++context.on_top;
    emit(Opcode::match_sequence_, where);
    jump_to_fail(Opcode::pop_jump_if_false_, context, where);
    if (!has_star) {
        compare_length(CompareOp::equal, patterns.size());
    } else if (patterns.size() > 1) {
        compare_length(CompareOp::greater_equal, patterns.size() - 1);
    }
    --context.on_top;
    const bool only_wildcards = std::all_of(
        patterns.begin(), patterns.end(), [](const ast::Pattern* p) { return is_wildcard(p) || is_wildcard_star(p); });
    if (only_wildcards) return emit(Opcode::pop_top_, where);
    if (has_star && is_wildcard_star(*star)) {
        return index_sequence_pattern(patterns, static_cast<std::size_t>(star - patterns.begin()), context, where);
    }
    unpack_sequence_pattern(patterns, context, where);
}

void Generator::unpack_sequence_pattern(ast::Patterns patterns, PatternContext& context, Location where) {
    const std::size_t count = patterns.size();
    std::size_t star = 0;
    while (star < count && !ast::is<ast::MatchStar>(patterns[star])) ++star;
    if (star < count) {
        emit(Opcode::unpack_ex_, star | (count - star - 1) << 8U, where);
    } else {
        emit(Opcode::unpack_sequence_, count, where);
    }
    context.on_top += count;
    for (const ast::Pattern* pattern : patterns) {
        --context.on_top;
        visit_pattern(pattern, context);
    }
}

// With `*_` among the patterns the others are fetched one by one.
void Generator::index_sequence_pattern(ast::Patterns patterns, std::size_t star, PatternContext& context,
                                       Location where) {
    ++context.on_top;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (i == star || is_wildcard(patterns[i])) continue;
        emit(Opcode::copy_, 1, where);
        if (i < star) {
            load_constant(make_int(static_cast<std::int64_t>(i)), where);
        } else {
            emit(Opcode::get_length_, where);  // the subject may know no negative indices
            load_constant(make_int(static_cast<std::int64_t>(patterns.size() - i)), where);
            emit(Opcode::subtract_, where);
        }
        emit(Opcode::get_item_, where);
        visit_pattern(patterns[i], context);
    }
    --context.on_top;
    emit(Opcode::pop_top_, where);
}

void Generator::visit_mapping_pattern(const ast::MatchMapping& pattern, PatternContext& context) {
    const Location where = pattern.where;
    const std::size_t count = pattern.keys.size();
    ++context.on_top;
    emit(Opcode::match_mapping_, where);
    jump_to_fail(Opcode::pop_jump_if_false_, context, where);
    if (count == 0 && pattern.rest.empty()) {
        --context.on_top;
        return emit(Opcode::pop_top_, where);
    }
    if (count > 0) {
        emit(Opcode::get_length_, where);
        load_constant(make_int(static_cast<std::int64_t>(count)), where);
        emit(Opcode::compare_op_, static_cast<std::size_t>(CompareOp::greater_equal), where);
        jump_to_fail(Opcode::pop_jump_if_false_, context, where);
    }
    visit(pattern.keys);
    emit(Opcode::build_tuple_, count, where);
    emit(Opcode::match_keys_, where);
    context.on_top += 2;
    emit(Opcode::copy_, 1, where);
    jump_to_fail(Opcode::pop_jump_if_none_, context, where);
    emit(Opcode::unpack_sequence_, count, where);
    context.on_top += count;
    --context.on_top;
    for (const ast::Pattern* value : pattern.patterns) {
        --context.on_top;
        visit_pattern(value, context);
    }
    context.on_top -= 2;
    if (pattern.rest.empty()) {
        emit(Opcode::pop_top_, where);
        return emit(Opcode::pop_top_, where);
    }
    // subject keys -> a dict of the subject without the keys
    emit(Opcode::build_map_, where);
    emit(Opcode::swap_, 3, where);
    emit(Opcode::dict_update_, 2, where);
    emit(Opcode::unpack_sequence_, count, where);
    for (std::size_t left = count; left > 0; --left) {
        emit(Opcode::copy_, 1 + left, where);
        emit(Opcode::swap_, 2, where);
        emit(Opcode::delete_item_, where);
    }
    capture(pattern.rest, context, where);
}

void Generator::visit_class_pattern(const ast::MatchClass& pattern, PatternContext& context) {
    const Location where = pattern.where;
    std::vector<Value> names;
    for (const ast::Identifier name : pattern.keyword_names) names.emplace_back(static_cast<Object*>(intern(name)));
    visit(pattern.cls);
    load_constant(make_tuple(std::span<const Value>(names)), where);
    emit(Opcode::match_class_, pattern.patterns.size(), where);
    emit(Opcode::copy_, 1, where);
    ++context.on_top;
    jump_to_fail(Opcode::pop_jump_if_none_, context, where);
    std::vector<const ast::Pattern*> patterns(pattern.patterns.begin(), pattern.patterns.end());
    patterns.insert(patterns.end(), pattern.keyword_patterns.begin(), pattern.keyword_patterns.end());
    emit(Opcode::unpack_sequence_, patterns.size(), where);
    context.on_top += patterns.size();
    --context.on_top;
    for (const ast::Pattern* part : patterns) {
        --context.on_top;
        if (is_wildcard(part)) {
            emit(Opcode::pop_top_, where);
        } else {
            visit_pattern(part, context);
        }
    }
}

void Generator::visit_or_pattern(const ast::MatchOr& pattern, PatternContext& context) {
    const Label end = new_label();
    std::vector<std::string_view>
        control;  // the captures of the first alternative: the others bring theirs into this order
    for (std::size_t i = 0; i < pattern.patterns.size(); ++i) {
        const ast::Pattern* alternative = pattern.patterns[i];
        const Location where = alternative->where;
        PatternContext inner;
        emit(Opcode::copy_, 1, where);
        visit_pattern(alternative, inner);
        if (i == 0) {
            control = inner.stores;
        } else {
            reorder_captures(control, inner.stores, where);
        }
        jump(Opcode::jump_, end, where);
        emit_fail_pops(inner, where);
    }
    const Location where = pattern.where;
    emit(Opcode::pop_top_, where);
    jump_to_fail(Opcode::jump_, context, where);
    bind(end);
    // … subject captures: each goes to its place below what must stay on top.
    const std::size_t below = control.size() + 1 + context.on_top + context.stores.size();
    for (const std::string_view name : control) {
        rotate(below, where);
        context.stores.push_back(name);
    }
    emit(Opcode::pop_top_, where);
}

void Generator::reorder_captures(const std::vector<std::string_view>& control, std::vector<std::string_view>& stores,
                                 Location where) {
    for (std::size_t wanted = control.size(); wanted-- > 0;) {
        const auto found = std::find(stores.begin(), stores.end(), control[wanted]);
        const auto at = static_cast<std::size_t>(found - stores.begin());
        if (at == wanted) continue;
        // The first at + 1 captures go behind the others up to `wanted`.
        std::rotate(stores.begin(), found + 1, stores.begin() + static_cast<std::ptrdiff_t>(wanted) + 1);
        for (std::size_t i = 0; i <= at; ++i) rotate(wanted + 1, where);
    }
}

}  // namespace loopglass::compiler
