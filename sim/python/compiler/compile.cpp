#include "sim/python/compiler/compile.hpp"

#include <cassert>

#include "sim/python/compiler/docstring.hpp"
#include "sim/python/compiler/generator.hpp"
#include "sim/python/compiler/verify.hpp"
#include "sim/python/syntax/validate.hpp"

namespace loopglass {
namespace {

/// `from __future__` imports stand at the top, behind a docstring at most.
bool imports_future_annotations(ast::Stmts body) {
    if (compiler::docstring_of(body) != nullptr) body = body.subspan(1);
    for (const ast::Stmt* statement : body) {
        const auto* import = ast::try_as<ast::ImportFrom>(statement);
        if (import == nullptr || import->module != "__future__") return false;
        for (const ast::Alias& alias : import->names) {
            if (alias.name == "annotations") return true;
        }
    }
    return false;
}

template <class Node, class Body>
Ref<CodeObject> generate(const Node& node, Body body, std::string_view filename, CompileOptions options) {
    compiler::SymbolTable table;
    compiler::collect_symbols(table, body, {.future_annotations = options.future_annotations});
    compiler::resolve_symbols(table);
    Ref<CodeObject> code = compiler::Generator(table, filename, options).generate(node);
    assert(compiler::verify(*code).empty());
    return code;
}

}  // namespace

CompileResult compile_module(const ast::Module& module, std::string_view filename, CompileOptions options) {
    if (auto problem = validate(module)) return std::move(*problem);
    if (imports_future_annotations(module.body)) options.future_annotations = true;
    return generate(module, module.body, filename, options);
}

CompileResult compile_expression(const ast::Expression& expression, std::string_view filename, CompileOptions options) {
    if (auto problem = validate(expression)) return std::move(*problem);
    return generate(expression, static_cast<const ast::Expr*>(expression.body), filename, options);
}

}  // namespace loopglass
