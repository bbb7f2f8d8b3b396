#pragma once
/// Which words of a source line get which colour. It reads line by line and forgives everything: text that does not
/// parse is what an editor mostly holds.
#include <cstdint>
#include <string_view>
#include <vector>

namespace loopglass {

enum class WordClass : std::uint8_t { plain, keyword, string, number, comment, builtin, definition };
enum class SourceLanguage : std::uint8_t { python, cpp };

/// A stretch of bytes of a line.
struct Word {
    std::uint32_t begin = 0, end = 0;
    WordClass kind = WordClass::plain;
};

/// Remembers from line to line whether a long string or comment is open.
class Highlighter {
public:
    explicit Highlighter(SourceLanguage language) : language_(language) {}
    /// The words of the next line; together they cover it.
    std::vector<Word> next_line(std::string_view line);

private:
    SourceLanguage language_;
    std::string_view open_;  ///< what ends the long string or comment that is open
};

}  // namespace loopglass
