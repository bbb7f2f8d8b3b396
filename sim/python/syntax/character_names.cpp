#include "sim/python/syntax/character_names.hpp"

namespace loopglass {

std::int32_t character_named(std::string_view) { return -1; }

}  // namespace loopglass
