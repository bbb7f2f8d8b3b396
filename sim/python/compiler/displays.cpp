// Tuples, lists, sets, dicts, and what is unpacked into targets.
#include <algorithm>

#include "sim/python/compiler/generator.hpp"

namespace loopglass::compiler {
namespace {

/// Displays longer than this are built up piece by piece, lest the stack grow with them.
constexpr std::size_t kMostOnStack = 30;
/// From this many constants on a display copies a constant one, as CPython does: a set's order depends on it.
constexpr std::size_t kFewestFolded = 3;

bool has_star(ast::Exprs elements) {
    return std::any_of(elements.begin(), elements.end(), [](const ast::Expr* e) { return ast::is<ast::Starred>(e); });
}

}  // namespace

void Generator::visit_tuple(const ast::Tuple& tuple) {
    if (tuple.context == ast::Context::Store) return unpack_targets(tuple.elements, tuple.where);
    if (tuple.context == ast::Context::Del) return visit(tuple.elements);
    if (const Value folded = fold_elements(tuple.elements)) return load_constant(folded, tuple.where);
    build_display(tuple.elements, Opcode::build_list_, Opcode::list_append_, Opcode::list_extend_, true, 0,
                  tuple.where);
}

void Generator::visit_list(const ast::List& list) {
    if (list.context == ast::Context::Store) return unpack_targets(list.elements, list.where);
    if (list.context == ast::Context::Del) return visit(list.elements);
    build_display(list.elements, Opcode::build_list_, Opcode::list_append_, Opcode::list_extend_, false, 0, list.where);
}

void Generator::visit_set(const ast::Set& set) {
    build_display(set.elements, Opcode::build_set_, Opcode::set_add_, Opcode::set_update_, false, 0, set.where);
}

// CPython 3.13 Python/compile.c: starunpack_helper.
void Generator::build_display(ast::Exprs elements, Opcode build, Opcode add, Opcode extend, bool as_tuple,
                              std::size_t pushed, Location where) {
    const std::size_t count = elements.size();
    if (count >= kFewestFolded && !as_tuple && pushed == 0) {
        const Value folded = build == Opcode::build_set_ ? fold_set(elements) : fold_elements(elements);
        if (folded) {
            emit(build, where);
            load_constant(folded, where);
            return emit(extend, 1, where);
        }
    }
    const bool is_big = count + pushed > kMostOnStack;
    if (!is_big && !has_star(elements)) {
        visit(elements);
        return emit(as_tuple ? Opcode::build_tuple_ : build, count + pushed, where);
    }
    bool is_built = is_big;
    if (is_built) emit(build, pushed, where);
    for (std::size_t i = 0; i < count; ++i) {
        const auto* star = ast::try_as<ast::Starred>(elements[i]);
        if (star != nullptr) {
            if (!is_built) emit(build, i + pushed, where);
            is_built = true;
            visit(star->value);
            emit(extend, 1, where);
        } else {
            visit(elements[i]);
            if (is_built) emit(add, 1, where);
        }
    }
    if (as_tuple) emit(Opcode::list_to_tuple_, where);
}

// CPython 3.13 Python/compile.c: compiler_dict.
void Generator::visit_dict(const ast::Dict& dict) {
    constexpr std::size_t kMostPairs = kMostOnStack / 2;
    bool is_built = false;
    const auto build = [&](std::size_t pairs) {
        if (is_built) {
            emit(Opcode::dict_update_, 1, dict.where);
        } else {
            emit(Opcode::build_map_, pairs, dict.where);
        }
        is_built = true;
    };
    std::size_t i = 0;
    while (i < dict.keys.size()) {
        if (dict.keys[i] == nullptr) {
            if (!is_built) build(0);
            visit(dict.values[i++]);
            emit(Opcode::dict_update_, 1, dict.where);
            continue;
        }
        std::size_t end = i;
        while (end < dict.keys.size() && dict.keys[end] != nullptr) ++end;
        const std::size_t pairs = end - i;
        const bool adds_each = is_built || pairs > kMostPairs;
        if (!is_built && adds_each) build(0);
        // CPython keeps several constant keys as one tuple, which stands on no line of theirs.
        const auto is_constant = [this](const ast::Expr* key) { return !fold(key).is_empty(); };
        const auto keys = dict.keys.subspan(i, pairs);
        const bool joins_keys = pairs > 1 && !adds_each && std::all_of(keys.begin(), keys.end(), is_constant);
        for (; i < end; ++i) {
            if (joins_keys) {
                load_constant(fold(dict.keys[i]), dict.values[i]->where);
            } else {
                visit(dict.keys[i]);
            }
            visit(dict.values[i]);
            if (adds_each) emit(Opcode::map_add_, 1, dict.where);
        }
        if (!adds_each) build(pairs);
    }
    if (!is_built) build(0);
}

// CPython 3.13 Python/compile.c: unpack_helper.
void Generator::unpack_targets(ast::Exprs targets, Location where) {
    const auto star =
        std::find_if(targets.begin(), targets.end(), [](const ast::Expr* e) { return ast::is<ast::Starred>(e); });
    if (star == targets.end()) {
        emit(Opcode::unpack_sequence_, targets.size(), where);
    } else {
        const auto before = static_cast<std::size_t>(star - targets.begin());
        const std::size_t after = targets.size() - before - 1;
        emit(Opcode::unpack_ex_, before | after << 8U, where);
    }
    visit(targets);
}

// CPython 3.13 Python/ast_opt.c: fold_iter, fold_compare.
void Generator::visit_read_only(const ast::Expr* expression, bool is_searched) {
    if (const auto* set = ast::try_as<ast::Set>(expression)) {
        if (const Value folded = fold_set(set->elements)) return load_constant(folded, expression->where);
    } else if (const auto* list = ast::try_as<ast::List>(expression)) {
        if (const Value folded = fold_elements(list->elements)) return load_constant(folded, expression->where);
        if (!is_searched && !has_star(list->elements)) {
            return build_display(list->elements, Opcode::build_list_, Opcode::list_append_, Opcode::list_extend_, true,
                                 0, list->where);
        }
    }
    visit(expression);
}

}  // namespace loopglass::compiler
