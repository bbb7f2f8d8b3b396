#pragma once

// Text to tree. Grammar, loosest binding first:
//
//     query      = conjunction {"or" conjunction}
//     conjunction= condition {"and" condition}
//     condition  = "not" condition | operand [operator operand]
//     operand    = number | text | "True" | "False" | "None" | "(" query ")" | name ["[" integer "]"]
//                | name "(" [argument {"," argument}] ")"
//     argument   = [name "="] (integer | text)          always, eventually, count and time take a query instead

#include <memory>
#include <string_view>
#include <variant>

#include "sim/trace/query/syntax.hpp"

namespace loopglass::query {

std::variant<std::unique_ptr<Node>, QueryError> parse(std::string_view text);

}  // namespace loopglass::query
