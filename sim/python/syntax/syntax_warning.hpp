#pragma once
// What CPython compiles but warns about, as SyntaxWarning.

#include <string>
#include <vector>

#include "sim/python/syntax/location.hpp"

namespace loopglass {

struct SyntaxWarning {
    std::string message;
    Location where;
    bool in_literal = false;  ///< told by the parser, which has the line at hand
};

using SyntaxWarnings = std::vector<SyntaxWarning>;

}  // namespace loopglass
