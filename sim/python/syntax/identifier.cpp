#include "sim/python/syntax/identifier.hpp"

#include <string>

#include "sim/core/text/utf8.hpp"
#include "sim/python/unicode/database.hpp"

namespace loopglass {

std::string_view normalised_identifier(std::string_view name, Arena& arena) {
    if (text::is_ascii(name)) return name;
    const std::string normal = unicode::normalize(name, unicode::Form::nfkc);
    return normal == name ? name : arena.copy(std::string_view(normal));
}

}  // namespace loopglass
