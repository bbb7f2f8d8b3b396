#include "gui/app/picture.hpp"

#include "gui/app/theme.hpp"

namespace loopglass {

OffscreenWindow::OffscreenWindow(int width, int height) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    load_fonts(1);
#if IMGUI_VERSION_NUM >= 19200
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
#endif
}

OffscreenWindow::~OffscreenWindow() { ImGui::DestroyContext(); }

void OffscreenWindow::frame(Workspace& workspace) {
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    apply_theme(workspace.light_theme);
    ImGui::NewFrame();
    skeleton_.draw(workspace);
    ImGui::Render();
#if IMGUI_VERSION_NUM >= 19200
    for (ImTextureData* texture : *ImGui::GetDrawData()->Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
        texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                          : ImTextureStatus_OK);
    }
#endif
}

Picture OffscreenWindow::picture() const { return rasterize(*ImGui::GetDrawData(), colors().line); }

}  // namespace loopglass
