#include "cli/window.hpp"

#include <filesystem>

#include <unistd.h>

#include "cli/command.hpp"

namespace loopglass::cli {

int open_window(const std::vector<std::string>& arguments) {
    std::error_code error;
    const std::filesystem::path own = std::filesystem::read_symlink("/proc/self/exe", error);
    const std::filesystem::path window =
        error ? std::filesystem::path("loopglass-window") : own.parent_path() / "loopglass-window";
    if (!error && !std::filesystem::exists(window)) {
        return fail(kUsage, "usage",
                    "the window was not built: it needs Dear ImGui, GLFW and OpenGL; `loopglass lesson run NAME` works "
                    "in the terminal");
    }
    std::vector<std::string> owned = arguments;
    owned.insert(owned.begin(), window.string());
    std::vector<char*> argv;
    argv.reserve(owned.size() + 1);
    for (std::string& argument : owned) argv.push_back(argument.data());
    argv.push_back(nullptr);
    execvp(argv[0], argv.data());
    return fail(kUsage, "usage", "cannot start " + window.string());
}

}  // namespace loopglass::cli
