#include "sim/python/syntax/number_literal.hpp"

#include "sim/core/number/float_text.hpp"

namespace loopglass {
namespace {

/// `text` in lower case and without underscores.
std::string_view plain(std::string_view text, Arena& arena) {
    const auto is_plain = [](char c) { return c != '_' && !(c >= 'A' && c <= 'Z'); };
    bool all = true;
    for (const char c : text) all = all && is_plain(c);
    if (all) return text;
    char* copy = static_cast<char*>(arena.allocate(text.size(), 1));
    std::size_t size = 0;
    for (const char c : text) {
        if (c != '_') copy[size++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return {copy, size};
}

}  // namespace

NumberLiteral parse_number(std::string_view text, Arena& arena) {
    text = plain(text, arena);
    if (text.size() > 2 && text[0] == '0') {
        const std::uint8_t base = text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : text[1] == 'b' ? 2 : 10;
        if (base != 10) return {ast::ConstantKind::Int, text.substr(2), base, 0.0};
    }
    if (text.back() == 'j') {
        return {ast::ConstantKind::Imaginary, {}, 10, number::read_decimal(text.substr(0, text.size() - 1))};
    }
    if (text.find_first_of(".e") != std::string_view::npos)
        return {ast::ConstantKind::Float, {}, 10, number::read_decimal(text)};
    return {ast::ConstantKind::Int, text, 10, 0.0};
}

}  // namespace loopglass
