#include "gui/app/rasterizer.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <stb_image_write.h>

namespace loopglass {

namespace {

/// The font texture: coverage and colour of all glyphs, and one white pixel for shapes.
struct Texture {
    const unsigned char* pixels = nullptr;
    int width = 0, height = 0, bytes = 4;

    std::array<float, 4> at(int x, int y) const {
        x = std::clamp(x, 0, width - 1);
        y = std::clamp(y, 0, height - 1);
        const unsigned char* pixel = pixels + (static_cast<std::ptrdiff_t>(y) * width + x) * bytes;
        if (bytes == 1) return {255, 255, 255, static_cast<float>(*pixel)};
        return {static_cast<float>(pixel[0]), static_cast<float>(pixel[1]), static_cast<float>(pixel[2]),
                static_cast<float>(pixel[3])};
    }

    /// Bilinear; 0..255 each.
    std::array<float, 4> sample(float u, float v) const {
        const float x = u * static_cast<float>(width) - 0.5F, y = v * static_cast<float>(height) - 0.5F;
        const float column = std::floor(x), row = std::floor(y);
        const float right = x - column, below = y - row;
        const int i = static_cast<int>(column), j = static_cast<int>(row);
        if (right < 0.002F && below < 0.002F) return at(i, j);
        std::array<float, 4> out{};
        const auto a = at(i, j), b = at(i + 1, j), c = at(i, j + 1), d = at(i + 1, j + 1);
        for (std::size_t k = 0; k < 4; ++k)
            out[k] = (a[k] * (1 - right) + b[k] * right) * (1 - below) + (c[k] * (1 - right) + d[k] * right) * below;
        return out;
    }
};

Texture font_texture() {
    Texture texture;
#if IMGUI_VERSION_NUM >= 19200
    const ImTextureData* data = ImGui::GetIO().Fonts->TexData;
    texture = {data->Pixels, data->Width, data->Height, data->BytesPerPixel};
#else
    unsigned char* pixels = nullptr;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &texture.width, &texture.height);
    texture.pixels = pixels;
    texture.bytes = 1;
#endif
    return texture;
}

/// Positions in 1/256 of a pixel, so that triangles that share an edge share no pixel.
struct Corner {
    std::int64_t x, y;
};

constexpr std::int64_t kSub = 256;

std::int64_t sub_pixels(float value) { return std::llround(static_cast<double>(value) * kSub); }

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0); }

/// a*x + b*y + c >= 0 inside.
struct Edge {
    std::int64_t a, b, c;

    Edge(Corner from, Corner to) : a(from.y - to.y), b(to.x - from.x), c(0) {
        c = -(a * from.x + b * from.y);
        // A pixel centre on the edge belongs to the triangle whose top or left edge it is.
        const bool top_left = a > 0 || (a == 0 && b > 0);
        if (!top_left) c -= 1;
    }
};

class Canvas {
public:
    Canvas(Picture& picture, const Texture& texture) : picture_(picture), texture_(texture) {}

    void clip(int left, int top, int right, int bottom) {
        left_ = std::clamp(left, 0, picture_.width);
        right_ = std::clamp(right, 0, picture_.width);
        top_ = std::clamp(top, 0, picture_.height);
        bottom_ = std::clamp(bottom, 0, picture_.height);
    }

    void triangle(const ImDrawVert& p, const ImDrawVert& q, const ImDrawVert& r) {
        std::array<const ImDrawVert*, 3> v{&p, &q, &r};
        std::array<Corner, 3> at{};
        const auto place = [&] {
            for (std::size_t i = 0; i < 3; ++i) at[i] = {sub_pixels(v[i]->pos.x), sub_pixels(v[i]->pos.y)};
        };
        place();
        std::int64_t area = (at[1].x - at[0].x) * (at[2].y - at[0].y) - (at[2].x - at[0].x) * (at[1].y - at[0].y);
        if (area == 0) return;
        if (area < 0) {
            std::swap(v[1], v[2]);
            place();
            area = -area;
        }
        const std::array<Edge, 3> edges{Edge(at[1], at[2]), Edge(at[2], at[0]), Edge(at[0], at[1])};
        const auto [low, high] = std::minmax({at[0].y, at[1].y, at[2].y});
        const int first = static_cast<int>(std::max<std::int64_t>(top_, floor_div(low, kSub)));
        const int last = static_cast<int>(std::min<std::int64_t>(bottom_ - 1, floor_div(high, kSub)));
        const bool flat = p.col == q.col && q.col == r.col && p.uv.x == q.uv.x && q.uv.x == r.uv.x &&
                          p.uv.y == q.uv.y && q.uv.y == r.uv.y;
        for (int y = first; y <= last; ++y) {
            std::int64_t begin = left_, end = right_;  // pixels of this row
            const std::int64_t centre = y * kSub + kSub / 2;
            for (const Edge& edge : edges) {
                // Of x*kSub + kSub/2 at least, or at the most.
                const std::int64_t rest = edge.b * centre + edge.c + edge.a * (kSub / 2), step = edge.a * kSub;
                if (step > 0)
                    begin = std::max(begin, -floor_div(rest, step));
                else if (step < 0)
                    end = std::min(end, floor_div(rest, -step) + 1);
                else if (rest < 0)
                    end = begin;
            }
            if (begin >= end) continue;
            if (flat)
                flat_row(y, static_cast<int>(begin), static_cast<int>(end), p);
            else
                shaded_row(y, static_cast<int>(begin), static_cast<int>(end), v, edges, static_cast<float>(area));
        }
    }

private:
    static float channel(ImU32 color, int shift) { return static_cast<float>((color >> shift) & 0xffU); }

    void blend(std::uint8_t* pixel, float red, float green, float blue, float alpha) {
        const std::array<float, 3> over{red, green, blue};
        for (std::size_t i = 0; i < 3; ++i) {
            const float value = over[i] * alpha + static_cast<float>(pixel[i]) * (1 - alpha);
            pixel[i] = static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
        }
    }

    std::uint8_t* row(int y, int x) {
        return picture_.pixels.data() + (static_cast<std::ptrdiff_t>(y) * picture_.width + x) * 3;
    }

    void flat_row(int y, int begin, int end, const ImDrawVert& v) {
        const std::array<float, 4> texel = texture_.sample(v.uv.x, v.uv.y);
        const float red = channel(v.col, IM_COL32_R_SHIFT) * texel[0] / 255,
                    green = channel(v.col, IM_COL32_G_SHIFT) * texel[1] / 255,
                    blue = channel(v.col, IM_COL32_B_SHIFT) * texel[2] / 255,
                    alpha = channel(v.col, IM_COL32_A_SHIFT) * texel[3] / (255 * 255);
        std::uint8_t* pixel = row(y, begin);
        for (int x = begin; x < end; ++x, pixel += 3) blend(pixel, red, green, blue, alpha);
    }

    void shaded_row(int y, int begin, int end, const std::array<const ImDrawVert*, 3>& v,
                    const std::array<Edge, 3>& edges, float area) {
        std::uint8_t* pixel = row(y, begin);
        for (int x = begin; x < end; ++x, pixel += 3) {
            const std::int64_t px = x * kSub + kSub / 2, py = y * kSub + kSub / 2;
            float u = 0, w = 0, red = 0, green = 0, blue = 0, alpha = 0;
            for (std::size_t i = 0; i < 3; ++i) {
                const float share = static_cast<float>(edges[i].a * px + edges[i].b * py + edges[i].c) / area;
                u += share * v[i]->uv.x;
                w += share * v[i]->uv.y;
                red += share * channel(v[i]->col, IM_COL32_R_SHIFT);
                green += share * channel(v[i]->col, IM_COL32_G_SHIFT);
                blue += share * channel(v[i]->col, IM_COL32_B_SHIFT);
                alpha += share * channel(v[i]->col, IM_COL32_A_SHIFT);
            }
            const std::array<float, 4> texel = texture_.sample(u, w);
            if (texel[3] <= 0) continue;
            blend(pixel, red * texel[0] / 255, green * texel[1] / 255, blue * texel[2] / 255,
                  std::clamp(alpha * texel[3] / (255 * 255), 0.0F, 1.0F));
        }
    }

    Picture& picture_;
    const Texture& texture_;
    int left_ = 0, top_ = 0, right_ = 0, bottom_ = 0;
};

}  // namespace

Picture rasterize(ImDrawData& data, ImU32 ground) {
    Picture picture;
    picture.width = static_cast<int>(data.DisplaySize.x);
    picture.height = static_cast<int>(data.DisplaySize.y);
    picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3);
    for (std::size_t i = 0; i < picture.pixels.size(); i += 3) {
        picture.pixels[i] = static_cast<std::uint8_t>((ground >> IM_COL32_R_SHIFT) & 0xffU);
        picture.pixels[i + 1] = static_cast<std::uint8_t>((ground >> IM_COL32_G_SHIFT) & 0xffU);
        picture.pixels[i + 2] = static_cast<std::uint8_t>((ground >> IM_COL32_B_SHIFT) & 0xffU);
    }
    const Texture texture = font_texture();
    Canvas canvas(picture, texture);
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback != nullptr) continue;
            canvas.clip(static_cast<int>(command.ClipRect.x - data.DisplayPos.x),
                        static_cast<int>(command.ClipRect.y - data.DisplayPos.y),
                        static_cast<int>(std::ceil(command.ClipRect.z - data.DisplayPos.x)),
                        static_cast<int>(std::ceil(command.ClipRect.w - data.DisplayPos.y)));
            const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
            const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
            for (unsigned int k = 0; k + 2 < command.ElemCount; k += 3)
                canvas.triangle(vertices[indices[k]], vertices[indices[k + 1]], vertices[indices[k + 2]]);
        }
    }
    return picture;
}

bool Picture::write_png(const std::string& path) const {
    stbi_flip_vertically_on_write(0);
    return stbi_write_png(path.c_str(), width, height, 3, pixels.data(), width * 3) != 0;
}

}  // namespace loopglass
