// _syntax_tree: what `ast` (sim/python/lib/ast) needs of the parser.
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/program.hpp"

namespace loopglass {

namespace {

/// dump(source, filename, mode): the tree as an expression that makes its nodes.
Value f_dump(Args args) {
    std::string_view source;
    if (is_str(args[0]))
        source = as_str(args[0])->view();
    else if (!bytes_like(args[0], source))
        return raise_text(TypeError_type, "compile() arg 1 must be a string, bytes or AST object");
    Ref<Str> filename = str(args[1]), mode = str(args[2]);
    if (!filename || !mode) return {};
    const CompileMode how = mode->view() == "eval"     ? CompileMode::eval
                            : mode->view() == "single" ? CompileMode::single
                                                       : CompileMode::exec;
    return dump_source(source, filename->view(), how);
}

constexpr Method kFunctions[] = {{"dump", "source, filename, mode, /", &f_dump}};

}  // namespace

Ref<Module> make_syntax_tree_module() {
    Ref<Module> module = make_module("_syntax_tree");
    add_functions(module.get(), kFunctions);
    return module;
}

}  // namespace loopglass
