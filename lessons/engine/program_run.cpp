#include "lessons/engine/program_run.hpp"

#include <algorithm>

#include "lessons/engine/marks.hpp"
#include "sim/watch/detectors.hpp"

namespace loopglass {

namespace {

constexpr std::uint64_t kMostWork = 50'000'000;
constexpr std::size_t kTraceBytes = std::size_t{128} << 20;

RunOptions for_questions(RunOptions options) {
    options.recording = Recorder::Mode::keep;
    options.lines = true;
    options.trace_bytes = std::min(options.trace_bytes, kTraceBytes);
    options.limits.work_units = std::min(options.limits.work_units, kMostWork);
    return options;
}

}  // namespace

RunOptions lesson_options(const Lesson& lesson, std::string_view source) {
    RunOptions options = lesson.run;
    static_cast<void>(
        read_embedded_options(source, options));  // a block that is wrong was said when the lesson was read
    return options;
}

ProgramRun::ProgramRun(std::string source, const RunOptions& options, std::string filename)
    : ProgramRun(Program::compile(std::move(source), std::move(filename)), options) {}

ProgramRun::ProgramRun(std::shared_ptr<const Program> program, const RunOptions& options)
    : ProgramRun(std::move(program), options, StartLater()) {
    while (advance(0)) {
    }
}

ProgramRun::ProgramRun(std::shared_ptr<const Program> program, const RunOptions& options, StartLater)
    : source_(program->source()),
      filename_(program->filename()),
      program_(std::move(program)),
      options_(for_questions(options)),
      run_(std::make_unique<Run>(program_, options_)) {
    prepare();
}

ProgramRun::ProgramRun(const NativeScenario& scenario, std::string source, const RunOptions& options)
    : source_(std::move(source)),
      filename_(scenario.file),
      options_(for_questions(options)),
      run_(std::make_unique<Run>(scenario, options_)) {
    prepare();
    while (advance(0)) {
    }
}

void ProgramRun::prepare() {
    marks_ = find_marks(source_);
    run_->set_output([this](std::string_view text, bool error) { (error ? errors_ : output_) += text; });
    run_->on_program_end = [this](Run& ended) { globals_ = global_values(ended); };
}

bool ProgramRun::advance(std::uint64_t work) {
    if (run_->finished()) return false;
    if (run_->advance(work) != Run::Stop::finished) return true;
    if (!run_->closing_line().empty())
        globals_ = global_values(*run_);  // ended from outside: its names are still there
    return false;
}

std::string ProgramRun::failure() const {
    if (!closing_line().empty()) return closing_line();
    if (exit_status() == 0) return {};
    std::string_view text = errors_;
    while (text.ends_with('\n')) text.remove_suffix(1);
    const std::size_t last = text.rfind('\n');
    return text.empty() ? "the program ended with status " + std::to_string(exit_status())
                        : std::string(text.substr(last == std::string_view::npos ? 0 : last + 1));
}

std::optional<std::vector<SourceLine>> ProgramRun::lines_of_mark(std::string_view name) const {
    std::vector<SourceLine> lines;
    for (const Mark& mark : marks_) {
        if (mark.name == name) lines.push_back({filename_, mark.line});
    }
    if (lines.empty()) return std::nullopt;
    return lines;
}

std::optional<QueryValue> ProgramRun::global(std::string_view name, EventRef at) const {
    if (at == 0 || at >= run_->program_end()) {
        const auto found = globals_.find(name);
        return found == globals_.end() ? std::nullopt : std::optional(found->second);
    }
    if (!program_) return std::nullopt;
    Run earlier(program_, options_);
    earlier.advance(0, at);
    const GlobalValues values = global_values(earlier);
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> ProgramRun::problems(std::string_view kind) const {
    if (!problems_) problems_ = find_problems(trace());
    std::size_t count = 0;
    for (const Problem& problem : *problems_) {
        if (kind.empty() || problem.kind == kind) count += problem.occurrences;
    }
    return count;
}

/// Not from the trace: a line that does nothing worth an event has run as well.
std::optional<bool> ProgramRun::ran(std::string_view mark) const {
    if (!program_) return std::nullopt;
    const auto lines = lines_of_mark(mark);
    if (!lines) return false;  // the line was taken out of this program: a learner, or a cheat, may do that
    for (std::size_t at = 0; at < trace().events.size(); ++at) {
        const TraceEvent& event = trace().events[at];
        if (event.kind != TraceKind::line) continue;
        const SourceLocation place = trace().locations[event.location];
        for (const SourceLine& line : *lines) {
            if (line.line == place.line && base_name(trace().strings[place.file]) == base_name(filename_)) return true;
        }
    }
    return false;
}

}  // namespace loopglass
