#pragma once
/// A lesson as data: what its folder says, read and checked for form. See docs/writing-lessons.md for the format.
///
/// Nothing here has been run: whether the predictions, claims and goals are true of the programs is verify.hpp's
/// business.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sim/session/options.hpp"
#include "sim/session/session.hpp"

namespace loopglass {

/// What is wrong with a lesson, and where. `file` is relative to the lessons' folder.
struct LessonProblem {
    std::string file;
    std::uint32_t line = 0;  ///< from 1; 0: the file as a whole
    std::string message;

    /// "30_lock_race/lesson.md:12: there is no mark 'reed'"
    std::string text() const;
};

enum class LessonKind : std::uint8_t { program, test, service };
enum class PredictionKind : std::uint8_t { choice, order, number, text, line, task };

/// A line of a program that carries the comment `# @name`.
struct Mark {
    std::string name;
    std::uint32_t line = 0;
};

/// A file of the lesson.
struct LessonFile {
    std::string name;  ///< relative to the lesson's folder: "cheats/serial.py"
    std::string text;
};

struct WrongAnswer {
    std::string match;
    std::string because;
};

/// A question that is asked at a moment of the run; the engine knows the answer.
struct Prediction {
    std::string id;
    PredictionKind kind = PredictionKind::choice;
    std::string at;  ///< query of the moment at which it is asked
    std::string ask;
    std::string answer;  ///< "engine:QUERY": asked of the whole run
    std::vector<WrongAnswer> wrong;
    std::string otherwise;  ///< what is said of any other answer; "engine:first-divergence", or a text
    std::uint32_t line = 0;
};

/// One line of a program replaced: the one with the mark. Indentation and the mark's comment stay.
struct Edit {
    std::string mark;
    std::string replace;
};

struct Experiment {
    std::string id;
    std::string label;
    Edit edit;
    std::string claim;  ///< a query that holds for the edited program
    std::uint32_t line = 0;
};

/// Over which runs a goal is judged: the plain one, and samples of these kinds.
struct GoalSchedules {
    std::uint32_t samples = 0;
    std::vector<ScheduleKind> kinds;
};

struct Goal {
    std::string id;
    std::string text;
    std::string check;
    GoalSchedules schedules;
    std::uint32_t line = 0;
};

/// A wrong way out that the goals must catch.
struct Cheat {
    std::string file;
    std::vector<std::string> fails;  ///< ids of goals
    std::string program;
    std::uint32_t line = 0;
};

struct Hint {
    std::string text;
    std::uint32_t after_attempts = 0;
};

enum class InteractionKind : std::uint8_t { predict, experiment, challenge };

/// `{{predict final}}` in the text.
struct Interaction {
    InteractionKind kind = InteractionKind::challenge;
    std::string id;  ///< of the prediction or experiment; empty for the challenge
    std::uint32_t line = 0;
};

enum class LinkKind : std::uint8_t { mark, moment, task, lesson, screen, web };

/// `[text](target)`: `@mark`, `at:QUERY`, `task:NAME`, `lesson:ID`, `#screen`, `https://…`.
struct Link {
    LinkKind kind = LinkKind::mark;
    std::string text;
    std::string target;  ///< without `@`, `at:` …
    std::uint32_t line = 0;
};

/// One screen of text, from its heading to the next.
struct Screen {
    std::string id;
    std::string title;
    std::string body;  ///< Markdown without the heading; placeholders stay, each on a line of its own
    std::vector<Interaction> interactions;
    std::vector<Link> links;
    std::uint32_t words = 0;
    std::uint32_t line = 0;
};

struct Lesson {
    std::string id;
    std::string title;
    std::uint32_t part = 0;
    std::uint32_t minutes = 0;
    std::vector<std::string> required;  ///< ids of the lessons to read before
    std::vector<std::uint32_t> covers;  ///< numbers of the list of common misunderstandings
    LessonKind kind = LessonKind::program;
    RunOptions run;
    std::vector<std::string> show;  ///< drawers that the window opens
    StepUnit step = StepUnit::task_step;

    std::string folder;          ///< "30_lock_race"
    std::string program;         ///< program.py
    std::vector<Mark> marks;     ///< of the program
    std::string native_program;  ///< program.cpp, to be shown; empty: there is none
    std::string expected;        ///< expected.txt
    std::string challenge;       ///< challenge.py; empty: there is none
    std::string solution;
    std::vector<Cheat> cheats;
    std::vector<Prediction> predictions;
    std::vector<Experiment> experiments;
    std::vector<Goal> goals;
    std::vector<Hint> hints;
    std::vector<Screen> screens;

    bool has_challenge() const { return !challenge.empty(); }
    /// Null when there is none.
    const Prediction* find_prediction(std::string_view prediction_id) const;
    const Experiment* find_experiment(std::string_view experiment_id) const;
    const Goal* find_goal(std::string_view goal_id) const;
};

}  // namespace loopglass
