#include "sim/python/syntax/utf8.hpp"

#include <cstring>

namespace loopglass {

std::size_t utf8_find_invalid(std::string_view text) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const std::size_t size = text.size();
    std::size_t at = 0;
    while (at < size) {
        std::uint64_t word;
        while (at + sizeof word <= size &&
               (std::memcpy(&word, bytes + at, sizeof word), (word & 0x8080808080808080u) == 0)) {
            at += sizeof word;
        }
        if (at == size) break;
        const unsigned char lead = bytes[at];
        if (lead < 0x80) {
            ++at;
            continue;
        }
        if (lead < 0xC2 || lead > 0xF4) return at;
        const std::size_t length = utf8_length(lead);
        if (at + length > size) return at;
        for (std::size_t i = 1; i < length; ++i) {
            if ((bytes[at + i] & 0xC0) != 0x80) return at;
        }
        const unsigned char second = bytes[at + 1];
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||  // overlong; surrogates
            (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) {  // overlong; too large
            return at;
        }
        at += length;
    }
    return std::string_view::npos;
}

}  // namespace loopglass
