#include "sim/core/objects/memoryview.hpp"

#include <cstring>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/bytes_types.hpp"
#include "sim/core/objects/construct_arguments.hpp"
#include "sim/core/objects/define_scalars.hpp"
#include "sim/core/objects/memory_item.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/hash.hpp"

namespace loopglass {

Type memoryview_type;

namespace {

Type memory_iterator_type;

MemoryView* view_of(View self) { return self.as<MemoryView>(); }

/// False with ValueError once released.
bool is_open(const MemoryView* view) {
    if (view->owner) return true;
    raise_text(ValueError_type, "operation forbidden on released memoryview object");
    return false;
}

void release_owner(MemoryView* view) {
    if (view->owner && is_bytearray(view->owner)) --view->owner.as<ByteArray>()->exports;
    view->owner.reset();
}

Ref<MemoryView> new_view(View owner) {
    auto* view = new_object<MemoryView>(memoryview_type);
    new (&view->owner) Value(owner);
    if (is_bytearray(owner)) ++owner.as<ByteArray>()->exports;
    return Ref<MemoryView>::adopt(view);
}

Ref<MemoryView> copy_view(const MemoryView* source) {
    Ref<MemoryView> view = new_view(source->owner);
    view->data = source->data;
    view->length = source->length;
    view->stride = source->stride;
    view->item_size = source->item_size;
    view->format = source->format;
    view->at_format = source->at_format;
    view->readonly = source->readonly;
    return view;
}

void destroy_memoryview(Object* self) {
    auto* view = static_cast<MemoryView*>(self);
    release_owner(view);
    view->owner.~Value();
    free_object(self, sizeof(MemoryView));
}

// -- items ------------------------------------------------------------------------------------------------------------

Value item_at(const MemoryView* view, std::int64_t index) {
    return read_memory_item(view->data + index * view->stride, view->format);
}

// -- slots ----------------------------------------------------------------------------------------------------------

Value memoryview_repr(View self) {
    return make_str(fmt::format("<{}memory at {}>", view_of(self)->owner ? "" : "released ", address_text(self)));
}

std::int64_t memoryview_hash(View self) {
    MemoryView* view = view_of(self);
    if (!is_open(view)) return -1;
    if (!view->readonly) {
        raise_text(ValueError_type, "cannot hash writable memoryview object");
        return -1;
    }
    if (view->item_size != 1 || view->format == '?') {
        raise_text(ValueError_type, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        return -1;
    }
    std::string bytes;
    return memoryview_bytes(view, bytes) ? text::hash_bytes(bytes) : -1;
}

/// 1, 0, -1 raised.
int same_items(const MemoryView* left, const MemoryView* right) {
    if (left->length != right->length) return 0;
    if (!charge_bytes(static_cast<std::size_t>(left->length) * kBytesPerWorkUnit)) return -1;
    for (std::int64_t i = 0; i < left->length; ++i) {
        const Value a = item_at(left, i);
        const Value b = item_at(right, i);
        const int same = a && b ? compare_bool(a, b, CompareOp::equal) : -1;
        if (same <= 0) return same;
    }
    return 1;
}

Value memoryview_compare(View self, View other, CompareOp op) {
    if (op != CompareOp::equal && op != CompareOp::not_equal) return View::not_implemented();
    const MemoryView* view = view_of(self);
    int same = self == other ? 1 : 0;
    if (view->owner && !same) {
        if (is_memoryview(other)) {
            if (view_of(other)->owner) same = same_items(view, view_of(other));
        } else if (std::string_view bytes; bytes_like(other, bytes)) {
            const Value whole = make_memoryview(other);
            same = whole ? same_items(view, view_of(whole)) : -1;
        } else {
            if (has_error()) return {};
            return View::not_implemented();
        }
    }
    return same < 0 ? Value() : Value::boolean((same != 0) == (op == CompareOp::equal));
}

std::int64_t memoryview_length(View self) { return is_open(view_of(self)) ? view_of(self)->length : -1; }

/// The position of an int key, or of a tuple of one; false when raised.
bool position_argument(const MemoryView* view, View key, std::int64_t& index) {
    if (is_tuple(key)) {
        const Tuple* keys = key.as<Tuple>();
        if (keys->size == 1) return position_argument(view, (*keys)[0], index);
        if (keys->size == 0)
            raise_text(NotImplementedError_type, "sub-views are not implemented");
        else
            raise(TypeError_type, "cannot index 1-dimension view with {}-element tuple", keys->size);
        return false;
    }
    if (!is_int(key) && type_of(key)->slots.index == nullptr) {
        raise_text(TypeError_type, "memoryview: invalid slice key");
        return false;
    }
    if (!index_for_subscript(key, index)) return false;
    if (index < 0) index += view->length;
    if (index >= 0 && index < view->length) return true;
    raise_text(IndexError_type, "index out of bounds on dimension 1");
    return false;
}

Ref<MemoryView> sliced(const MemoryView* view, View key) {
    SliceIndices indices;
    if (!slice_indices(key, view->length, indices)) return nullptr;
    Ref<MemoryView> slice = copy_view(view);
    slice->data = view->data + indices.start * view->stride;
    slice->length = indices.count;
    slice->stride = view->stride * indices.step;
    return slice;
}

Value memoryview_get_item(View self, View key) {
    const MemoryView* view = view_of(self);
    if (!is_open(view)) return {};
    if (is_exactly(key, slice_type)) return sliced(view, key);
    std::int64_t index;
    if (!position_argument(view, key, index)) return {};
    return item_at(view, index);
}

bool memoryview_set_item(View self, View key, View value) {
    MemoryView* view = view_of(self);
    if (!is_open(view)) return false;
    if (view->readonly) {
        raise_text(TypeError_type, "cannot modify read-only memory");
        return false;
    }
    if (!value) {
        raise_text(TypeError_type, "cannot delete memory");
        return false;
    }
    if (!is_exactly(key, slice_type)) {
        std::int64_t index;
        char item[kLargestMemoryItem];
        if (!position_argument(view, key, index) || !write_memory_item(item, value, view->format)) return false;
        // The value's __index__ may have released the view.
        if (!is_open(view)) return false;
        std::memcpy(view->data + index * view->stride, item, static_cast<std::size_t>(view->item_size));
        return true;
    }
    const Ref<MemoryView> target = sliced(view, key);
    std::string_view plain;
    if (!target || (!is_memoryview(value) && !bytes_argument(value, plain))) return false;
    const Value source_value = make_memoryview(value);
    if (!source_value) return false;
    const MemoryView* source = view_of(source_value);
    if (source->length != target->length || source->format != target->format) {
        raise_text(ValueError_type, "memoryview assignment: lvalue and rvalue have different structures");
        return false;
    }
    std::string bytes;
    if (!memoryview_bytes(view_of(source_value), bytes)) return false;
    const auto size = static_cast<std::size_t>(target->item_size);
    for (std::int64_t i = 0; i < target->length; ++i) {
        std::memcpy(target->data + i * target->stride, bytes.data() + static_cast<std::size_t>(i) * size, size);
    }
    return true;
}

Value memoryview_construct(Type*, CallArgs args) {
    const ConstructArguments given("memoryview", args, {"object"}, ConstructArguments::Words::takes);
    if (!given) return {};
    if (!given[0]) return raise_text(TypeError_type, "memoryview() missing required argument 'object' (pos 1)");
    if (is_memoryview(given[0]) && !is_open(view_of(given[0]))) return {};
    std::string_view bytes;
    if (!is_memoryview(given[0]) && !bytes_like(given[0], bytes)) {
        if (has_error()) return {};
        return raise(TypeError_type, "memoryview: a bytes-like object is required, not '{}'", type_name(given[0]));
    }
    return make_memoryview(given[0]);
}

// -- methods --------------------------------------------------------------------------------------------------------

Value release(Args args) {
    release_owner(view_of(args[0]));
    return Value::none();
}
Value enter(Args args) { return is_open(view_of(args[0])) ? Value(args[0]) : Value(); }

Value tobytes(Args args) {
    std::string bytes;
    return memoryview_bytes(view_of(args[0]), bytes) ? Value(make_bytes(bytes)) : Value();
}

Value tolist(Args args) {
    const MemoryView* view = view_of(args[0]);
    if (!is_open(view) || !request_result(static_cast<std::size_t>(view->length) * sizeof(Value))) return {};
    Ref<List> list = make_list();
    for (std::int64_t i = 0; i < view->length; ++i) {
        Value item = item_at(view, i);
        if (!item || !append(list.get(), std::move(item))) return {};
    }
    return list;
}

Value hex(Args args) {
    HexGroups groups;
    std::string bytes;
    if (!read_hex_groups(args[1], args[2], groups) || !memoryview_bytes(view_of(args[0]), bytes)) return {};
    return hex_text(bytes, groups);
}

Value toreadonly(Args args) {
    if (!is_open(view_of(args[0]))) return {};
    Ref<MemoryView> view = copy_view(view_of(args[0]));
    view->readonly = true;
    return view;
}

Value cast(Args args) {
    const MemoryView* view = view_of(args[0]);
    if (!is_open(view)) return {};
    if (!is_str(args[1]))
        return raise(TypeError_type, "cast() argument 'format' must be str, not {}", type_name(args[1]));
    if (args[2]) return unsupported("memoryview.cast() with a shape");
    if (!view->is_contiguous())
        return raise_text(TypeError_type, "memoryview: casts are restricted to C-contiguous views");
    std::string_view format = as_str(args[1])->view();
    const bool at_format = format.starts_with('@');
    if (at_format) format.remove_prefix(1);
    const std::int64_t size = format.size() == 1 ? memory_item_size(format[0]) : 0;
    if (size == 0) {
        return raise_text(
            ValueError_type,
            "memoryview: destination format must be a native single character format prefixed with an optional '@'");
    }
    const auto is_byte = [](char c) { return c == 'b' || c == 'B' || c == 'c'; };
    if (!is_byte(view->format) && !is_byte(format[0])) {
        return raise_text(TypeError_type, "memoryview: cannot cast between two non-byte formats");
    }
    const std::int64_t bytes = view->length * view->item_size;
    if (bytes % size != 0) return raise_text(TypeError_type, "memoryview: length is not a multiple of itemsize");
    Ref<MemoryView> result = copy_view(view);
    result->format = format[0];
    result->at_format = at_format;
    result->item_size = result->stride = size;
    result->length = bytes / size;
    return result;
}

constexpr Method methods[] = {
    {"release", "self, /", release},         {"__enter__", "self, /", enter},
    {"__exit__", "self, /, *args", release}, {"tobytes", "self, /, order=None", tobytes},
    {"tolist", "self, /", tolist},           {"hex", "self, /, sep=?, bytes_per_sep=1", hex},
    {"toreadonly", "self, /", toreadonly},   {"cast", "self, /, format, shape=?", cast},
};

template <Value (*read)(const MemoryView*)>
Value getter(View self) {
    return is_open(view_of(self)) ? read(view_of(self)) : Value();
}

Value read_obj(const MemoryView* view) { return view->owner; }
Value read_nbytes(const MemoryView* view) { return make_int(view->length * view->item_size); }
Value read_itemsize(const MemoryView* view) { return make_int(view->item_size); }
Value read_format(const MemoryView* view) {
    return make_str(fmt::format("{}{}", view->at_format ? "@" : "", view->format));
}
Value read_ndim(const MemoryView*) { return View::small_int(1); }
Value read_shape(const MemoryView* view) { return make_tuple({make_int(view->length)}); }
Value read_strides(const MemoryView* view) { return make_tuple({make_int(view->stride)}); }
Value read_suboffsets(const MemoryView*) { return make_tuple(std::size_t{0}); }
Value read_readonly(const MemoryView* view) { return Value::boolean(view->readonly); }
Value read_contiguous(const MemoryView* view) { return Value::boolean(view->is_contiguous()); }

constexpr Getter getters[] = {
    {"obj", getter<read_obj>},
    {"nbytes", getter<read_nbytes>},
    {"itemsize", getter<read_itemsize>},
    {"format", getter<read_format>},
    {"ndim", getter<read_ndim>},
    {"shape", getter<read_shape>},
    {"strides", getter<read_strides>},
    {"suboffsets", getter<read_suboffsets>},
    {"readonly", getter<read_readonly>},
    {"contiguous", getter<read_contiguous>},
    {"c_contiguous", getter<read_contiguous>},
    {"f_contiguous", getter<read_contiguous>},
};

// -- iteration ----------------------------------------------------------------------------------------------------

struct MemoryIterator : Object {
    Value view;  ///< empty once exhausted
    std::int64_t position;
};

Value memoryview_iter(View self) {
    if (!is_open(view_of(self))) return {};
    auto* iterator = new_object<MemoryIterator>(memory_iterator_type);
    new (&iterator->view) Value(self);
    iterator->position = 0;
    return Value::adopt(View(iterator));
}

void destroy_iterator(Object* self) {
    static_cast<MemoryIterator*>(self)->view.~Value();
    free_object(self, sizeof(MemoryIterator));
}

Value iterator_self(View self) { return self; }

Value iterator_next(View self) {
    auto* iterator = self.as<MemoryIterator>();
    if (!iterator->view) return {};
    const MemoryView* view = view_of(iterator->view);
    if (!is_open(view)) return {};
    if (iterator->position < view->length) return item_at(view, iterator->position++);
    iterator->view.reset();
    return {};
}

}  // namespace

Value make_memoryview(View owner) {
    if (is_memoryview(owner)) return is_open(view_of(owner)) ? Value(copy_view(view_of(owner))) : Value();
    if (Value exported = exported_buffer(owner); exported || has_error()) return exported;
    std::string_view bytes;
    if (!bytes_argument(owner, bytes)) return {};
    Ref<MemoryView> view = new_view(owner);
    view->data = const_cast<char*>(bytes.data());
    view->length = static_cast<std::int64_t>(bytes.size());
    view->stride = view->item_size = 1;
    view->format = 'B';
    view->readonly = is_bytes(owner);
    return view;
}

Value exported_buffer(View value) {
    if (!value.is_object() || !value.object()->type->has(type_flags::kHeapType)) return {};
    const Value method = lookup_special(value, intern("__buffer__"));
    if (!method) return {};
    constexpr std::int64_t kReadOnlyWhole = 284;  // inspect.BufferFlags.FULL_RO
    Value made = call(method, make_int(kReadOnlyWhole));
    if (!made || is_memoryview(made)) return made;
    return raise_text(TypeError_type, "__buffer__ returned non-memoryview object");
}

bool memoryview_bytes(MemoryView* view, std::string& out) {
    if (!is_open(view) || !request_result(static_cast<std::size_t>(view->length * view->item_size))) return false;
    out.clear();
    if (view->is_contiguous()) {
        out = view->view();
        return true;
    }
    for (std::int64_t i = 0; i < view->length; ++i) {
        out.append(view->data + i * view->stride, static_cast<std::size_t>(view->item_size));
    }
    return true;
}

void define_memoryview_type() {
    Slots& slots = memoryview_type.slots;
    slots.destroy = destroy_memoryview;
    slots.repr = memoryview_repr;
    slots.hash = memoryview_hash;
    slots.compare = memoryview_compare;
    slots.length = memoryview_length;
    slots.get_item = memoryview_get_item;
    slots.set_item = memoryview_set_item;
    slots.iter = memoryview_iter;
    slots.construct = memoryview_construct;
    define_type(memoryview_type, {.name = "memoryview",
                                  .size = sizeof(MemoryView),
                                  .flags = type_flags::kSequence,
                                  .methods = methods,
                                  .getters = getters});
    memory_iterator_type.slots.destroy = destroy_iterator;
    memory_iterator_type.slots.iter = iterator_self;
    memory_iterator_type.slots.next = iterator_next;
    define_type(memory_iterator_type,
                {.name = "memory_iterator", .size = sizeof(MemoryIterator), .flags = type_flags::kNoInstances});
}

}  // namespace loopglass
