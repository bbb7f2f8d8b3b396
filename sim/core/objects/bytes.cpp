#include "sim/core/objects/bytes.hpp"

#include <cstring>
#include <utility>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/large_blocks.hpp"
#include "sim/core/objects/memoryview.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kHeader = sizeof(Object) + sizeof(std::size_t) + sizeof(std::int64_t);
static_assert(sizeof(Bytes) == kHeader + alignof(Bytes), "data follows the header without a gap");

constexpr std::size_t align_8(std::size_t bytes) { return (bytes + 7) & ~std::size_t{7}; }

std::size_t block_bytes(const Type& type, std::size_t length) {
    if (type.dict_offset == kDictBehindItems) return align_8(sizeof(Bytes) + length) + sizeof(Dict*);
    return kHeader + length + 1;
}

Ref<Bytes> allocate(Type& type, std::size_t length) {
    if (length > (std::size_t{1} << 62)) {
        memory_error();
        return nullptr;
    }
    const std::size_t block = block_bytes(type, length);
    if (!request_result(block)) return nullptr;
    auto* bytes = static_cast<Bytes*>(new_block(type, sizeof(Bytes), block));
    bytes->length = length;
    bytes->hash = 0;
    bytes->data[length] = '\0';
    return Ref<Bytes>::adopt(bytes);
}

/// One int of an iterable; false when raised.
bool append_byte(View item, std::string& out, std::string_view range_message) {
    const Value index = index_of(item);
    if (!index) return false;
    std::int64_t value;
    if (!int_fits(index, value) || value < 0 || value > 255) {
        raise_text(ValueError_type, range_message);
        return false;
    }
    out += static_cast<char>(value);
    return true;
}

}  // namespace

Ref<Bytes> make_bytes(std::string_view bytes) { return make_bytes_of(bytes_type, bytes); }

Ref<Bytes> make_bytes_of(Type& type, std::string_view source) {
    Ref<Bytes> bytes = allocate(type, source.size());
    if (bytes) copy_block(bytes->data, source.data(), source.size());
    return bytes;
}

Ref<Bytes> make_bytes_uninitialised(std::size_t length) { return allocate(bytes_type, length); }

void destroy_bytes(Object* self) {
    auto* bytes = static_cast<Bytes*>(self);
    if (Dict** slot = bytes_dict_slot(bytes); slot != nullptr && *slot != nullptr) {
        decref(reinterpret_cast<Object*>(std::exchange(*slot, nullptr)));
    }
    free_object(self, block_bytes(*self->type, bytes->length));
}

Dict** bytes_dict_slot(Bytes* bytes) {
    if (bytes->type->dict_offset != kDictBehindItems) return nullptr;
    return reinterpret_cast<Dict**>(reinterpret_cast<char*>(bytes) + align_8(sizeof(Bytes) + bytes->length));
}

namespace {

/// The bytes of an object whose class has `__buffer__`, where the object is what keeps them. False when there are none,
/// or raised.
bool lent_bytes(View value, std::string_view& out) {
    const Value exported = exported_buffer(value);
    if (!exported) return false;
    const auto* view = exported.as<MemoryView>();
    if (!view->owner || !view->is_contiguous()) return false;
    if (view->owner.object()->refcount == 1) {
        unsupported("__buffer__ of bytes that nothing else holds: they would be gone when they are used");
        return false;
    }
    out = view->view();
    return true;
}

}  // namespace

bool bytes_like(View value, std::string_view& out) {
    if (is_bytes(value)) {
        out = value.as<Bytes>()->view();
        return true;
    }
    if (is_bytearray(value)) {
        // Never a null pointer: callers may tell "no bytes" by it.
        const auto* array = value.as<ByteArray>();
        out = array->length != 0 ? array->view() : std::string_view("");
        return true;
    }
    if (!is_memoryview(value)) return lent_bytes(value, out);
    const auto* view = value.as<MemoryView>();
    if (!view->owner || !view->is_contiguous()) return false;
    out = view->view();
    return true;
}

bool bytes_argument(View value, std::string_view& out) {
    if (bytes_like(value, out)) return true;
    if (has_error()) return false;
    if (is_memoryview(value)) {
        if (!value.as<MemoryView>()->owner) {
            raise_text(ValueError_type, "operation forbidden on released memoryview object");
        } else {
            raise_text(BufferError_type, "memoryview: underlying buffer is not C-contiguous");
        }
        return false;
    }
    raise(TypeError_type, "a bytes-like object is required, not '{}'", type_of(value)->name_view());
    return false;
}

bool collect_bytes(View value, std::string& out, std::string_view range_message) {
    std::string_view bytes;
    if (bytes_like(value, bytes)) {
        if (!request_result(bytes.size())) return false;
        out = bytes;
        return true;
    }
    if (has_error()) return false;
    if (is_memoryview(value)) return memoryview_bytes(value.as<MemoryView>(), out);
    return for_each(value, [&](View item) {
        // The text grows outside the heap: ask now and then.
        if ((out.size() & 0xfff) == 0xfff && !request_result(out.size() * 2)) return false;
        return append_byte(item, out, range_message);
    });
}

}  // namespace loopglass
