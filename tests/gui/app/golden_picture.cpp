#include "tests/gui/app/golden_picture.hpp"

#include <algorithm>
#include <cstdlib>

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#include <stb_image.h>

namespace loopglass {

namespace {

constexpr int kTile = 6;  // pixels of the scaled picture: some three letters

std::size_t place_of(const Picture& picture, int x, int y) {
    return (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)) * 3;
}

}  // namespace

Picture scaled_down(const Picture& picture, int by) {
    Picture out{picture.width / by, picture.height / by, {}};
    out.pixels.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 3);
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            for (std::size_t channel = 0; channel < 3; ++channel) {
                int sum = 0;
                for (int i = 0; i < by * by; ++i)
                    sum += picture.pixels[place_of(picture, x * by + i % by, y * by + i / by) + channel];
                out.pixels.push_back(static_cast<std::uint8_t>(sum / (by * by)));
            }
        }
    }
    return out;
}

Picture cut_from(const Picture& picture, int left, int top) {
    Picture out{picture.width - left, picture.height - top, {}};
    for (int y = top; y < picture.height; ++y) {
        const auto row = picture.pixels.begin() + static_cast<std::ptrdiff_t>(place_of(picture, left, y));
        out.pixels.insert(out.pixels.end(), row, row + static_cast<std::ptrdiff_t>(out.width) * 3);
    }
    return out;
}

void add_below(Picture& sheet, const Picture& picture) {
    Picture out{std::max(sheet.width, picture.width), sheet.height + picture.height, {}};
    out.pixels.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 3);
    int row = 0;
    for (const Picture* part : {static_cast<const Picture*>(&sheet), &picture}) {
        for (int y = 0; y < part->height; ++y, ++row) {
            const auto from = part->pixels.begin() + static_cast<std::ptrdiff_t>(place_of(*part, 0, y));
            std::copy_n(from, static_cast<std::size_t>(part->width) * 3,
                        out.pixels.begin() + static_cast<std::ptrdiff_t>(place_of(out, 0, row)));
        }
    }
    sheet = std::move(out);
}

Picture read_png(const std::string& path) {
    int width = 0, height = 0, channels = 0;
    unsigned char* data = stbi_load(path.c_str(), &width, &height, &channels, 3);
    if (data == nullptr) return {};
    Picture out{width, height, {data, data + static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3}};
    stbi_image_free(data);
    return out;
}

WorstTile worst_tile(const Picture& first, const Picture& second) {
    if (first.width != second.width || first.height != second.height) return {255, 0, 0};
    WorstTile worst;
    // Tiles overlap by half, so that nothing hides on an edge.
    for (int top = 0; top < first.height; top += kTile / 2) {
        for (int left = 0; left < first.width; left += kTile / 2) {
            long sum = 0, count = 0;
            for (int y = top; y < std::min(top + kTile, first.height); ++y) {
                for (int x = left; x < std::min(left + kTile, first.width); ++x) {
                    for (std::size_t at = place_of(first, x, y), end = at + 3; at < end; ++at, ++count)
                        sum += std::abs(first.pixels[at] - second.pixels[at]);
                }
            }
            const double mean = static_cast<double>(sum) / static_cast<double>(count);
            if (mean > worst.difference) worst = {mean, left, top};
        }
    }
    return worst;
}

}  // namespace loopglass
