#include "sim/python/syntax/token.hpp"

#include <array>
#include <cstddef>

namespace loopglass {

namespace {

struct Keyword {
    std::string_view word;
    TokenKind kind = TokenKind::Name;
};

// Open addressing over a hash of the length and two letters; the table is small enough to stay in cache.
constexpr std::size_t kSlots = 128;

constexpr std::size_t slot_of(std::string_view word) {
    const auto first = static_cast<unsigned char>(word.front());
    const auto second = static_cast<unsigned char>(word[1]);
    return (first * 7u + second * 3u + word.size() * 29u) % kSlots;
}

constexpr std::array<Keyword, kSlots> make_keywords() {
    std::array<Keyword, kSlots> table{};
    constexpr Keyword rows[] = {
#define KEYWORD(name, spelling) {spelling, TokenKind::Keyword##name},
#include "sim/python/syntax/tokens.def"
    };
    for (const Keyword& row : rows) {
        std::size_t slot = slot_of(row.word);
        while (!table[slot].word.empty()) slot = (slot + 1) % kSlots;
        table[slot] = row;
    }
    return table;
}

constexpr std::array<Keyword, kSlots> kKeywords = make_keywords();

}  // namespace

TokenKind keyword_or_name(std::string_view word) {
    if (word.size() < 2 || word.size() > 8) return TokenKind::Name;
    for (std::size_t slot = slot_of(word); !kKeywords[slot].word.empty(); slot = (slot + 1) % kSlots) {
        if (kKeywords[slot].word == word) return kKeywords[slot].kind;
    }
    return TokenKind::Name;
}

bool is_soft_keyword(std::string_view word) {
    return word == "match" || word == "case" || word == "type" || word == "_";
}

}  // namespace loopglass
