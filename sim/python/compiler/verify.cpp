#include "sim/python/compiler/verify.hpp"

#include <vector>

#include <fmt/format.h>

#include "sim/python/code/operand.hpp"
#include "sim/python/code/stack_effect.hpp"

namespace loopglass::compiler {
namespace {

class Verifier {
public:
    explicit Verifier(const CodeObject& code)
        : code_(code), depths_(code.instructions.size(), kUnknown), is_start_(code.instructions.size()) {}

    std::string run() {
        if (code_.positions.size() != code_.instructions.size()) return "not a position per word";
        for (std::size_t i = 0; i < code_.instructions.size(); ++i) {
            is_start_[i] = true;
            if (opcode_is_cached(opcode_of(code_.instructions[i]))) ++i;
        }
        reach(0, 0);
        while (!work_list_.empty() && problem_.empty()) {
            const std::size_t i = work_list_.back();
            work_list_.pop_back();
            step(i);
        }
        return problem_;
    }

private:
    static constexpr int kUnknown = -1;

    template <class... A>
    void fail(std::size_t at, fmt::format_string<A...> format, A&&... args) {
        if (!problem_.empty()) return;
        problem_ = fmt::format("{} at {} ({}): {}", code_.qualname->view(), at,
                               at < code_.instructions.size() ? opcode_name(opcode_of(code_.instructions[at])) : "end",
                               fmt::format(format, std::forward<A>(args)...));
    }

    void reach(std::size_t at, int depth) {
        if (at >= code_.instructions.size()) return fail(at, "flow leaves the code");
        if (!is_start_[at]) return fail(at, "not the start of an instruction");
        if (depth < 0) return fail(at, "the stack has {} values", depth);
        if (depth > static_cast<int>(code_.stack_size)) return fail(at, "{} values pass the stack size", depth);
        if (depths_[at] == kUnknown) {
            depths_[at] = depth;
            work_list_.push_back(at);
        } else if (depths_[at] != depth) {
            fail(at, "{} values on one way, {} on another", depths_[at], depth);
        }
    }

    const ExceptionHandler* handler_of(std::size_t at) const {
        const ExceptionHandler* found = nullptr;
        for (const ExceptionHandler& handler : code_.handlers) {
            if (handler.begin <= at && at < handler.end) found = &handler;
        }
        return found;
    }

    std::size_t size_of(OperandTable table) const {
        switch (table) {
            case OperandTable::constants: return code_.constants.size();
            case OperandTable::locals: return code_.locals.size();
            case OperandTable::names: return code_.names.size();
            case OperandTable::none: break;
        }
        return 0;
    }

    void check_argument(std::size_t at, Opcode op, std::uint32_t argument) {
        const Operand operand = operand_of(op, argument);
        if (operand.table == OperandTable::none) return;
        const std::size_t size = size_of(operand.table);
        if (operand.index >= size) fail(at, "index {} of {}", operand.index, size);
    }

    void step(std::size_t at) {
        const Opcode op = opcode_of(code_.instructions[at]);
        const std::uint32_t argument = argument_of(code_.instructions[at]);
        const int depth = depths_[at];
        check_argument(at, op, argument);
        const bool jumps = opcode_jumps(op);
        if (depth < stack_need(op, jumps ? 0 : argument)) return fail(at, "needs more than {} values", depth);
        if (const ExceptionHandler* handler = handler_of(at)) {
            const int kept = static_cast<int>(handler->depth);
            if (kept > depth) return fail(at, "its handler keeps {} of {} values", kept, depth);
            reach(handler->handler, kept + 1 + static_cast<int>(handler->push_index));
        }
        if (jumps) reach(argument, depth + stack_effect(op, argument, true));
        if (opcode_ends_flow(op)) {
            if (op == Opcode::return_value_ && depth != 1) fail(at, "returns with {} values", depth);
            return;
        }
        reach(at + (opcode_is_cached(op) ? 2 : 1), depth + stack_effect(op, jumps ? 0 : argument, false));
    }

    const CodeObject& code_;
    std::vector<int> depths_;
    std::vector<bool> is_start_;
    std::vector<std::size_t> work_list_;
    std::string problem_;
};

}  // namespace

std::string verify(const CodeObject& code) {
    std::string problem = Verifier(code).run();
    for (const Value& constant : code.constants) {
        if (!problem.empty()) break;
        if (is_exactly(constant, code_type)) problem = verify(*constant.as<CodeObject>());
    }
    return problem;
}

}  // namespace loopglass::compiler
