// Every panel and drawer when it is empty, busy, full and when something is wrong, in both sizes and themes: no text is
// cut off, and what is written can be read on what it is written on.
// LOOPGLASS_STATES=FOLDER keeps the pictures, to be looked at.
#include <algorithm>
#include <cstdlib>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <imgui_internal.h>

#include "gui/app/picture.hpp"
#include "gui/app/theme.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

// Names as long as people give them, and more tasks than there is room for.
constexpr const char* kCrowd =
    "import asyncio\n\nlock = asyncio.Lock()\nqueue = asyncio.Queue(2)\ndoor = asyncio.Semaphore(3)\n\n\n"
    "async def fetch_the_customer_record_with_retries(number):\n    async with door:\n        async with lock:\n"
    "            await asyncio.sleep(0.25)\n        await queue.put(f'record of customer {number:04d}')\n"
    "    print('customer', number, 'was written to the report that nobody reads but everybody asks for ' * 2)\n\n\n"
    "async def write_the_report():\n    while True:\n        record_of_one_customer = await queue.get()\n"
    "        print('writing', record_of_one_customer)\n        queue.task_done()\n\n\nasync def main():\n"
    "    writer = asyncio.create_task(write_the_report(), name='the task that writes the quarterly report')\n"
    "    async with asyncio.TaskGroup() as group:\n        for number in range(40):\n"
    "            group.create_task(fetch_the_customer_record_with_retries(number), name=f'fetch-customer-"
    "record-{number:04d}')\n"
    "    await queue.join()\n    writer.cancel()\n\n\nasyncio.run(main())\n";

constexpr const char* kFails =
    "import asyncio\n\n\nasync def lose():\n    await asyncio.sleep(1)\n    raise ValueError('a message that goes on "
    "and on until it has no room in one line of the window')\n\n\nasync def main():\n    task = "
    "asyncio.create_task(lose(), name='loser')\n    asyncio.sleep(3)\n    import time\n    time.sleep(2)\n    await "
    "asyncio.sleep(2)\n    await task\n\n\nasyncio.run(main())\n";

constexpr const char* kStuck =
    "import asyncio\na, b = asyncio.Lock(), asyncio.Lock()\nasync def work(first, second):\n    async with first:\n"
    "        await asyncio.sleep(0.1)\n        async with second:\n            pass\nasync def main():\n"
    "    await asyncio.gather(work(a, b), work(b, a))\nasyncio.run(main())\n";

void settle(Workspace& workspace) {
    for (int slice = 0; slice < 3000 && workspace.busy(); ++slice) workspace.tick(workspace.now + 1);
}

void run(Workspace& workspace, const char* program, int steps) {
    workspace.open("lock-race");
    workspace.ask_predictions = false;
    workspace.playback.gate = UINT64_MAX;
    workspace.edit(program, workspace.now - 1);
    settle(workspace);
    if (steps < 0) workspace.commands.run("end");
    for (int i = 0; i < steps; ++i) workspace.commands.run("task-step");
    settle(workspace);
}

struct State {
    const char* name;
    std::function<void(Workspace&)> prepare;
};

const std::vector<State>& states() {
    static const std::vector<State> all = {
        {"start", [](Workspace& w) { w.open_lesson(LessonLibrary::builtin().lessons().front()); }},
        {"empty", [](Workspace& w) { run(w, "", 0); }},
        {"full", [](Workspace& w) { run(w, kCrowd, 90); }},
        {"inspected",
         [](Workspace& w) {
             run(w, kCrowd, 90);
             for (const TaskView& task : w.playback.snapshot().tasks) {
                 if (task.state == TaskState::waiting && task.name.starts_with("fetch")) w.select(task.id);
             }
         }},
        {"busy",
         [](Workspace& w) {  // a recording that goes on
             w.open("lock-race");
             w.edit(
                 "import asyncio\nasync def main():\n    while True:\n        await "
                 "asyncio.sleep(1)\nasyncio.run(main())\n",
                 w.now - 1);
             for (int i = 0; i < 3; ++i) w.tick(w.now + 1);
         }},
        {"seeking",
         [](Workspace& w) {  // a place that takes a while to get to
             run(w, kCrowd, 90);
             w.playback.session().seek(10);
         }},
        {"failed", [](Workspace& w) { run(w, kFails, -1); }},
        {"stuck", [](Workspace& w) { run(w, kStuck, -1); }},
        {"wrong", [](Workspace& w) { run(w, "import asyncio\n\nasync def main(:\n    pass\n", 0); }},
        {"unsupported",
         [](Workspace& w) { run(w, "import asyncio\nimport ctypes\n\nctypes.CDLL('libc.so.6')\n", -1); }},
        {"keys",
         [](Workspace& w) {
             w.open_lesson(LessonLibrary::builtin().lessons().front());
             w.help_open = true;
         }},
        {"browser",
         [](Workspace& w) {
             w.open_lesson(LessonLibrary::builtin().lessons().front());
             w.browser_open = true;
         }},
        {"editing",
         [](Workspace& w) {
             run(w, kCrowd, 20);
             w.editing = true;
         }},
    };
    return all;
}

constexpr const char* kDrawers[] = {"",        "causes",  "locks",    "graph",      "memory",
                                    "threads", "network", "problems", "breakpoints"};

struct Rect {
    float left, top, right, bottom;
};

/// A letter that was drawn: where, in what colour, and whether all of it can be seen.
struct Letter {
    Rect at;
    ImU32 color;
    bool cut_across, cut_below;
};

/// Corners of each glyph in the fonts' texture: ImGui shortens letters at a control's edge itself.
using Glyphs = std::map<std::pair<float, float>, std::pair<float, float>>;
Glyphs all_glyphs() {
    Glyphs glyphs;
#if IMGUI_VERSION_NUM < 19200
    for (const ImFont* font : ImGui::GetIO().Fonts->Fonts) {
        for (const ImFontGlyph& glyph : font->Glyphs) glyphs[{glyph.U0, glyph.V0}] = {glyph.U1, glyph.V1};
    }
#endif
    return glyphs;
}

bool whole(const Glyphs& glyphs, const ImDrawVert& a, const ImDrawVert& c) {
    if (glyphs.empty()) return true;
    const auto found = glyphs.find({a.uv.x, a.uv.y});
    return found != glyphs.end() && found->second == std::pair(c.uv.x, c.uv.y);
}

/// Letters are two triangles over a part of the fonts' texture.
template <class Seen>
void each_letter(const ImDrawList& list, const Glyphs& glyphs, Seen&& seen) {
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        for (unsigned int k = 0; k + 5 < command.ElemCount; k += 3) {
            const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset + k;
            const ImDrawVert& a = list.VtxBuffer[static_cast<int>(command.VtxOffset + index[0])];
            const ImDrawVert& c = list.VtxBuffer[static_cast<int>(command.VtxOffset + index[2])];
            const bool letter = a.uv.x != c.uv.x && a.uv.y != c.uv.y && (a.uv.x != white.x || a.uv.y != white.y) &&
                                c.pos.x - a.pos.x > 2 && c.pos.y - a.pos.y > 4 && (a.col >> 24U) == 255;
            if (!letter) continue;
            const ImVec4 box = command.ClipRect;
            if (c.pos.y <= box.y || a.pos.y >= box.w || a.pos.x >= box.z || c.pos.x <= box.x) continue;
            const bool across =
                c.pos.x > box.z + 1 || a.pos.x < box.x - 1 || (glyphs.size() > 0 && !whole(glyphs, a, c));
            seen(Letter{
                {a.pos.x, a.pos.y, c.pos.x, c.pos.y}, a.col, across, c.pos.y > box.w + 1 || a.pos.y < box.y - 1});
        }
    }
}

/// Where text goes on beyond the box: what scrolls sideways, and names that lanes and rows shorten on purpose.
bool may_be_cut(std::string_view owner) {
    for (const char* part : {"/text_", "/editor_", "/lanes_", "/graph_", "Output", "palette", "##source"}) {
        if (owner.find(part) != std::string_view::npos) return true;
    }
    return false;
}

std::string first_cut_letter(const ImDrawData& data, const Glyphs& glyphs) {
    std::string found;
    for (int i = 0; i < data.CmdListsCount && found.empty(); ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        const std::string owner = list._OwnerName != nullptr ? list._OwnerName : "";
        const ImGuiWindow* window = ImGui::FindWindowByName(owner.c_str());
        const bool scrolls_down = window != nullptr && window->ScrollbarY;
        const bool scrolls_across = window != nullptr && window->ScrollbarX;
        if (may_be_cut(owner)) continue;
        // Whole letters behind the edge are not drawn at all: what goes on into the padding is cut.
        const float padding = window != nullptr ? window->WindowPadding.x : 0;
        const float edge = window != nullptr && padding > 0 ? window->InnerRect.Max.x - padding + 1 : 1e6F;
        each_letter(list, glyphs, [&](Letter letter) {
            letter.cut_across = letter.cut_across || letter.at.right > edge;
            if (!found.empty() || !((letter.cut_across && !scrolls_across) || (letter.cut_below && !scrolls_down)))
                return;
            found = owner + " at " + std::to_string(static_cast<int>(letter.at.left)) + ", " +
                    std::to_string(static_cast<int>(letter.at.top));
        });
    }
    return found;
}

void keep_picture(const OffscreenWindow& window, const std::string& name) {
    if (const char* folder = std::getenv("LOOPGLASS_STATES"); folder != nullptr)
        window.picture().write_png(std::string(folder) + "/" + name + ".png");
}

/// Draws a state with each drawer, size and theme.
template <class Look>
void in_every_look(const State& state, std::initializer_list<int> widths, Look&& look) {
    for (const int width : widths) {
        Workspace workspace;
        state.prepare(workspace);
        OffscreenWindow window(width, width == 1280 ? 800 : 1080);
        for (const bool light : {false, true}) {
            workspace.light_theme = light;
            for (const char* drawer : kDrawers) {
                workspace.drawer = drawer;
                workspace.drawer_asked = true;
                for (int i = 0; i < 3; ++i) window.frame(workspace);
                look(window, std::string(state.name) + "-" + (*drawer != 0 ? drawer : "none") + "-" +
                                 std::to_string(width) + (light ? "-light" : "-dark"));
            }
        }
    }
}

TEST_CASE("no text is cut off in any state of any panel and size and theme") {
    for (const State& state : states()) {
        in_every_look(state, {1280, 1920}, [&](const OffscreenWindow& window, const std::string& name) {
            INFO(name);
            CHECK(first_cut_letter(*ImGui::GetDrawData(), all_glyphs()) == "");
            keep_picture(window, name);
        });
    }
}

/// What lies below a letter: the colour that most of the box around it has once all letters are taken away.
ImU32 ground_below(const Picture& picture, const Rect& at) {
    std::map<ImU32, int> seen;
    for (int y = static_cast<int>(at.top); y < static_cast<int>(at.bottom); ++y) {
        for (int x = static_cast<int>(at.left); x < static_cast<int>(at.right); ++x) {
            if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) continue;
            const auto place =
                (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)) *
                3;
            ++seen[IM_COL32(picture.pixels[place], picture.pixels[place + 1], picture.pixels[place + 2], 255)];
        }
    }
    const auto most =
        std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == seen.end() ? 0 : most->first;
}

/// Makes every letter invisible, so that a picture shows what they stand on.
void take_letters_away(ImDrawData& data) {
    const ImVec2 white = ImGui::GetIO().Fonts->TexUvWhitePixel;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            for (unsigned int k = 0; k + 2 < command.ElemCount; k += 3) {
                const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset + k;
                ImDrawVert* corners[3];
                for (int c = 0; c < 3; ++c)
                    corners[c] = &list.VtxBuffer[static_cast<int>(command.VtxOffset + index[c])];
                const bool textured = std::any_of(
                    std::begin(corners), std::end(corners),
                    [&](const ImDrawVert* corner) { return corner->uv.x != white.x || corner->uv.y != white.y; });
                if (!textured) continue;
                for (ImDrawVert* corner : corners) corner->col &= 0x00ffffffU;
            }
        }
    }
}

/// By a popup that is drawn after it: such letters are not seen.
bool is_covered(const ImDrawData& data, int list, const Rect& at) {
    for (int later = list + 1; later < data.CmdListsCount; ++later) {
        const char* owner = data.CmdLists[later]->_OwnerName;
        const ImGuiWindow* window = owner != nullptr ? ImGui::FindWindowByName(owner) : nullptr;
        if (window == nullptr || (window->Flags & ImGuiWindowFlags_Popup) == 0) continue;
        if (window->Rect().Overlaps(ImRect(at.left, at.top, at.right, at.bottom))) return true;
    }
    return false;
}

struct Contrast {
    double least = 100;
    std::string where;
    std::size_t letters = 0;
};

/// Of the letters that the last frame drew; it takes them away.
Contrast worst_contrast(const OffscreenWindow& window) {
    ImDrawData& data = *ImGui::GetDrawData();
    std::vector<Letter> drawn;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        each_letter(*data.CmdLists[i], {}, [&](const Letter& letter) {
            if (!is_covered(data, i, letter.at)) drawn.push_back(letter);
        });
    }
    take_letters_away(data);
    const Picture grounds = window.picture();
    Contrast worst{100, {}, drawn.size()};
    for (const Letter& letter : drawn) {
        const double value = contrast(letter.color, ground_below(grounds, letter.at));
        if (value >= worst.least) continue;
        worst.least = value;
        worst.where =
            std::to_string(static_cast<int>(letter.at.left)) + ", " + std::to_string(static_cast<int>(letter.at.top));
    }
    return worst;
}

TEST_CASE("every letter that is drawn has a contrast of four and a half to what it stands on") {
    std::size_t letters = 0;
    for (const State& state : states()) {
        in_every_look(state, {1280}, [&](const OffscreenWindow& window, const std::string& name) {
            const Contrast worst = worst_contrast(window);
            letters += worst.letters;
            INFO(name << " at " << worst.where);
            CHECK(worst.least >= 4.5);
        });
    }
    CHECK(letters > 10'000);
}

/// One box with a text, as a panel would draw it.
void draw_box(OffscreenWindow& window, float width, ImU32 ink, const char* text) {
    apply_theme(false);
    ImGui::NewFrame();
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImVec2(width, 60));
    ImGui::Begin("box", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::PushStyleColor(ImGuiCol_Text, ink);
    ImGui::TextUnformatted(text);
    ImGui::PopStyleColor();
    ImGui::End();
    ImGui::Render();
    (void)window;
}

TEST_CASE("what is cut off or too faint is found") {
    OffscreenWindow window(400, 100);
    for (int i = 0; i < 2; ++i) draw_box(window, 390, colors().text, "a text that has room");
    CHECK(first_cut_letter(*ImGui::GetDrawData(), all_glyphs()) == "");
    CHECK(worst_contrast(window).least > 10);
    for (float width = 60; width < 130; width += 1) {
        for (int i = 0; i < 2; ++i) draw_box(window, width, colors().text, "a text that has no room");
        INFO(width);
        CHECK(first_cut_letter(*ImGui::GetDrawData(), all_glyphs()) != "");
    }
    for (int i = 0; i < 2; ++i) draw_box(window, 390, colors().line, "a faint text");
    CHECK(worst_contrast(window).least < 3);
}

}  // namespace
}  // namespace loopglass
