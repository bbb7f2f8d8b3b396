#pragma once
/// Colours and fonts of the window. Two palettes, dark and light; text on its ground has a contrast of at least 4.5:1
/// (tested).
#include <string>

#include <imgui.h>

#include "gui/model/highlight.hpp"
#include "sim/trace/derive.hpp"

namespace loopglass {

struct Palette {
    ImU32 background, panel, raised, line;                        ///< grounds and separators
    ImU32 text, dim, accent, on_accent, warning, error, success;  ///< writing
    ImU32 current_line, linked_line;                              ///< grounds of source lines
    ImU32 running, ready, waiting, sleeping, blocked, finished, failed, cancelled;
    ImU32 keyword, string, number, comment, builtin, definition;
};

const Palette& palette(bool light);
/// The palette in use.
const Palette& colors();
void apply_theme(bool light);
ImU32 color_of(LaneState state);
ImU32 color_of(WordClass word);
/// WCAG contrast of two opaque colours, 1 to 21.
double contrast(ImU32 a, ImU32 b);

struct Fonts {
    ImFont* text = nullptr;
    ImFont* code = nullptr;
    ImFont* editor = nullptr;  ///< the code's letters on the lines of a program that is read
    ImFont* strong = nullptr;
    ImFont* heading = nullptr;
    ImFont* caption = nullptr;  ///< of panels and their sections
};
/// Loads the fonts there are below the folder (JetBrains Mono, DejaVu Sans), ImGui's own as the last resort. Call
/// before the first frame: it builds their texture. False when the last resort is all there is: it knows no letters
/// beyond ASCII.
bool load_fonts(float scale, const std::string& folder = "/usr/share/fonts/truetype");
const Fonts& fonts();
/// Pixels from one line of a program to the next, read or edited, where the font is that of code.
float source_line_height();

}  // namespace loopglass
