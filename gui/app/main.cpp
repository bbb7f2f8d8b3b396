// loopglass-window: the window on a lesson or a program.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>

#include <fmt/format.h>

#include "gui/app/window.hpp"
#include "gui/model/saved_state.hpp"
#include "gui/model/workspace.hpp"

namespace {

constexpr const char* kUsage =
    "usage: loopglass-window [LESSON|FILE.py] [--lessons DIR] [--size WxH] [--light] [--no-resume]\n"
    "                        [--screenshot OUT.png [--at STEP] [--screen ID] [--select TASK] [--panel NAME]\n"
    "                                          [--drawer ID]]\n";

struct Arguments {
    std::string what, screen, select, drawer, lessons;
    loopglass::WindowOptions window;
    long at = -1;  // task steps
    bool resume = true, light = false;
};

/// False when they make no sense; then a line on stderr says why.
bool read_arguments(int count, char** values, Arguments& out) {
    for (int i = 1; i < count; ++i) {
        const std::string argument = values[i];
        const char* value = i + 1 < count ? values[i + 1] : nullptr;
        const bool takes_value = argument == "--size" || argument == "--screenshot" || argument == "--at" ||
                                 argument == "--screen" || argument == "--select" || argument == "--panel" ||
                                 argument == "--drawer" || argument == "--lessons";
        if (takes_value && value == nullptr) {
            fmt::print(stderr, "loopglass: {} needs a value\n", argument);
            return false;
        }
        if (takes_value) ++i;
        char* end = nullptr;
        if (argument == "--size") {
            if (std::sscanf(value, "%dx%d", &out.window.width, &out.window.height) != 2 || out.window.width < 320 ||
                out.window.height < 200 || out.window.width > 16000 || out.window.height > 16000) {
                fmt::print(stderr, "loopglass: --size wants WIDTHxHEIGHT, such as 1280x800\n");
                return false;
            }
        } else if (argument == "--at") {
            out.at = std::strtol(value, &end, 10);
            if (end == value || *end != 0 || out.at < 0) {
                fmt::print(stderr, "loopglass: --at wants the number of a step\n");
                return false;
            }
        } else if (argument == "--screenshot")
            out.window.screenshot = value;
        else if (argument == "--screen")
            out.screen = value;
        else if (argument == "--lessons")
            out.lessons = value;
        else if (argument == "--select")
            out.select = value;
        else if (argument == "--drawer")
            out.drawer = value;
        else if (argument == "--panel")
            out.window.panel = value;
        else if (argument == "--no-resume")
            out.resume = false;
        else if (argument == "--only-first-frame")
            out.window.only_first_frame = true;
        else if (argument == "--light")
            out.light = true;
        else if (argument.starts_with("-") || !out.what.empty()) {
            fmt::print(stderr, "loopglass: what is '{}'?\n", argument);
            return false;
        } else
            out.what = argument;
    }
    return true;
}

/// For a picture: everything recorded, the cursor behind that many task steps, no question in the way. A sentence when
/// the picture was to show what there is not.
std::string prepare_picture(loopglass::Workspace& workspace, const Arguments& arguments) {
    using namespace loopglass;
    workspace.ask_predictions = false;
    workspace.playback.gate = UINT64_MAX;
    for (int slice = 0; slice < 200 && workspace.busy(); ++slice) workspace.tick(0);
    if (workspace.busy()) workspace.playback.stop();
    if (arguments.at < 0)
        workspace.playback.end();
    else
        workspace.playback.seek(0);
    for (long step = 0; step < arguments.at; ++step) workspace.playback.step(StepUnit::task_step, Direction::forward);
    if (!arguments.screen.empty() && !workspace.show_screen(arguments.screen))
        return fmt::format("there is no screen '{}'", arguments.screen);
    if (!arguments.drawer.empty()) {
        if (workspace.commands.find("drawer:" + arguments.drawer) == nullptr)
            return fmt::format("there is no drawer '{}'", arguments.drawer);
        workspace.drawer = arguments.drawer;
        workspace.drawer_asked = true;
    }
    if (arguments.select.empty()) return {};
    for (const TaskView& task : workspace.playback.session().snapshot().tasks) {
        if (task.name != arguments.select) continue;
        workspace.selected = workspace.playback.followed = task.id;
        return {};
    }
    return fmt::format("there is no task '{}' at this moment", arguments.select);
}

}  // namespace

int main(int count, char** values) {
    using namespace loopglass;
    if (count > 1 && (std::strcmp(values[1], "--help") == 0 || std::strcmp(values[1], "-h") == 0)) {
        fmt::print("{}", kUsage);
        return 0;
    }
    Arguments arguments;
    if (!read_arguments(count, values, arguments)) {
        fmt::print(stderr, "{}", kUsage);
        return 2;
    }
    const LessonLibrary own =
        arguments.lessons.empty() ? LessonLibrary() : LessonLibrary::from_folder(arguments.lessons);
    for (const LessonProblem& problem : own.problems()) fmt::print(stderr, "loopglass: lesson: {}\n", problem.text());
    Workspace workspace(arguments.lessons.empty() ? LessonLibrary::builtin() : own);
    const bool picture = !arguments.window.screenshot.empty();
    if (!picture) workspace.keep_record(Progress::default_path());
    const bool named = !arguments.what.empty();
    std::string problem = named ? workspace.open(arguments.what) : std::string();
    if (!problem.empty()) {
        fmt::print(stderr, "loopglass: {}\n", problem);
        // Of a file that is no program the window speaks too, as of one that is dropped on it.
        if (picture || !std::filesystem::exists(arguments.what)) return 2;
    }
    if (!named || !problem.empty()) {
        std::string damage;
        if (picture || !arguments.resume || !arguments.lessons.empty() || !SavedState::resume(workspace, damage)) {
            const auto& lessons = workspace.library().lessons();
            if (lessons.empty()) {
                fmt::print(stderr, "loopglass: there are no lessons; name a program\n");
                return 2;
            }
            workspace.open_lesson(lessons.front());
        }
        workspace.notice = problem.empty() ? damage : problem;
    }
    if (arguments.light) workspace.light_theme = true;
    if (picture) {
        if (problem = prepare_picture(workspace, arguments); !problem.empty()) {
            fmt::print(stderr, "loopglass: {}\n", problem);
            return 2;
        }
    }
    return run_window(workspace, arguments.window);
}
