#pragma once
/// What core asks of the interpreter above it. Set once per process, before anything runs; null where there is none.
#include <cstddef>
#include <string_view>

#include "sim/core/value.hpp"

namespace loopglass {

struct CoreHooks {
    /// `__name__` in the globals of the innermost Python frame; empty when there is none.
    Value (*calling_module)() = nullptr;
    /// The name in the builtins of the current run. Empty with NameError.
    Value (*builtin)(std::string_view name) = nullptr;
    /// str.encode and bytes.decode with an encoding or an error handler that core has not: (object, encoding, errors).
    /// Empty with the exception.
    Value (*encode_otherwise)(View text, std::string_view encoding, std::string_view errors) = nullptr;
    Value (*decode_otherwise)(View bytes, std::string_view encoding, std::string_view errors) = nullptr;
    /// Digits that an int may have as decimal text in the current run (sys.set_int_max_str_digits); 0: any number.
    std::size_t (*integer_digits)() = nullptr;
};

extern CoreHooks core_hooks;

/// `core_hooks.integer_digits`, or CPython's default.
std::size_t most_integer_digits();

}  // namespace loopglass
