#include "sim/python/syntax/problem.hpp"

namespace loopglass {

const char* name_of(SyntaxProblem::Type type) {
    switch (type) {
        case SyntaxProblem::Type::SyntaxError: return "SyntaxError";
        case SyntaxProblem::Type::IndentationError: return "IndentationError";
        case SyntaxProblem::Type::TabError: return "TabError";
        case SyntaxProblem::Type::MemoryError: return "MemoryError";
        case SyntaxProblem::Type::RecursionError: return "RecursionError";
    }
    return "SyntaxError";
}

}  // namespace loopglass
