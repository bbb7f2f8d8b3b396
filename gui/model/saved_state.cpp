#include "gui/model/saved_state.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
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
    for (const SplitSizes& sizes : workspace.splits_of)
        state["splits"].push_back({sizes.left, sizes.right, sizes.bottom, sizes.output, sizes.drawer});
    state["drawer"] = workspace.drawer;
    state["selected"] = workspace.selected;
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

namespace {

/// What could not be read stays to be looked at, under another name.
std::string set_aside(const std::string& path) {
    std::error_code error;
    for (int number = 1; number < 1000; ++number) {
        const std::string aside = fmt::format("{}.damaged-{}", path, number);
        if (std::filesystem::exists(aside, error)) continue;
        std::filesystem::rename(path, aside, error);
        if (error) break;
        return fmt::format("What the window had remembered is damaged. It starts anew; the old file is {}.", aside);
    }
    return "What the window had remembered is damaged. It starts anew.";
}

void resume_sizes(Workspace& workspace, const nlohmann::json& state) {
    const auto sensible = [](float size) { return size >= 40 && size <= 4000; };
    if (state.contains("splits") && !state["splits"].empty() && state["splits"].front().is_number())
        return;  // of one mode only, as they were once
    const auto splits = state.value("splits", std::vector<std::vector<float>>());
    for (std::size_t mode = 0; mode < std::min(splits.size(), std::size(workspace.splits_of)); ++mode) {
        const std::vector<float>& sizes = splits[mode];
        if (sizes.size() == 5 && std::all_of(sizes.begin(), sizes.end(), sensible))
            workspace.splits_of[mode] = {sizes[0], sizes[1], sizes[2], sizes[3], sizes[4]};
    }
}

}  // namespace

bool SavedState::resume(Workspace& workspace, std::string& problem, const std::string& from) {
    problem.clear();
    nlohmann::json state;
    {
        std::ifstream in(from, std::ios::binary);
        if (!in) return false;
        state = nlohmann::json::parse(in, nullptr, false);
    }
    if (!state.is_object() || state.value("format", nlohmann::json()) != 1) {
        problem = set_aside(from);
        return false;
    }
    try {
        workspace.light_theme = state.value("light", false);
        workspace.text_scale = std::clamp(state.value("text_scale", 1.0F), 0.8F, 1.6F);
        resume_sizes(workspace, state);
        workspace.recent = state.value("recent", std::vector<std::string>());
        const std::string what =
            state.contains("lesson") ? state["lesson"].get<std::string>() : state.value("file", std::string());
        if (what.empty()) return false;
        // A program that was never written to its file is in the state alone.
        std::error_code error;
        const bool unwritten =
            !state.contains("lesson") && state.contains("text") && !std::filesystem::exists(what, error);
        if (unwritten)
            workspace.open_new(what);
        else if (problem = workspace.open(what); !problem.empty())
            return false;
        if (state.value("challenge", false)) workspace.show_challenge(true);
        if (workspace.lesson() != nullptr && state.value("screen", std::size_t{0}) < workspace.lesson()->screens.size())
            workspace.screen = state.value("screen", std::size_t{0});
        workspace.drawer = state.value("drawer", workspace.drawer);
        if (state.contains("text")) workspace.edit(state["text"].get<std::string>(), workspace.now - 1);
        workspace.tick(workspace.now);
        workspace.playback.seek(state.value("position", std::uint64_t{0}));
        const auto selected = state.value("selected", EntityId{0});
        if (selected <= workspace.playback.trace().entities.size()) workspace.select(selected);
        return true;
    } catch (const nlohmann::json::exception&) {  // another type than expected
        problem = set_aside(from);
        return false;
    }
}

}  // namespace loopglass
