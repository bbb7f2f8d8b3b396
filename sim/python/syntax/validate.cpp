#include "sim/python/syntax/validate.hpp"

#include <fmt/format.h>

#include "sim/python/syntax/source.hpp"
#include "sim/python/syntax/validate_state.hpp"

namespace loopglass {
namespace validating {

bool Complaint::refuse(std::string message, const Location& where) {
    if (raised()) return false;
    problem_ = SyntaxProblem{SyntaxProblem::Type::SyntaxError,
                             std::move(message),
                             where.line,
                             where.column + 1,
                             where.end_line,
                             where.end_column + 1,
                             std::string(line_of(source_, where.line)),
                             true};
    return false;
}

FutureFeatures check_future(const ast::Module& module, Complaint& complaint) {
    using namespace ast;
    FutureFeatures features;
    bool may_be_docstring = true;
    for (const Stmt* statement : module.body) {
        if (const auto* import = try_as<const ImportFrom>(statement);
            import != nullptr && import->module == "__future__" && import->level == 0) {
            for (const Alias& alias : import->names) {
                bool is_known = false;
                for (const std::string_view known :
                     {"nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
                      "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"}) {
                    is_known = is_known || alias.name == known;
                }
                if (alias.name == "annotations") features.annotations = true;
                if (is_known) continue;
                Location where = statement->where;
                where.end_line = where.line;
                where.end_column = -1;
                complaint.refuse(alias.name == "braces" ? "not a chance"
                                                        : fmt::format("future feature {} is not defined", alias.name),
                                 where);
                return features;
            }
            features.last_line = statement->where.line;
            may_be_docstring = false;
            continue;
        }
        const auto* expression = try_as<const ExprStmt>(statement);
        const auto* constant =
            expression != nullptr ? try_as<const Constant>(static_cast<const Expr*>(expression->value)) : nullptr;
        if (!may_be_docstring || constant == nullptr || constant->value_kind != ConstantKind::Str) break;
        may_be_docstring = false;
    }
    return features;
}

}  // namespace validating

std::optional<SyntaxProblem> validate(const ast::Module& module) {
    validating::Complaint complaint(module.source);
    const validating::FutureFeatures future = validating::check_future(module, complaint);
    if (!complaint.raised()) validating::check_symbols(module, future, complaint);
    if (!complaint.raised()) validating::check_code(module, future, complaint);
    return complaint.take();
}

std::optional<SyntaxProblem> validate(const ast::Expression& expression) {
    validating::Complaint complaint(expression.source);
    validating::check_symbols(expression, complaint);
    if (!complaint.raised()) validating::check_code(expression, complaint);
    return complaint.take();
}

}  // namespace loopglass
