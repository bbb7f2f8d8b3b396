#pragma once
/// What a learner has done in a lesson: predictions answered, the challenge's goals as last checked. The engine
/// answers, never the author: the lesson's program is run once, whole, to know the moments and the answers.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lessons/engine/check.hpp"
#include "lessons/engine/predictions.hpp"
#include "lessons/engine/program_run.hpp"

namespace loopglass {

class LessonAttempt {
public:
    explicit LessonAttempt(const Lesson& lesson);

    struct Answered {
        std::string given;
        Grade grade;
    };
    const EngineAnswer& engine_answer_of(const Prediction& prediction) const;
    /// The event at which it is asked; 0: never.
    EventRef moment_of(const Prediction& prediction) const;
    const Answered* answered(std::string_view prediction) const;
    void answer(const Prediction& prediction, std::string given);
    /// The unanswered prediction that is asked first; null when all are answered.
    const Prediction* open_prediction() const;

    /// Begins to judge a challenge's text: it is run, many times where the goals say so.
    void begin_check(const std::string& program);
    /// Goes on for about that long; true while there is more. Ten seconds of it are enough for any program.
    bool advance_check(double milliseconds);
    bool checking() const { return check_ != nullptr; }
    /// 0..1, of the check under way.
    double check_progress() const;
    void stop_check();
    const std::optional<CheckResult>& result() const { return result_; }
    std::uint32_t attempts() const { return attempts_; }
    /// What was done before, in this window or in the terminal.
    void recall(std::uint32_t attempts, bool solved, bool gave_up);
    /// Once is enough: it stays so, whatever is tried afterwards.
    bool solved() const { return solved_; }
    bool gave_up() const { return gave_up_; }
    void give_up() { gave_up_ = true; }

private:
    struct Asked {
        EventRef moment = 0;
        EngineAnswer answer;
    };
    const Lesson& lesson_;
    std::map<std::string, Asked, std::less<>> asked_;
    std::map<std::string, Answered, std::less<>> answers_;
    std::unique_ptr<GoalCheck> check_;
    double spent_ = 0;  // milliseconds of work on the check
    std::optional<CheckResult> result_;
    std::uint32_t attempts_ = 0;
    bool solved_ = false, gave_up_ = false;
};

}  // namespace loopglass
