#pragma once
/// What is known of one code object while it is being generated.
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sim/python/code/code.hpp"
#include "sim/python/compiler/instruction_buffer.hpp"
#include "sim/python/compiler/scope.hpp"

namespace loopglass::compiler {

enum class UnitKind : std::uint8_t { module, class_body, function, lambda, comprehension, type_parameters };

/// Numbers names in order of first use.
class NameNumbers {
public:
    std::uint32_t add(std::string_view name) {
        const auto [found, is_new] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
        if (is_new) names_.push_back(name);
        return found->second;
    }
    bool contains(std::string_view name) const { return numbers_.contains(name); }
    /// Precondition: contains(name).
    std::uint32_t number(std::string_view name) const { return numbers_.at(name); }
    const std::vector<std::string_view>& names() const { return names_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }

private:
    std::vector<std::string_view> names_;
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

/// What lies between a `return`, `break` or `continue` and the place it goes to: undone on the way out.
/// CPython 3.13 Python/compile.c: struct fblockinfo.
struct FrameBlock {
    enum class Kind : std::uint8_t {
        while_loop,
        for_loop,
        try_body,
        finally_try,
        finally_end,
        with,
        async_with,
        handler_cleanup,
        pop_value
    };
    Kind kind;
    std::uint32_t outer_handler;  ///< in effect outside
    Label start{};                ///< of a loop: where `continue` goes
    Label exit{};                 ///< of a loop: where `break` goes
    ast::Stmts finalbody{};       ///< finally_try
    std::string_view name{};      ///< handler_cleanup: `except … as name`, or empty
    Location where{};             ///< with: the manager

    bool is_loop() const { return kind == Kind::while_loop || kind == Kind::for_loop; }
};

struct Unit {
    Unit(UnitKind kind, const Scope& scope, Unit* parent, std::string_view name)
        : kind(kind), scope(scope), parent(parent), name(name) {}

    UnitKind kind;
    const Scope& scope;
    Unit* parent;
    std::string_view name;
    std::string qualname;
    std::string_view class_name;  ///< of the class whose private names are mangled; empty: none
    std::uint32_t first_line = 1;
    std::uint32_t flags = 0;
    std::uint32_t argument_count = 0, positional_only_count = 0, keyword_only_count = 0;
    Value docstring = Value::none();

    InstructionBuffer buffer;
    Label generator_handler;  ///< around the body of what suspends
    NameNumbers variables;    ///< co_varnames
    NameNumbers cells, free;  ///< co_cellvars, co_freevars
    NameNumbers names;
    std::vector<Value> constants;
    std::unordered_map<std::string, std::uint32_t> constant_numbers;
    std::vector<FrameBlock> blocks;
    std::vector<const Scope*>
        inlined;  ///< comprehensions around the current place that run in this frame, outermost first
    std::set<std::string_view> static_attributes;  ///< of a class: names assigned to `self.…` in its methods

    bool is_function_like() const { return scope.is_function_like(); }
};

}  // namespace loopglass::compiler
