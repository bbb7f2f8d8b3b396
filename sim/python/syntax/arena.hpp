#pragma once
// A bump allocator for syntax trees: a module's nodes are made one by one and freed together.
//
// Invariants: everything in an arena is trivially destructible (nothing is ever destroyed, only the
// blocks are released), and addresses stay put until the arena dies. Not thread-safe.
// Includes nothing but the standard library.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace loopglass {

class Arena {
public:
    Arena() = default;
    Arena(Arena&&) noexcept = default;
    Arena& operator=(Arena&&) noexcept = default;

    /// Raw storage of `size` bytes; `alignment` is a power of two up to that of max_align_t.
    void* allocate(std::size_t size, std::size_t alignment) {
        const std::size_t padding = (alignment - (used_ & (alignment - 1))) & (alignment - 1);
        if (size + padding > capacity_ - used_) {
            grow(size);
            return std::exchange(used_, size) + current_;
        }
        void* result = current_ + used_ + padding;
        used_ += padding + size;
        return result;
    }

    /// A new `T{arguments...}`; aggregates are welcome.
    template <class T, class... Arguments>
    T* create(Arguments&&... arguments) {
        static_assert(std::is_trivially_destructible_v<T>, "an arena never runs destructors");
        return new (allocate(sizeof(T), alignof(T))) T{std::forward<Arguments>(arguments)...};
    }

    /// A copy of `items` that lives as long as the arena.
    template <class T>
    std::span<T> copy(std::span<const T> items) {
        static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
        if (items.empty()) return {};
        T* first = static_cast<T*>(allocate(items.size_bytes(), alignof(T)));
        std::uninitialized_copy(items.begin(), items.end(), first);
        return {first, items.size()};
    }

    template <class T>
    std::span<T> copy(const std::vector<T>& items) {
        return copy(std::span<const T>(items));
    }

    /// A copy of `text` that lives as long as the arena.
    std::string_view copy(std::string_view text) {
        if (text.empty()) return {};
        char* first = static_cast<char*>(allocate(text.size(), 1));
        std::memcpy(first, text.data(), text.size());
        return {first, text.size()};
    }

    /// Bytes taken from the system so far.
    std::size_t reserved_bytes() const { return reserved_; }

private:
    static constexpr std::size_t kFirstBlock = 4096;
    static constexpr std::size_t kLargestBlock = 256 * 1024;

    void grow(std::size_t at_least) {
        capacity_ = std::max(at_least, std::clamp(reserved_, kFirstBlock, kLargestBlock));
        blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(capacity_));
        current_ = blocks_.back().get();
        reserved_ += capacity_;
        used_ = 0;
    }

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::byte* current_ = nullptr;
    std::size_t used_ = 0;
    std::size_t capacity_ = 0;
    std::size_t reserved_ = 0;
};

}  // namespace loopglass
