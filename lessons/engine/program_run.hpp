#pragma once
/// A lesson's program, run to its end and kept for questions: its trace, its output, and what queries ask beyond the
/// trace.
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lessons/engine/lesson.hpp"
#include "sim/asyncio/scenario_registry.hpp"
#include "sim/python/program.hpp"
#include "sim/session/globals.hpp"
#include "sim/session/run.hpp"
#include "sim/trace/query.hpp"
#include "sim/watch/problem.hpp"

namespace loopglass {

class ProgramRun final : public QueryEnvironment {
public:
    /// Runs the program hooked, under limits that fit a lesson, so that an endless one ends soon.
    ProgramRun(std::string source, const RunOptions& options, std::string filename = "program.py");
    ProgramRun(std::shared_ptr<const Program> program, const RunOptions& options);
    struct StartLater {};
    /// Not run yet: call `advance` until it says false, before anything else.
    ProgramRun(std::shared_ptr<const Program> program, const RunOptions& options, StartLater);
    /// Goes on for `work` units at the most; true while there is more.
    bool advance(std::uint64_t work);
    /// The C++ program; `source` is for its marks.
    ProgramRun(const NativeScenario& scenario, std::string source, const RunOptions& options);

    const Trace& trace() const { return run_->trace(); }
    int exit_status() const { return run_->exit_status(); }
    /// "loopglass: limit: …" for statuses 3 to 5.
    const std::string& closing_line() const { return run_->closing_line(); }
    const std::string& output() const { return output_; }
    const std::string& errors() const { return errors_; }
    /// Why it did not end well, in one line: the last line of the traceback, or the closing line. Empty when it did.
    std::string failure() const;

    std::optional<std::vector<SourceLine>> lines_of_mark(std::string_view name) const override;
    std::optional<QueryValue> global(std::string_view name, EventRef at) const override;
    std::optional<std::size_t> problems(std::string_view kind) const override;
    std::optional<bool> ran(std::string_view mark) const override;

private:
    void prepare();
    std::string source_, filename_;
    std::shared_ptr<const Program> program_;
    RunOptions options_;
    std::unique_ptr<Run> run_;
    std::string output_, errors_;
    GlobalValues globals_;
    std::vector<Mark> marks_;
    mutable std::optional<std::vector<Problem>> problems_;
};

/// What a lesson's runs are given: its own options, then the program's own block.
RunOptions lesson_options(const Lesson& lesson, std::string_view source);

}  // namespace loopglass
