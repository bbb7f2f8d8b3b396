#pragma once
/// The window's panels with nobody to draw for: tests click and press keys, and look at what became of it.
#include <string>
#include <string_view>

#include <imgui.h>

#include "gui/app/skeleton.hpp"
#include "gui/app/theme.hpp"

namespace loopglass {

class HeadlessWindow {
public:
    explicit HeadlessWindow(float width = 1280, float height = 800) {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = ImVec2(width, height);
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
#if IMGUI_VERSION_NUM >= 19200
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
#endif
#if IMGUI_VERSION_NUM < 18700
        for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key;
#endif
        load_fonts(1);
    }
    ~HeadlessWindow() { ImGui::DestroyContext(); }
    HeadlessWindow(const HeadlessWindow&) = delete;
    HeadlessWindow& operator=(const HeadlessWindow&) = delete;

    void frames(int count) {
        for (int i = 0; i < count; ++i) {
            ImGui::GetIO().DeltaTime = 1.0F / 60;
            apply_theme(workspace.light_theme);
            workspace.tick(workspace.now + 0.02);
            ImGui::NewFrame();
            skeleton.draw(workspace);
            ImGui::Render();
        }
    }
    void press(std::string_view key) {
        skeleton.press(workspace, key);
        frames(2);
    }
    void click(float x, float y) {
        ImGuiIO& io = ImGui::GetIO();
        io.MousePos = ImVec2(x, y);
        frames(2);
        io.MouseDown[0] = true;
        frames(2);
        io.MouseDown[0] = false;
        frames(2);
    }
    /// Until there is no more work to do.
    void settle() {
        for (int i = 0; i < 3000 && workspace.busy(); ++i) frames(1);
    }
    /// Letters as they are typed.
    void type(const std::string& text) {
        ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
        frames(3);
    }
    /// A key that ImGui itself reads.
    void tap(ImGuiKey key, bool control = false) {
        ImGuiIO& io = ImGui::GetIO();
        const auto set = [&](bool down) {
#if IMGUI_VERSION_NUM >= 18700
            io.AddKeyEvent(ImGuiMod_Ctrl, control && down);
            io.AddKeyEvent(key, down);
#else
            io.KeyCtrl = control && down;
            io.KeysDown[key] = down;
#endif
        };
        set(true);
        frames(1);
        set(false);
        frames(2);
    }
    Workspace workspace;
    Skeleton skeleton;
};

}  // namespace loopglass
