#pragma once
/// The text of a lesson, cut into screens.
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lessons/engine/lesson.hpp"

namespace loopglass {

/// Cuts at headings `# Title {#id}`. `first_line` is the line of the file at which `body` begins.
std::vector<Screen> read_screens(std::string_view body, std::uint32_t first_line, const std::string& file,
                                 std::vector<LessonProblem>& problems);

/// A placeholder `{{predict final}}` that is all of a line; the kind is left alone when it is none.
bool is_placeholder(std::string_view line, Interaction& interaction);

/// What a link reads as: its text and its target, as written.
using LinkText = std::function<std::string(std::string_view text, std::string_view target)>;
/// The text without Markdown's signs, as a terminal shows it: links as `link_text` says, by default as their text; no
/// emphasis.
std::string plain_text(std::string_view markdown, const LinkText& link_text = {});

/// A screen's body in the order in which it is gone through: text, then what is to be done there.
struct ScreenPiece {
    std::string text;                        ///< Markdown
    std::optional<Interaction> interaction;  ///< after the text
};
std::vector<ScreenPiece> pieces_of(const Screen& screen);

}  // namespace loopglass
