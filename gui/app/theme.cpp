#include "gui/app/theme.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <initializer_list>

namespace loopglass {

namespace {

constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16U) & 0xffU, (hex >> 8U) & 0xffU, hex & 0xffU, 255); }

constexpr Palette kDark{.background = rgb(0x12151a),
                        .panel = rgb(0x1a1e25),
                        .raised = rgb(0x262c36),
                        .line = rgb(0x323a47),
                        .text = rgb(0xe6e9ef),
                        .dim = rgb(0x9aa5b5),
                        .accent = rgb(0x6cb2ff),
                        .on_accent = rgb(0x0b1520),
                        .warning = rgb(0xf0b74a),
                        .error = rgb(0xff7b72),
                        .success = rgb(0x4fd675),
                        .current_line = rgb(0x24384f),
                        .linked_line = rgb(0x3f3a20),
                        .running = rgb(0x41c463),
                        .ready = rgb(0xf0b74a),
                        .waiting = rgb(0x66748a),
                        .sleeping = rgb(0x4a6fa5),
                        .blocked = rgb(0xf0524a),
                        .finished = rgb(0x56627a),
                        .failed = rgb(0xe05cb1),
                        .cancelled = rgb(0xd9822b),
                        .keyword = rgb(0xd6a0ff),
                        .string = rgb(0x9bd18b),
                        .number = rgb(0xf5b37a),
                        .comment = rgb(0xa3aec0),
                        .builtin = rgb(0x7cc7ff),
                        .definition = rgb(0xffd479)};

constexpr Palette kLight{.background = rgb(0xf2f4f7),
                         .panel = rgb(0xffffff),
                         .raised = rgb(0xe6eaf0),
                         .line = rgb(0xc9d1dc),
                         .text = rgb(0x1b222c),
                         .dim = rgb(0x566273),
                         .accent = rgb(0x0b5fb8),
                         .on_accent = rgb(0xffffff),
                         .warning = rgb(0x845500),
                         .error = rgb(0xb3261e),
                         .success = rgb(0x146c2d),
                         .current_line = rgb(0xd8e8fb),
                         .linked_line = rgb(0xfff2c4),
                         .running = rgb(0x1f9d45),
                         .ready = rgb(0xd99a00),
                         .waiting = rgb(0x9aa6b6),
                         .sleeping = rgb(0x6f97cf),
                         .blocked = rgb(0xd3302b),
                         .finished = rgb(0xaab4c2),
                         .failed = rgb(0xb5328a),
                         .cancelled = rgb(0xc06a12),
                         .keyword = rgb(0x7a2fb8),
                         .string = rgb(0x2a6b1e),
                         .number = rgb(0x9a4a00),
                         .comment = rgb(0x5d6878),
                         .builtin = rgb(0x0a5a9c),
                         .definition = rgb(0x7d5200)};

constexpr float kCodeSize = 16, kSourceLine = 20;  // pixels at a scale of one

const Palette* current = &kDark;
Fonts loaded;

ImVec4 vec(ImU32 color) { return ImGui::ColorConvertU32ToFloat4(color); }

/// `lower`: pixels by which the letters stand below where they would.
ImFont* load(std::initializer_list<std::string> paths, float size, float lower = 0) {
    // Beyond Latin: arrows, dots and box drawing that our own texts use.
    static const ImWchar ranges[] = {0x0020, 0x024F, 0x0370, 0x04FF, 0x2010, 0x2027, 0x2190, 0x21FF,
                                     0x2200, 0x22FF, 0x2500, 0x25FF, 0x2713, 0x2717, 0};
    ImFontConfig config;
    config.GlyphOffset.y = lower;
    for (const std::string& path : paths) {
        std::error_code error;
        if (std::filesystem::exists(path, error))
            return ImGui::GetIO().Fonts->AddFontFromFileTTF(path.c_str(), size, &config, ranges);
    }
    return ImGui::GetIO().Fonts->AddFontDefault();
}

}  // namespace

const Palette& palette(bool light) { return light ? kLight : kDark; }
const Palette& colors() { return *current; }
const Fonts& fonts() { return loaded; }
float source_line_height() { return std::floor(ImGui::GetTextLineHeight() * kSourceLine / kCodeSize); }

ImU32 color_of(LaneState state) {
    const Palette& c = *current;
    switch (state) {
        case LaneState::created: return c.ready;
        case LaneState::ready: return c.ready;
        case LaneState::running: return c.running;
        case LaneState::blocked: return c.blocked;
        case LaneState::waiting: return c.waiting;
        case LaneState::sleeping: return c.sleeping;
        case LaneState::finished: return c.finished;
        case LaneState::failed: return c.failed;
        case LaneState::cancelled: return c.cancelled;
        case LaneState::collected: return c.line;
    }
    return c.dim;
}

ImU32 color_of(WordClass word) {
    const Palette& c = *current;
    switch (word) {
        case WordClass::plain: return c.text;
        case WordClass::keyword: return c.keyword;
        case WordClass::string: return c.string;
        case WordClass::number: return c.number;
        case WordClass::comment: return c.comment;
        case WordClass::builtin: return c.builtin;
        case WordClass::definition: return c.definition;
    }
    return c.text;
}

double contrast(ImU32 a, ImU32 b) {
    const auto luminance = [](ImU32 color) {
        const auto channel = [&](int shift) {
            const double value = static_cast<double>((color >> shift) & 0xffU) / 255;
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * channel(IM_COL32_R_SHIFT) + 0.7152 * channel(IM_COL32_G_SHIFT) +
               0.0722 * channel(IM_COL32_B_SHIFT);
    };
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

void apply_theme(bool light) {
    current = &palette(light);
    const Palette& c = *current;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowRounding = 0;
    style.ChildRounding = 0;
    style.FrameRounding = 4;
    style.GrabRounding = 4;
    style.ScrollbarRounding = 6;
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.FramePadding = ImVec2(10, 5);
    style.ItemSpacing = ImVec2(8, 6);
    style.WindowPadding = ImVec2(14, 10);
    style.ScrollbarSize = 12;
    ImVec4* to = style.Colors;
    to[ImGuiCol_Text] = vec(c.text);
    to[ImGuiCol_TextDisabled] = vec(c.dim);
    to[ImGuiCol_WindowBg] = vec(c.background);
    to[ImGuiCol_ChildBg] = vec(c.panel);
    to[ImGuiCol_PopupBg] = vec(c.raised);
    to[ImGuiCol_Border] = vec(c.line);
    to[ImGuiCol_FrameBg] = to[ImGuiCol_Button] = vec(c.raised);
    to[ImGuiCol_FrameBgHovered] = to[ImGuiCol_ButtonHovered] = vec(c.line);
    to[ImGuiCol_FrameBgActive] = to[ImGuiCol_ButtonActive] = vec(c.line);
    to[ImGuiCol_Header] = to[ImGuiCol_HeaderHovered] = to[ImGuiCol_HeaderActive] = vec(c.current_line);
    to[ImGuiCol_ScrollbarBg] = vec(c.panel);
    to[ImGuiCol_ScrollbarGrab] = vec(c.line);
    to[ImGuiCol_Separator] = vec(c.line);
    to[ImGuiCol_CheckMark] = vec(c.accent);
    to[ImGuiCol_NavHighlight] = vec(c.accent);
    to[ImGuiCol_TextSelectedBg] = vec(c.current_line);
}

bool load_fonts(float scale, const std::string& folder) {
    const std::string text = folder + "/dejavu/DejaVuSans.ttf", bold = folder + "/dejavu/DejaVuSans-Bold.ttf",
                      mono = folder + "/dejavu/DejaVuSansMono.ttf",
                      code = folder + "/jetbrains-mono/JetBrainsMono-Regular.ttf";
    ImGui::GetIO().Fonts->Clear();
    loaded.text = load({text}, 15 * scale);
    loaded.code = load({code, mono}, kCodeSize * scale);  // its letters fill less of their height than the text's
    loaded.strong = load({bold, text}, 15 * scale);
    loaded.heading = load({bold, text}, 19 * scale);
    loaded.caption = load({bold, text}, 11.5F * scale);
    loaded.editor = loaded.code;
    std::error_code error;
#if IMGUI_VERSION_NUM < 19200
    // A text field has no space between its lines but what its font brings.
    const float leading = kSourceLine - kCodeSize;
    if (std::filesystem::exists(code, error)) loaded.editor = load({code}, kCodeSize * scale, leading / 2 * scale);
    ImGui::GetIO().Fonts->Build();
    if (loaded.editor != loaded.code) loaded.editor->FontSize = kSourceLine * scale;
#endif
    return std::filesystem::exists(text, error);
}

}  // namespace loopglass
