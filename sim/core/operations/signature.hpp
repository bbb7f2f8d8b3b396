#pragma once
/// Signatures of native functions, read from their text form, and the binding of a call's arguments to them with
/// CPython's messages. A signature that starts with "def " gets the messages of a function written in Python (all of
/// asyncio's are).
#include <memory>
#include <span>
#include <vector>

#include "sim/core/type.hpp"

namespace loopglass {

/// So many parameters are bound on the caller's stack.
inline constexpr std::size_t kFewParameters = 8;

struct Parameter {
    enum class Kind : std::uint8_t { positional_only, either, variadic, keyword_only, keyword_variadic } kind;
    Str* name;
    Value default_value;  ///< empty when `optional` and its default is `?`
    bool optional = false;
};

struct Signature {
    std::vector<Parameter> parameters;
    std::uint32_t positional = 0;  ///< parameters that take positional arguments
    std::uint32_t required = 0;    ///< leading ones without a default
    std::uint32_t positional_only = 0;
    bool variadic = false, keyword_variadic = false, keyword_only = false;
    bool python_style = false;
    bool is_method = false;  ///< the first parameter is self or cls
    bool simple = false;     ///< every parameter positional: a call with the full count binds to itself
    bool few = false;        ///< no star, and at most `kFewParameters`
};

/// The parsed signature of a table row; parsed once per process.
const Signature& signature_of(const Method& method);

/// Fills `out` (one Value a parameter). `name` is the qualified name for messages. False with TypeError.
bool bind_arguments(const Signature& signature, std::string_view name, CallArgs args, Value* out);

/// "missing 1 required positional argument: 'x'" and its kin, shared with functions written in Python.
Value raise_missing(std::string_view function, std::string_view kind, std::span<const std::string_view> names);
Value raise_too_many_positional(std::string_view function, std::size_t least, std::size_t most, std::size_t given,
                                std::size_t keyword_only_given);

}  // namespace loopglass
