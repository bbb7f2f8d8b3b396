#include "sim/core/objects/str_methods.hpp"

#include <vector>

#include "sim/core/operations.hpp"

namespace loopglass {

Str* str_argument(View value, std::string_view method, int position) {
    if (is_str(value)) return as_str(value);
    raise(TypeError_type, "{}() argument {} must be str, not {}", method, position, type_name(value));
    return nullptr;
}

std::span<const Method> str_methods() {
    static const std::vector<Method> all = [] {
        std::vector<Method> rows;
        for (const auto& table : {str_search_methods(), str_split_methods(), str_case_methods(), str_layout_methods(),
                                  str_translate_methods(), str_format_methods()}) {
            rows.insert(rows.end(), table.begin(), table.end());
        }
        return rows;
    }();
    return all;
}

}  // namespace loopglass
