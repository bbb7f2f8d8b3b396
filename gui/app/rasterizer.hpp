#pragma once
/// Draws what ImGui asks for into memory: pictures without a display, a GPU or a driver, the same on every machine
/// that has the same fonts.
///
/// It follows OpenGL's rules (pixel centres, top-left edges, blending of sRGB values) closely enough to look the same.
#include <cstdint>
#include <string>
#include <vector>

#include <imgui.h>

namespace loopglass {

/// Opaque pixels, three bytes each, top row first.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;

    bool write_png(const std::string& path) const;
};

/// For the current ImGui context, whose draw data must be that of a finished frame. Everything uses the font texture;
/// where a backend would upload it, this reads it.
Picture rasterize(ImDrawData& data, ImU32 ground);

}  // namespace loopglass
