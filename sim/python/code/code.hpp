#pragma once
/// CodeObject: what the compiler makes of a module, class body or function. Immutable once made, so that many runs
/// share it; everything that changes while it runs (inline caches, cells) belongs to the run. Code of our library, read
/// from an archive by one run, gets its body when it first runs (code_archive.hpp).
#include <cstdint>
#include <string>
#include <vector>

#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

extern Type code_type;

enum class Opcode : std::uint8_t {
#define LOOPGLASS_OPCODE(name, pops, pushes, weight, cached, meaning) name##_,
#include "sim/python/code/opcodes.def"
#undef LOOPGLASS_OPCODE
};

using Instruction = std::uint32_t;
constexpr Instruction encode(Opcode op, std::uint32_t argument) {
    return static_cast<std::uint32_t>(op) | (argument << 8U);
}
constexpr Opcode opcode_of(Instruction word) { return static_cast<Opcode>(word & 0xffU); }
constexpr std::uint32_t argument_of(Instruction word) { return word >> 8U; }

/// Where an instruction comes from, as CPython's `co_positions()`: lines from 1 (0: none), UTF-8 byte columns from 0.
struct CodePosition {
    std::uint32_t line = 0, end_line = 0;
    std::uint32_t column = 0, end_column = 0;
    friend bool operator==(const CodePosition&, const CodePosition&) = default;
};

/// Instructions [begin, end) that raise go on at `handler` with the stack cut to `depth`.
/// Entries are sorted by begin and properly nested; of the ones that contain an index the last listed (innermost)
/// counts.
struct ExceptionHandler {
    std::uint32_t begin, end, handler;
    std::uint32_t depth : 31;
    std::uint32_t push_index : 1;
};

namespace code_flags {
inline constexpr std::uint32_t kOptimized = 1U << 0;  ///< a function: locals in fast slots, no namespace dict
inline constexpr std::uint32_t kVarArgs = 1U << 2;
inline constexpr std::uint32_t kVarKeywords = 1U << 3;
inline constexpr std::uint32_t kNested = 1U << 4;
inline constexpr std::uint32_t kGenerator = 1U << 5;
inline constexpr std::uint32_t kCoroutine = 1U << 7;
inline constexpr std::uint32_t kIterableCoroutine = 1U << 8;  ///< types.coroutine
inline constexpr std::uint32_t kAsyncGenerator = 1U << 9;
inline constexpr std::uint32_t kClassBody = 1U << 16;
inline constexpr std::uint32_t kFutureAnnotations = 1U << 24;
}  // namespace code_flags

class CodeArchive;

/// The body: instructions, positions, handlers, constants, names, cell_locals.
struct CodeObject : Object {
    std::vector<Instruction> instructions;  ///< `read_body` alone while the body is unread
    std::vector<CodePosition> positions;    ///< one per word of `instructions`
    std::vector<ExceptionHandler> handlers;
    std::vector<Value> constants;
    std::vector<Str*> names;                 ///< interned: globals, attributes
    std::vector<Str*> locals;                ///< interned: parameters, other locals, cell variables, free variables
    std::vector<std::uint32_t> cell_locals;  ///< which of `locals` are cells (parameters among them too)
    Ref<Str> name, qualname, filename;
    Value docstring;  ///< str or None
    std::uint32_t flags = 0;
    std::uint32_t argument_count = 0;  ///< positional parameters, positional-only ones included
    std::uint32_t positional_only_count = 0;
    std::uint32_t keyword_only_count = 0;
    std::uint32_t free_count = 0;         ///< free variables: the last `free_count` of `locals`
    std::uint32_t plain_local_count = 0;  ///< locals that are neither added cells nor free: co_nlocals
    std::uint32_t stack_size = 0;
    std::uint32_t cache_count = 0;  ///< inline caches it needs
    std::uint32_t first_line = 0;
    std::uint32_t straight_weight = 0;  ///< work of all instructions outside loops: charged by `resume` 0
    std::uint32_t id = 0;               ///< dense, process-wide: index of its caches in a run
    CodeArchive* archive = nullptr;     ///< where the unread body is; null: it is read
    std::size_t body_at = 0;            ///< in the archive

    bool has(std::uint32_t bits) const { return (flags & bits) != 0; }
    std::uint32_t local_count() const { return static_cast<std::uint32_t>(locals.size()); }
};

/// A fresh CodeObject with a new id, its members constructed.
Ref<CodeObject> make_code();
/// Reads the body of code from an archive. Precondition: code.archive is not null.
void read_body(CodeObject& code);
/// The code with its body there, for whoever looks at code that may never have run.
inline CodeObject& with_body(CodeObject& code) {
    if (code.archive != nullptr) read_body(code);
    return code;
}
/// Sets up `code_type`; once per process, after initialize_core.
void define_code_type();
/// Text like `dis`, for tests.
std::string disassemble(const CodeObject& code);

/// The stack effect table of opcodes.def.
std::string_view opcode_name(Opcode op);
bool opcode_is_cached(Opcode op);
std::uint32_t opcode_weight(Opcode op);
/// Work units of the loop body between a backward jump's target and itself are summed by the compiler into the word
/// that follows every `jump_backward` (it is two words long, as cached instructions are).

}  // namespace loopglass
