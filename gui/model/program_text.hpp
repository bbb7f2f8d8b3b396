#pragma once
/// ProgramText: the program as learners see and edit it, with the lesson's marks kept beside it instead of in its
/// comments.
///
/// Invariant: a mark names an existing line. It moves with its line when others are edited, goes when its line does,
/// and is back when a line comes that says the same.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lessons/engine/lesson.hpp"

namespace loopglass {

class ProgramText {
public:
    ProgramText() = default;
    /// `source` with its marks written as comments.
    explicit ProgramText(std::string_view source);

    const std::string& text() const { return text_; }
    const std::vector<Mark>& marks() const { return marks_; }
    /// Another text in place of the present one. Lines keep their marks wherever they are in it (LineMatch).
    void replace(std::string text);
    /// Replaces the marked line, keeping its indentation; false when there is no such line.
    bool apply(const Edit& edit);
    /// The first line with the mark, from 1; 0: none.
    std::uint32_t line_of(std::string_view mark) const;
    /// Marks as comments again, for those who check the program.
    std::string with_marks() const;

private:
    struct LostMark {
        std::string name, words;  // of its line, when that went
    };
    std::string text_;
    std::vector<Mark> marks_;
    std::vector<LostMark> lost_;
};

std::vector<std::string_view> split_lines(std::string_view text);

}  // namespace loopglass
