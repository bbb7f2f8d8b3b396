#include "gui/panels/rich_text.hpp"

#include <algorithm>

#include <imgui.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"

namespace loopglass {

namespace {

/// Where the next word goes.
struct Flow {
    ImVec2 start;
    float right, x, y, line;

    void new_line() {
        x = start.x;
        y += line;
    }
};

constexpr float kCodePadding = 3;

void draw_word(Flow& flow, const TextRun& run, std::string_view word, bool first_of_run, bool last_of_run, bool lit) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImFont* font = run.code ? fonts().code : run.strong ? fonts().strong : fonts().text;
    const float size = run.code ? font->FontSize * 0.94F : font->FontSize;
    const char* begin = word.data();
    const char* end = begin + word.size();
    const ImVec2 extent = font->CalcTextSizeA(size, FLT_MAX, 0, begin, end);
    const float before = run.code && first_of_run ? kCodePadding : 0,
                after = run.code && last_of_run ? kCodePadding : 0;
    if (flow.x + before + extent.x + after > flow.right && flow.x > flow.start.x) flow.new_line();
    const Palette& c = colors();
    const float height = ImGui::GetTextLineHeight();
    if (run.code)
        list->AddRectFilled(ImVec2(flow.x, flow.y), ImVec2(flow.x + before + extent.x + after, flow.y + height + 1),
                            c.raised, 3);
    else if (lit)
        list->AddRectFilled(ImVec2(flow.x, flow.y), ImVec2(flow.x + extent.x, flow.y + height + 1), c.linked_line, 3);
    list->AddText(font, size, ImVec2(flow.x + before, flow.y + (run.code ? 1 : 0)),
                  run.link       ? c.accent
                  : run.emphasis ? c.definition
                                 : c.text,
                  begin, end);
    if (run.link) list->AddLine(ImVec2(flow.x, flow.y + height), ImVec2(flow.x + extent.x, flow.y + height), c.accent);
    flow.x += before + extent.x + after;
}

}  // namespace

const TextRun* draw_runs(const std::vector<TextRun>& runs, bool& clicked) {
    // A link is lit one frame after it is hovered: its words are not known before they are laid out.
    static const TextRun* lit = nullptr;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    Flow flow{start, start.x + ImGui::GetContentRegionAvail().x, start.x, start.y, ImGui::GetTextLineHeight() + 5};
    const float height = ImGui::GetTextLineHeight();
    const TextRun* hovered = nullptr;
    bool pressed = false;
    const float row = ImGui::GetCursorPosY();
    int number = 0;
    for (const TextRun& run : runs) {
        const std::string_view text = run.text;
        ImGui::PushID(static_cast<int>(row));
        ImGui::PushID(number++);
        bool word_before = false;
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == ' ') {
                const float before = flow.x;
                if (flow.x > start.x) flow.x += ImGui::CalcTextSize(" ").x;
                if (run.code)
                    ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(before, flow.y),
                                                              ImVec2(flow.x, flow.y + height + 1), colors().raised);
                ++at;
                continue;
            }
            const std::size_t end = std::min(text.find(' ', at), text.size());
            draw_word(flow, run, text.substr(at, end - at), at == 0, end == text.size(), run.link && lit == &run);
            const float width = flow.x - ImGui::CalcTextSize(text.data() + at, text.data() + end).x;
            if (run.link) {
                const ImVec2 top(width, flow.y - 2), bottom(flow.x, flow.y + height + 3);
                // The keyboard stops once at each link, the mouse may be on any of its words.
                const Touch touch = word_before ? mouse_spot(top, bottom) : hot_spot("link", top, bottom);
                word_before = true;
                if (touch.hovered) hovered = &run;
                pressed = pressed || touch.pressed;
            }
            at = end;
        }
        ImGui::PopID();
        ImGui::PopID();
    }
    if (hovered != nullptr) {
        lit = hovered;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        clicked = pressed;
    } else if (std::any_of(runs.begin(), runs.end(), [](const TextRun& run) { return &run == lit; })) {
        lit = nullptr;
    }
    ImGui::Dummy(ImVec2(flow.right - start.x, flow.y + height - start.y));
    return hovered;
}

void draw_sentence(std::string_view text) {
    std::vector<TextRun> runs;
    for (bool code = false; !text.empty(); code = !code) {
        const std::size_t end = std::min(text.find('`'), text.size());
        if (end > 0) {
            TextRun run;
            run.text = text.substr(0, end);
            run.code = code;
            runs.push_back(std::move(run));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    bool clicked = false;
    draw_runs(runs, clicked);
}

void draw_markdown(std::string_view text) {
    for (const TextBlock& block : read_blocks(text)) {
        bool clicked = false;
        draw_runs(block.runs, clicked);
    }
}

}  // namespace loopglass
