#pragma once
/// The program as a text field that looks like the program: highlighted, numbered, indented as one types, with the
/// parser's complaint at its line.
///
/// ImGui's field does the editing, unseen; what is seen is drawn by us at the same places.
#include <string>
#include <string_view>

#include "gui/model/workspace.hpp"

namespace loopglass {

class SourceEditor {
public:
    /// Begins anew with a text, and takes the keyboard.
    void open(std::string text);
    /// Draws it over the whole of what is left; true when the text has changed.
    bool draw(Workspace& workspace);
    const std::string& text() const { return text_; }

private:
    struct Layout;
    bool edit_field(const Layout& layout);
    void draw_lines(Workspace& workspace, const Layout& layout) const;
    void draw_caret(const Layout& layout);
    void indent_new_line() const;
    static int on_event(void* data);

    std::string text_;
    int caret_ = 0, shown_caret_ = -1;  // bytes
    bool active_ = false, take_focus_ = false, new_line_ = false;
    int owed_spaces_ = 0;  // of a tab, to be typed in the next frame
};

/// What gutters have in common: a line's number and its breakpoint; a click there sets one or takes it away.
void draw_gutter(Workspace& workspace, std::uint32_t line, float x, float y, float width, float height);

/// The last line of CPython's message: "SyntaxError: invalid syntax".
std::string_view last_line(std::string_view message);

}  // namespace loopglass
