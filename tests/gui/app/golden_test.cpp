// The window in its states, as pictures recorded before: each as a grid of brightness, compared with some tolerance.
// LOOPGLASS_RECORD_GOLDENS=1 records them anew: then look at the pictures (scripts/record/goldens says where).
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

#include "gui/app/picture.hpp"
#include "gui/app/theme.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

constexpr int kColumns = 96, kRows = 60;
constexpr int kMostDifferent = kColumns * kRows / 200;  // cells

/// One letter a cell, '0' black to '?' + 0: sixteen steps from '0'.
std::string grid_of(const Picture& picture) {
    std::string grid;
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            const int left = column * picture.width / kColumns, right = (column + 1) * picture.width / kColumns;
            const int top = row * picture.height / kRows, bottom = (row + 1) * picture.height / kRows;
            long sum = 0;
            for (int y = top; y < bottom; ++y) {
                for (int x = left; x < right; ++x) {
                    const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                                     static_cast<std::size_t>(x)) *
                                    3;
                    sum += 2 * picture.pixels[at] + 5 * picture.pixels[at + 1] + picture.pixels[at + 2];
                }
            }
            const long mean = sum / (8L * (right - left) * (bottom - top));
            grid += static_cast<char>('0' + mean / 6);
        }
        grid += '\n';
    }
    return grid;
}

/// Letters look different in other fonts: pictures of one machine say nothing on another.
std::string fonts_here() {
    std::string names;
    for (const char* path :
         {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
          "/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-Regular.ttf"}) {
        std::error_code error;
        const auto size = std::filesystem::file_size(path, error);
        names += error ? "- " : std::to_string(size) + " ";
    }
    return names;
}

void compare(const std::string& name, const OffscreenWindow& window) {
    const Picture picture = window.picture();
    const std::string path = std::string(LOOPGLASS_SOURCE_DIR) + "/tests/gui/goldens/" + name + ".txt";
    const auto folder = std::filesystem::temp_directory_path() / "loopglass_goldens";
    const std::string grid = grid_of(picture);
    if (std::getenv("LOOPGLASS_RECORD_GOLDENS") != nullptr) {
        std::filesystem::create_directories(folder);
        picture.write_png((folder / (name + ".png")).string());
        std::ofstream(path) << fonts_here() << "\n" << grid;
        return;
    }
    std::ifstream in(path);
    INFO("golden " << path);
    REQUIRE(in);
    std::string fonts;
    std::getline(in, fonts);
    if (fonts != fonts_here()) {
        WARN("recorded with other fonts: " << name << " is not compared");
        return;
    }
    std::stringstream rest;
    rest << in.rdbuf();
    const std::string wanted = rest.str();
    REQUIRE(wanted.size() == grid.size());
    int different = 0;
    for (std::size_t i = 0; i < grid.size(); ++i) different += std::abs(grid[i] - wanted[i]) > 2 ? 1 : 0;
    if (different > kMostDifferent) {
        std::filesystem::create_directories(folder);
        picture.write_png((folder / (name + ".png")).string());
        FAIL(different << " of " << kColumns * kRows << " cells differ; the picture is "
                       << (folder / (name + ".png")).string());
    }
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

/// A state of the window, from a fresh one.
void prepare(Workspace& workspace, const std::string& state) {
    const auto file =
        std::filesystem::temp_directory_path() / ("loopglass_goldens_" + std::to_string(::getpid())) / "tills.py";
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << kTills;
    REQUIRE(workspace.open(file.string()).empty());
    std::filesystem::remove_all(file.parent_path());
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
    } else if (state == "editing") {
        workspace.editing = true;
        workspace.toggle_breakpoint(9);
    }
    settle(workspace);
}

TEST_CASE("the window looks as recorded in every state and size and theme") {
    for (const char* state : {"start", "busy", "broken", "stuck", "editing"}) {
        for (const int width : {1280, 1920}) {
            for (const bool light : {false, true}) {
                Workspace workspace;
                prepare(workspace, state);
                workspace.light_theme = light;
                OffscreenWindow window(width, width == 1280 ? 800 : 1080);
                for (int i = 0; i < 4; ++i) window.frame(workspace);
                compare(std::string(state) + "_" + std::to_string(width) + (light ? "_light" : "_dark"), window);
            }
        }
    }
}

TEST_CASE("each drawer looks as recorded when there is much and when there is nothing") {
    for (const char* drawer : {"locks", "graph", "memory", "threads", "problems", "breakpoints", "network", "causes"}) {
        for (const char* state : {"start", "stuck"}) {
            Workspace workspace;
            prepare(workspace, state);
            workspace.drawer = drawer;
            workspace.drawer_asked = true;
            workspace.select(0);
            if (std::string_view(state) == "stuck") workspace.toggle_breakpoint(8);
            OffscreenWindow window(1280, 800);
            for (int i = 0; i < 4; ++i) window.frame(workspace);
            compare(std::string("drawer_") + drawer + "_" + state, window);
        }
    }
}

}  // namespace
}  // namespace loopglass
