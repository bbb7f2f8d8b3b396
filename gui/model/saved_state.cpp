#include "gui/model/saved_state.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>

#include "gui/model/workspace.hpp"

namespace loopglass {

std::string SavedState::path() {
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return std::string(state) + "/loopglass/window.json";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != 0)
        return std::string(home) + "/.local/state/loopglass/window.json";
    return {};
}

void SavedState::save(const Workspace& workspace, const std::string& to) {
    if (to.empty() || !workspace.playback.has_session()) return;
    nlohmann::json state;
    state["format"] = 1;
    if (workspace.lesson() != nullptr)
        state["lesson"] = workspace.lesson()->id;
    else
        state["file"] = workspace.filename();
    state["screen"] = workspace.screen;
    state["challenge"] = workspace.in_challenge();
    state["position"] = workspace.playback.session().position();
    if (workspace.edited() && !workspace.native()) state["text"] = workspace.source();
    state["light"] = workspace.light_theme;
    state["text_scale"] = workspace.text_scale;
    state["splits"] = {workspace.splits.left, workspace.splits.right, workspace.splits.bottom, workspace.splits.output,
                       workspace.splits.drawer};
    state["drawer"] = workspace.drawer;
    state["recent"] = workspace.recent;
    const std::string text = state.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(to).parent_path(), error);
    const std::string temporary = to + ".new";
    {
        std::ofstream out(temporary, std::ios::binary);
        out << text;
        if (!out.flush()) return;
    }
    std::filesystem::rename(temporary, to, error);
}

bool SavedState::resume(Workspace& workspace, const std::string& from) {
    std::ifstream in(from, std::ios::binary);
    if (!in) return false;
    const nlohmann::json state = nlohmann::json::parse(in, nullptr, false);
    if (!state.is_object() || state.value("format", nlohmann::json()) != 1) return false;
    try {
        workspace.light_theme = state.value("light", false);
        workspace.text_scale = std::clamp(state.value("text_scale", 1.0F), 0.8F, 1.6F);
        const auto sensible = [](float size) { return size >= 40 && size <= 4000; };
        if (const auto splits = state.value("splits", std::vector<float>());
            splits.size() == 5 && std::all_of(splits.begin(), splits.end(), sensible))
            workspace.splits = {splits[0], splits[1], splits[2], splits[3], splits[4]};
        workspace.recent = state.value("recent", std::vector<std::string>());
        const std::string what =
            state.contains("lesson") ? state["lesson"].get<std::string>() : state.value("file", std::string());
        if (what.empty() || !workspace.open(what).empty()) return false;
        if (workspace.lesson() != nullptr && state.value("screen", std::size_t{0}) < workspace.lesson()->screens.size())
            workspace.screen = state.value("screen", std::size_t{0});
        if (state.value("challenge", false)) workspace.show_challenge(true);
        workspace.drawer = state.value("drawer", workspace.drawer);
        if (state.contains("text")) workspace.edit(state["text"].get<std::string>(), workspace.now - 1);
        workspace.tick(workspace.now);
        workspace.playback.seek(state.value("position", std::uint64_t{0}));
        return true;
    } catch (const nlohmann::json::exception&) {
        return false;  // another type than expected: as if there were no file
    }
}

}  // namespace loopglass
