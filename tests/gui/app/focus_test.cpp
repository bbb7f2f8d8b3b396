// Everything that the mouse can do the keyboard can do: each control is reached by Tab and arrows, and acts by Enter.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <imgui_internal.h>

#include "tests/catch.hpp"
#include "tests/gui/app/headless_window.hpp"

namespace loopglass {
namespace {

constexpr const char* kProgram =
    "import asyncio\n\n\nasync def work(name, lock, queue):\n    async with lock:\n        await asyncio.sleep(0.1)\n"
    "        print(name)\n    await queue.put(name)\n\n\nasync def main():\n    lock, queue = asyncio.Lock(), "
    "asyncio.Queue(1)\n    tasks = [asyncio.create_task(work(name, lock, queue), name=name) for name in 'ABC']\n"
    "    for _ in tasks:\n        print(await queue.get())\n    lost = asyncio.create_task(asyncio.sleep(9))\n"
    "    1 / 0\n\n\nasyncio.run(main())\n";

struct State {
    const char* name;
    std::function<void(HeadlessWindow&)> prepare;
};

void middle(HeadlessWindow& window) {
    window.settle();
    for (int i = 0; i < 6; ++i) window.press("t");
    window.settle();
}

void own_program(HeadlessWindow& window) {
    window.workspace.open("lock-race");
    window.workspace.ask_predictions = false;
    window.workspace.edit(kProgram, window.workspace.now - 1);
    window.frames(2);
    middle(window);
}

std::vector<State> states() {
    std::vector<State> all = {
        {"first start", [](HeadlessWindow& w) { w.workspace.open_lesson(LessonLibrary::builtin().lessons().front()); }},
        {"question",
         [](HeadlessWindow& w) {
             w.workspace.open("lock-race");
             w.settle();
             w.press("e");
         }},
        {"own program", own_program},
        {"inspector",
         [](HeadlessWindow& w) {
             own_program(w);
             for (const TaskView& task : w.workspace.playback.snapshot().tasks) {
                 if (task.state == TaskState::waiting) w.workspace.select(task.id);
             }
         }},
        {"editing",
         [](HeadlessWindow& w) {
             own_program(w);
             w.press("Ctrl+E");
         }},
        {"wrong program",
         [](HeadlessWindow& w) {
             w.workspace.open("lock-race");
             w.workspace.edit("def f(:\n", w.workspace.now - 1);
             w.settle();
         }},
        {"challenge",
         [](HeadlessWindow& w) {
             w.workspace.open("lock-race");
             w.workspace.show_challenge(true);
             w.workspace.screen = w.workspace.lesson()->screens.size() - 1;
             w.settle();
         }},
        {"browser",
         [](HeadlessWindow& w) {
             w.workspace.open("lock-race");
             w.settle();
             w.press("l");
         }},
        {"palette",
         [](HeadlessWindow& w) {
             w.workspace.open("lock-race");
             w.settle();
             w.press("Ctrl+P");
         }},
    };
    for (const char* drawer : {"locks", "graph", "memory", "threads", "problems", "breakpoints", "network", "causes"}) {
        all.push_back({drawer, [drawer](HeadlessWindow& w) {
                           own_program(w);
                           if (std::string_view(drawer) == "network") {
                               w.workspace.open("streams-echo");
                               w.workspace.ask_predictions = false;
                               w.workspace.playback.gate = UINT64_MAX;
                               middle(w);
                           }
                           if (std::string_view(drawer) == "problems") w.press("e");
                           if (std::string_view(drawer) == "breakpoints") w.workspace.toggle_breakpoint(7);
                           w.workspace.drawer = drawer;
                           w.workspace.drawer_asked = true;
                       }});
    }
    return all;
}

/// Every control that Tab, and arrows inside lists, come to, in their order.
std::vector<ControlId> walk(HeadlessWindow& window) {
    std::vector<ControlId> path;
    std::set<ControlId> seen;
    FocusRing& ring = window.workspace.focus;
    const auto note = [&] {
        const FocusStop* stop = ring.current();
        if (stop == nullptr || !seen.insert(stop->id).second) return false;
        path.push_back(stop->id);
        return true;
    };
    window.press("F6");
    note();
    for (int steps = 0; steps < 400; ++steps) {
        const FocusStop* stop = ring.current();
        if (stop != nullptr && stop->group != 0) {
            for (int lines = 0; lines < 300; ++lines) {
                const ControlId before = stop->id;
                window.press("Down");
                stop = ring.current();
                if (stop == nullptr || stop->id == before) break;
                note();
            }
        }
        window.press("Tab");
        if (!note()) break;
    }
    return path;
}

/// What the mouse can press, by its pixels: the id of each item of ImGui's that it hovers.
std::map<ImGuiID, ImVec2> under_mouse(HeadlessWindow& window) {
    std::map<ImGuiID, ImVec2> found;
    ImGuiIO& io = ImGui::GetIO();
    for (float y = 6; y < io.DisplaySize.y; y += 11) {
        for (float x = 6; x < io.DisplaySize.x; x += 17) {
            io.MousePos = ImVec2(x, y);
            window.frames(1);
            const ImGuiID id = GImGui->HoveredId;
            if (id != 0 && !GImGui->HoveredIdDisabled) found.emplace(id, io.MousePos);
        }
    }
    io.MousePos = ImVec2(-1, -1);
    window.frames(2);
    return found;
}

/// Bars that scroll: what they bring into sight the keyboard brings by going there.
std::set<ImGuiID> scrollbars() {
    std::set<ImGuiID> bars;
    for (ImGuiWindow* window : GImGui->Windows) {
        for (const ImGuiAxis axis : {ImGuiAxis_X, ImGuiAxis_Y}) bars.insert(ImGui::GetWindowScrollbarID(window, axis));
        bars.insert(window->MoveId);
    }
    return bars;
}

TEST_CASE("what the mouse can press the keyboard can reach in every panel and drawer") {
    for (const State& state : states()) {
        HeadlessWindow window(1280, 800);
        state.prepare(window);
        window.settle();
        window.frames(3);
        const std::vector<ControlId> path = walk(window);
        INFO(state.name << ": " << path.size() << " controls on the way");
        CHECK(path.size() > 5);
        window.workspace.focus.hide();
        const std::set<ImGuiID> bars = scrollbars();
        for (const auto& [id, at] : under_mouse(window)) {
            if (bars.contains(id) || window.workspace.focus.is_mouse_only(id)) continue;
            INFO("at " << at.x << ", " << at.y);
            CHECK(std::find(path.begin(), path.end(), id) != path.end());
        }
    }
}

/// How many keys lead to the control of a command; 0: none do.
int keys_to(HeadlessWindow& window, std::string_view command) {
    FocusRing& ring = window.workspace.focus;
    for (int keys = 1; keys < 200; ++keys) {
        window.press("Tab");
        if (ring.current() != nullptr && ring.current()->command == command) return keys;
    }
    return 0;
}

TEST_CASE("each command's own control is reached by Tab and acts by Enter") {
    std::set<std::string> walked;
    for (const State& state : states()) {
        // A command may take its control away: each gets a fresh window.
        std::vector<std::string> commands;
        {
            HeadlessWindow window(1280, 800);
            state.prepare(window);
            window.settle();
            window.frames(3);
            for (const FocusStop& stop : window.workspace.focus.stops()) {
                if (!stop.command.empty() && !walked.contains(std::string(stop.command)))
                    commands.emplace_back(stop.command);
            }
        }
        for (const std::string& command : commands) {
            INFO(state.name << ": " << command);
            HeadlessWindow window(1280, 800);
            state.prepare(window);
            window.settle();
            window.frames(3);
            REQUIRE(keys_to(window, command) > 0);
            window.press("Enter");
            CHECK(window.workspace.commands.last() == command);
            walked.insert(command);
        }
    }
    for (const char* command :
         {"step", "back", "play", "end", "restart", "lessons", "edit", "reset", "fold", "axis", "see-block",
          "next-screen", "check", "leave-challenge", "drawer:locks", "to-breakpoint"}) {
        INFO(command);
        CHECK(walked.contains(command));
    }
}

TEST_CASE("every command has a name in the palette and a tooltip and keys and a way there by keys alone") {
    HeadlessWindow window(1280, 800);
    own_program(window);
    for (const Command& command : window.workspace.commands.all()) {
        INFO(command.id);
        CHECK_FALSE(command.title.empty());
        CHECK_FALSE(command.tooltip.empty());
        // Lessons have theirs in the browser, which has a key.
        CHECK((!command.keys.empty() || command.id.starts_with("lesson:")));
    }
    std::size_t ran = 0;
    for (const Command& command : window.workspace.commands.all()) {
        if (command.id.starts_with("lesson:") && ++ran > 3) continue;
        INFO(command.id);
        window.workspace.palette_open = window.workspace.help_open = window.workspace.browser_open = false;
        window.workspace.editing = false;
        window.frames(3);
        window.press("Ctrl+P");
        window.frames(3);
        window.type(command.title);
        const auto found = window.workspace.commands.search(command.title);
        REQUIRE(std::find(found.begin(), found.end(), &command) != found.end());
        // Several names may hold what was typed: arrows go to the one that is meant.
        for (std::size_t row = 0; found[row] != &command; ++row) window.tap(ImGuiKey_DownArrow);
        const bool enabled = !command.enabled || command.enabled();
        window.tap(ImGuiKey_Enter);
        CHECK((window.workspace.commands.last() == command.id) == enabled);
        // And by its key, where it is enabled.
        window.workspace.palette_open = window.workspace.help_open = window.workspace.browser_open = false;
        window.workspace.editing = false;
        window.frames(3);
        if (command.keys.empty() || (command.enabled && !command.enabled())) continue;
        window.press(command.keys.front());
        CHECK(window.workspace.commands.last() == command.id);
    }
}

}  // namespace
}  // namespace loopglass
