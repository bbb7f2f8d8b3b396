#pragma once

/// A calculator for what the builtin types can do without an interpreter: expressions with literals, displays, calls,
/// attributes, subscripts and operators; assignments and `del`; several statements separated by `;`. Programs recorded
/// from CPython run on it.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/core/value.hpp"

namespace loopglass {

class Calculator {
public:
    Calculator();
    /// The repr of the last expression, or "TypeError: message". "" when the last statement is no expression.
    std::string run(std::string_view program);

private:
    struct Arguments {
        std::vector<Value> positional;
        std::vector<std::pair<std::string, Value>> keywords;
    };
    /// What a subscript or a name in front of `=` stands for.
    struct Target {
        std::string name;
        Value container, key;
    };

    Value statement();
    Value assign(std::size_t start);
    bool target(Target& out);
    bool store(const Target& to, View value);
    Value comparison();
    Value operation(int level);
    Value unary();
    Value postfix(bool assignable, Target* target);
    Value subscript();
    Value atom();
    Value number();
    Value string();
    Value display(char close);
    Value parenthesised();
    Value call(View function);
    bool arguments(Arguments& out, char close);
    bool items(std::vector<Value>& out, char close);
    Value builtin(std::string_view name, const Arguments& given);

    void skip_spaces();
    bool accept(std::string_view token);
    std::string word();
    char peek();
    [[noreturn]] void bad_program() const;

    std::string_view text_;
    std::size_t at_ = 0;
    std::map<std::string, Value, std::less<>> names_;
};

}  // namespace loopglass
