#include "tests/sim/python/compiler/compiled.hpp"

#include <algorithm>

#include "sim/python/compiler/compile.hpp"
#include "sim/python/program.hpp"
#include "sim/python/syntax/parser.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

const CodeObject* find(const CodeObject& code, std::string_view qualname) {
    if (code.qualname->view() == qualname) return &code;
    for (const Value& constant : code.constants) {
        if (!is_exactly(constant, code_type)) continue;
        if (const CodeObject* found = find(*constant.as<CodeObject>(), qualname)) return found;
    }
    return nullptr;
}

}  // namespace

Compiled::Compiled(std::string_view source) {
    initialize_python();
    runtime_ = std::make_unique<Runtime>();
    const RuntimeScope scope(*runtime_);
    const ParseResult parsed = parse_module(source, "test.py");
    REQUIRE(std::holds_alternative<ast::Module>(parsed));
    CompileResult compiled = compile_module(std::get<ast::Module>(parsed), "test.py");
    REQUIRE(std::holds_alternative<Ref<CodeObject>>(compiled));
    module_ = std::move(std::get<Ref<CodeObject>>(compiled));
}

Compiled::~Compiled() {
    const RuntimeScope scope(*runtime_);
    module_ = nullptr;
}

const CodeObject& Compiled::code(std::string_view qualname) const {
    const CodeObject* found = find(*module_, qualname);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace loopglass
