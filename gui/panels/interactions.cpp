#include "gui/panels/interactions.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>
#include <imgui.h>

#include "gui/app/theme.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"
#include "gui/panels/rich_text.hpp"

namespace loopglass {

namespace {

/// A box with a coloured edge around what is drawn between its construction and destruction.
class Box {
public:
    explicit Box(ImU32 edge) : edge_(edge), at_(ImGui::GetCursorScreenPos()), width_(ImGui::GetContentRegionAvail().x) {
        ImGui::GetWindowDrawList()->ChannelsSplit(2);
        ImGui::GetWindowDrawList()->ChannelsSetCurrent(1);
        ImGui::Dummy(ImVec2(0, 4));
        ImGui::Indent(kIndent);
    }
    ~Box() {
        ImGui::Unindent(kIndent);
        ImGui::Dummy(ImVec2(0, 4));
        ImDrawList* list = ImGui::GetWindowDrawList();
        list->ChannelsSetCurrent(0);
        const ImVec2 bottom(at_.x + width_, ImGui::GetCursorScreenPos().y - 4);
        list->AddRectFilled(at_, bottom, colors().background, 4);
        list->AddRectFilled(at_, ImVec2(at_.x + 4, bottom.y), edge_, 4, ImDrawFlags_RoundCornersLeft);
        list->ChannelsMerge();
    }
    Box(const Box&) = delete;
    Box& operator=(const Box&) = delete;

private:
    static constexpr float kIndent = 16, kPadding = 12;
    ImU32 edge_;
    ImVec2 at_;
    float width_;
    RightInset inset_{kPadding};
};

float box_width() { return text_width(); }

/// A button as wide as the box whose label wraps.
bool wide_button(const std::string& label) {
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    const float width = box_width(), room = width - 2 * padding.x;
    const ImVec2 size = ImGui::CalcTextSize(label.c_str(), nullptr, false, room);
    ImGui::PushID(label.c_str());
    const bool pressed = button("##wide", ImVec2(width, size.y + 2 * padding.y));
    ImGui::PopID();
    const ImVec2 at = ImGui::GetItemRectMin();
    const bool one_line = size.y < 1.5F * ImGui::GetTextLineHeight();
    ImGui::GetWindowDrawList()->AddText(
        ImGui::GetFont(), ImGui::GetFontSize(),
        ImVec2(at.x + padding.x + (one_line ? std::floor((room - size.x) / 2) : 0), at.y + padding.y), colors().text,
        label.c_str(), nullptr, room);
    return pressed;
}

/// What the program prints, to choose from: in the code font.
bool answer_button(const std::string& label) {
    ImGui::PushFont(fonts().code);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(ImGui::GetStyle().FramePadding.x, 4));
    const bool pressed = wide_button(label);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    return pressed;
}

/// What has just been said about an answer is brought into sight, over the frames in which its card takes its size.
struct FreshAnswer {
    std::string prediction;
    int frames = 0;
};
FreshAnswer fresh_answer;

void give_answer(Workspace& workspace, const Prediction& prediction, const std::string& given) {
    workspace.answer(prediction, given);
    fresh_answer = {prediction.id, 3};
}

void draw_answered(Workspace& workspace, const Prediction& prediction, const LessonAttempt::Answered& answered) {
    if (answered.grade.right) {
        colored_text(colors().success, fmt::format("\xe2\x9c\x93 Right: {}", answered.given));
        return;
    }
    colored_text(colors().warning, fmt::format("You said: {}", answered.given));
    ImGui::Dummy(ImVec2(0, 2));
    draw_markdown(answered.grade.because);
    colored_text(colors().dim, fmt::format("It is: {}", workspace.attempt().engine_answer_of(prediction).text));
}

/// A line that is dragged changes places with the one it is dragged over. The handle shows that it can be.
void draw_draggable(std::vector<std::string>& order, std::size_t at) {
    ImGui::PushFont(fonts().code);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetFrameHeight();
    const ImVec2 size(std::max(box_width(), 40.0F), height);
    ImGui::InvisibleButton("##line", size);
    mouse_only();  // the arrows beside it move it too
    const bool active = ImGui::IsItemActive(), hovered = ImGui::IsItemHovered();
    if (hovered || active) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (hovered || active) list.AddRectFilled(top, ImVec2(top.x + size.x, top.y + size.y), colors().raised, 4);
    for (int bar = 0; bar < 3; ++bar) {
        const float y = std::floor(top.y + height / 2) + 4 * static_cast<float>(bar - 1) + 0.5F;
        list.AddLine(ImVec2(top.x + 2, y), ImVec2(top.x + 12, y), active ? colors().accent : colors().dim);
    }
    list.AddText(ImVec2(top.x + 20, std::floor(top.y + (height - ImGui::GetTextLineHeight()) / 2)),
                 active ? colors().accent : colors().text, order[at].c_str());
    ImGui::PopFont();
    if (!active || hovered) return;
    const bool up = ImGui::GetMousePos().y < top.y;
    if (up ? at == 0 : at + 1 == order.size()) return;
    std::swap(order[at], order[up ? at - 1 : at + 1]);
}

/// Lines to bring into order: dragged, or moved by the arrows.
void draw_order(Workspace& workspace, const Prediction& prediction, std::vector<std::string>& order) {
    if (order.empty()) order = choices_of(prediction, workspace.attempt().engine_answer_of(prediction));
    std::map<std::string, int, std::less<>> seen;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ImGui::GetStyle().ItemSpacing.x, 2));
    for (std::size_t i = 0; i < order.size(); ++i) {
        // The id goes with the line, so that a line that is dragged stays the one that is held.
        ImGui::PushID(fmt::format("{} {}", order[i], seen[order[i]]++).c_str());
        const bool up = arrow_button("up", ImGuiDir_Up) && i > 0;
        ImGui::SameLine(0, 2);
        const bool down = arrow_button("down", ImGuiDir_Down) && i + 1 < order.size();
        ImGui::SameLine();
        draw_draggable(order, i);
        ImGui::PopID();
        if (up) std::swap(order[i], order[i - 1]);
        if (down) std::swap(order[i], order[i + 1]);
    }
    ImGui::PopStyleVar();
    if (!button("This is the order")) return;
    std::string given;
    for (const std::string& line : order) given += line + "\n";
    give_answer(workspace, prediction, given);
}

void draw_question(Workspace& workspace, const Prediction& prediction) {
    static std::map<std::string, std::string, std::less<>> typed;
    static std::map<std::string, std::vector<std::string>, std::less<>> orders;
    const std::string key = workspace.lesson()->id + " " + prediction.id;
    switch (prediction.kind) {
        case PredictionKind::order: return draw_order(workspace, prediction, orders[key]);
        case PredictionKind::choice:
        case PredictionKind::task:
            ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ImGui::GetStyle().ItemSpacing.x, 4));
            for (const std::string& choice : choices_of(prediction, workspace.attempt().engine_answer_of(prediction))) {
                if (answer_button(choice)) give_answer(workspace, prediction, choice);
            }
            ImGui::PopStyleVar();
            return;
        case PredictionKind::number:
        case PredictionKind::text:
        case PredictionKind::line: break;
    }
    std::string& text = typed[key];
    ImGui::SetNextItemWidth(box_width() - 90);
    const bool entered =
        text_field("##answer", prediction.kind == PredictionKind::text ? "your answer" : "a number", text);
    ImGui::SameLine();
    ImGui::BeginDisabled(text.empty());
    if ((button("Answer") || entered) && !text.empty()) give_answer(workspace, prediction, text);
    ImGui::EndDisabled();
}

void draw_prediction(Workspace& workspace, const Prediction& prediction) {
    const LessonAttempt::Answered* answered = workspace.attempt().answered(prediction.id);
    const EventRef moment = workspace.attempt().moment_of(prediction);
    const bool held = workspace.held_back() && workspace.asked() == &prediction;
    const Box box(answered != nullptr ? (answered->grade.right ? colors().success : colors().warning)
                  : held              ? colors().warning
                                      : colors().accent);
    section(answered != nullptr ? "YOUR PREDICTION" : "WHAT DO YOU THINK?");
    draw_markdown(prediction.ask);
    ImGui::Dummy(ImVec2(0, 2));
    if (answered != nullptr) {
        draw_answered(workspace, prediction, *answered);
        if (fresh_answer.prediction == prediction.id && fresh_answer.frames-- > 0) ImGui::SetScrollHereY(1);
        return;
    }
    const bool reached = !workspace.ask_predictions || moment == 0 || workspace.edited() || workspace.native() ||
                         workspace.in_challenge() ||
                         (workspace.playback.has_session() && workspace.playback.session().position() >= moment);
    if (reached) return draw_question(workspace, prediction);
    colored_text(colors().dim, "Step until you get there, then answer.");
    if (workspace.asked() == &prediction && button("Go there")) workspace.playback.seek(moment);
}

void draw_experiment(Workspace& workspace, const Experiment& experiment) {
    const bool shown = workspace.experiment() == experiment.id;
    const Box box(shown ? colors().success : colors().accent);
    section("TRY IT");
    ImGui::PushFont(fonts().code);
    colored_text(colors().text, experiment.edit.replace);
    ImGui::PopFont();
    if (shown) {
        if (workspace.highlighted_line == 0) workspace.highlighted_line = workspace.line_of_mark(experiment.edit.mark);
        colored_text(colors().dim, fmt::format("Line {} now says so. Look at the output.",
                                               workspace.line_of_mark(experiment.edit.mark)));
        command_button(workspace, "reset", "Put it back");
    } else if (wide_button(experiment.label)) {
        workspace.run_experiment(experiment);
    }
}

void draw_goals(Workspace& workspace, const Lesson& lesson) {
    const auto& result = workspace.attempt().result();
    for (const Goal& goal : lesson.goals) {
        const GoalResult* judged = result ? result->find(goal.id) : nullptr;
        const bool met = judged != nullptr && judged->met;
        const char* sign = judged == nullptr ? "\xe2\x97\x8b" : met ? "\xe2\x9c\x93" : "\xe2\x9c\x97";
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::GetWindowDrawList()->AddText(at,
                                            judged == nullptr ? colors().dim
                                            : met             ? colors().success
                                                              : colors().error,
                                            sign);
        ImGui::Indent(20);
        draw_markdown(goal.text);
        if (judged != nullptr && !met) {
            if (!judged->problem.empty())
                colored_text(colors().dim, judged->problem);
            else if (judged->failed_in)
                colored_text(colors().dim, fmt::format("not in {}", text_of(*judged->failed_in)));
        }
        ImGui::Unindent(20);
    }
}

/// Those that have come stay, also when it is solved.
void draw_hints(Workspace& workspace, const Lesson& lesson) {
    for (const Hint& hint : lesson.hints) {
        if (workspace.attempt().attempts() < hint.after_attempts) continue;
        ImGui::Dummy(ImVec2(0, 2));
        section("HINT");
        draw_markdown(hint.text);
    }
}

void draw_challenge(Workspace& workspace, const Lesson& lesson) {
    const auto& result = workspace.attempt().result();
    const bool solved = result && result->solved();
    const Box box(solved || workspace.attempt().solved() ? colors().success : colors().accent);
    section("CHALLENGE");
    draw_goals(workspace, lesson);
    ImGui::Dummy(ImVec2(0, 2));
    if (!workspace.in_challenge()) {
        if (workspace.attempt().solved()) colored_text(colors().success, "You have solved it.");
        primary_button(workspace, "challenge", "Open the challenge");
        draw_hints(workspace, lesson);
        return;
    }
    if (workspace.attempt().checking()) {
        ImGui::ProgressBar(static_cast<float>(workspace.attempt().check_progress()), ImVec2(box_width(), 0),
                           "Trying it on many schedules");
        if (button("Stop checking")) workspace.attempt().stop_check();
        return;
    }
    if (result && !result->failure.empty()) colored_text(colors().error, result->failure);
    if (solved)
        colored_text(colors().success,
                     result->runs == 1 ? std::string("Solved.") : fmt::format("Solved, in all {} runs.", result->runs));
    primary_button(workspace, "check", "Check");
    ImGui::SameLine();
    command_button(workspace, "leave-challenge", "Leave");
    if (workspace.may_compare()) {
        command_button(workspace, "compare", workspace.comparing ? "Back to my program" : "Compare with the solution");
    } else if (workspace.attempt().attempts() > 0) {
        ImGui::SameLine();
        command_button(workspace, "give-up", "Give up");
    }
    draw_hints(workspace, lesson);
}

}  // namespace

void draw_interaction(Workspace& workspace, const Interaction& interaction) {
    const Lesson& lesson = *workspace.lesson();
    ImGui::PushID(interaction.id.c_str());
    if (interaction.kind == InteractionKind::predict) {
        if (const Prediction* prediction = lesson.find_prediction(interaction.id); prediction != nullptr)
            draw_prediction(workspace, *prediction);
    } else if (interaction.kind == InteractionKind::experiment) {
        if (const Experiment* experiment = lesson.find_experiment(interaction.id); experiment != nullptr)
            draw_experiment(workspace, *experiment);
    } else {
        draw_challenge(workspace, lesson);
    }
    ImGui::PopID();
}

}  // namespace loopglass
