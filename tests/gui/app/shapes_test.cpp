// The states of a lane can be told apart in a picture without colours.
#include <cstdlib>
#include <vector>

#include "gui/app/rasterizer.hpp"
#include "gui/app/theme.hpp"
#include "gui/panels/timeline_shapes.hpp"
#include "tests/catch.hpp"
#include "tests/gui/app/headless_window.hpp"

namespace loopglass {
namespace {

constexpr int kWidth = 60, kHeight = 20;

/// The brightness of each pixel of one state's bar.
std::vector<int> grey_picture(HeadlessWindow& window, LaneState state) {
    ImGui::GetIO().DisplaySize = ImVec2(kWidth, kHeight);
    apply_theme(window.workspace.light_theme);
    ImGui::NewFrame();
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImVec2(kWidth, kHeight));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
    ImGui::Begin("bar", nullptr, ImGuiWindowFlags_NoDecoration);
    draw_state(*ImGui::GetWindowDrawList(), state, ImVec2(2, 2), ImVec2(kWidth - 2, kHeight - 2));
    ImGui::End();
    ImGui::PopStyleVar();
    ImGui::Render();
    const Picture picture = rasterize(*ImGui::GetDrawData(), colors().panel);
    std::vector<int> grey;
    for (std::size_t at = 0; at + 2 < picture.pixels.size(); at += 3)
        grey.push_back((299 * picture.pixels[at] + 587 * picture.pixels[at + 1] + 114 * picture.pixels[at + 2]) / 1000);
    return grey;
}

TEST_CASE("every two states differ in shape or brightness") {
    HeadlessWindow window(kWidth, kHeight);
    const LaneState states[] = {LaneState::created,   LaneState::ready,    LaneState::running,  LaneState::blocked,
                                LaneState::waiting,   LaneState::sleeping, LaneState::finished, LaneState::failed,
                                LaneState::cancelled, LaneState::collected};
    for (const bool light : {false, true}) {
        window.workspace.light_theme = light;
        std::vector<std::vector<int>> pictures;
        for (const LaneState state : states) pictures.push_back(grey_picture(window, state));
        for (std::size_t a = 0; a < pictures.size(); ++a) {
            for (std::size_t b = a + 1; b < pictures.size(); ++b) {
                int different = 0;
                for (std::size_t i = 0; i < pictures[a].size(); ++i)
                    different += std::abs(pictures[a][i] - pictures[b][i]) > 25 ? 1 : 0;
                INFO(name_of(states[a]) << " and " << name_of(states[b]) << (light ? ", light" : ", dark"));
                CHECK(different >= 20);
            }
        }
    }
}

}  // namespace
}  // namespace loopglass
