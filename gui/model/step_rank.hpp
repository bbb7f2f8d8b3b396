#pragma once
/// Which events of a trace count as steps of its axis: one bit an event, and how many there are up to any of them in
/// constant time.
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/trace/event.hpp"

namespace loopglass {

class StepRank {
public:
    void push(bool is_step) {
        if (size_ % kBlock == 0) {
            before_.push_back(static_cast<std::uint32_t>(steps_));
            words_.resize(words_.size() + kBlock / 64);
        }
        if (is_step) {
            words_[size_ / 64] |= std::uint64_t{1} << (size_ % 64);
            ++steps_;
        }
        ++size_;
    }

    std::size_t steps() const { return steps_; }
    bool is_step(EventRef ref) const {
        return ref != 0 && ref <= size_ && ((words_[(ref - 1) / 64] >> ((ref - 1) % 64)) & 1U) != 0;
    }

    /// Steps among the events 1 … ref.
    std::size_t rank(EventRef ref) const {
        const std::size_t end = ref < size_ ? ref : size_;
        if (end == 0) return 0;
        const std::size_t block = (end - 1) / kBlock;
        std::size_t count = before_[block];
        std::size_t word = block * (kBlock / 64);
        for (; (word + 1) * 64 <= end; ++word) count += static_cast<std::size_t>(std::popcount(words_[word]));
        if (const std::size_t rest = end - word * 64; rest != 0)
            count += static_cast<std::size_t>(std::popcount(words_[word] & ((std::uint64_t{1} << rest) - 1)));
        return count;
    }

    /// The event that is step number `number`, from 1. Precondition: 1 <= number <= steps().
    EventRef select(std::size_t number) const {
        std::size_t low = 0, high = before_.size();
        while (high - low > 1) {
            const std::size_t middle = (low + high) / 2;
            (before_[middle] < number ? low : high) = middle;
        }
        std::size_t left = number - before_[low];
        std::size_t word = low * (kBlock / 64);
        for (std::size_t here = 0; left > (here = static_cast<std::size_t>(std::popcount(words_[word]))); ++word)
            left -= here;
        std::uint64_t bits = words_[word];
        while (--left > 0) bits &= bits - 1;
        return static_cast<EventRef>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)) + 1);
    }

private:
    static constexpr std::size_t kBlock = 512;
    std::vector<std::uint64_t> words_;
    std::vector<std::uint32_t> before_;  // steps before each block
    std::size_t size_ = 0, steps_ = 0;
};

}  // namespace loopglass
