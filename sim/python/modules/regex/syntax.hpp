#pragma once
/// Regular expressions as a tree: what `parse` makes of a pattern and `compile` turns into a program.
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/python/modules/regex/character_set.hpp"

namespace loopglass::regex {

/// re's flags, with CPython's values.
namespace flag {
inline constexpr std::uint32_t kIgnoreCase = 2, kLocale = 4, kMultiLine = 8, kDotAll = 16, kUnicode = 32, kVerbose = 64,
                               kDebug = 128, kAscii = 256;
inline constexpr std::uint32_t kTypes = kAscii | kLocale | kUnicode;
}  // namespace flag

inline constexpr std::uint32_t kUnlimited = 0xffffffffU;

enum class NodeKind : std::uint8_t {
    character,
    any,  ///< but a line feed, unless DOTALL
    set,
    position,  ///< ^ $ \A \Z \b \B
    back_reference,
    sequence,
    branch,
    repeat,
    group,  ///< capturing, or with flags of its own
    atomic,
    look,  ///< lookahead, lookbehind
    conditional,
    failure,  ///< (?!)
};
enum class Position : std::uint8_t { begin, end, text_begin, text_end, word_edge, no_word_edge };
enum class Greed : std::uint8_t { greedy, lazy, possessive };

struct Node;
using NodePointer = std::unique_ptr<Node>;

struct Node {
    explicit Node(NodeKind node_kind, std::uint32_t node_flags) : kind(node_kind), flags(node_flags) {}
    NodeKind kind;
    std::uint32_t flags;  ///< in force here
    char32_t character = 0;
    Position position = Position::begin;
    Greed greed = Greed::greedy;
    bool behind = false, negative = false;  ///< look
    std::uint32_t minimum = 0, maximum = 0;
    std::uint32_t group = 0;  ///< number; 0: not capturing
    SetItems items;
    std::vector<NodePointer> children;
};

/// What a pattern is, or where and why it is none.
struct Parsed {
    NodePointer root;
    std::uint32_t flags = 0;
    std::uint32_t groups = 0;  ///< without group 0
    std::vector<std::pair<std::string, std::uint32_t>> names;
    std::string error;
    std::int64_t error_position = -1;
    enum class ErrorKind : std::uint8_t { pattern, value, overflow, recursion } error_kind = ErrorKind::pattern;
    std::vector<std::pair<std::string, std::int64_t>> future_warnings;  ///< set syntax that may change
};

/// CPython 3.13 Lib/re/_parser.py: parse, with its messages and positions.
Parsed parse(std::u32string_view pattern, bool is_text, std::uint32_t flags);

}  // namespace loopglass::regex
