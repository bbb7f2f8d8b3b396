// What bytes and bytearray do alike.
#include <algorithm>
#include <cstring>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/bytes_types.hpp"
#include "sim/core/objects/large_blocks.hpp"
#include "sim/core/objects/memoryview.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

Value compare_bytes(std::string_view left, std::string_view right, CompareOp op) {
    switch (op) {
        case CompareOp::less: return Value::boolean(left < right);
        case CompareOp::less_equal: return Value::boolean(left <= right);
        case CompareOp::equal: return Value::boolean(left == right);
        case CompareOp::not_equal: return Value::boolean(left != right);
        case CompareOp::greater: return Value::boolean(left > right);
        case CompareOp::greater_equal: return Value::boolean(left >= right);
    }
    return View::not_implemented();
}

Value bytes_of_kind(View self, std::string_view bytes) {
    if (is_bytearray(self)) return make_bytearray(bytes);
    const bool unchanged = is_exactly(self, bytes_type) && self.as<Bytes>()->view().data() == bytes.data() &&
                           self.as<Bytes>()->length == bytes.size();
    return unchanged ? Value(self) : Value(make_bytes(bytes));
}

bool byte_argument(View value, char& out) {
    const Value index = index_of(value);
    if (!index) return false;
    std::int64_t number;
    if (!int_fits(index, number) || number < 0 || number > 255) {
        raise_text(ValueError_type, "byte must be in range(0, 256)");
        return false;
    }
    out = static_cast<char>(number);
    return true;
}

int find_in_bytes(std::string_view bytes, View item) {
    if (!charge_bytes(bytes.size())) return -1;
    if (is_int(item) || type_of(item)->slots.index != nullptr) {
        char byte;
        if (!byte_argument(item, byte)) return -1;
        return bytes.find(byte) != std::string_view::npos ? 1 : 0;
    }
    std::string_view part;
    if (!bytes_argument(item, part)) return -1;
    return bytes.find(part) != std::string_view::npos ? 1 : 0;
}

void copy_slice(std::string_view bytes, const SliceIndices& indices, char* out) {
    if (indices.step == 1) {
        copy_block(out, bytes.data() + indices.start, static_cast<std::size_t>(indices.count));
        return;
    }
    for (std::int64_t i = 0; i < indices.count; ++i) {
        out[i] = bytes[static_cast<std::size_t>(indices.start + i * indices.step)];
    }
}

bool repeated_size(std::size_t size, std::int64_t count, std::size_t& total) {
    if (size != 0 && static_cast<std::uint64_t>(count) > (std::uint64_t{1} << 60) / size) {
        memory_error();
        return false;
    }
    total = size * static_cast<std::size_t>(count);
    return true;
}

void fill_repeated(std::string_view bytes, char* out, std::size_t total) {
    if (total == 0) return;
    if (bytes.size() == 1) {
        fill_block(out, bytes[0], total);
        return;
    }
    copy_block(out, bytes.data(), bytes.size());
    repeat_block(out, bytes.size(), total);
}

namespace {

/// The `encoding` or `errors` of a constructor; false with TypeError.
bool option(std::string_view type_name, std::string_view name, View value, std::string_view& out) {
    if (!value) return true;
    if (!is_str(value)) {
        raise(TypeError_type, "{}() argument '{}' must be str, not {}", type_name, name, type_of(value)->name_view());
        return false;
    }
    out = as_str(value)->view();
    return true;
}

/// `bytes(5)`: zeros. 1 done, 0 when `source` is no size, -1 when raised.
int zeros(View source, std::string& out) {
    if (!is_int(source) && type_of(source)->slots.index == nullptr) return 0;
    const Value index = index_of(source);
    if (!index) {
        // What has an __index__ that fails may still be iterable.
        return clear_error_if(TypeError_type) ? 0 : -1;
    }
    std::int64_t size;
    if (!int_fits(index, size)) {
        raise(OverflowError_type, "cannot fit '{}' into an index-sized integer", type_of(source)->name_view());
        return -1;
    }
    if (size < 0) {
        raise_text(ValueError_type, "negative count");
        return -1;
    }
    if (!request_result(static_cast<std::size_t>(size))) return -1;
    out.assign(static_cast<std::size_t>(size), '\0');
    return 1;
}

}  // namespace

bool source_bytes(std::string_view type_name, View source, View encoding_value, View errors_value, std::string& out) {
    std::string_view encoding, errors;
    if (!option(type_name, "encoding", encoding_value, encoding) || !option(type_name, "errors", errors_value, errors))
        return false;
    if (source && is_str(source)) {
        if (!encoding_value) {
            raise_text(TypeError_type, "string argument without an encoding");
            return false;
        }
        const Ref<Bytes> encoded = encode_str(as_str(source), encoding, errors);
        if (!encoded) return false;
        out = encoded->view();
        return true;
    }
    if (encoding_value || errors_value) {
        raise(TypeError_type, "{} without a string argument", encoding_value ? "encoding" : "errors");
        return false;
    }
    if (!source) return true;
    if (type_name == "bytes") {
        static Str* const dunder = intern("__bytes__");
        if (const Value method = lookup_special(source, dunder)) {
            const Value result = call(method);
            if (!result) return false;
            if (!is_bytes(result)) {
                raise(TypeError_type, "__bytes__ returned non-bytes (type {})", type_of(result)->name_view());
                return false;
            }
            out = result.as<Bytes>()->view();
            return true;
        }
        if (has_error()) return false;
    }
    if (const int status = zeros(source, out); status != 0) return status > 0;
    std::string_view bytes;
    if (!bytes_like(source, bytes) && !is_memoryview(source) && type_of(source)->slots.iter == nullptr &&
        type_of(source)->slots.get_item == nullptr) {
        if (has_error()) return false;
        raise(TypeError_type, "cannot convert '{}' object to {}", type_of(source)->name_view(), type_name);
        return false;
    }
    return collect_bytes(source, out,
                         type_name == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)");
}

}  // namespace loopglass
