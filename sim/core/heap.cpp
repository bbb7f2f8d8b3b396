#include "sim/core/heap.hpp"

#include <algorithm>
#include <cstdlib>
#include <new>

namespace loopglass {

void* Heap::allocate_slow(std::size_t bytes, std::size_t index) {
    if (index >= kClasses) {
        auto* block = static_cast<Large*>(std::malloc(sizeof(Large) + bytes));
        if (block == nullptr) throw std::bad_alloc();
        block->next = large_;
        block->previous = nullptr;
        if (large_ != nullptr) large_->previous = block;
        large_ = block;
        return block + 1;
    }
    const std::size_t size = std::max<std::size_t>(index, 1) * kGrain;
    if (static_cast<std::size_t>(bump_end_ - bump_) < size) {
        // The first chunk is small so that a ten-line program touches little memory.
        const std::size_t chunk = next_chunk_;
        next_chunk_ = std::min(next_chunk_ * 2, kChunk);
        bump_ = static_cast<char*>(std::malloc(chunk));
        if (bump_ == nullptr) throw std::bad_alloc();
        bump_end_ = bump_ + chunk;
        chunks_.push_back(bump_);
    }
    void* memory = bump_;
    bump_ += size;
    return memory;
}

void Heap::release_large(void* memory) {
    Large* block = static_cast<Large*>(memory) - 1;
    if (block->previous != nullptr)
        block->previous->next = block->next;
    else
        large_ = block->next;
    if (block->next != nullptr) block->next->previous = block->previous;
    std::free(block);
}

void Heap::reset() {
    for (void* chunk : chunks_) std::free(chunk);
    chunks_.clear();
    while (large_ != nullptr) {
        Large* next = large_->next;
        std::free(large_);
        large_ = next;
    }
    std::fill(std::begin(free_), std::end(free_), nullptr);
    bump_ = bump_end_ = nullptr;
    next_chunk_ = 16 * 1024;
    used_ = 0;
}

}  // namespace loopglass
