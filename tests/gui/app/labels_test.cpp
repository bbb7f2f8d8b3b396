// No label is cut off: every letter that a panel draws lies within the box it is drawn in.
#include <algorithm>
#include <string>
#include <string_view>

#include "gui/app/picture.hpp"
#include "gui/app/theme.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

/// Where text may go on beyond the box: what scrolls sideways, and rows that shorten names on purpose.
bool may_be_cut(std::string_view owner) {
    for (const char* part :
         {"/text_", "/editor_", "Output", "/lanes_", "palette", "##search", "##answer", "##source"}) {
        if (owner.find(part) != std::string_view::npos) return true;
    }
    return false;
}

/// The first letter that a box's edge cuts, as "PANEL at x, y"; empty: none.
std::string first_cut_letter(const ImDrawData& data) {
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        const std::string owner = list._OwnerName != nullptr ? list._OwnerName : "";
        if (may_be_cut(owner)) continue;
        for (const ImDrawCmd& command : list.CmdBuffer) {
            for (unsigned int k = 0; k + 5 < command.ElemCount; k += 3) {
                const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset + k;
                const ImDrawVert& a = list.VtxBuffer[static_cast<int>(command.VtxOffset + index[0])];
                const ImDrawVert& c = list.VtxBuffer[static_cast<int>(command.VtxOffset + index[2])];
                const bool letter = a.uv.x != c.uv.x && a.uv.y != c.uv.y && (a.uv.x != white.x || a.uv.y != white.y) &&
                                    c.pos.x - a.pos.x > 2 && c.pos.y - a.pos.y > 4 && (a.col >> 24U) == 255;
                if (!letter) continue;
                const bool seen = c.pos.y > command.ClipRect.y && a.pos.y < command.ClipRect.w;
                if (seen && c.pos.x > command.ClipRect.z + 1)
                    return owner + " at " + std::to_string(static_cast<int>(a.pos.x)) + ", " +
                           std::to_string(static_cast<int>(a.pos.y));
            }
        }
    }
    return {};
}

void settle(Workspace& workspace) {
    for (int slice = 0; slice < 3000 && workspace.busy(); ++slice) workspace.tick(workspace.now + 1);
}

constexpr const char* kDeadlock =
    "import asyncio\na, b = asyncio.Lock(), asyncio.Lock()\nasync def work(first, second):\n    async with first:\n"
    "        await asyncio.sleep(0.1)\n        async with second:\n            pass\nasync def main():\n"
    "    await asyncio.gather(work(a, b), work(b, a))\nasyncio.run(main())\n";

TEST_CASE("no label is cut off in any lesson and size") {
    for (const ImVec2 size : {ImVec2(1280, 800), ImVec2(1920, 1080)}) {
        OffscreenWindow window(static_cast<int>(size.x), static_cast<int>(size.y));
        for (const Lesson& lesson : LessonLibrary::builtin().lessons()) {
            Workspace workspace;
            workspace.ask_predictions = false;
            workspace.open_lesson(lesson);
            workspace.playback.gate = UINT64_MAX;
            settle(workspace);
            workspace.commands.run("end");
            settle(workspace);
            for (std::size_t screen = 0; screen < lesson.screens.size(); ++screen) {
                workspace.screen = screen;
                for (int i = 0; i < 2; ++i) window.frame(workspace);
                INFO(lesson.id << ", screen " << screen << ", " << size.x);
                CHECK(first_cut_letter(*ImGui::GetDrawData()) == "");
            }
        }
    }
}

TEST_CASE("no label is cut off in any drawer and state") {
    OffscreenWindow window(1280, 800);
    for (const char* program : {kDeadlock, "def f(:\n", "", "x = 1 / 0\n", "import nowhere\n"}) {
        Workspace workspace;
        workspace.open("lock-race");
        workspace.edit(program, workspace.now - 1);
        settle(workspace);
        workspace.commands.run("end");
        settle(workspace);
        for (const char* drawer :
             {"", "locks", "graph", "memory", "threads", "problems", "breakpoints", "network", "causes"}) {
            workspace.drawer = drawer;
            workspace.drawer_asked = true;
            if (!workspace.playback.snapshot().tasks.empty())
                workspace.select(workspace.playback.snapshot().tasks.back().id);
            for (int i = 0; i < 2; ++i) window.frame(workspace);
            INFO(program << ", drawer " << drawer);
            CHECK(first_cut_letter(*ImGui::GetDrawData()) == "");
        }
    }
}

}  // namespace
}  // namespace loopglass
