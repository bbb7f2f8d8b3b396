#pragma once
/// What the methods of str do with their self and their result.
#include <string_view>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/text/unit.hpp"

namespace loopglass {

/// Where white space and line ends play no part, the positions of an ASCII text are those of its bytes.
inline text::Unit unit_of(const Str* str) { return str->is_ascii() ? text::Unit::byte : text::Unit::code_point; }

/// `part` of `whole`: the same object when it is all of it.
inline Value part_of(Str* whole, std::string_view part) {
    if (part.size() == whole->byte_count && whole->type == &str_type) return View(whole);
    return whole->is_ascii() ? make_str(part, part.size()) : make_str(part);
}

/// An argument that must be a str; null with TypeError "find() argument 1 must be str, not int".
Str* str_argument(View value, std::string_view method, int position);

}  // namespace loopglass
