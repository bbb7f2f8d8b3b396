#include "lessons/engine/load.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "lessons/engine/front_matter.hpp"
#include "lessons/engine/marks.hpp"
#include "lessons/engine/screens.hpp"

namespace loopglass {

const std::string* LessonFolder::find(std::string_view file) const {
    for (const LessonFile& candidate : files) {
        if (candidate.name == file) return &candidate.text;
    }
    return nullptr;
}

namespace {

class Loader {
public:
    Loader(const LessonFolder& folder, std::vector<LessonProblem>& problems)
        : folder_(folder), problems_(problems), lesson_file_(path("lesson.md")) {}

    bool load(Lesson& lesson) {
        const std::size_t before = problems_.size();
        lesson.folder = folder_.name;
        const std::string* text = folder_.find("lesson.md");
        if (text == nullptr) {
            problems_.push_back({folder_.name, 0, "there is no lesson.md"});
            return false;
        }
        const auto parts = split_lesson_text(*text, lesson_file_, problems_);
        if (!parts || !read_front_matter(*parts, lesson_file_, lesson, problems_)) return false;
        lesson.screens = read_screens(parts->body, parts->body_line, lesson_file_, problems_);
        take_files(lesson);
        check_interactions(lesson);
        return problems_.size() == before;
    }

private:
    std::string path(std::string_view file) const { return fmt::format("{}/{}", folder_.name, file); }
    void problem(std::uint32_t line, std::string message) {
        problems_.push_back({lesson_file_, line, std::move(message)});
    }

    std::string take(std::string_view file, bool needed) {
        const std::string* text = folder_.find(file);
        if (text == nullptr && needed) problems_.push_back({folder_.name, 0, fmt::format("there is no {}", file)});
        return text != nullptr ? *text : std::string();
    }

    void take_files(Lesson& lesson) {
        lesson.program = take("program.py", true);
        lesson.marks = find_marks(lesson.program);
        lesson.native_program = take("program.cpp", false);
        lesson.expected = take("expected.txt", true);
        lesson.challenge = take("challenge.py", !lesson.goals.empty());
        lesson.solution = take("solution.py", lesson.has_challenge());
        if (lesson.has_challenge() && lesson.goals.empty())
            problem(0, "there is a challenge.py, and no [[goal]] to judge it by");
        for (Cheat& cheat : lesson.cheats) {
            const std::string* text = folder_.find(cheat.file);
            if (text != nullptr)
                cheat.program = *text;
            else if (!cheat.file.empty())
                problem(cheat.line, fmt::format("there is no file '{}' in the lesson's folder", cheat.file));
            for (const std::string& goal : cheat.fails) {
                if (lesson.find_goal(goal) == nullptr) problem(cheat.line, fmt::format("there is no goal '{}'", goal));
            }
        }
    }

    /// Every placeholder has its prediction, experiment or challenge, and every one of those is placed once.
    void check_interactions(const Lesson& lesson) {
        std::vector<std::string> placed;
        bool has_challenge = false;
        for (const Screen& screen : lesson.screens) {
            for (const Interaction& interaction : screen.interactions) {
                if (interaction.kind == InteractionKind::challenge) {
                    if (has_challenge) problem(interaction.line, "the challenge is placed twice");
                    if (!lesson.has_challenge()) problem(interaction.line, "there is no challenge.py");
                    has_challenge = true;
                    continue;
                }
                const bool predict = interaction.kind == InteractionKind::predict;
                const char* what = predict ? "prediction" : "experiment";
                const bool known = predict ? lesson.find_prediction(interaction.id) != nullptr
                                           : lesson.find_experiment(interaction.id) != nullptr;
                if (!known) problem(interaction.line, fmt::format("there is no {} '{}'", what, interaction.id));
                const std::string key = fmt::format("{} {}", what, interaction.id);
                if (std::find(placed.begin(), placed.end(), key) != placed.end())
                    problem(interaction.line, fmt::format("the {} '{}' is placed twice", what, interaction.id));
                placed.push_back(key);
            }
        }
        const auto require_place = [&](const char* what, const std::string& id, std::uint32_t line) {
            if (std::find(placed.begin(), placed.end(), fmt::format("{} {}", what, id)) == placed.end()) {
                problem(line, fmt::format("the {} '{}' stands on no screen", what, id));
            }
        };
        for (const Prediction& prediction : lesson.predictions)
            require_place("prediction", prediction.id, prediction.line);
        for (const Experiment& experiment : lesson.experiments)
            require_place("experiment", experiment.id, experiment.line);
        if (lesson.has_challenge() && !has_challenge) problem(0, "no screen has the placeholder {{challenge}}");
    }

    const LessonFolder& folder_;
    std::vector<LessonProblem>& problems_;
    std::string lesson_file_;
};

}  // namespace

std::optional<Lesson> load_lesson(const LessonFolder& folder, std::vector<LessonProblem>& problems) {
    Lesson lesson;
    if (!Loader(folder, problems).load(lesson)) return std::nullopt;
    return lesson;
}

}  // namespace loopglass
