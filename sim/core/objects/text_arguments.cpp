// Argument forms that the methods of str, bytes and bytearray have in common.
#include <algorithm>
#include <optional>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

/// None stays empty. CPython 3.13 Python/ceval.c: _PyEval_SliceIndex.
bool bound(View value, std::optional<std::int64_t>& out) {
    if (value.is_none() || value.is_empty()) return true;
    if (!is_int(value) && type_of(value)->slots.index == nullptr) {
        raise_text(TypeError_type, "slice indices must be integers or None or have an __index__ method");
        return false;
    }
    std::int64_t index;
    if (!index_clamped(value, index)) return false;
    out = index;
    return true;
}

}  // namespace

bool bounds_argument(View start, View end, text::Bounds& out) { return bound(start, out.start) && bound(end, out.end); }

bool request_parts(std::string_view text, std::string_view separator, std::int64_t most) {
    // Small texts have few parts, whatever they are.
    constexpr std::size_t small = std::size_t{1} << 16;
    if (text.size() < small || (most >= 0 && static_cast<std::uint64_t>(most) < small)) return true;
    std::size_t parts = 1;
    if (!separator.empty()) {
        parts += text::count(text::Unit::byte, text, separator);
    } else {
        // Every space and line end is a control character, a blank, or outside of ASCII.
        for (const char c : text)
            parts += static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0xC0 ? 1 : 0;
    }
    return request_result(parts * (sizeof(Str) + sizeof(Value) + sizeof(std::string_view)));
}

bool count_argument(View value, std::int64_t& out) { return to_int64(value, out); }

int repeat_count(View value, std::int64_t& out) {
    if (!is_int(value) && type_of(value)->slots.index == nullptr) return 0;
    const Value index = index_of(value);
    if (!index) return -1;
    if (!int_fits(index, out)) {
        raise(OverflowError_type, "cannot fit '{}' into an index-sized integer", type_name(value));
        return -1;
    }
    out = std::max<std::int64_t>(out, 0);
    return 1;
}

std::string_view type_name(View value) { return type_of(value)->name_view(); }

}  // namespace loopglass
