#include "gui/app/skeleton.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <imgui.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"

namespace loopglass {

namespace {

constexpr float kGap = 2;
constexpr int kDrawerRegion = 1000, kPopupRegion = 1001;  // behind all panels
constexpr ImU32 kVeil = 115;                              // of 255: how much it covers
constexpr float kMostGrowth = 1.3F;  // of the columns and strips beside the source, in a window larger than usual

/// Children without a border are not padded unless they ask for it, each version of ImGui in its own way.
void begin_padded_child(const char* id, ImVec2 size, ImGuiWindowFlags flags) {
#if IMGUI_VERSION_NUM >= 19000
    ImGui::BeginChild(id, size, ImGuiChildFlags_AlwaysUseWindowPadding, flags);
#else
    ImGui::BeginChild(id, size, false, flags | ImGuiWindowFlags_AlwaysUseWindowPadding);
#endif
}

/// Over what belongs to a text that is no more: it can still be read, and clicked.
void draw_veil(const char* title, ImVec2 at, ImVec2 size) {
    ImGui::SetCursorScreenPos(at);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, (colors().panel & ~IM_COL32_A_MASK) | kVeil << IM_COL32_A_SHIFT);
    ImGui::BeginChild(fmt::format("veil of {}", title).c_str(), size, false, ImGuiWindowFlags_NoInputs);
    ImGui::EndChild();
    ImGui::PopStyleColor();
}

bool same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
    });
}

/// "42", or "step 42".
std::optional<std::uint64_t> number_in(std::string_view text) {
    if (text.starts_with("step ")) text.remove_prefix(5);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return number;
}

/// Keys have one more name in older versions of ImGui.
bool arrow_pressed(ImGuiKey key) {
#if IMGUI_VERSION_NUM >= 18700
    return ImGui::IsKeyPressed(key);
#else
    return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
#endif
}

/// A bar between two panels that can be dragged; changes `size` by the movement times `sign`.
void splitter(const char* id, ImVec2 at, ImVec2 size, float& value, float sign, float least, float most) {
    const bool upright = size.y > size.x;
    ImGui::SetCursorScreenPos(at);
    ImGui::InvisibleButton(id, size);
    mouse_only();  // ] and [ do it by keys
    if (ImGui::IsItemHovered() || ImGui::IsItemActive())
        ImGui::SetMouseCursor(upright ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
    if (ImGui::IsItemActive()) {
        const ImVec2 delta = ImGui::GetIO().MouseDelta;
        value += sign * (upright ? delta.x : delta.y);
        ImGui::GetWindowDrawList()->AddRectFilled(at, ImVec2(at.x + size.x, at.y + size.y), colors().accent);
    }
    value = std::clamp(value, least, std::max(least, most));
}

}  // namespace

void Skeleton::panel(Workspace& workspace, Place place, ImVec2 at, ImVec2 size, bool scrolls) {
    for (std::size_t i = 0; i < panels_.size(); ++i) {
        if (panels_[i]->place() != place) continue;
        workspace.focus.begin_region(static_cast<int>(i));
        draw_panel(workspace, *panels_[i], at, size, scrolls);
        const bool of_the_run = place == Place::below_centre || place == Place::right || place == Place::bottom;
        if (of_the_run && workspace.shows_older_run()) draw_veil(panels_[i]->title(), at, size);
    }
}

void Skeleton::draw_panel(Workspace& workspace, Panel& panel, ImVec2 at, ImVec2 size, bool scrolls) {
    ImGui::SetCursorScreenPos(at);
    const ImGuiWindowFlags flags =
        scrolls ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
    begin_padded_child(panel.title(), ImVec2(std::max(size.x, 20.0F), std::max(size.y, 20.0F)), flags);
    panel.draw(workspace);
    ImGui::EndChild();
}

bool Skeleton::show_only(std::string_view title) {
    for (const auto& panel : panels_) {
        if (same_word(panel->title(), title) || (!title.empty() && title == panel->id())) only_ = panel.get();
    }
    return only_ != nullptr;
}

void Skeleton::draw(Workspace& workspace) {
    set_focus_ring(&workspace.focus);
    if (ImGui::IsMouseClicked(0)) workspace.focus.hide();
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (moved.x != 0 || moved.y != 0) workspace.focus.mouse_moved();
    workspace.typing_program = false;
    draw_window(workspace);
    set_focus_ring(nullptr);
    workspace.focus.end_frame();
}

void Skeleton::draw_window(Workspace& workspace) {
    const ImVec2 all = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(all);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::Begin("loopglass", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    ImGui::PopStyleVar();
    workspace.highlighted_line = 0;
    workspace.highlighted_moment = 0;
    workspace.highlighted_task = 0;
    if (only_ != nullptr) {
        draw_panel(workspace, *only_, ImVec2(0, 0), all, true);
        ImGui::End();
        return;
    }
    SplitSizes& splits = workspace.splits();
    resize_focused(workspace, splits);
    const bool learn = workspace.mode() == WindowMode::learn;
    const float scale = std::max(ImGui::GetFontSize() / 15, 1.0F);
    const float toolbar = 44 * scale, narration = 40 * scale, top = toolbar + narration + 2 * kGap;
    // A window too small for everything keeps the source; the rest shrinks.
    // A large one gives each its share.
    const float wider = std::clamp(all.x / 1280, 1.0F, kMostGrowth),
                higher = std::clamp(all.y / 800, 1.0F, kMostGrowth);
    const float bottom = std::min(splits.bottom * higher, all.y * 0.4F),
                right = std::min(splits.right * wider, all.x * 0.3F),
                left = learn ? std::min(splits.left * wider, all.x * 0.35F) : 0;
    const float middle = all.y - top - bottom - kGap;
    const float output = std::min(splits.output * higher, middle * 0.5F);
    const float centre_x = learn ? left + kGap : 0, centre_width = all.x - centre_x - right - kGap;

    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(14, 8));
    panel(workspace, Place::toolbar, ImVec2(0, 0), ImVec2(all.x, toolbar), false);
    ImGui::PopStyleVar();
    panel(workspace, Place::narration, ImVec2(0, toolbar + kGap), ImVec2(all.x, narration), false);
    if (learn) panel(workspace, Place::left, ImVec2(0, top), ImVec2(left, middle), false);
    panel(workspace, Place::centre, ImVec2(centre_x, top), ImVec2(centre_width, middle - output - kGap), false);
    panel(workspace, Place::below_centre, ImVec2(centre_x, top + middle - output), ImVec2(centre_width, output), false);
    panel(workspace, Place::right, ImVec2(all.x - right, top), ImVec2(right, middle), true);
    Panel* drawer = open_drawer(workspace);
    const float drawer_width = drawer != nullptr ? std::min(splits.drawer * wider, all.x * 0.5F) + kGap : 0;
    panel(workspace, Place::bottom, ImVec2(0, all.y - bottom), ImVec2(all.x - drawer_width, bottom), false);
    if (drawer != nullptr) {
        const float left_edge = all.x - drawer_width + kGap;
        draw_drawer(workspace, *drawer, ImVec2(left_edge, all.y - bottom), ImVec2(drawer_width - kGap, bottom));
    }

    constexpr float grip = 6;
    if (learn)
        splitter("left|centre", ImVec2(left - grip / 2, top), ImVec2(grip, middle), splits.left, 1 / wider, 220,
                 all.x * 0.35F / wider);
    splitter("centre|right", ImVec2(all.x - right - grip / 2, top), ImVec2(grip, middle), splits.right, -1 / wider, 200,
             all.x * 0.3F / wider);
    splitter("source|output", ImVec2(centre_x, top + middle - output - grip / 2), ImVec2(centre_width, grip),
             splits.output, -1 / higher, 70, middle * 0.5F / higher);
    splitter("middle|bottom", ImVec2(0, all.y - bottom - grip / 2), ImVec2(all.x, grip), splits.bottom, -1 / higher,
             110, all.y * 0.4F / higher);
    if (drawer != nullptr)
        splitter("bottom|drawer", ImVec2(all.x - drawer_width - grip / 2, all.y - bottom), ImVec2(grip, bottom),
                 splits.drawer, -1 / wider, 240, all.x * 0.5F / wider);
    draw_popups(workspace);
    ImGui::End();
}

/// By keys, what the bars between panels are for; the bars keep it within its bounds.
void Skeleton::resize_focused(Workspace& workspace, SplitSizes& splits) const {
    const int wanted = std::exchange(workspace.resize_wanted, 0);
    const FocusStop* stop = workspace.focus.current();
    if (wanted == 0 || stop == nullptr) return;
    const auto change = static_cast<float>(24 * wanted);
    if (stop->region == kDrawerRegion) splits.drawer += change;
    if (stop->region < 0 || static_cast<std::size_t>(stop->region) >= panels_.size()) return;
    switch (panels_[static_cast<std::size_t>(stop->region)]->place()) {
        case Place::left: splits.left += change; break;
        case Place::right: splits.right += change; break;
        case Place::bottom: splits.bottom += change; break;
        case Place::below_centre: splits.output += change; break;
        case Place::centre: splits.output -= change; break;
        default: break;
    }
}

Panel* Skeleton::open_drawer(const Workspace& workspace) const {
    for (const auto& panel : panels_) {
        if (panel->place() != Place::drawer || panel->id() != workspace.drawer) continue;
        return workspace.drawer_asked || panel->offered(workspace) ? panel.get() : nullptr;
    }
    return nullptr;
}

/// Its name above it, and a way to close it.
void Skeleton::draw_drawer(Workspace& workspace, Panel& panel, ImVec2 at, ImVec2 size) {
    workspace.focus.begin_region(kDrawerRegion);
    ImGui::SetCursorScreenPos(at);
    begin_padded_child("drawer", size, ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::AlignTextToFramePadding();
    std::string title = panel.title();
    for (char& letter : title) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    section(title.c_str());
    const float width = ImGui::CalcTextSize("Close").x + 2 * ImGui::GetStyle().FramePadding.x;
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width);
    if (button("Close")) workspace.drawer.clear();
    ImGui::BeginChild(panel.id(), ImVec2(0, 0), false);
    panel.draw(workspace);
    ImGui::EndChild();
    ImGui::EndChild();
    if (workspace.shows_older_run()) draw_veil(panel.title(), at, size);
}

void Skeleton::press(Workspace& workspace, std::string_view key) {
    const bool typing = ImGui::GetIO().WantTextInput;
    const bool function_key = key.find('F') != std::string_view::npos && key.size() > 1;
    if (key == "Escape" && (workspace.palette_open || workspace.help_open || workspace.browser_open)) {
        workspace.palette_open = workspace.help_open = workspace.browser_open = false;
        return;
    }
    if (key == "Escape" && (close_menus() || (workspace.focus.shown() && !typing))) {
        workspace.focus.hide();
        return;
    }
    if (key == "Escape" && workspace.editing) {
        workspace.editing = false;
        return;
    }
    const bool tab = key.ends_with("Tab");
    if (tab ? workspace.typing_program : typing && !key.starts_with("Ctrl+") && !function_key) return;
    if (!typing && press_control(workspace.focus, key)) return;
    workspace.commands.press(key);
    if (tab || key.ends_with("F6")) leave_text_field();
}

/// Keys that go to the control where the keyboard is; false when there is none, or the key is for a command.
bool Skeleton::press_control(FocusRing& focus, std::string_view key) {
    if (!focus.shown()) return false;
    if (key == "Enter" || key == "Space")
        focus.press();
    else if (key == "Down" || key == "Right")
        focus.move(FocusMove::inside_next);
    else if (key == "Up" || key == "Left")
        focus.move(FocusMove::inside_previous);
    else
        return false;
    return true;
}

void Skeleton::draw_popups(Workspace& workspace) {
    workspace.focus.begin_region(kPopupRegion);
    if (workspace.palette_open && !palette_was_open_) {
        ImGui::OpenPopup("palette");
        palette_text_.clear();
        palette_row_ = 0;
    }
    draw_palette(workspace);
    palette_was_open_ = workspace.palette_open;
    if (workspace.help_open && !ImGui::IsPopupOpen("keys")) ImGui::OpenPopup("keys");
    draw_help(workspace);
    browser_.draw(workspace);
}

void Skeleton::draw_palette(Workspace& workspace) {
    const ImVec2 all = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos(ImVec2(all.x / 2, all.y * 0.15F), ImGuiCond_Always, ImVec2(0.5F, 0));
    ImGui::SetNextWindowSize(ImVec2(std::min(520.0F, all.x * 0.9F), std::min(420.0F, all.y * 0.7F)));
    if (!ImGui::BeginPopup("palette", ImGuiWindowFlags_NoMove)) {
        if (palette_was_open_) workspace.palette_open = false;
        return;
    }
    if (!workspace.palette_open) ImGui::CloseCurrentPopup();
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    ImGui::SetNextItemWidth(-1);
    const bool chosen = text_field("##search", "What do you want to do? Or the number of a step", palette_text_);
    const std::vector<const Command*> found = workspace.commands.search(palette_text_);
    if (ImGui::IsItemEdited()) palette_row_ = 0;
    if (arrow_pressed(ImGuiKey_DownArrow) && palette_row_ < found.size()) ++palette_row_;
    if (arrow_pressed(ImGuiKey_UpArrow) && palette_row_ > 0) --palette_row_;
    ImGui::BeginChild("found");
    std::size_t row = 0;
    if (const std::optional<std::uint64_t> step = number_in(palette_text_); step && workspace.playback.has_session()) {
        const std::string title = fmt::format("Go to step {}", *step);
        if (selectable(title.c_str(), row == palette_row_) || chosen) {
            workspace.palette_open = false;
            workspace.playback.to_step(*step);
        }
        ++row;
    }
    for (const Command* command : found) {
        const bool enabled = !command->enabled || command->enabled();
        if (row == palette_row_ && arrow_pressed(ImGuiKey_DownArrow)) ImGui::SetScrollHereY(0.5F);
        ImGui::PushID(command);
        const bool clicked = selectable("##row", row == palette_row_,
                                        enabled ? ImGuiSelectableFlags_None : ImGuiSelectableFlags_Disabled);
        ImGui::SameLine(8);
        colored_text(enabled ? colors().text : colors().dim, command->title);
        if (!command->keys.empty()) {
            ImGui::SameLine(ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(command->keys.front().c_str()).x -
                            8);
            colored_text(colors().dim, command->keys.front());
        }
        ImGui::PopID();
        if (enabled && (clicked || (chosen && row == palette_row_))) {
            workspace.palette_open = false;
            workspace.commands.run(command->id);
            break;
        }
        ++row;
    }
    ImGui::EndChild();
    if (!workspace.palette_open) ImGui::CloseCurrentPopup();
    ImGui::EndPopup();
}

void Skeleton::draw_help(Workspace& workspace) {
    const ImVec2 all = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos(ImVec2(all.x / 2, all.y / 2), ImGuiCond_Always, ImVec2(0.5F, 0.5F));
    ImGui::SetNextWindowSizeConstraints(ImVec2(0, 0), ImVec2(all.x * 0.96F, all.y * 0.96F));
    if (!ImGui::BeginPopup("keys", ImGuiWindowFlags_NoMove)) {
        workspace.help_open = false;
        return;
    }
    if (!workspace.help_open) ImGui::CloseCurrentPopup();
    ImGui::PushFont(fonts().heading);
    ImGui::TextUnformatted("Keys");
    ImGui::PopFont();
    std::vector<const Command*> shown;
    for (const Command& command : workspace.commands.all()) {
        if (!command.keys.empty()) shown.push_back(&command);
    }
    // Read downwards, as many side by side as the window has room for.
    const auto columns = static_cast<std::size_t>(std::clamp(all.x / 400, 1.0F, 3.0F));
    const std::size_t rows = (shown.size() + columns - 1) / columns;
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(10, 2));
    if (ImGui::BeginTable("keys", static_cast<int>(2 * columns), ImGuiTableFlags_SizingFixedFit)) {
        for (std::size_t row = 0; row < rows; ++row) {
            ImGui::TableNextRow();
            for (std::size_t at = row; at < shown.size(); at += rows) draw_keys_of(*shown[at]);
        }
        ImGui::EndTable();
    }
    ImGui::PopStyleVar();
    ImGui::Dummy(ImVec2(0, 4));
    section("Arrows move inside a list. Enter or Space presses what has the frame. Escape closes.");
    ImGui::EndPopup();
}

void Skeleton::draw_keys_of(const Command& command) {
    std::string keys;
    for (const std::string& key : command.keys) keys += (keys.empty() ? "" : "  or  ") + key;
    ImGui::TableNextColumn();
    ImGui::PushStyleColor(ImGuiCol_Text, colors().accent);  // not wrapped: the column is as wide as its widest
    ImGui::TextUnformatted(keys.c_str());
    ImGui::PopStyleColor();
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(command.title.c_str());
}

}  // namespace loopglass
