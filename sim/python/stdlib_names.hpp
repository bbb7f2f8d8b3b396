#pragma once
/// What CPython 3.13's standard library consists of, whether Loopglass has it or not.
#include <span>
#include <string_view>

namespace loopglass {

/// The top-level modules, sorted: sys.stdlib_module_names.
std::span<const std::string_view> stdlib_names();
bool is_stdlib_name(std::string_view name);

}  // namespace loopglass
