// bytes and bytearray: hexadecimal text, translation tables and decoding.
#include <array>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/bytes_types.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/unit.hpp"

namespace loopglass {

namespace {

using text::Unit;

std::string_view self_view(Args args) {
    std::string_view bytes;
    bytes_like(args[0], bytes);
    return bytes;
}

Value translate(Args args) {
    std::string_view table, removed;
    if (!args[1].is_none()) {
        if (!bytes_argument(args[1], table)) return {};
        if (table.size() != 256) return raise_text(ValueError_type, "translation table must be 256 characters long");
    }
    if (args[2] && !bytes_argument(args[2], removed)) return {};
    if (!request_result(self_view(args).size())) return {};
    std::array<bool, 256> is_removed{};
    for (const char c : removed) is_removed[static_cast<unsigned char>(c)] = true;
    std::string out;
    for (const char c : self_view(args)) {
        const auto byte = static_cast<unsigned char>(c);
        if (!is_removed[byte]) out += table.empty() ? c : table[byte];
    }
    return bytes_of_kind(args[0], out);
}

Value maketrans(Args args) {
    std::string_view from, to;
    if (!bytes_argument(args[0], from) || !bytes_argument(args[1], to)) return {};
    if (from.size() != to.size()) return raise_text(ValueError_type, "maketrans arguments must have same length");
    std::string table(256, '\0');
    for (std::size_t i = 0; i < 256; ++i) table[i] = static_cast<char>(i);
    for (std::size_t i = 0; i < from.size(); ++i) table[static_cast<unsigned char>(from[i])] = to[i];
    return make_bytes(table);
}

Value decode(Args args) {
    constexpr std::string_view names[] = {"encoding", "errors"};
    for (std::size_t i = 0; i < 2; ++i) {
        if (is_str(args[i + 1])) continue;
        return raise(TypeError_type, "decode() argument '{}' must be str, not {}", names[i], type_name(args[i + 1]));
    }
    return decode_bytes(self_view(args), as_str(args[1])->view(), as_str(args[2])->view());
}

Value hex(Args args) {
    HexGroups groups;
    return read_hex_groups(args[1], args[2], groups) ? hex_text(self_view(args), groups) : Value();
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

Value fromhex(Args args) {
    if (!is_str(args[1])) return raise(TypeError_type, "fromhex() argument must be str, not {}", type_name(args[1]));
    const std::string_view digits = as_str(args[1])->view();
    if (!request_result(digits.size())) return {};
    std::string bytes;
    for (std::size_t i = 0; i < digits.size();) {
        const char c = digits[i];
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            ++i;
            continue;
        }
        const int high = hex_digit(c);
        const int low = high >= 0 && i + 1 < digits.size() ? hex_digit(digits[i + 1]) : -1;
        if (low < 0) {
            const std::size_t position = text::to_index(Unit::code_point, digits, high < 0 ? i : i + 1);
            return raise(ValueError_type, "non-hexadecimal number found in fromhex() arg at position {}", position);
        }
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (args[0] == View(&bytes_type)) return make_bytes(bytes);
    if (args[0] == View(&bytearray_type)) return make_bytearray(bytes);
    const Value plain = make_bytes(bytes);
    return plain ? call(args[0], plain) : Value();
}

constexpr Method methods[] = {
    {"translate", "self, table, /, delete=?", translate},
    {"maketrans", "frm, to, /", maketrans, "", Method::kStatic},
    {"decode", "self, /, encoding='utf-8', errors='strict'", decode},
    {"hex", "self, /, sep=?, bytes_per_sep=1", hex},
    {"fromhex", "cls, string, /", fromhex, "", Method::kClass},
};

}  // namespace

std::span<const Method> bytes_encoding_methods() { return methods; }

/// CPython 3.13 Python/pystrhex.c: _Py_strhex_impl.
bool read_hex_groups(View separator, View per_group, HexGroups& out) {
    if (!separator) return true;
    std::string_view text;
    if (is_str(separator)) {
        text = as_str(separator)->length == 1 ? as_str(separator)->view() : "";
    } else {
        const std::int64_t size = length(separator);
        if (size < 0) return false;
        if (size == 1 && !is_bytes(separator)) {
            raise_text(TypeError_type, "sep must be str or bytes.");
            return false;
        }
        if (size == 1) text = separator.as<Bytes>()->view();
    }
    if (text.empty()) {
        raise_text(ValueError_type, "sep must be length 1.");
        return false;
    }
    if (static_cast<unsigned char>(text[0]) >= 0x80) {
        raise_text(ValueError_type, "sep must be ASCII.");
        return false;
    }
    out.separator = text[0];
    return to_int64(per_group, out.size);
}

Value hex_text(std::string_view bytes, const HexGroups& groups) {
    if (!request_result(bytes.size() * 3)) return {};
    constexpr std::string_view digits = "0123456789abcdef";
    const auto group =
        groups.size < 0 ? 0 - static_cast<std::uint64_t>(groups.size) : static_cast<std::uint64_t>(groups.size);
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t from_edge = groups.size > 0 ? bytes.size() - i : i;
        if (group > 0 && i > 0 && from_edge % group == 0) out += groups.separator;
        const auto byte = static_cast<unsigned char>(bytes[i]);
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return make_str(out, out.size());
}

}  // namespace loopglass
