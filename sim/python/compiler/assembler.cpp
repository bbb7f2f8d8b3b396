#include "sim/python/compiler/assembler.hpp"

#include <algorithm>
#include <cassert>

#include "sim/python/code/stack_effect.hpp"

namespace loopglass::compiler {
namespace {

using Kind = PendingInstruction::Kind;
constexpr std::int32_t kUnreached = -1;

bool names_a_cell(Opcode op) {
    switch (op) {
        case Opcode::make_cell_:
        case Opcode::load_closure_:
        case Opcode::load_deref_:
        case Opcode::load_from_dict_or_deref_:
        case Opcode::store_deref_:
        case Opcode::delete_deref_: return true;
        default: return false;
    }
}

class Assembler {
public:
    Assembler(const InstructionBuffer& buffer, std::span<const std::uint32_t> cell_slots, CodeObject& code)
        : buffer_(buffer), cell_slots_(cell_slots), items_(buffer.instructions()), code_(code) {}

    void run() {
        resolve_labels();
        walk();
        weigh();
        drop_unreached();
        move_cold();
        thread_jumps();
        drop_needless();
        spread_positions();
        write();
    }

private:
    void resolve_labels();
    void walk();
    void reach(std::size_t index, std::int32_t depth);
    void weigh();
    void drop_unreached();
    void move_cold();
    void thread_jumps();
    void drop_needless();
    void drop_needless_once();
    void spread_positions();
    void write();
    void write_handlers(const std::vector<std::uint32_t>& word_of);

    /// Where in `order_` the instruction `target` or the first one kept behind it is.
    std::size_t next_kept(std::size_t target) const { return place_[target]; }
    std::vector<bool> jump_targets() const;

    const InstructionBuffer& buffer_;
    std::span<const std::uint32_t> cell_slots_;
    std::vector<PendingInstruction> items_;
    CodeObject& code_;
    std::vector<std::uint32_t> targets_;  ///< of jumps: index in items_
    std::vector<std::int32_t> depths_;    ///< before each item
    std::vector<std::int32_t> handler_depths_;
    std::vector<std::uint32_t> loop_weights_;  ///< per item: of jump_backward
    std::vector<std::size_t> work_list_;
    std::vector<std::size_t> order_;  ///< kept items in their final order
    std::vector<std::size_t> place_;  ///< per item: place in order_ of it or of what follows it
};

void Assembler::resolve_labels() {
    targets_.assign(items_.size(), 0);
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (items_[i].kind == Kind::jump) targets_[i] = buffer_.target(items_[i].argument);
    }
}

void Assembler::reach(std::size_t index, std::int32_t depth) {
    assert(index < items_.size());
    if (depths_[index] == kUnreached) {
        depths_[index] = depth;
        work_list_.push_back(index);
    }
    assert(depths_[index] == depth && "two ways here leave the stack at different heights");
}

// Follows every path from the start, with the height of the stack.
void Assembler::walk() {
    depths_.assign(items_.size(), kUnreached);
    handler_depths_.assign(buffer_.handlers().size(), 0);
    std::int32_t deepest = 0;
    reach(0, 0);
    while (!work_list_.empty()) {
        const std::size_t i = work_list_.back();
        work_list_.pop_back();
        const PendingInstruction& item = items_[i];
        const std::int32_t depth = depths_[i];
        if (item.kind == Kind::protect) {
            const PendingHandler& handler = buffer_.handlers()[item.argument];
            const std::int32_t kept = depth - static_cast<std::int32_t>(handler.drop);
            const std::int32_t entered = kept + 1 + (handler.push_index ? 1 : 0);
            handler_depths_[item.argument] = kept;
            deepest = std::max(deepest, entered);
            reach(buffer_.target(handler.target.id), entered);
            reach(i + 1, depth);
            continue;
        }
        assert(depth >= stack_need(item.opcode, item.argument) || item.kind == Kind::jump);
        if (item.kind == Kind::jump) reach(targets_[i], depth + stack_effect(item.opcode, 0, true));
        if (!opcode_ends_flow(item.opcode)) {
            const std::int32_t next = depth + stack_effect(item.opcode, item.argument, false);
            deepest = std::max(deepest, next);
            reach(i + 1, next);
        }
    }
    code_.stack_size = static_cast<std::uint32_t>(deepest);
}

// What `resume` and `jump_backward` charge: the code outside loops, and per loop its own without that of loops in it.
void Assembler::weigh() {
    loop_weights_.assign(items_.size(), 0);
    std::vector<std::uint32_t> weight_of_loop;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const PendingInstruction& item = items_[i];
        if (depths_[i] == kUnreached || item.kind == Kind::protect) continue;
        if (item.loop >= weight_of_loop.size()) weight_of_loop.resize(item.loop + 1);
        if (!item.is_cold) weight_of_loop[item.loop] += opcode_weight(item.opcode);
        if (item.opcode == Opcode::jump_backward_) loop_weights_[i] = weight_of_loop[item.loop];
    }
    code_.straight_weight = weight_of_loop.empty() ? 0 : weight_of_loop[kNoLoop];
}

void Assembler::drop_unreached() {
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (depths_[i] != kUnreached && items_[i].kind != Kind::protect) order_.push_back(i);
    }
}

void Assembler::move_cold() {
    std::vector<std::size_t> cold;
    std::vector<std::size_t> hot;
    for (const std::size_t i : order_) (items_[i].is_cold ? cold : hot).push_back(i);
    order_ = std::move(hot);
    order_.insert(order_.end(), cold.begin(), cold.end());
    // What is no instruction stands for the next item, which is as cold as itself.
    place_.assign(items_.size() + 1, order_.size());
    for (std::size_t k = 0; k < order_.size(); ++k) place_[order_[k]] = k;
    for (std::size_t i = items_.size(); i-- > 0;) {
        if (items_[i].kind == Kind::protect) place_[i] = place_[i + 1];
    }
}

// A jump to a jump goes to its end at once, unless a line of its own would be skipped.
void Assembler::thread_jumps() {
    for (const std::size_t i : order_) {
        if (items_[i].kind != Kind::jump || items_[i].opcode == Opcode::jump_backward_) continue;
        for (int hops = 0; hops < 8; ++hops) {
            const std::size_t at = order_[next_kept(targets_[i])];
            const PendingInstruction& item = items_[at];
            if (item.opcode != Opcode::jump_ || at == i) break;
            if (item.position.line != 0 && item.position.line != items_[i].position.line) break;
            targets_[i] = targets_[at];
        }
    }
}

std::vector<bool> Assembler::jump_targets() const {
    std::vector<bool> result(order_.size() + 1);
    for (const std::size_t i : order_) {
        if (items_[i].kind == Kind::jump) result[next_kept(targets_[i])] = true;
    }
    for (const PendingHandler& handler : buffer_.handlers()) {
        const std::size_t place = next_kept(buffer_.target(handler.target.id));
        if (place < result.size()) result[place] = true;
    }
    return result;
}

// CPython 3.13 Python/flowgraph.c: basicblock_remove_redundant_nops. A `nop` stays only for a line that would not be
// seen otherwise.
void Assembler::drop_needless() {
    std::size_t size = 0;
    do {
        size = order_.size();
        drop_needless_once();
    } while (order_.size() < size);
}

void Assembler::drop_needless_once() {
    const std::vector<bool> is_target = jump_targets();
    std::vector<std::size_t> kept;
    std::vector<std::size_t> new_place;
    for (std::size_t k = 0; k < order_.size(); ++k) {
        new_place.push_back(kept.size());
        PendingInstruction& item = items_[order_[k]];
        if (item.opcode == Opcode::jump_ && next_kept(targets_[order_[k]]) == k + 1) {
            item.opcode = Opcode::nop_;
            item.kind = Kind::plain;
        }
        if (item.opcode == Opcode::nop_ && k + 1 < order_.size()) {
            const std::uint32_t line = item.position.line;
            PendingInstruction& next = items_[order_[k + 1]];
            const bool after_same_line = !is_target[k] && !kept.empty() && items_[kept.back()].position.line == line;
            if (line == 0 || after_same_line || next.position.line == line) continue;
            if (next.position.line == 0 && !is_target[k + 1]) {
                next.position = item.position;
                continue;
            }
        }
        kept.push_back(order_[k]);
    }
    new_place.push_back(kept.size());
    for (std::size_t& place : place_) place = new_place[place];
    order_ = std::move(kept);
}

// An artificial instruction has the position of the only one that can run before it, if it is only one.
void Assembler::spread_positions() {
    const std::vector<bool> is_target = jump_targets();
    std::vector<std::uint32_t> jumps_here(order_.size() + 1);
    for (const std::size_t i : order_) {
        if (items_[i].kind == Kind::jump) ++jumps_here[next_kept(targets_[i])];
    }
    const auto spread = [](const PendingInstruction& from, PendingInstruction& to) {
        if (to.position.line == 0 && to.opcode != Opcode::push_exc_info_) to.position = from.position;
    };
    for (std::size_t k = 0; k < order_.size(); ++k) {
        const PendingInstruction& item = items_[order_[k]];
        const bool falls_through = !opcode_ends_flow(item.opcode);
        if (falls_through && k + 1 < order_.size() && !is_target[k + 1]) spread(item, items_[order_[k + 1]]);
        if (item.kind != Kind::jump) continue;
        const std::size_t at = next_kept(targets_[order_[k]]);
        const bool entered_from_above = at > 0 && !opcode_ends_flow(items_[order_[at - 1]].opcode);
        if (jumps_here[at] == 1 && !entered_from_above) spread(item, items_[order_[at]]);
    }
}

void Assembler::write() {
    std::vector<std::uint32_t> word_of(order_.size() + 1);
    std::uint32_t words = 0;
    for (std::size_t k = 0; k < order_.size(); ++k) {
        word_of[k] = words;
        words += opcode_is_cached(items_[order_[k]].opcode) ? 2 : 1;
    }
    word_of[order_.size()] = words;
    code_.instructions.reserve(words);
    code_.positions.reserve(words);
    for (const std::size_t i : order_) {
        const PendingInstruction& item = items_[i];
        std::uint32_t argument = item.argument;
        if (item.kind == Kind::jump) argument = word_of[next_kept(targets_[i])];
        if (names_a_cell(item.opcode)) argument = cell_slots_[argument];
        code_.instructions.push_back(encode(item.opcode, argument));
        code_.positions.push_back(item.position);
        if (!opcode_is_cached(item.opcode)) continue;
        const bool is_loop = item.opcode == Opcode::jump_backward_;
        code_.instructions.push_back(is_loop ? loop_weights_[i] : code_.cache_count++);
        code_.positions.push_back(item.position);
    }
    write_handlers(word_of);
}

void Assembler::write_handlers(const std::vector<std::uint32_t>& word_of) {
    for (std::size_t k = 0; k < order_.size(); ++k) {
        const std::uint32_t id = items_[order_[k]].handler;
        if (id == kNoHandler) continue;
        const PendingHandler& handler = buffer_.handlers()[id];
        const std::uint32_t target = word_of[next_kept(buffer_.target(handler.target.id))];
        const auto depth = static_cast<std::uint32_t>(handler_depths_[id]);
        if (!code_.handlers.empty()) {
            ExceptionHandler& last = code_.handlers.back();
            if (last.end == word_of[k] && last.handler == target && last.depth == depth) {
                last.end = word_of[k + 1];
                continue;
            }
        }
        code_.handlers.push_back(
            {word_of[k], word_of[k + 1], target, depth & 0x7fffffffU, handler.push_index ? 1U : 0U});
    }
}

}  // namespace

void assemble(const InstructionBuffer& buffer, std::span<const std::uint32_t> cell_slots, CodeObject& code) {
    Assembler(buffer, cell_slots, code).run();
}

}  // namespace loopglass::compiler
