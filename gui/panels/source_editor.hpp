#pragma once
/// The program as a text field that looks like the program: highlighted, numbered, indented as one types, with the
/// parser's complaint at its line.
///
/// ImGui's field does the editing, unseen; what is seen is drawn by us at the same places.
#include <string>
#include <string_view>
#include <utility>

#include <imgui.h>

#include "gui/model/workspace.hpp"

namespace loopglass {

class SourceEditor {
public:
    /// Begins anew with a text, and takes the keyboard.
    void open(std::string text);
    /// Draws it over the whole of what is left; true when the text has changed.
    bool draw(Workspace& workspace);
    const std::string& text() const { return text_; }
    /// Selects the next place behind the caret that holds the words, or the first one; false when there is none.
    bool find(std::string_view words);

private:
    struct Layout;
    bool edit_field(Workspace& workspace, const Layout& layout);
    void draw_lines(Workspace& workspace, const Layout& layout) const;
    void draw_selection(ImDrawList& list, std::string_view line, ImVec2 at, float height) const;
    void draw_caret(const Layout& layout);
    void indent_new_line();
    void draw_completions(const Layout& layout);
    static int on_event(void* data);

    std::string text_;
    int generation_ = 0;                // of the field: ImGui gives a field that has the keyboard its own old text back
    int caret_ = 0, shown_caret_ = -1;  // bytes
    std::pair<int, int> selected_;      // bytes, from and to
    bool active_ = false, take_focus_ = false, new_line_ = false;
    int select_from_ = -1, select_to_ = 0;  // bytes; from find(), in the next frame
    std::string owed_;                      // what is to be typed in the next frame: an indentation, the rest of a name
    std::string offered_;                   // the rest of the name that a tab completes; empty: none is offered
};

/// What gutters have in common: a line's number and its breakpoint; a click there sets one or takes it away.
void draw_gutter(Workspace& workspace, std::uint32_t line, float x, float y, float width, float height);

/// The last line of CPython's message: "SyntaxError: invalid syntax".
std::string_view last_line(std::string_view message);

}  // namespace loopglass
