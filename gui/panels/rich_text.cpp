#include "gui/panels/rich_text.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

/// Where the next word goes, and the ground that words of one run share on a line.
struct Flow {
    ImVec2 start;
    float right, x, y, line;

    bool at_start() const { return x <= start.x; }
    void new_line() {
        x = start.x;
        y += line;
    }
};

constexpr float kCodePadding = 4;

struct RunStyle {
    ImFont* font;
    float size, lower;  ///< pixels that bring its letters to the baseline of the text

    explicit RunStyle(const TextRun& run)
        : font(run.code     ? fonts().code
               : run.strong ? fonts().strong
                            : fonts().text),
          size(run.code ? font->FontSize * 0.94F : font->FontSize),
          lower(std::round(fonts().text->Ascent - font->Ascent * size / font->FontSize)) {}
    float width_of(const char* begin, const char* end) const {
        return font->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x;
    }
};

/// Which ends of a run a word is at.
struct WordPlace {
    bool first = true, last = true;
    bool after_space = false;  ///< of the same run, on the same line if it fits
};

struct WordBox {
    ImVec2 top, bottom;
};

/// How wide the full stop or comma is that the run begins with: it stays on the line of the word before it.
float closing_width(const TextRun& run) {
    const std::string_view text = run.text;
    const std::size_t end = std::min(text.find_first_not_of(".,;:!?)"), text.size());
    if (end == 0 || (end < text.size() && text[end] != ' ')) return 0;
    const char* begin = text.data();
    return RunStyle(run).width_of(begin, begin + end);
}

/// Draws a word behind its space; the box that it covers together with it. `followed_by` pixels must fit behind it.
WordBox draw_word(Flow& flow, const TextRun& run, std::string_view word, WordPlace place, bool lit, float followed_by) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const RunStyle style(run);
    const char* begin = word.data();
    const char* end = begin + word.size();
    const float before = run.code && place.first ? kCodePadding : 0, after = run.code && place.last ? kCodePadding : 0;
    const float width = before + style.width_of(begin, end) + after;
    float space = place.after_space && !flow.at_start() ? style.width_of(" ", nullptr) : 0;
    if (flow.x + space + width + followed_by > flow.right && !flow.at_start()) {
        flow.new_line();
        space = 0;
    }
    const Palette& c = colors();
    const float height = ImGui::GetTextLineHeight();
    const WordBox box{ImVec2(flow.x, flow.y - 1), ImVec2(flow.x + space + width, flow.y + height + 2)};
    const bool joins = place.after_space && space > 0;
    if (run.code || lit) {
        ImDrawFlags corners = place.last ? ImDrawFlags_RoundCornersRight : ImDrawFlags_None;
        if (!joins) corners |= ImDrawFlags_RoundCornersLeft;
        list->AddRectFilled(box.top, box.bottom, lit ? c.linked_line : c.raised, 4,
                            corners == 0 ? ImDrawFlags_RoundCornersNone : corners);
    }
    list->AddText(style.font, style.size, ImVec2(flow.x + space + before, flow.y + style.lower),
                  run.link       ? c.accent
                  : run.emphasis ? c.definition
                  : run.dim      ? c.dim
                                 : c.text,
                  begin, end);
    if (run.link) {
        const float inset = run.code && !joins ? before : 0;
        list->AddLine(ImVec2(flow.x + inset, box.bottom.y - 1), ImVec2(box.bottom.x - after, box.bottom.y - 1),
                      c.accent);
    }
    flow.x = box.bottom.x;
    return box;
}

}  // namespace

const TextRun* draw_runs(const std::vector<TextRun>& runs, bool& clicked) {
    // A link is lit one frame after it is hovered: its words are not known before they are laid out.
    static const TextRun* lit = nullptr;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetTextLineHeight();
    Flow flow{start, start.x + text_width(), start.x, start.y, height + 6};
    const TextRun* hovered = nullptr;
    bool pressed = false;
    const float row = ImGui::GetCursorPosY();
    int number = 0;
    for (std::size_t index = 0; index < runs.size(); ++index) {
        const TextRun& run = runs[index];
        const std::string_view text = run.text;
        const float closing = index + 1 < runs.size() ? closing_width(runs[index + 1]) : 0;
        ImGui::PushID(static_cast<int>(row));
        ImGui::PushID(number++);
        bool after_space = false, first = true;
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == ' ') {
                // A space at a run's beginning belongs to no word's ground.
                if (first && !flow.at_start()) flow.x += ImGui::CalcTextSize(" ").x;
                after_space = !first;
                ++at;
                continue;
            }
            const std::size_t end = std::min(text.find(' ', at), text.size());
            const WordBox box =
                draw_word(flow, run, text.substr(at, end - at), {first, end == text.size(), after_space},
                          run.link && lit == &run, end == text.size() ? closing : 0);
            if (run.link) {
                // The keyboard stops once at each link, the mouse may be on any of its words.
                const Touch touch = first ? hot_spot("link", box.top, box.bottom) : mouse_spot(box.top, box.bottom);
                if (touch.hovered) hovered = &run;
                pressed = pressed || touch.pressed;
            }
            after_space = first = false;
            at = end;
        }
        ImGui::PopID();
        ImGui::PopID();
        if (after_space && !flow.at_start()) flow.x += ImGui::CalcTextSize(" ").x;
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

namespace {

/// Parts between backquotes are code.
void add_runs(std::vector<TextRun>& runs, std::string_view text) {
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
}

}  // namespace

void draw_sentence(std::string_view text, std::string_view subject) {
    std::vector<TextRun> runs;
    if (!subject.empty() && text.starts_with(subject)) {
        TextRun run;
        run.text = subject;
        run.strong = true;
        runs.push_back(std::move(run));
        text.remove_prefix(subject.size());
    }
    add_runs(runs, text);
    bool clicked = false;
    draw_runs(runs, clicked);
}

void draw_note(std::string_view text) {
    std::vector<TextRun> runs;
    add_runs(runs, text);
    for (TextRun& run : runs) run.dim = true;
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
