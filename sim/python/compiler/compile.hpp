#pragma once
/// From syntax tree to code: the only door into the compiler.
///
/// Constants are made on the heap of the current Runtime, which must outlive the code. The tree may go afterwards.
#include <cstdint>
#include <string_view>
#include <variant>

#include "sim/python/code/code.hpp"
#include "sim/python/syntax/ast.hpp"
#include "sim/python/syntax/problem.hpp"
#include "sim/python/syntax/syntax_warning.hpp"

namespace loopglass {

struct CompileOptions {
    /// As compile()'s mode: a whole file, or (single) one interactive statement whose value is shown.
    enum class Mode : std::uint8_t { exec, single };
    Mode mode = Mode::exec;
    /// -O leaves out `assert` and makes `__debug__` false.
    bool optimize = false;
    /// `from __future__ import annotations` in effect from outside (exec and eval inside such a module).
    bool future_annotations = false;
    /// A failing `assert` hands what it compared to the builtin named `kExplainAssert` and raises what that returns.
    bool explain_asserts = false;
    /// Gets what CPython's compiler warns about, unless null.
    SyntaxWarnings* warnings = nullptr;
};

/// No program can write this name.
inline constexpr std::string_view kExplainAssert = "__@explain_assert";

using CompileResult = std::variant<Ref<CodeObject>, SyntaxProblem>;

/// The code of a module. What the parser lets through but CPython's compiler refuses comes back as a problem
/// (validate.hpp).
CompileResult compile_module(const ast::Module& module, std::string_view filename, CompileOptions options = {});
/// The code of an expression, which returns its value (mode 'eval').
CompileResult compile_expression(const ast::Expression& expression, std::string_view filename,
                                 CompileOptions options = {});

}  // namespace loopglass
