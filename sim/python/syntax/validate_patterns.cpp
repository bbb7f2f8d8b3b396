#include "sim/python/syntax/validate_patterns.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

#include "sim/core/text/quote.hpp"
#include "sim/python/syntax/literal_text.hpp"

namespace loopglass::validating {
namespace {

using namespace ast;

class PatternCheck {
public:
    explicit PatternCheck(Complaint& complaint) : complaint_(complaint) {}

    void check(const Pattern* pattern, bool may_be_irrefutable);

private:
    void bind(Identifier name, const Location& where);
    void alternatives(const MatchOr* pattern, bool may_be_irrefutable);
    void sequence(const MatchSequence* pattern);
    void mapping(const MatchMapping* pattern);
    void of_class(const MatchClass* pattern);
    bool refuse(std::string message, const Location& where) { return complaint_.refuse(std::move(message), where); }

    Complaint& complaint_;
    std::vector<Identifier> names_;
};

bool is_literal(const Expr* value) {
    if (const auto* constant = try_as<const Constant>(value)) return constant->value_kind != ConstantKind::Ellipsis;
    if (const auto* negative = try_as<const UnaryOp>(value)) return is_literal(negative->operand);
    return value->kind == ExprKind::BinOp;
}

/// How Python prints a literal key.
std::string text_of(const Expr* key) {
    if (const auto* constant = try_as<const Constant>(key)) return repr_of(*constant);
    if (const auto* negative = try_as<const UnaryOp>(key)) return "-" + text_of(negative->operand);
    const auto* complex = as<BinOp>(key);
    return fmt::format("({}{}{})", text_of(complex->left), complex->op == Operator::Add ? '+' : '-',
                       text_of(complex->right));
}

/// The same for keys that are equal: 1, 1.0 and True.
std::string value_of(const Expr* key) {
    const auto* constant = try_as<const Constant>(key);
    if (constant == nullptr) {
        const auto* negative = try_as<const UnaryOp>(key);
        return negative != nullptr ? "-" + value_of(negative->operand) : text_of(key);
    }
    if (constant->value_kind == ConstantKind::True) return "1";
    if (constant->value_kind == ConstantKind::False) return "0";
    constexpr std::size_t kLongNumber = 100;
    if (constant->value_kind == ConstantKind::Int && constant->text.size() > kLongNumber) {
        return fmt::format("{}:{}", constant->base, constant->text);  // not worth converting
    }
    std::string text = repr_of(*constant);
    if (constant->value_kind == ConstantKind::Float && text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

void PatternCheck::bind(Identifier name, const Location& where) {
    if (name.empty()) return;
    if (name == "__debug__") {
        refuse("cannot assign to __debug__", where);
        return;
    }
    if (std::find(names_.begin(), names_.end(), name) != names_.end()) {
        refuse(fmt::format("multiple assignments to name {} in pattern", text::repr_str(name)), where);
        return;
    }
    names_.push_back(name);
}

void PatternCheck::check(const Pattern* pattern, bool may_be_irrefutable) {
    if (complaint_.raised()) return;
    switch (pattern->kind) {
        case PatternKind::MatchValue: {
            const Expr* value = as<MatchValue>(pattern)->value;
            if (!is_literal(value) && value->kind != ExprKind::Attribute) {
                refuse("patterns may only match literals and attribute lookups", pattern->where);
            }
            return;
        }
        case PatternKind::MatchSingleton: return;
        case PatternKind::MatchSequence: return sequence(as<MatchSequence>(pattern));
        case PatternKind::MatchMapping: return mapping(as<MatchMapping>(pattern));
        case PatternKind::MatchClass: return of_class(as<MatchClass>(pattern));
        case PatternKind::MatchStar: return bind(as<MatchStar>(pattern)->name, pattern->where);
        case PatternKind::MatchAs: {
            const auto* capture = as<MatchAs>(pattern);
            if (capture->pattern == nullptr) {
                if (!may_be_irrefutable) {
                    refuse(capture->name.empty()
                               ? std::string("wildcard makes remaining patterns unreachable")
                               : fmt::format("name capture '{}' makes remaining patterns unreachable", capture->name),
                           pattern->where);
                    return;
                }
                return bind(capture->name, pattern->where);
            }
            check(capture->pattern, may_be_irrefutable);
            return complaint_.raised() ? void() : bind(capture->name, pattern->where);
        }
        case PatternKind::MatchOr: return alternatives(as<MatchOr>(pattern), may_be_irrefutable);
    }
}

void PatternCheck::alternatives(const MatchOr* pattern, bool may_be_irrefutable) {
    const std::vector<Identifier> before = names_;
    std::vector<Identifier> bound;
    for (std::size_t i = 0; i < pattern->patterns.size(); ++i) {
        names_ = before;
        check(pattern->patterns[i], may_be_irrefutable && i + 1 == pattern->patterns.size());
        if (complaint_.raised()) return;
        std::vector<Identifier> these(names_.begin() + static_cast<std::ptrdiff_t>(before.size()), names_.end());
        std::sort(these.begin(), these.end());
        if (i == 0) {
            bound = these;
        } else if (these != bound) {
            refuse("alternative patterns bind different names", pattern->where);
            return;
        }
    }
    names_ = before;
    names_.insert(names_.end(), bound.begin(), bound.end());
}

void PatternCheck::sequence(const MatchSequence* pattern) {
    bool seen_star = false;
    for (const Pattern* element : pattern->patterns) {
        if (element->kind != PatternKind::MatchStar) continue;
        if (seen_star) {
            refuse("multiple starred names in sequence pattern", pattern->where);
            return;
        }
        seen_star = true;
    }
    for (const Pattern* element : pattern->patterns) check(element, true);
}

void PatternCheck::mapping(const MatchMapping* pattern) {
    std::unordered_set<std::string> seen;
    for (const Expr* key : pattern->keys) {
        if (key->kind != ExprKind::Attribute && is_literal(key)) {
            if (!seen.insert(value_of(key)).second) {
                refuse(fmt::format("mapping pattern checks duplicate key ({})", text_of(key)), pattern->where);
                return;
            }
        } else if (key->kind != ExprKind::Attribute) {
            refuse("mapping pattern keys may only match literals and attribute lookups", pattern->where);
            return;
        }
    }
    for (const Pattern* value : pattern->patterns) check(value, true);
    if (!complaint_.raised()) bind(pattern->rest, pattern->where);
}

void PatternCheck::of_class(const MatchClass* pattern) {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < pattern->keyword_names.size(); ++i) {
        const Identifier name = pattern->keyword_names[i];
        if (name == "__debug__") {
            refuse("cannot assign to __debug__", pattern->keyword_patterns[i]->where);
            return;
        }
        if (!seen.insert(name).second) {
            refuse(fmt::format("attribute name repeated in class pattern: {}", name),
                   pattern->keyword_patterns[i]->where);
            return;
        }
    }
    for (const Pattern* value : pattern->patterns) check(value, true);
    for (const Pattern* value : pattern->keyword_patterns) check(value, true);
}

}  // namespace

void check_pattern(const Pattern* pattern, bool may_be_irrefutable, Complaint& complaint) {
    PatternCheck(complaint).check(pattern, may_be_irrefutable);
}

}  // namespace loopglass::validating
