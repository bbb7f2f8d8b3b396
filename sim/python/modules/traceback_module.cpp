// _traceback: what `traceback` (sim/python/lib/traceback.py) needs of the interpreter.
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/code/code.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/vm/carets.hpp"
#include "sim/python/vm/traceback.hpp"

namespace loopglass {

namespace {

/// marks(code, instruction): the line of `~` and `^` under the stripped source line; "" where there is none to show.
Value f_marks(Args args) {
    if (!is_exactly(args[0], code_type)) return raise_text(TypeError_type, "marks() argument 1 must be a code object");
    const auto* code = args[0].as<CodeObject>();
    std::int64_t instruction = 0;
    if (!to_int64(args[1], instruction)) return {};
    instruction /= 2;  // tb_lasti counts bytes
    if (instruction < 0 || static_cast<std::size_t>(instruction) >= code->positions.size()) return make_str("");
    const CodePosition& position = code->positions[static_cast<std::size_t>(instruction)];
    return make_str(caret_line(source_line(code->filename->view(), position.line), position));
}

constexpr Method kFunctions[] = {{"marks", "code, instruction, /", &f_marks}};

}  // namespace

Ref<Module> make_traceback_module() {
    Ref<Module> module = make_module("_traceback");
    add_functions(module.get(), kFunctions);
    return module;
}

}  // namespace loopglass
