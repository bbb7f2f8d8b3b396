#pragma once
/// The instructions of one code object while it is generated: jumps name labels, the region that a handler protects is
/// noted at each instruction. `assemble` (assembler.hpp) makes words of them.
#include <cstdint>
#include <vector>

#include "sim/python/code/code.hpp"
#include "sim/python/syntax/location.hpp"

namespace loopglass::compiler {

/// A place to jump to; bound once.
struct Label {
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};
    std::uint32_t id = kNone;

    explicit operator bool() const { return id != kNone; }
};

inline constexpr std::uint32_t kNoHandler = ~std::uint32_t{0};
inline constexpr std::uint32_t kNoLoop = 0;

/// No line of the source: what the compiler adds by itself.
inline constexpr Location kArtificial{};

struct PendingInstruction {
    enum class Kind : std::uint8_t {
        plain,
        jump,    ///< `argument` is a label
        protect  ///< no instruction: from here on handler `argument` may be entered, at the height the stack has here
    };
    Opcode opcode;
    Kind kind;
    bool is_cold;  ///< belongs behind everything else: runs after an exception only
    std::uint32_t argument;
    std::uint32_t handler;  ///< in effect while it runs
    std::uint32_t loop;     ///< innermost one, numbered from 1
    CodePosition position;  ///< line 0: artificial
};

struct PendingHandler {
    Label target;
    bool push_index;     ///< the raising instruction's index goes under the exception
    std::uint32_t drop;  ///< values on top of the stack at its start that the handler does not see
};

class InstructionBuffer {
public:
    Label new_label() {
        labels_.push_back(Label::kNone);
        return {static_cast<std::uint32_t>(labels_.size() - 1)};
    }
    void bind(Label label) { labels_[label.id] = static_cast<std::uint32_t>(instructions_.size()); }
    void emit(Opcode opcode, std::uint32_t argument, Location where) {
        push(PendingInstruction::Kind::plain, opcode, argument, where);
    }
    void emit_jump(Opcode opcode, Label target, Location where) {
        push(PendingInstruction::Kind::jump, opcode, target.id, where);
    }

    /// From here on exceptions go to `target`, until `set_handler` says otherwise.
    void protect(Label target, bool push_index, std::uint32_t drop = 0) {
        handlers_.push_back({target, push_index, drop});
        const auto id = static_cast<std::uint32_t>(handlers_.size() - 1);
        push(PendingInstruction::Kind::protect, Opcode::nop_, id, kArtificial);
        handler_ = id;
    }
    std::uint32_t handler() const { return handler_; }
    void set_handler(std::uint32_t handler) { handler_ = handler; }

    /// Instructions until the matching `end_cold` run after an exception only. Nests.
    void begin_cold() { ++cold_depth_; }
    void end_cold() { --cold_depth_; }

    /// Opens a loop; `end_loop` takes what it returns.
    std::uint32_t begin_loop() {
        const std::uint32_t outer = loop_;
        loop_ = ++loop_count_;
        return outer;
    }
    void end_loop(std::uint32_t outer) { loop_ = outer; }

    const std::vector<PendingInstruction>& instructions() const { return instructions_; }
    const std::vector<PendingHandler>& handlers() const { return handlers_; }
    /// Index of the instruction at which `label` is bound.
    std::uint32_t target(std::uint32_t label) const { return labels_[label]; }

private:
    void push(PendingInstruction::Kind kind, Opcode opcode, std::uint32_t argument, Location where) {
        const CodePosition position{static_cast<std::uint32_t>(where.line), static_cast<std::uint32_t>(where.end_line),
                                    static_cast<std::uint32_t>(where.column),
                                    static_cast<std::uint32_t>(where.end_column)};
        instructions_.push_back({opcode, kind, cold_depth_ > 0, argument, handler_, loop_, position});
    }

    std::vector<PendingInstruction> instructions_;
    std::vector<std::uint32_t> labels_;
    std::vector<PendingHandler> handlers_;
    std::uint32_t handler_ = kNoHandler;
    std::uint32_t loop_ = kNoLoop;
    std::uint32_t loop_count_ = 0;
    int cold_depth_ = 0;
};

}  // namespace loopglass::compiler
