#pragma once
/// Pictures recorded before and compared with some tolerance: a quarter as wide and high as the window, in colour,
/// several below each other in one file.
#include <string>

#include "gui/app/rasterizer.hpp"

namespace loopglass {

/// The mean colours of squares of so many pixels.
Picture scaled_down(const Picture& picture, int by);
/// What lies right of and below a place.
Picture cut_from(const Picture& picture, int left, int top);
/// Adds a picture below; what one of them is wider than the other is black.
void add_below(Picture& sheet, const Picture& picture);
/// No pixels when the file cannot be read.
Picture read_png(const std::string& path);

/// The tile of two pictures in which they differ most.
struct WorstTile {
    double difference = 0;  ///< mean of a channel, of 255; 255 when they are not of one size
    int x = 0, y = 0;       ///< its corner
};
WorstTile worst_tile(const Picture& first, const Picture& second);

/// Of a tile: letters that are smoothed in another way stay below it, one word that has moved is above.
inline constexpr double kMostDifferent = 5;

}  // namespace loopglass
