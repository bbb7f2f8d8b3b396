#include "sim/python/compiler/constant_key.hpp"

#include <bit>
#include <cstdint>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/core/objects/str.hpp"

namespace loopglass::compiler {
namespace {

void append_word(std::string& key, std::uint64_t word) {
    for (int shift = 0; shift < 64; shift += 8) key += static_cast<char>((word >> shift) & 0xffU);
}

void append_text(std::string& key, char tag, std::string_view text) {
    key += tag;
    append_word(key, text.size());
    key += text;
}

void append(std::string& key, View constant) {
    if (is_tuple(constant)) {
        auto* tuple = constant.as<Tuple>();
        key += '(';
        append_word(key, tuple->size);
        for (const Value& item : tuple->view()) append(key, item);
    } else if (is_set(constant)) {
        auto* set = constant.as<Set>();
        key += '{';
        append_word(key, set->used);
        for (std::size_t position = 0; const SetEntry* entry = set_next(set, position);) append(key, entry->key);
    } else if (is_str(constant)) {
        append_text(key, 's', as_str(constant)->view());
    } else if (is_exactly(constant, bytes_type)) {
        append_text(key, 'b', constant.as<Bytes>()->view());
    } else if (is_float(constant)) {
        key += 'f';
        append_word(key, std::bit_cast<std::uint64_t>(as_double(constant)));
    } else if (is_exactly(constant, complex_type)) {
        const std::complex<double> value = constant.as<Complex>()->value;
        key += 'c';
        append_word(key, std::bit_cast<std::uint64_t>(value.real()));
        append_word(key, std::bit_cast<std::uint64_t>(value.imag()));
    } else if (is_exactly(constant, int_type) && !constant.is_small_int()) {
        append_text(key, 'i', as_big(constant).to_digits(16));
    } else {
        key += 'w';  // an immediate, or an object that is only itself
        append_word(key, constant.bits());
    }
}

}  // namespace

std::string constant_key(View constant) {
    std::string key;
    append(key, constant);
    return key;
}

}  // namespace loopglass::compiler
