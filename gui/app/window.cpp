#include "gui/app/window.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <GLFW/glfw3.h>
#include <fmt/format.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "gui/app/frames_due.hpp"
#include "gui/app/icon.hpp"
#include "gui/app/key_queue.hpp"
#include "gui/app/keys.hpp"
#include "gui/app/picture.hpp"
#include "gui/app/skeleton.hpp"
#include "gui/app/theme.hpp"
#include "gui/model/saved_state.hpp"

namespace loopglass {

namespace {

constexpr double kIdle = 0.5;    // seconds between looks at the clock when nothing happens: the text cursor blinks
constexpr double kAutosave = 2;  // seconds

/// What the callbacks of GLFW leave for the next frame.
struct Input {
    KeyQueue keys;
    std::string dropped;  // a file's path
    FramesDue frames;
};

/// Where the desktop has icons for windows.
void set_icon(GLFWwindow* window) {
    for (const EmbeddedFile& file : embedded_icon()) {
        std::vector<unsigned char> pixels(file.text.begin(), file.text.end());
        const int side = static_cast<int>(std::lround(std::sqrt(static_cast<double>(pixels.size()) / 4)));
        const GLFWimage image{side, side, pixels.data()};
        glfwSetWindowIcon(window, 1, &image);
    }
}

Input& input_of(GLFWwindow* window) { return *static_cast<Input*>(glfwGetWindowUserPointer(window)); }

void install_callbacks(GLFWwindow* window) {
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double, double) { input_of(w).frames.after_event(); });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int, int, int) { input_of(w).frames.after_event(); });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double, double) { input_of(w).frames.after_event(); });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int) { input_of(w).frames.after_event(); });
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { input_of(w).frames.after_event(); });
    glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
        input_of(w).frames.after_event();
        if (count > 0) input_of(w).dropped = paths[0];
    });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { input_of(w).frames.after_event(); });
}

/// ImGui's own callbacks for keys hear of them from `deliver_keys`, a frame at a time.
void install_key_callbacks(GLFWwindow* window) {
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int modifiers) {
        input_of(w).frames.after_event();
        input_of(w).keys.add({KeyEvent::Kind::key, key, scancode, action, modifiers, 0});
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned int code) {
        input_of(w).frames.after_event();
        input_of(w).keys.add({KeyEvent::Kind::character, 0, 0, 0, 0, code});
    });
}

void deliver_keys(GLFWwindow* window, KeyQueue& keys, Skeleton& skeleton, Workspace& workspace) {
    for (const KeyEvent& event : keys.next_frame(ImGui::GetIO().WantTextInput)) {
        std::string name;
        if (event.kind == KeyEvent::Kind::key) {
            // A Tab that is no text moves the keyboard: ImGui's own way would go elsewhere.
            if (event.key != GLFW_KEY_TAB || workspace.typing_program)
                ImGui_ImplGlfw_KeyCallback(window, event.key, event.scancode, event.action, event.modifiers);
            if (event.action != GLFW_RELEASE) name = key_name(event.key, event.modifiers);
        } else {
            ImGui_ImplGlfw_CharCallback(window, event.code);
            if (event.code > 0x20 && event.code < 0x7f) name = std::string(1, static_cast<char>(event.code));
        }
        if (!name.empty()) skeleton.press(workspace, name);
    }
}

/// HOME/loopglass-1.png, or the next number that is free; empty: nowhere.
std::string free_picture_path() {
    const char* home = std::getenv("HOME");
    std::error_code error;
    if (home == nullptr || !std::filesystem::is_directory(home, error)) return {};
    for (int number = 1; number < 10'000; ++number) {
        std::string path = fmt::format("{}/loopglass-{}.png", home, number);
        if (!std::filesystem::exists(path, error)) return path;
    }
    return {};
}

void draw_frame(GLFWwindow* window, Skeleton& skeleton, Workspace& workspace) {
    apply_theme(workspace.light_theme);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    skeleton.draw(workspace);
    ImGui::Render();
    int width = 0, height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    glViewport(0, 0, width, height);
    const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(colors().line);
    glClearColor(ground.x, ground.y, ground.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    if (!std::exchange(workspace.picture_wanted, false)) return;
    const std::string path = free_picture_path();
    const bool written = !path.empty() && rasterize(*ImGui::GetDrawData(), colors().line).write_png(path);
    workspace.notice = written ? fmt::format("What you see is in {}.", path)
                               : std::string("There is no place to write a picture to: HOME is not a folder.");
}

int take_picture(Workspace& workspace, const WindowOptions& options) {
    OffscreenWindow window(options.width, options.height);
    if (!options.panel.empty() && !window.skeleton().show_only(options.panel)) {
        fmt::print(stderr, "loopglass: there is no panel '{}'\n", options.panel);
        return 2;
    }
    while (workspace.busy()) workspace.tick(workspace.now);
    for (int frame = 0; frame < 4; ++frame) window.frame(workspace);
    if (window.picture().write_png(options.screenshot)) return 0;
    fmt::print(stderr, "loopglass: cannot write {}\n", options.screenshot);
    return 1;
}

/// Letters of another size are other letters: the texture is made anew.
void change_text_size(float& shown, float wanted, float display) {
    if (shown == wanted) return;
    shown = wanted;
    load_fonts(wanted * display);
#if IMGUI_VERSION_NUM < 19200
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
#endif
}

void run_loop(GLFWwindow* window, Input& input, Skeleton& skeleton, Workspace& workspace, bool only_first_frame) {
    double saved_at = 0;
    float shown = 1, across = 1, down = 1;
    glfwGetWindowContentScale(window, &across, &down);
    while (glfwWindowShouldClose(window) == 0) {
        const double now = glfwGetTime();
        const bool changed = workspace.tick(now);
        if (changed) input.frames.after_change();
        if (input.frames.take()) {
            change_text_size(shown, workspace.text_scale, across);
            if (!input.keys.empty()) input.frames.after_event();
            deliver_keys(window, input.keys, skeleton, workspace);
            if (!input.dropped.empty()) {
                workspace.drop(input.dropped);
                input.dropped.clear();
            }
            draw_frame(window, skeleton, workspace);
            glfwSwapBuffers(window);
            if (only_first_frame) {
                glFinish();
                fmt::print("first frame\n");
                std::fflush(stdout);
                return;
            }
        }
        // What was typed is on disk before the next frame: a crash loses none of it.
        if (workspace.take_unsaved_edit() || now - saved_at > kAutosave) {
            SavedState::save(workspace);
            workspace.save_record();
            saved_at = now;
        }
        if (input.frames.any() || (workspace.busy() && !workspace.playback.playing()))
            glfwPollEvents();
        else
            glfwWaitEventsTimeout(workspace.busy() ? 0.02 : workspace.playback.prepare() ? 0 : kIdle);
        if (ImGui::GetIO().WantTextInput) input.frames.one_more();
    }
    SavedState::save(workspace);
    workspace.save_record();
}

}  // namespace

int run_window(Workspace& workspace, const WindowOptions& options) {
    if (!options.screenshot.empty()) return take_picture(workspace, options);
    glfwSetErrorCallback([](int, const char* message) { fmt::print(stderr, "loopglass: window: {}\n", message); });
    if (glfwInit() == 0) {
        fmt::print(stderr, "loopglass: there is no display; 'loopglass run' and 'loopglass lesson' need none\n");
        return 1;
    }
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    GLFWwindow* window = glfwCreateWindow(options.width, options.height, "Loopglass", nullptr, nullptr);
    if (window == nullptr) {
        glfwTerminate();
        return 1;
    }
    set_icon(window);
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(window, 640, 400, GLFW_DONT_CARE, GLFW_DONT_CARE);
    Input input;
    glfwSetWindowUserPointer(window, &input);
    install_callbacks(window);  // before ImGui's own, which call them in turn

    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    float across = 1, down = 1;
    glfwGetWindowContentScale(window, &across, &down);
    if (!load_fonts(across))
        workspace.notice =
            "No fonts were found, so letters are plain ones. The packages fonts-dejavu-core and "
            "fonts-jetbrains-mono have them.";
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    install_key_callbacks(window);
    ImGui_ImplOpenGL3_Init("#version 150");

    Skeleton skeleton;
    run_loop(window, input, skeleton, workspace, options.only_first_frame);

    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
    glfwDestroyWindow(window);
    glfwTerminate();
    return 0;
}

}  // namespace loopglass
