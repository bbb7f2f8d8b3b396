#pragma once
/// The walk outwards that return, break and continue share.
#include "sim/python/compiler/generator.hpp"

namespace loopglass::compiler {

/// While a block is undone, and during `then`, it and the blocks inside it are off the list: a `return` in a `finally`
/// body unwinds only what is outside of it. `then` gets the loop (to_loop) or an unspecified block.
template <class Then>
void Generator::unwind_all(bool keeps_top, bool to_loop, Location where, Then&& then) {
    const std::vector<FrameBlock> blocks = unit_->blocks;
    const std::uint32_t handler = buffer().handler();
    while (!unit_->blocks.empty() && !(to_loop && unit_->blocks.back().is_loop())) {
        const FrameBlock block = unit_->blocks.back();
        pop_block();
        unwind(block, keeps_top, where);
    }
    const FrameBlock target = unit_->blocks.empty() ? FrameBlock{} : unit_->blocks.back();
    then(target, where);
    unit_->blocks = blocks;
    buffer().set_handler(handler);
}

}  // namespace loopglass::compiler
