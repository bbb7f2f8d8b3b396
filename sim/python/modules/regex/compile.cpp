// From the tree of a pattern to a program.
#include <algorithm>
#include <map>

#include "sim/python/modules/regex/program.hpp"

namespace loopglass::regex {

namespace {

/// How many characters a node can match; `kUnlimited` saturates.
struct Width {
    std::uint64_t low = 0, high = 0;
};
constexpr std::uint64_t kWide = kUnlimited;

Width width_of(const Node& node, const std::vector<Width>& groups) {
    Width width;
    const auto all = [&] {
        for (const NodePointer& child : node.children) {
            const Width part = width_of(*child, groups);
            width.low = std::min(width.low + part.low, kWide);
            width.high = std::min(width.high + part.high, kWide);
        }
    };
    switch (node.kind) {
        case NodeKind::character:
        case NodeKind::any:
        case NodeKind::set: return {.low = 1, .high = 1};
        case NodeKind::position:
        case NodeKind::look:
        case NodeKind::failure: return {};
        case NodeKind::back_reference: return node.group < groups.size() ? groups[node.group] : Width{};
        case NodeKind::sequence:
        case NodeKind::group:
        case NodeKind::atomic: all(); return width;
        case NodeKind::branch:
        case NodeKind::conditional: {
            width.low = kWide;
            for (const NodePointer& child : node.children) {
                const Width part = width_of(*child, groups);
                width.low = std::min(width.low, part.low);
                width.high = std::max(width.high, part.high);
            }
            if (node.kind == NodeKind::conditional && node.children.size() == 1) width.low = 0;
            return width;
        }
        case NodeKind::repeat:
            all();
            width.low = std::min(width.low * node.minimum, kWide);
            width.high =
                node.maximum == kUnlimited && width.high > 0 ? kWide : std::min(width.high * node.maximum, kWide);
            return width;
    }
    return width;
}

class Compiler {
public:
    Compiler(Program& program, std::uint32_t groups) : program_(program), widths_(groups + 1) {
        program_.groups = groups;
    }
    bool run(const Node& root, std::string& error) {
        emit_node(root);
        emit(Op::success);
        error = error_;
        if (error_.empty()) find_prefix(root);
        return error_.empty();
    }

private:
    std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code.size()); }
    std::uint32_t emit(Op op, std::uint32_t a = 0, std::uint32_t b = 0) {
        Instruction instruction{.op = op};
        instruction.a = a;
        instruction.b = b;
        program_.code.push_back(instruction);
        return here() - 1;
    }
    Instruction& at(std::uint32_t index) { return program_.code[index]; }
    std::uint32_t new_register() { return program_.registers++; }

    static bool is_ascii(const Node& node) { return (node.flags & flag::kUnicode) == 0; }
    static bool ignores_case(const Node& node) { return (node.flags & flag::kIgnoreCase) != 0; }
    /// One character and no more: what repeats need no loop for. Looks through "(?:…)".
    static const Node* single(const Node& node) {
        const Node* inner = &node;
        while ((inner->kind == NodeKind::group && inner->group == 0) || inner->kind == NodeKind::sequence) {
            if (inner->children.size() != 1) return nullptr;
            inner = inner->children[0].get();
        }
        const bool one =
            inner->kind == NodeKind::character || inner->kind == NodeKind::any || inner->kind == NodeKind::set;
        return one ? inner : nullptr;
    }

    void emit_single(const Node& node) {
        if (node.kind == NodeKind::any) {
            emit((node.flags & flag::kDotAll) != 0 ? Op::any_at_all : Op::any);
        } else if (node.kind == NodeKind::set) {
            const auto number = static_cast<std::uint32_t>(program_.sets.size());
            program_.sets.emplace_back(node.items, ignores_case(node), is_ascii(node));
            emit(Op::set, number);
        } else {
            const char32_t folded = fold(node.character, is_ascii(node));
            const bool letter = node.character < 128 ? fold(node.character ^ 0x20U, true) == folded : !is_ascii(node);
            const bool cased = ignores_case(node) && letter;
            Instruction& instruction = at(emit(cased ? Op::character_folded : Op::character));
            instruction.value = cased ? folded : node.character;
            instruction.flags = is_ascii(node) ? instruction_flag::kAscii : 0;
        }
    }
    void emit_children(const Node& node) {
        for (const NodePointer& child : node.children) emit_node(*child);
    }
    void emit_node(const Node& node) {
        switch (node.kind) {
            case NodeKind::character:
            case NodeKind::any:
            case NodeKind::set: emit_single(node); break;
            case NodeKind::position: {
                Instruction& instruction = at(emit(Op::position, static_cast<std::uint32_t>(node.position)));
                if ((node.flags & flag::kMultiLine) != 0) instruction.flags |= instruction_flag::kMultiLine;
                if (is_ascii(node)) instruction.flags |= instruction_flag::kAscii;
                break;
            }
            case NodeKind::back_reference: {
                Instruction& instruction =
                    at(emit(ignores_case(node) ? Op::reference_folded : Op::reference, node.group));
                if (is_ascii(node)) instruction.flags |= instruction_flag::kAscii;
                break;
            }
            case NodeKind::sequence: emit_children(node); break;
            case NodeKind::branch: emit_branch(node); break;
            case NodeKind::repeat: emit_repeat(node); break;
            case NodeKind::group: emit_group(node); break;
            case NodeKind::atomic: {
                const std::uint32_t guard = new_register();
                emit(Op::guard, guard);
                emit_children(node);
                emit(Op::cut, guard);
                break;
            }
            case NodeKind::look: emit_look(node); break;
            case NodeKind::conditional: emit_conditional(node); break;
            case NodeKind::failure: emit(Op::fail); break;
        }
    }
    void emit_group(const Node& node) {
        if (node.group == 0) {
            emit_children(node);
            return;
        }
        emit(Op::mark, node.group * 2);
        emit_children(node);
        emit(Op::mark, node.group * 2 + 1);
        emit(Op::close, node.group);
        widths_[node.group] = width_of(node, widths_);
    }
    void emit_branch(const Node& node) {
        std::vector<std::uint32_t> exits;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const bool last = i + 1 == node.children.size();
            const std::uint32_t split = last ? 0 : emit(Op::split);
            emit_node(*node.children[i]);
            if (last) break;
            exits.push_back(emit(Op::jump));
            at(split).a = here();
        }
        for (const std::uint32_t exit : exits) at(exit).a = here();
    }
    void emit_repeat(const Node& node) {
        const Node& body = *node.children[0];
        if (const Node* one = single(body); one != nullptr) {
            const std::uint32_t repeat = emit(node.greed == Greed::greedy ? Op::repeat_one
                                              : node.greed == Greed::lazy ? Op::repeat_one_lazy
                                                                          : Op::repeat_one_possessive);
            at(repeat).minimum = node.minimum;
            at(repeat).maximum = node.maximum;
            emit_single(*one);
            at(repeat).a = here();
            return;
        }
        if (node.greed == Greed::possessive) {
            const std::uint32_t guard = new_register();
            emit(Op::guard, guard);
            emit_loop(node, body, Op::loop);
            emit(Op::cut, guard);
            return;
        }
        if (node.minimum == 0 && node.maximum == 1) {
            const std::uint32_t split = emit(node.greed == Greed::lazy ? Op::split_lazy : Op::split);
            emit_node(body);
            at(split).a = here();
            return;
        }
        emit_loop(node, body, node.greed == Greed::lazy ? Op::loop_lazy : Op::loop);
    }
    void emit_loop(const Node& node, const Node& body, Op op) {
        const std::uint32_t counter = new_register();
        emit(Op::loop_begin, counter);
        const std::uint32_t entry = emit(Op::jump);
        const std::uint32_t begin = here();
        emit_node(body);
        at(entry).a = here();
        Instruction& loop = at(emit(op, counter, begin));
        loop.minimum = node.minimum;
        loop.maximum = node.maximum;
    }
    void emit_look(const Node& node) {
        std::uint32_t back = 0;
        if (node.behind) {
            const Width width = width_of(*node.children[0], widths_);
            if (width.low != width.high && error_.empty()) error_ = "look-behind requires fixed-width pattern";
            if (width.low >= kWide && error_.empty()) error_ = "looks too much behind";
            back = static_cast<std::uint32_t>(width.low);
        }
        const std::uint32_t place = new_register();
        const std::uint32_t begin = emit(node.negative ? Op::deny_begin : Op::look_begin, place, back);
        emit_children(node);
        emit(node.negative ? Op::deny_end : Op::look_end, place);
        if (node.negative) at(begin).value = here();
    }
    void emit_conditional(const Node& node) {
        const std::uint32_t test = emit(Op::conditional, node.group);
        emit_node(*node.children[0]);
        if (node.children.size() == 1) {
            at(test).b = here();
            return;
        }
        const std::uint32_t exit = emit(Op::jump);
        at(test).b = here();
        emit_node(*node.children[1]);
        at(exit).a = here();
    }
    void find_prefix(const Node& node) {
        if (node.kind == NodeKind::character && !ignores_case(node)) {
            program_.prefix += node.character;
        } else if (node.kind == NodeKind::sequence || (node.kind == NodeKind::group && node.children.size() == 1)) {
            for (const NodePointer& child : node.children) {
                const std::size_t before = program_.prefix.size();
                const bool literal = child->kind == NodeKind::character && !ignores_case(*child);
                if (!literal && child->kind != NodeKind::group) break;
                find_prefix(*child);
                if (!literal || program_.prefix.size() == before) break;
            }
        }
    }

    Program& program_;
    std::vector<Width> widths_;  ///< of the groups so far
    std::string error_;
};

}  // namespace

bool compile(const Node& root, std::uint32_t groups, Program& program, std::string& error) {
    return Compiler(program, groups).run(root, error);
}

}  // namespace loopglass::regex
