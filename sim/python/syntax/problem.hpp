#pragma once
// A refusal to parse, worded and placed as CPython 3.13 words and places it.

#include <cstdint>
#include <string>

namespace loopglass {

/// The exception a source file deserves instead of a syntax tree. It owns its texts.
struct SyntaxProblem {
    enum class Type : std::uint8_t { SyntaxError, IndentationError, TabError, MemoryError, RecursionError };

    Type type = Type::SyntaxError;
    std::string message;
    /// As the attributes of CPython's SyntaxError: line and end_line from 1; column and end_column are its
    /// offset and end_offset, counted from 1 in characters (code points), 0 or -1 where CPython says so.
    std::int32_t line = 0;
    std::int32_t column = 0;
    std::int32_t end_line = 0;
    std::int32_t end_column = 0;
    /// The line of source at fault, with its newline as CPython keeps it; empty when there is none.
    std::string text;
    bool has_position = true;
};

/// "SyntaxError", "IndentationError", …
const char* name_of(SyntaxProblem::Type type);

}  // namespace loopglass
