#include "sim/core/objects/memory_item.hpp"

#include <cstring>
#include <limits>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"

namespace loopglass {

namespace {

template <class T>
T load(const char* data) {
    T item;
    std::memcpy(&item, data, sizeof item);
    return item;
}

bool bad_item(Type& type, std::string_view what, char format) {
    raise(type, "memoryview: invalid {} for format '{}'", what, format);
    return false;
}

template <class T>
bool store(char* data, View value, char format) {
    const Value index = index_of(value);
    if (!index) return clear_error_if(TypeError_type) && bad_item(TypeError_type, "type", format);
    const BigInteger number = as_big(index);
    if constexpr (std::numeric_limits<T>::is_signed) {
        const auto word = number.to_int64();
        if (!word || *word < std::numeric_limits<T>::min() || *word > std::numeric_limits<T>::max()) {
            return bad_item(ValueError_type, "value", format);
        }
        const T item = static_cast<T>(*word);
        std::memcpy(data, &item, sizeof item);
    } else {
        const auto word = number.to_uint64();
        if (!word || *word > std::numeric_limits<T>::max()) return bad_item(ValueError_type, "value", format);
        const T item = static_cast<T>(*word);
        std::memcpy(data, &item, sizeof item);
    }
    return true;
}

bool store_real(char* data, View value, char format) {
    double number;
    if (!to_double(value, number)) return clear_error_if(TypeError_type) && bad_item(TypeError_type, "type", format);
    const auto narrow = static_cast<float>(number);
    if (format == 'f')
        std::memcpy(data, &narrow, sizeof narrow);
    else
        std::memcpy(data, &number, sizeof number);
    return true;
}

}  // namespace

std::int64_t memory_item_size(char format) {
    switch (format) {
        case 'b':
        case 'B':
        case 'c':
        case '?': return 1;
        case 'h':
        case 'H': return 2;
        case 'i':
        case 'I':
        case 'f': return 4;
        case 'l':
        case 'L':
        case 'q':
        case 'Q':
        case 'n':
        case 'N':
        case 'P':
        case 'd': return 8;
        default: return 0;
    }
}

Value read_memory_item(const char* data, char format) {
    switch (format) {
        case 'b': return View::small_int(load<signed char>(data));
        case 'B': return View::small_int(load<unsigned char>(data));
        case 'c': return make_bytes(std::string_view(data, 1));
        case '?': return Value::boolean(*data != 0);
        case 'h': return View::small_int(load<std::int16_t>(data));
        case 'H': return View::small_int(load<std::uint16_t>(data));
        case 'i': return View::small_int(load<std::int32_t>(data));
        case 'I': return View::small_int(load<std::uint32_t>(data));
        case 'l':
        case 'q':
        case 'n': return make_int(load<std::int64_t>(data));
        case 'f': return make_float(load<float>(data));
        case 'd': return make_float(load<double>(data));
        default: return make_int_unsigned(load<std::uint64_t>(data));
    }
}

bool write_memory_item(char* data, View value, char format) {
    switch (format) {
        case 'b': return store<signed char>(data, value, format);
        case 'B': return store<unsigned char>(data, value, format);
        case 'h': return store<std::int16_t>(data, value, format);
        case 'H': return store<std::uint16_t>(data, value, format);
        case 'i': return store<std::int32_t>(data, value, format);
        case 'I': return store<std::uint32_t>(data, value, format);
        case 'l':
        case 'q':
        case 'n': return store<std::int64_t>(data, value, format);
        case 'f':
        case 'd': return store_real(data, value, format);
        case 'c':
            if (!is_bytes(value)) return bad_item(TypeError_type, "type", format);
            if (value.as<Bytes>()->length != 1) return bad_item(ValueError_type, "value", format);
            *data = value.as<Bytes>()->data[0];
            return true;
        case '?': {
            const int flag = truth(value);
            if (flag >= 0) *data = static_cast<char>(flag);
            return flag >= 0;
        }
        default: return store<std::uint64_t>(data, value, format);
    }
}

}  // namespace loopglass
