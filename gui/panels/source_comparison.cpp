#include "gui/panels/source_comparison.hpp"

#include "gui/app/theme.hpp"
#include "gui/model/highlight.hpp"
#include "gui/model/line_difference.hpp"
#include "lessons/engine/marks.hpp"

namespace loopglass {

namespace {

struct Side {
    const char* sign;
    ImU32 color;
};

Side side_of(LineOrigin origin) {
    switch (origin) {
        case LineOrigin::first: return {"-", colors().warning};
        case LineOrigin::second: return {"+", colors().success};
        case LineOrigin::both: break;
    }
    return {" ", colors().dim};
}

void draw_line(const ComparedLine& line, const std::vector<Word>& words, float height) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Side side = side_of(line.origin);
    const float left = ImGui::GetWindowPos().x, right = left + ImGui::GetWindowWidth();
    if (line.origin != LineOrigin::both) {
        list.AddRectFilled(ImVec2(left, at.y), ImVec2(right, at.y + height), colors().raised);
        list.AddRectFilled(ImVec2(left, at.y), ImVec2(left + 4, at.y + height), side.color);
    }
    list.AddText(ImVec2(at.x + 8, at.y + 2), side.color, side.sign);
    float x = at.x + ImGui::CalcTextSize("0").x * 4;
    for (const Word& word : words) {
        const char* begin = line.text.data() + word.begin;
        const char* end = line.text.data() + word.end;
        list.AddText(ImVec2(x, at.y + 2), color_of(word.kind), begin, end);
        x += ImGui::CalcTextSize(begin, end).x;
    }
    ImGui::Dummy(ImVec2(x - at.x, height - ImGui::GetStyle().ItemSpacing.y));
}

}  // namespace

void draw_source_comparison(const Workspace& workspace) {
    const std::string solution = without_marks(workspace.lesson()->solution);
    colored_text(colors().warning, "-  only in your program");
    ImGui::SameLine();
    colored_text(colors().success, "   +  only in the solution, which is one way of several");
    ImGui::PushFont(fonts().code);
    ImGui::BeginChild("comparison", ImVec2(0, 0), false, ImGuiWindowFlags_HorizontalScrollbar);
    const float height = source_line_height();
    Highlighter mine(SourceLanguage::python), other(SourceLanguage::python);
    for (const ComparedLine& line : compare_lines(workspace.source(), solution)) {
        // Both read the lines they share: each knows whether it is inside a long string.
        std::vector<Word> words;
        if (line.origin != LineOrigin::second) words = mine.next_line(line.text);
        if (line.origin != LineOrigin::first) words = other.next_line(line.text);
        draw_line(line, words, height);
    }
    ImGui::EndChild();
    ImGui::PopFont();
}

}  // namespace loopglass
