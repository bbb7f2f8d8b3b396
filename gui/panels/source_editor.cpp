#include "gui/panels/source_editor.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include "gui/app/theme.hpp"
#include "gui/model/completion.hpp"
#include "gui/model/highlight.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kIndent = 4;

float text_width(std::string_view text) { return ImGui::CalcTextSize(text.data(), text.data() + text.size()).x; }

std::size_t leading_spaces(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

}  // namespace

struct SourceEditor::Layout {
    ImVec2 origin;  // of the text's first letter
    float gutter, line_height;
    std::vector<std::string_view> lines;
};

std::string_view last_line(std::string_view message) {
    while (message.ends_with('\n')) message.remove_suffix(1);
    return message.substr(message.rfind('\n') + 1);
}

void draw_gutter(Workspace& workspace, std::uint32_t line, float x, float y, float width, float height) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 top(x, y), bottom(x + width, y + height);
    const FocusGroup lines("gutter");
    ImGui::PushID(static_cast<int>(line));
    const Touch touch = hot_spot("line", top, bottom, ImGuiHoveredFlags_ChildWindows);
    ImGui::PopID();
    const std::string digits = fmt::format("{}", line);
    list.AddText(ImVec2(x + width - text_width(digits) - 10, y + (height - ImGui::GetFontSize()) / 2), colors().dim,
                 digits.c_str());
    const ImVec2 centre(x + 9, y + height / 2);
    if (const Breakpoint* set = workspace.breakpoint_at(line); set != nullptr && set->enabled)
        list.AddCircleFilled(centre, 5, colors().error);
    else if (set != nullptr || touch.hovered)
        list.AddCircle(centre, 5, set != nullptr ? colors().error : colors().dim, 0, 1.5F);
    if (!touch.hovered) return;
    tooltip(workspace.breakpoint_at(line) != nullptr ? "Take this breakpoint away  (F9)"
                                                     : "Stop whenever a task comes to this line  (F9)");
    if (touch.pressed) workspace.toggle_breakpoint(line);
}

void SourceEditor::open(std::string text) {
    text_ = std::move(text);
    take_focus_ = true;
    ++generation_;
    active_ = false;
    owed_.clear();
    new_line_ = false;
    select_from_ = -1;
    shown_caret_ = -1;
}

bool SourceEditor::find(std::string_view words) {
    if (words.empty()) return false;
    const auto behind = static_cast<std::size_t>(std::clamp(caret_, 0, static_cast<int>(text_.size())));
    std::size_t at = text_.find(words, behind);
    if (at == std::string::npos) at = text_.find(words);
    if (at == std::string::npos) return false;
    select_from_ = static_cast<int>(at);
    select_to_ = static_cast<int>(at + words.size());
    take_focus_ = true;
    return true;
}

int SourceEditor::on_event(void* data) {
    auto* event = static_cast<ImGuiInputTextCallbackData*>(data);
    auto* self = static_cast<SourceEditor*>(event->UserData);
    if (event->EventFlag == ImGuiInputTextFlags_CallbackAlways) {
        if (self->select_from_ >= 0) {
            event->SelectionStart = self->select_from_;
            event->SelectionEnd = event->CursorPos = self->select_to_;
            self->select_from_ = -1;
        }
        self->caret_ = event->CursorPos;
        self->selected_ = std::minmax(event->SelectionStart, event->SelectionEnd);
        return 0;
    }
    // What is typed besides comes through the keyboard's queue in the next frame, so that ImGui's undo knows of it.
    if (event->EventChar == '\n') self->new_line_ = true;
    if (event->EventChar != '\t') return 0;
    if (!self->offered_.empty()) {
        self->owed_ = self->offered_;
        return 1;
    }
    event->EventChar = ' ';
    self->owed_.assign(kIndent - 1, ' ');
    return 0;
}

/// Under a line that ends with a colon one level deeper, else as deep as the line above.
void SourceEditor::indent_new_line() {
    const std::string_view above = std::string_view(text_).substr(0, static_cast<std::size_t>(std::max(caret_ - 1, 0)));
    const std::string_view line = above.substr(above.rfind('\n') + 1);
    const std::size_t last = line.find_last_not_of(' ');
    const bool deeper = last != std::string_view::npos && line[last] == ':';
    owed_.append(leading_spaces(line) + (deeper ? kIndent : 0), ' ');
}

bool SourceEditor::edit_field(Workspace& workspace, const Layout& layout) {
    float widest = 0;
    for (const std::string_view line : layout.lines) widest = std::max(widest, text_width(line));
    const ImVec2 size(std::max(widest + 60, ImGui::GetContentRegionAvail().x - layout.gutter),
                      std::max(layout.line_height * static_cast<float>(layout.lines.size() + 3),
                               ImGui::GetContentRegionAvail().y - 4));
    // ImGui forgets at a frame's end what was not read: it is given now.
    if (active_ && !owed_.empty()) ImGui::GetIO().AddInputCharactersUTF8(owed_.c_str());
    owed_.clear();
    ImGui::SetCursorScreenPos(layout.origin);
    const bool came = focus_stop("text", layout.origin, ImVec2(layout.origin.x + size.x, layout.origin.y + size.y));
    if (take_focus_ || came) take_keyboard();
    take_focus_ = false;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    ImGui::PushStyleColor(ImGuiCol_Text, 0);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, 0);  // ours lies below the letters
    // A Tab is text only once the field is active: ImGui 1.89 to 1.90 give no field the keyboard that takes it.
    const ImGuiInputTextFlags tab = active_ ? ImGuiInputTextFlags_AllowTabInput : ImGuiInputTextFlags_None;
    ImGui::PushID(generation_);
    const bool changed = ImGui::InputTextMultiline(
        "##source", &text_, size, tab | ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_CallbackCharFilter,
        [](ImGuiInputTextCallbackData* data) { return on_event(data); }, this);
    ImGui::PopID();
    mouse_only();  // the keyboard stops at all of the text, above
    active_ = ImGui::IsItemActive();
    workspace.typing_program = active_;
    ImGui::PopStyleColor(3);
    ImGui::PopStyleVar();
    if (active_ && changed && new_line_) indent_new_line();
    new_line_ = false;
    return changed;
}

/// The part of it that is on a line; the end of a line counts as a letter.
void SourceEditor::draw_selection(ImDrawList& list, std::string_view line, ImVec2 at, float height) const {
    const auto begin = static_cast<int>(line.data() - text_.data()), end = begin + static_cast<int>(line.size());
    const int from = std::max(selected_.first, begin), to = std::min(selected_.second, end);
    if (!active_ || from > to || selected_.first == selected_.second || selected_.second == begin) return;
    const auto width = [&](int until) { return text_width(line.substr(0, static_cast<std::size_t>(until - begin))); };
    const float line_end = selected_.second > end ? text_width("0") / 2 : 0;
    list.AddRectFilled(ImVec2(at.x + width(from), at.y), ImVec2(at.x + width(to) + line_end, at.y + height),
                       colors().current_line);
}

void SourceEditor::draw_lines(Workspace& workspace, const Layout& layout) const {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Palette& c = colors();
    const float top = ImGui::GetWindowPos().y, bottom = top + ImGui::GetWindowHeight();
    const float left = ImGui::GetWindowPos().x, right = left + ImGui::GetWindowWidth();
    const Playback& playback = workspace.playback;
    Highlighter highlighter(SourceLanguage::python);
    float y = layout.origin.y;
    for (std::size_t i = 0; i < layout.lines.size(); ++i, y += layout.line_height) {
        const std::string_view line = layout.lines[i];
        const std::vector<Word> words = highlighter.next_line(line);
        if (y + layout.line_height < top || y > bottom) continue;
        const auto number = static_cast<std::uint32_t>(i + 1);
        const bool wrong = !playback.problem().empty() && playback.problem_line() == number;
        if (number == workspace.caret_line && active_)
            list.AddRectFilled(ImVec2(left, y), ImVec2(right, y + layout.line_height), c.raised);
        draw_selection(list, line, ImVec2(layout.origin.x, y), layout.line_height);
        draw_gutter(workspace, number, left, y, layout.gutter, layout.line_height);
        float x = layout.origin.x;
        for (const Word& word : words) {
            const std::string_view text = line.substr(word.begin, word.end - word.begin);
            list.AddText(ImVec2(x, y), color_of(word.kind), text.data(), text.data() + text.size());
            x += text_width(text);
        }
        if (!wrong) continue;
        list.AddRectFilled(ImVec2(layout.origin.x, y + layout.line_height - 2), ImVec2(x, y + layout.line_height),
                           c.error);
        const std::string message = fmt::format("   \xe2\x97\x82 {}", last_line(playback.problem()));
        list.AddText(ImVec2(x, y), c.error, message.c_str());
    }
}

void SourceEditor::draw_caret(const Layout& layout) {
    if (!active_) return;
    const std::string_view before = std::string_view(text_).substr(0, static_cast<std::size_t>(caret_));
    const auto row = static_cast<float>(std::count(before.begin(), before.end(), '\n'));
    const float x = layout.origin.x + text_width(before.substr(before.rfind('\n') + 1));
    const float y = layout.origin.y + row * layout.line_height;
    ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(x, y), ImVec2(x + 2, y + layout.line_height), colors().accent);
    if (caret_ == shown_caret_) return;
    shown_caret_ = caret_;
    const ImVec2 corner = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    if (y < corner.y + layout.line_height)
        ImGui::SetScrollY(ImGui::GetScrollY() + y - corner.y - 2 * layout.line_height);
    if (y > corner.y + size.y - 3 * layout.line_height)
        ImGui::SetScrollY(ImGui::GetScrollY() + y - (corner.y + size.y - 3 * layout.line_height));
    if (x > corner.x + size.x - 40) ImGui::SetScrollX(ImGui::GetScrollX() + x - (corner.x + size.x - 80));
    if (x < corner.x + layout.gutter)
        ImGui::SetScrollX(std::max(ImGui::GetScrollX() + x - corner.x - layout.gutter, 0.0F));
}

/// Below the caret: what may be meant, and what it is for. Tab takes the first.
void SourceEditor::draw_completions(const Layout& layout) {
    constexpr std::size_t kMost = 7;
    offered_.clear();
    if (!active_) return;
    const std::string_view before = std::string_view(text_).substr(0, static_cast<std::size_t>(caret_));
    const Completions found = completions_at(before);
    if (found.names.empty()) return;
    offered_ = found.names.front().name.substr(found.typed);
    const std::string_view line = before.substr(before.rfind('\n') + 1);
    const auto row = static_cast<float>(std::count(before.begin(), before.end(), '\n') + 1);
    const float letter = text_width("0"), height = layout.line_height + 3;
    const std::size_t shown = std::min(found.names.size(), kMost);
    std::size_t widest = 0, widest_help = 0;
    for (std::size_t i = 0; i < shown; ++i) {
        widest = std::max(widest, found.names[i].name.size());
        widest_help = std::max(widest_help, found.names[i].help.size());
    }
    const bool more = found.names.size() > shown;
    const float width = letter * static_cast<float>(widest + widest_help + 5);
    const float tall = height * static_cast<float>(shown + (more ? 1 : 0)) + 6;
    const ImVec2 corner = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    ImVec2 at(layout.origin.x + text_width(line.substr(0, line.size() - found.typed)),
              layout.origin.y + row * layout.line_height + 2);
    at.x = std::max(std::min(at.x, corner.x + size.x - width - 16), corner.x);
    if (at.y + tall > corner.y + size.y) at.y -= tall + layout.line_height + 4;
    const Palette& c = colors();
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const ImVec2 end(at.x + width, at.y + tall);
    list.AddRectFilled(at, end, c.raised, 4);
    list.AddRect(at, end, c.line, 4);
    for (std::size_t i = 0; i < shown; ++i) {
        const float y = at.y + 3 + height * static_cast<float>(i);
        const std::string_view name = found.names[i].name, help = found.names[i].help;
        if (i == 0) list.AddRectFilled(ImVec2(at.x + 2, y), ImVec2(end.x - 2, y + height), c.current_line, 3);
        list.AddText(ImVec2(at.x + letter, y + 1), c.text, name.data(), name.data() + name.size());
        list.AddText(ImVec2(at.x + letter * static_cast<float>(widest + 3), y + 1), c.dim, help.data(),
                     help.data() + help.size());
    }
    if (more) {
        const std::string rest = fmt::format("and {} more; Tab takes the first", found.names.size() - shown);
        list.AddText(ImVec2(at.x + letter, at.y + 4 + height * static_cast<float>(shown)), c.dim, rest.c_str());
    }
}

bool SourceEditor::draw(Workspace& workspace) {
    ImGui::PushFont(fonts().editor);
    ImGui::BeginChild("editor", ImVec2(0, 0), false, ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoNav);
    Layout layout;
    layout.gutter = text_width("0") * 6;
    layout.line_height = ImGui::GetFontSize();
    layout.lines = split_lines(text_);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    layout.origin = ImVec2(at.x + layout.gutter, at.y);
    const std::string before = text_;
    const std::string_view head = std::string_view(text_).substr(0, static_cast<std::size_t>(std::max(caret_, 0)));
    workspace.caret_line = 1 + static_cast<std::uint32_t>(std::count(head.begin(), head.end(), '\n'));
    draw_lines(workspace, layout);
    bool changed = edit_field(workspace, layout);
    caret_ = std::min(caret_, static_cast<int>(text_.size()));
    draw_caret(layout);
    draw_completions(layout);
    ImGui::EndChild();
    ImGui::PopFont();
    changed = changed && text_ != before;
    return changed;
}

}  // namespace loopglass
