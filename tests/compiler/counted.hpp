#pragma once
// An object that knows how many of its kind are alive: a compiler that destroys a temporary of a coroutine twice, or
// never, leaves the count wrong.

#include <memory>
#include <utility>

namespace loopglass::compiler {

class Counted {
public:
    explicit Counted(int value = 0) : value_(std::make_unique<int>(value)) { ++alive_; }
    Counted(const Counted& other) : value_(std::make_unique<int>(other.value())) { ++alive_; }
    Counted(Counted&& other) noexcept : value_(std::exchange(other.value_, nullptr)) { ++alive_; }
    Counted& operator=(Counted other) noexcept {
        std::swap(value_, other.value_);
        return *this;
    }
    ~Counted() { --alive_; }

    /// -1 once moved from.
    int value() const { return value_ ? *value_ : -1; }

    static int alive() { return alive_; }

private:
    std::unique_ptr<int> value_;  // a double destruction is a double free, which sanitizers and malloc see
    static inline int alive_ = 0;
};

}  // namespace loopglass::compiler
