// The window in its states, in both sizes and themes, as pictures recorded before. scripts/record/goldens records them
// anew: then look at them.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <imgui.h>

#include "gui/app/picture.hpp"
#include "gui/app/theme.hpp"
#include "tests/catch.hpp"
#include "tests/gui/app/golden_picture.hpp"

namespace loopglass {
namespace {

constexpr int kScale = 4;

/// Letters look different in other fonts, and ImGui's versions lay out differently: pictures of one machine say nothing
/// on another.
std::string fonts_here() {
    std::string names = "ImGui " IMGUI_VERSION ", DejaVu and JetBrains Mono of so many bytes: ";
    for (const char* path :
         {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
          "/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Regular.ttf"}) {
        std::error_code error;
        const auto size = std::filesystem::file_size(path, error);
        names += error ? "- " : std::to_string(size) + " ";
    }
    return names;
}

/// What the recorded pictures were made with.
std::string recorded_fonts(const std::string& folder) {
    std::ifstream in(folder + "/fonts.txt");
    std::string line;
    std::getline(in, line);
    return line;
}

void compare(const std::string& name, const Picture& sheet) {
    const std::string folder = std::string(LOOPGLASS_SOURCE_DIR) + "/tests/gui/goldens",
                      path = folder + "/" + name + ".png";
    if (std::getenv("LOOPGLASS_RECORD_GOLDENS") != nullptr) {
        REQUIRE(sheet.write_png(path));
        std::ofstream(folder + "/fonts.txt") << fonts_here() << "\n";
        return;
    }
    if (recorded_fonts(folder) != fonts_here()) {
        WARN("recorded with other fonts: " << name << " is not compared");
        return;
    }
    const WorstTile worst = worst_tile(read_png(path), sheet);
    const auto seen = std::filesystem::temp_directory_path() / ("loopglass_golden_" + name + ".png");
    if (worst.difference > kMostDifferent) sheet.write_png(seen.string());
    INFO(path << " is another picture at " << worst.x << ", " << worst.y << " than now " << seen.string());
    CHECK(worst.difference <= kMostDifferent);
}

void settle(Workspace& workspace) {
    for (int slice = 0; slice < 3000 && workspace.busy(); ++slice) workspace.tick(workspace.now + 1);
}

constexpr const char* kTills =
    "import asyncio\n\nsold = 0\n\n\nasync def sell(till):\n    global sold\n    seen = sold\n"
    "    await asyncio.sleep(0.1)\n    sold = seen + 1\n    print(till, 'has counted', sold)\n\n\nasync def main():\n"
    "    tills = [asyncio.create_task(sell(name), name=name) for name in 'ABC']\n    await asyncio.gather(*tills)\n"
    "    print('sold:', sold)\n\n\nasyncio.run(main())\n";

constexpr const char* kDeadlock =
    "import asyncio\n\na, b = asyncio.Lock(), asyncio.Lock()\n\n\nasync def work(first, second):\n    async with "
    "first:\n"
    "        await asyncio.sleep(0.1)\n        async with second:\n            print('both')\n\n\nasync def main():\n"
    "    left = asyncio.create_task(work(a, b), name='left')\n    right = asyncio.create_task(work(b, a), "
    "name='right')\n"
    "    await asyncio.gather(left, right)\n\n\nasyncio.run(main())\n";

constexpr const char* kFails =
    "import asyncio\nimport time\n\n\nasync def lose():\n    await asyncio.sleep(1)\n    raise ValueError('lost')\n\n\n"
    "async def main():\n    task = asyncio.create_task(lose(), name='loser')\n    await asyncio.sleep(0.5)\n"
    "    time.sleep(2)\n    await task\n\n\nasyncio.run(main())\n";

/// A state of the window, from a fresh one.
void prepare(Workspace& workspace, const std::string& state) {
    workspace.open_new("/tills.py");
    workspace.edit(kTills, workspace.now - 1);
    workspace.editing = false;
    settle(workspace);
    if (state == "busy") {
        for (int i = 0; i < 6; ++i) workspace.commands.press("t");
        settle(workspace);
        workspace.select(workspace.playback.this_task());
    } else if (state == "broken") {
        workspace.edit("import asyncio\n\nasync def main(:\n    pass\n", workspace.now - 1);
    } else if (state == "stuck") {
        workspace.edit(kDeadlock, workspace.now - 1);
        settle(workspace);
        workspace.commands.run("end");
        settle(workspace);
        for (const TaskView& task : workspace.playback.snapshot().tasks) {
            if (task.name == "left") workspace.select(task.id);
        }
        workspace.drawer = "graph";
        workspace.drawer_asked = true;
    } else if (state == "failed") {
        workspace.edit(kFails, workspace.now - 1);
        settle(workspace);
        workspace.commands.run("end");
        workspace.drawer = "causes";
        workspace.drawer_asked = true;
    } else if (state == "editing") {
        workspace.editing = true;
        workspace.toggle_breakpoint(9);
    }
    settle(workspace);
}

/// A state in both sizes and themes.
template <class Look>
void in_every_look(const std::string& state, Look&& look) {
    for (const int width : {1280, 1920}) {
        Workspace workspace;
        prepare(workspace, state);
        OffscreenWindow window(width, width == 1280 ? 800 : 1080);
        for (const bool light : {false, true}) {
            workspace.light_theme = light;
            look(workspace, window);
        }
    }
}

Picture picture_of(OffscreenWindow& window, Workspace& workspace) {
    for (int i = 0; i < 4; ++i) window.frame(workspace);
    return window.picture();
}

TEST_CASE("the window looks as recorded in every state and size and theme") {
    for (const char* state : {"start", "busy", "broken", "stuck", "failed", "editing"}) {
        Picture sheet;
        in_every_look(state, [&](Workspace& workspace, OffscreenWindow& window) {
            add_below(sheet, scaled_down(picture_of(window, workspace), kScale));
        });
        compare(state, sheet);
    }
}

TEST_CASE("each drawer looks as recorded when there is nothing in it and much and trouble") {
    std::map<std::string, Picture> sheets;
    for (const char* state : {"start", "stuck", "failed"}) {
        in_every_look(state, [&](Workspace& workspace, OffscreenWindow& window) {
            workspace.drawer_asked = true;
            workspace.select(0);
            if (workspace.playback.breakpoints.empty() && std::string_view(state) == "stuck")
                workspace.toggle_breakpoint(8);
            for (const char* drawer :
                 {"causes", "locks", "graph", "memory", "threads", "network", "problems", "breakpoints"}) {
                workspace.drawer = drawer;
                const Picture all = picture_of(window, workspace);
                const Picture corner = cut_from(all, all.width * 2 / 3, all.height * 7 / 10);
                add_below(sheets[drawer], scaled_down(corner, kScale));
            }
        });
    }
    for (const auto& [drawer, sheet] : sheets) compare("drawer_" + drawer, sheet);
}

/// Of a picture: what lies in a box goes elsewhere, and leaves the colour of its corner.
Picture with_moved_box(Picture picture, int left, int top, int width, int height, int by) {
    const Picture before = picture;
    const auto at = [&](int x, int y) {
        return (static_cast<std::size_t>(y) * 1280 + static_cast<std::size_t>(x)) * 3;
    };
    for (int y = top; y < top + height; ++y) {
        for (int x = left; x < left + width + by; ++x) {
            const int from = x - by < left ? left : x - by;
            std::copy_n(before.pixels.begin() + static_cast<std::ptrdiff_t>(at(from, y)), 3,
                        picture.pixels.begin() + static_cast<std::ptrdiff_t>(at(x, y)));
        }
    }
    return picture;
}

TEST_CASE("a moved label and a lost panel and a wrong colour are told from a picture that is only a little different") {
    Workspace workspace;
    prepare(workspace, "busy");
    OffscreenWindow window(1280, 800);
    const Picture right = picture_of(window, workspace);
    const Picture golden = scaled_down(right, kScale);
    const auto difference = [&](const Picture& picture) {
        return worst_tile(golden, scaled_down(picture, kScale)).difference;
    };
    CHECK(difference(right) == 0);
    Picture noisy = right;
    for (std::size_t i = 0; i < noisy.pixels.size(); i += 2)
        noisy.pixels[i] = static_cast<std::uint8_t>(noisy.pixels[i] ^ 3U);
    CHECK(difference(noisy) < kMostDifferent);
    CHECK(difference(with_moved_box(right, 14, 580, 70, 22, 6)) > kMostDifferent);  // TIMELINE
    // Green for red: what the legend says is running.
    Picture recolored = right;
    for (std::size_t i = 0; i + 2 < recolored.pixels.size(); i += 3) {
        const std::size_t x = i / 3 % 1280, y = i / 3 / 1280;
        if (x >= 162 && x < 182 && y >= 585 && y < 600) std::swap(recolored.pixels[i], recolored.pixels[i + 1]);
    }
    CHECK(difference(recolored) > kMostDifferent);
    // Without its drawer, its lanes, its list of tasks.
    Workspace other;
    prepare(other, "busy");
    other.select(0);
    CHECK(difference(picture_of(window, other)) > kMostDifferent);
    other.select(workspace.selected);
    other.lane_search = "nobody";
    CHECK(difference(picture_of(window, other)) > kMostDifferent);
    other.lane_search.clear();
    CHECK(difference(picture_of(window, other)) == 0);
    other.light_theme = true;
    CHECK(difference(picture_of(window, other)) > kMostDifferent);
}

}  // namespace
}  // namespace loopglass
