#pragma once
/// A regular expression as a program for the matcher: instructions that go on to the next one, jump, or fail.
#include <cstdint>
#include <string>
#include <vector>

#include "sim/python/modules/regex/character_set.hpp"
#include "sim/python/modules/regex/syntax.hpp"

namespace loopglass::regex {

enum class Op : std::uint8_t {
    character,         ///< value
    character_folded,  ///< value is folded
    any,               ///< anything but a line feed
    any_at_all,
    set,         ///< a: number of the set
    position,    ///< a: what
    mark,        ///< a: slot that takes the place
    close,       ///< a: group that is complete
    split,       ///< go on; when that fails at a
    split_lazy,  ///< at a; when that fails go on
    jump,        ///< a
    repeat_one,  ///< a single character (the next instruction) minimum to maximum times, greedy; a: behind it
    repeat_one_lazy,
    repeat_one_possessive,
    loop_begin,  ///< a: the loop's register
    loop,        ///< the end of a body. a: register, b: body
    loop_lazy,
    reference,  ///< a: group
    reference_folded,
    conditional,  ///< a: group, b: where to go on when it has not matched
    guard,        ///< a: register that remembers the height of the stack
    cut,          ///< a: register; what lies above that height is no longer tried
    look_begin,   ///< a: register; b: characters to go back
    look_end,     ///< a: register; go back to where the look began
    deny_begin,   ///< as look_begin; value: where to go on when the body fails
    deny_end,     ///< a: register; the body has matched: fail
    fail,
    success,
};

struct Instruction {
    Op op;
    std::uint8_t flags = 0;  ///< kMultiLine, kAscii
    std::uint32_t a = 0, b = 0;
    std::uint32_t minimum = 0, maximum = 0;
    char32_t value = 0;
};
namespace instruction_flag {
inline constexpr std::uint8_t kMultiLine = 1, kAscii = 2;
}

struct Program {
    std::vector<Instruction> code;
    std::vector<CharacterSet> sets;
    std::uint32_t groups = 0;     ///< without group 0
    std::uint32_t registers = 0;  ///< two words each
    std::u32string prefix;        ///< every match begins with this; case matters
};

/// False, with `error`, for a lookbehind without a fixed width. CPython 3.13 Lib/re/_compiler.py.
bool compile(const Node& root, std::uint32_t groups, Program& program, std::string& error);

}  // namespace loopglass::regex
