#include "sim/python/compiler/docstring.hpp"

#include <algorithm>
#include <limits>

namespace loopglass::compiler {
namespace {

constexpr std::size_t kTabWidth = 8;

/// str.expandtabs(8).
std::string expand_tabs(std::string_view text) {
    std::string result;
    std::size_t column = 0;
    for (const char c : text) {
        if (c == '\t') {
            const std::size_t spaces = kTabWidth - column % kTabWidth;
            result.append(spaces, ' ');
            column += spaces;
            continue;
        }
        result += c;
        const bool continues_character = (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
        if (!continues_character) ++column;
        if (c == '\n' || c == '\r') column = 0;
    }
    return result;
}

}  // namespace

const ast::Constant* docstring_of(ast::Stmts body) {
    if (body.empty()) return nullptr;
    const auto* statement = ast::try_as<ast::ExprStmt>(body[0]);
    const auto* constant = statement != nullptr ? ast::try_as<ast::Constant>(statement->value) : nullptr;
    return constant != nullptr && constant->value_kind == ast::ConstantKind::Str ? constant : nullptr;
}

std::string clean_docstring(std::string_view original) {
    const std::string text = expand_tabs(original);
    // The first line stands behind the quotes: it loses its own indentation.
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    constexpr auto kUnlimited = std::numeric_limits<std::size_t>::max();
    std::size_t margin = kUnlimited;
    for (std::size_t newline = text.find('\n', begin); newline != std::string::npos;
         newline = text.find('\n', newline + 1)) {
        const std::size_t start = std::min(text.find_first_not_of(' ', newline + 1), text.size());
        if (start < text.size() && text[start] != '\n') margin = std::min(margin, start - newline - 1);
    }
    if (margin == kUnlimited) margin = 0;
    std::string result;
    std::size_t at = begin;
    while (at < text.size()) {
        const std::size_t newline = text.find('\n', at);
        if (newline == std::string::npos) {
            result.append(text, at);
            break;
        }
        result.append(text, at, newline + 1 - at);
        at = newline + 1;
        for (std::size_t i = 0; i < margin && at < text.size() && text[at] == ' '; ++i) ++at;
    }
    return result;
}

}  // namespace loopglass::compiler
