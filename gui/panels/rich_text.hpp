#pragma once
/// Styled runs laid out as a paragraph: words wrap, code stands on a ground of its own, links can be hovered and
/// clicked.
#include <string_view>
#include <vector>

#include "gui/model/lesson_text.hpp"

namespace loopglass {

/// Draws the runs at the cursor, wrapped at the window's width, and moves the cursor below. The link under the mouse,
/// or null; `clicked` is set when it was pressed.
const TextRun* draw_runs(const std::vector<TextRun>& runs, bool& clicked);

/// A sentence in which `code` stands between backquotes, and nothing else means anything but itself. Where it begins
/// with its subject, that stands out.
void draw_sentence(std::string_view text, std::string_view subject = {});

/// The same in the dim colour, for what is said of something above it.
void draw_note(std::string_view text);

/// The inline Markdown of a question, a hint, a reason.
void draw_markdown(std::string_view text);

}  // namespace loopglass
