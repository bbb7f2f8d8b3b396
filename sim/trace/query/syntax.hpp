#pragma once

// A parsed query: a tree of nodes, and the pattern that an event query selects moments by. Only the query's own
// sources include this.

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/trace/event.hpp"
#include "sim/trace/query.hpp"

namespace loopglass::query {

/// Which events are meant.
struct EventPattern {
    std::bitset<256> kinds;
    std::optional<std::string> task;
    std::optional<std::string> on;
    std::optional<std::string> mark;
    std::optional<std::string> text;
    std::int64_t nth = 0;  ///< 0: all
};

enum class NodeKind : std::uint8_t {
    literal,
    event,       ///< pattern
    measure,     ///< name and arguments (children, literals)
    index,       ///< name (stdout, stderr) and index
    count_of,    ///< count(child)
    time_of,     ///< time(child)
    compare,     ///< two children
    negation,    ///< one child
    both,        ///< two children
    either,      ///< two children
    always,      ///< one child
    eventually,  ///< one child
};

enum class Operator : std::uint8_t { equal, unequal, less, less_or_equal, greater, greater_or_equal, in, not_in };

struct Node {
    NodeKind kind = NodeKind::literal;
    Operator op = Operator::equal;
    std::size_t column = 0;
    std::string name;
    QueryValue literal;
    std::int64_t index = 0;
    EventPattern pattern;
    std::vector<std::unique_ptr<Node>> children;
};

}  // namespace loopglass::query
