#pragma once
/// A lesson's text on a terminal: wrapped, with line numbers where the window has links.
#include <cstddef>
#include <string>
#include <string_view>

#include "lessons/engine/lesson.hpp"

namespace loopglass::cli {

/// Columns of the terminal on stdout, 80 when it is none; at most 100, so that lines stay readable.
std::size_t text_width();

/// Paragraphs wrapped at `width` columns, code and lists left as they are. Links to marks say the line: "the read (line
/// 8)".
std::string terminal_text(const Lesson& lesson, std::string_view markdown, std::size_t width);
/// One paragraph wrapped, each line after `indent`.
std::string wrapped(std::string_view paragraph, std::size_t width, std::string_view indent = "");
/// A question, marked by "? ".
std::string question(std::string_view markdown, std::size_t width);
/// The program with line numbers, without its marks.
std::string numbered(std::string_view source);
/// "Title" and a line under it.
std::string heading(std::string_view title, char line = '-');

}  // namespace loopglass::cli
