#pragma once
/// memoryview: a window of one dimension on the bytes of another object, with a format for its items and a stride.
///
/// A view on a bytearray counts as an export of it, so that its data stays where it is.
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/core/objects/str.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

extern Type memoryview_type;

struct MemoryView : Object {
    Value owner;          ///< bytes or bytearray; empty once released
    char* data;           ///< of item 0
    std::int64_t length;  ///< items
    std::int64_t stride;  ///< bytes from one item to the next; may be negative
    std::int64_t item_size;
    char format;     ///< a letter of the struct module, native size
    bool at_format;  ///< the format was given as "@B"
    bool readonly;

    bool is_contiguous() const { return stride == item_size || length <= 1; }
    /// The bytes of a contiguous view.
    std::string_view view() const { return {data, static_cast<std::size_t>(length * item_size)}; }
};

/// Of a bytes-like value, a memoryview, or what the class's `__buffer__` makes (PEP 688). TypeError for anything else.
Value make_memoryview(View owner);
/// What `__buffer__` gives, when the value's class was made by a `class` statement and has one; empty when it has none,
/// or raised.
Value exported_buffer(View value);
inline bool is_memoryview(View value) { return value.is_object() && value.object()->type == &memoryview_type; }
/// Items in order, packed; false with ValueError when it was released.
bool memoryview_bytes(MemoryView* view, std::string& out);

}  // namespace loopglass
