#include "sim/python/syntax/identifier.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace loopglass {

std::string_view normalised_identifier(std::string_view name, Arena& arena) {
    const bool is_ascii =
        std::all_of(name.begin(), name.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    if (is_ascii) return name;
    utf8proc_uint8_t* mapped = nullptr;
    const utf8proc_ssize_t size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()), static_cast<utf8proc_ssize_t>(name.size()),
                     &mapped, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    if (size < 0) return name;
    const std::string_view normal(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
    return normal == name ? name : arena.copy(normal);
}

}  // namespace loopglass
