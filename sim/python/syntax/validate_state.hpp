#pragma once
// What the files behind validate() share. Not for use outside validate*.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "sim/python/syntax/ast.hpp"
#include "sim/python/syntax/problem.hpp"

namespace loopglass::validating {

/// Keeps the first problem; everyone stops once there is one.
class Complaint {
public:
    explicit Complaint(std::string_view source) : source_(source) {}

    bool raised() const { return problem_.has_value(); }
    std::optional<SyntaxProblem> take() { return std::move(problem_); }

    /// Columns count bytes here, as in CPython's compiler. Always false.
    bool refuse(std::string message, const Location& where);

private:
    std::string_view source_;
    std::optional<SyntaxProblem> problem_;
};

/// The features that `from __future__ import …` turned on, and where the last such line stands.
struct FutureFeatures {
    bool annotations = false;
    int last_line = 0;
};

/// CPython 3.13 Python/future.c
FutureFeatures check_future(const ast::Module& module, Complaint& complaint);

/// CPython 3.13 Python/symtable.c
void check_symbols(const ast::Module& module, const FutureFeatures& future, Complaint& complaint);
void check_symbols(const ast::Expression& expression, Complaint& complaint);

/// CPython 3.13 Python/compile.c
void check_code(const ast::Module& module, const FutureFeatures& future, Complaint& complaint);
void check_code(const ast::Expression& expression, Complaint& complaint);

}  // namespace loopglass::validating
