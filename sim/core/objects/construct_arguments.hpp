#pragma once
/// The arguments of a builtin type's constructor, bound to at most four parameters. Constructors get the raw call
/// (`Slots::construct`), because a subclass may pass on whatever its own `__init__` takes.
#include <array>
#include <initializer_list>
#include <string_view>

#include "sim/core/type.hpp"

namespace loopglass {

class ConstructArguments {
public:
    /// How CPython says that there are too many: "int expected at most 2 arguments, got 3" or "bytes() takes at most 3
    /// arguments (4 given)".
    enum class Words : std::uint8_t { expected, takes };
    /// `parameters` may all be given by position; those whose name is not empty also by name. Raises TypeError: test
    /// with `operator bool`.
    ConstructArguments(std::string_view function, CallArgs args, std::initializer_list<std::string_view> parameters,
                       Words words = Words::expected);

    explicit operator bool() const { return bound_; }
    /// Empty when not given.
    View operator[](std::size_t i) const { return values_[i]; }

private:
    bool bind_keyword(std::string_view function, CallArgs args, std::size_t keyword,
                      std::initializer_list<std::string_view> parameters);

    std::array<View, 4> values_{};
    bool bound_ = false;
};

}  // namespace loopglass
