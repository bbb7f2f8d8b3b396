#include "sim/trace/digest.hpp"

namespace loopglass {

void Digest::add(std::string_view text) {
    add(std::uint64_t{text.size()});
    std::uint64_t word = 0;
    unsigned filled = 0;
    for (const char character : text) {
        word |= std::uint64_t{static_cast<unsigned char>(character)} << filled;
        filled += 8;
        if (filled == 64) {
            add(word);
            word = 0;
            filled = 0;
        }
    }
    if (filled != 0) add(word);
}

}  // namespace loopglass
