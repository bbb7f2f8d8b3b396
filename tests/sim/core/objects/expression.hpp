#pragma once

/// Evaluates Python expressions without the interpreter: every literal of numbers, text and bytes, displays of tuples,
/// lists and dicts, all operators but `and`, `or`, `not` and the conditional, calls, attributes and subscripts.
/// Statements `name = …` and `name += …` may precede the expression, separated by "; ". The names that there are stand
/// in `names()`.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/value.hpp"

namespace loopglass {

class Expression {
public:
    Expression();
    /// The repr of the last expression, or "TypeError: message". Throws std::logic_error on what it cannot read.
    std::string evaluate(std::string_view source);

private:
    Value statement();
    Value comparison();
    Value binary_level(int level);
    Value unary();
    Value power_level();
    Value postfix();
    Value subscript();
    Value call_with_arguments(View function);
    Value atom();
    Value parenthesised();
    Value dict_display();
    Value number();
    Value text();
    void escape(std::string& out, bool bytes);
    bool items(std::vector<Value>& out, std::string_view close);

    void skip_blanks();
    bool accept(std::string_view token);
    std::string word();
    char peek();
    [[noreturn]] void unreadable() const;

    std::string_view source_;
    std::size_t at_ = 0;
    std::map<std::string, Value, std::less<>> names_;
};

}  // namespace loopglass
