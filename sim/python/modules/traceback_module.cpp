// _traceback: what `traceback` (sim/python/lib/traceback.py) needs of the interpreter.
#include <algorithm>

#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/code/code.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/vm/source_excerpt.hpp"
#include "sim/python/vm/suggestion.hpp"
#include "sim/python/vm/traceback.hpp"

namespace loopglass {

namespace {

/// position(code, lasti): (line, end_line, column, end_column) of an instruction, columns in bytes.
Value f_position(Args args) {
    if (!is_exactly(args[0], code_type))
        return raise_text(TypeError_type, "position() argument 1 must be a code object");
    const auto* code = args[0].as<CodeObject>();
    std::int64_t instruction = 0;
    if (!to_int64(args[1], instruction)) return {};
    instruction /= 2;  // tb_lasti counts bytes
    if (instruction < 0 || static_cast<std::size_t>(instruction) >= code->positions.size()) return Value::none();
    const CodePosition& position = code->positions[static_cast<std::size_t>(instruction)];
    const Value numbers[] = {make_int(position.line), make_int(position.end_line), make_int(position.column),
                             make_int(position.end_column)};
    return make_tuple(numbers);
}

/// excerpt(source, column, end_column): what is shown of these lines, with its marks.
Value f_excerpt(Args args) {
    if (!is_str(args[0])) return raise_text(TypeError_type, "excerpt() argument 1 must be a str");
    std::int64_t column = 0, end_column = 0;
    if (!to_int64(args[1], column) || !to_int64(args[2], end_column)) return {};
    return make_str(source_excerpt(as_str(args[0])->view(), static_cast<std::size_t>(std::max<std::int64_t>(column, 0)),
                                   static_cast<std::size_t>(std::max<std::int64_t>(end_column, 0))));
}

/// suggestion(exception, has_traceback): what is added to its message.
Value f_suggestion(Args args) {
    if (!is_instance(args[0], BaseException_type)) return make_str("");
    return make_str(suggestion_for(args[0], !args[1].is_none()));
}

constexpr Method kFunctions[] = {{"suggestion", "exception, traceback, /", &f_suggestion},
                                 {"position", "code, instruction, /", &f_position},
                                 {"excerpt", "source, column, end_column, /", &f_excerpt}};

}  // namespace

Ref<Module> make_traceback_module() {
    Ref<Module> module = make_module("_traceback");
    add_functions(module.get(), kFunctions);
    return module;
}

}  // namespace loopglass
