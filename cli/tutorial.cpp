#include "cli/tutorial.hpp"

#include <cstdio>
#include <iostream>
#include <optional>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/challenge.hpp"
#include "cli/command.hpp"
#include "cli/lesson_text.hpp"
#include "lessons/engine/marks.hpp"
#include "lessons/engine/predictions.hpp"
#include "lessons/engine/program_run.hpp"
#include "lessons/engine/screens.hpp"
#include "sim/session/narration.hpp"
#include "sim/trace/ascii_timeline.hpp"

namespace loopglass::cli {

namespace {

std::string indented(std::string_view text, std::string_view indent = "    ") {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out += fmt::format("{}{}\n", indent, text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

/// A traceback may be long: its last lines say what happened.
std::string shortened(std::string_view text) {
    constexpr std::size_t kMostLines = 12;
    std::size_t begin = text.size();
    for (std::size_t lines = 0; begin > 0; --begin) {
        if (text[begin - 1] == '\n' && begin != text.size() && ++lines == kMostLines) break;
    }
    return (begin == 0 ? "" : "…\n") + std::string(text.substr(begin));
}

/// What a run printed on stdout, up to an event; 0: all of it.
std::string output_until(const Trace& trace, EventRef until) {
    std::string out;
    for (std::size_t at = 0; at < trace.events.size() && (until == 0 || at < until); ++at) {
        const TraceEvent& event = trace.events[at];
        if (event.kind == TraceKind::printed && (event.flags & trace_flag::error_stream) == 0)
            out += trace.printed(event);
    }
    return out;
}

class Tutorial {
public:
    Tutorial(const Lesson& lesson, Progress& progress, const TutorialOptions& options)
        : lesson_(lesson), progress_(progress), options_(options), width_(text_width()) {}

    int run() {
        if (options_.native) {
            const NativeScenario* scenario = find_native_scenario(lesson_.id);
            if (scenario == nullptr) return fail(kUsage, "usage", fmt::format("'{}' has no C++ program", lesson_.id));
            run_ = std::make_unique<ProgramRun>(*scenario, lesson_.native_program, lesson_.run);
        } else {
            run_ = std::make_unique<ProgramRun>(lesson_.program, lesson_options(lesson_, lesson_.program));
        }
        progress_.last_lesson = lesson_.id;
        fmt::print("{}\n", heading(lesson_.title, '='));
        fmt::print("{}\n", numbered(options_.native ? lesson_.native_program : lesson_.program));
        for (std::size_t index = first_screen(); index < lesson_.screens.size() && !ended_; ++index) show_screen(index);
        save();
        return status_;
    }

private:
    /// Where the learner stopped, when that was in the middle and is wanted; else the beginning.
    std::size_t first_screen() {
        const LessonProgress& known = progress_.of(lesson_.id);
        std::size_t stopped = 0;
        while (stopped < lesson_.screens.size() && lesson_.screens[stopped].id != known.screen) ++stopped;
        const bool in_the_middle =
            stopped > 0 && stopped < lesson_.screens.size() && !known.seen.contains(lesson_.screens[stopped].id);
        if (!options_.ask || !in_the_middle) return 0;
        const auto answer = read_line(fmt::format("You stopped at \"{}\". [Enter] goes on there, b begins anew: ",
                                                  lesson_.screens[stopped].title));
        fmt::print("\n");
        if (!answer || *answer == "b") return 0;
        for (std::size_t index = 0; index < stopped; ++index) {
            for (const Interaction& interaction : lesson_.screens[index].interactions)
                asked_ += interaction.kind == InteractionKind::predict ? 1 : 0;
        }
        return stopped;
    }

    void show_screen(std::size_t index) {
        const Screen& screen = lesson_.screens[index];
        fmt::print("{}\n", heading(fmt::format("{} of {}: {}", index + 1, lesson_.screens.size(), screen.title)));
        LessonProgress& progress = progress_.of(lesson_.id);
        progress.screen = screen.id;
        for (const ScreenPiece& piece : pieces_of(screen)) {
            fmt::print("{}\n", terminal_text(lesson_, piece.text, width_));
            if (piece.interaction) interact(*piece.interaction);
            if (ended_) return;
        }
        progress_.of(lesson_.id).seen.insert(screen.id);
        const bool done_something = !screen.interactions.empty();
        if (!done_something && index + 1 < lesson_.screens.size()) pause("[Enter] goes on");
    }

    void interact(const Interaction& interaction) {
        switch (interaction.kind) {
            case InteractionKind::predict:
                predict(*lesson_.find_prediction(interaction.id));
                if (++asked_ == lesson_.predictions.size() && !ended_) show_run(0);
                break;
            case InteractionKind::experiment: experiment(*lesson_.find_experiment(interaction.id)); break;
            case InteractionKind::challenge: challenge(); break;
        }
    }

    // -- predictions ------------------------------------------------------------------------------------------------

    void predict(const Prediction& prediction) {
        const PredictionMoment moment = moment_of(prediction, run_->trace(), *run_);
        const EngineAnswer answer = engine_answer(prediction, run_->trace(), *run_);
        if (!moment.problem.empty() || !answer.problem.empty()) {
            fmt::print("(This question does not fit this program.)\n\n");
            return;
        }
        show_run(moment.at);
        fmt::print("{}\n", question(prediction.ask, width_));
        const std::vector<std::string> choices = show_choices(prediction, answer, moment.at);
        if (!options_.ask) {
            fmt::print("  It is: {}\n\n", answer.text);
            return;
        }
        PredictionRecord& record = progress_.of(lesson_.id).predictions[prediction.id];
        for (;;) {
            const auto line = read_line("Your answer (Enter shows it): ");
            if (!line || line->empty()) {
                fmt::print("It is: {}\n\n", answer.text);
                return;
            }
            const std::string given = given_answer(prediction, choices, *line);
            const Grade graded = grade(prediction, answer, given);
            record.answer = given;
            record.right = graded.right;
            ++record.attempts;
            save();
            if (graded.right) {
                fmt::print("Right.\n\n");
                return;
            }
            fmt::print("{}", wrapped("No. " + plain_text(graded.because), width_));
        }
    }

    std::vector<std::string> show_choices(const Prediction& prediction, const EngineAnswer& answer, EventRef at) {
        std::vector<std::string> choices;
        if (prediction.kind == PredictionKind::choice || prediction.kind == PredictionKind::order)
            choices = choices_of(prediction, answer);
        else if (prediction.kind == PredictionKind::task)
            choices = tasks_before(at);
        for (std::size_t index = 0; index < choices.size(); ++index)
            fmt::print("    {}  {}\n", index + 1, choices[index]);
        if (prediction.kind == PredictionKind::order) fmt::print("  (their numbers, in the right order: 2 1 3)\n");
        if (!choices.empty()) fmt::print("\n");
        return choices;
    }

    /// Names of the tasks that there have been, in order of creation.
    std::vector<std::string> tasks_before(EventRef at) const {
        std::vector<std::string> names;
        const Trace& trace = run_->trace();
        for (EventRef event = 1; event <= at; ++event) {
            if (trace.events[event - 1].kind == TraceKind::task_created)
                names.emplace_back(trace.name_of(trace.events[event - 1].subject));
        }
        return names;
    }

    /// Numbers stand for the choices.
    static std::string given_answer(const Prediction& prediction, const std::vector<std::string>& choices,
                                    const std::string& line) {
        const auto chosen = [&](const std::string& word) -> std::string {
            const bool digits =
                !word.empty() && word.size() < 4 && word.find_first_not_of("0123456789") == std::string::npos;
            const std::size_t number = digits ? static_cast<std::size_t>(std::stoi(word)) : 0;
            return number >= 1 && number <= choices.size() ? choices[number - 1] : word;
        };
        if (prediction.kind == PredictionKind::choice || prediction.kind == PredictionKind::task) return chosen(line);
        if (prediction.kind != PredictionKind::order) return line;
        std::string order, word;
        for (const char c : line + " ") {
            if (c != ' ' && c != ',') {
                word += c;
                continue;
            }
            if (!word.empty()) order += (order.empty() ? "" : "\n") + chosen(word);
            word.clear();
        }
        return order;
    }

    /// The run up to an event: timeline, output, what just happened.
    void show_run(EventRef until) {
        StateHistory history;
        history.advance(run_->trace());
        AsciiTimelineOptions timeline;
        timeline.width = width_;
        timeline.until = until;
        fmt::print("{}\n", ascii_timeline(run_->trace(), history, timeline));
        const std::string output = output_until(run_->trace(), until);
        if (!output.empty())
            fmt::print("{}{}\n", until == 0 ? "It printed:\n" : "So far it printed:\n", indented(output));
        if (until != 0) fmt::print("{}\n", wrapped("Just now: " + narrate(run_->trace(), until - 1), width_));
    }

    // -- experiments ------------------------------------------------------------------------------------------------

    void experiment(const Experiment& experiment) {
        if (options_.native) return;  // experiments edit the Python program
        const auto edited = apply_edit(lesson_.program, experiment.edit);
        if (!edited) return;
        std::uint32_t line = 0;
        for (const Mark& mark : lesson_.marks) {
            if (mark.name == experiment.edit.mark) line = mark.line;
        }
        fmt::print("Experiment: {}. Line {} becomes\n\n    {}\n\n", plain_text(experiment.label), line,
                   experiment.edit.replace);
        if (options_.ask) {
            const auto answer = read_line("[Enter] runs it, s skips: ");
            if (!answer || *answer == "s") return;
            fmt::print("\n");
        }
        const ProgramRun changed(*edited, lesson_options(lesson_, *edited));
        StateHistory history;
        history.advance(changed.trace());
        AsciiTimelineOptions timeline;
        timeline.width = width_;
        fmt::print("{}\nNow it prints:\n{}", ascii_timeline(changed.trace(), history, timeline),
                   indented(changed.output()));
        if (!changed.errors().empty())
            fmt::print("and on stderr:\n{}", indented(shortened(without_marks(changed.errors()))));
        if (!changed.closing_line().empty()) fmt::print("It ends with: {}\n", changed.closing_line());
        fmt::print("\n");
    }

    // -- the challenge ----------------------------------------------------------------------------------------------

    void challenge() {
        fmt::print("{}\nGoals:\n", numbered(lesson_.challenge));
        for (const Goal& goal : lesson_.goals) fmt::print("{}", wrapped("[ ] " + plain_text(goal.text), width_, "  "));
        fmt::print(
            "\n  loopglass lesson run {0} --watch mine.py    makes the file, and judges it whenever you save\n"
            "  loopglass lesson run {0} --check mine.py    judges it once\n\n",
            lesson_.id);
        if (!options_.ask) return;
        const auto file = read_line("A file name begins now, Enter ends the lesson: ");
        if (!file || file->empty()) return;
        fmt::print("\n");
        status_ = watch_challenge(lesson_, *file, progress_);
    }

    // -- the terminal -----------------------------------------------------------------------------------------------

    void pause(std::string_view prompt) {
        if (options_.ask) static_cast<void>(read_line(fmt::format("{} ", prompt)));
    }

    /// nullopt at the end of input, which ends the tutorial.
    std::optional<std::string> read_line(const std::string& prompt) {
        fmt::print("{}", prompt);
        std::fflush(stdout);
        std::string line;
        if (std::getline(std::cin, line)) return line;
        fmt::print("\n");
        ended_ = true;
        return std::nullopt;
    }

    void save() {
        if (options_.ask && !progress_.save() && !said_unsaved_) {
            fmt::print(stderr, "{}\n", progress_.notice());
            said_unsaved_ = true;
        }
    }

    const Lesson& lesson_;
    Progress& progress_;
    TutorialOptions options_;
    std::size_t width_;
    std::unique_ptr<ProgramRun> run_;
    int status_ = kFine;
    std::size_t asked_ = 0;  ///< predictions so far; after the last one the whole run is shown
    bool ended_ = false;
    bool said_unsaved_ = false;
};

}  // namespace

int run_tutorial(const Lesson& lesson, Progress& progress, const TutorialOptions& options) {
    return Tutorial(lesson, progress, options).run();
}

}  // namespace loopglass::cli
