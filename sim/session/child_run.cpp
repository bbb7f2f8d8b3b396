// A simulated process that runs Python: a Run of its own inside the time of another.
#include "sim/session/child_run.hpp"

#include <utility>

#include "sim/loop/coroutine.hpp"
#include "sim/python/child_program.hpp"
#include "sim/python/files/descriptors.hpp"
#include "sim/python/state.hpp"
#include "sim/session/run.hpp"

namespace loopglass {

namespace {

RunOptions options_of(const ChildRequest& request) {
    RunOptions options;
    const PythonState& parent = *request.parent->extension<PythonState>(ExtensionSlot::python);
    options.seed = parent.seed;
    options.limits = request.parent->limits;
    options.recording = Recorder::Mode::off;
    options.arguments = request.arguments;
    options.environment = request.environment;
    options.main_folder = parent.main_folder;
    options.library_folders = parent.library_folders;
    return options;
}

class ChildRun final : public ChildProgram {
public:
    explicit ChildRun(const ChildRequest& request)
        : run_(Program::compile(request.source, request.filename), options_of(request)),
          files_(request.parent->extension<PythonState>(ExtensionSlot::python)->files),
          folder_(request.folder) {
        Machine& machine = run_.machine();
        machine.clock.advance_to(request.start);
        run_.set_output([this](std::string_view text, bool is_error) {
            if (output_.empty() || output_.back().first != is_error) output_.emplace_back(is_error, "");
            output_.back().second += text;
        });
        run_.before_program = [this, request](PythonState& state) {
            state.more_input = std::make_unique<ThreadWaitQueue>();
            state.files = files_;
            set_arguments(request.program, request.arguments);
        };
    }

    State advance(double now) override {
        Machine& machine = run_.machine();
        machine.horizon = now;
        NativeCoroutine* const outside = std::exchange(NativeCoroutine::running, nullptr);
        files_->system.exchange_current_folder(folder_);
        run_.advance(0);
        files_->system.exchange_current_folder(folder_);
        NativeCoroutine::running = outside;
        if (run_.finished()) {
            if (!run_.closing_line().empty()) output_.emplace_back(true, run_.closing_line() + "\n");
            return {true, false, 0};
        }
        const PythonState* state = run_.runtime().extension<PythonState>(ExtensionSlot::python);
        const bool waits = state != nullptr && state->more_input && !state->more_input->waiting.empty();
        return {false, waits, machine.next_moment()};
    }

    void feed(std::string_view bytes, double now) override {
        if (run_.finished()) return;
        RuntimeScope scope(run_.runtime());
        Machine& machine = run_.machine();
        machine.clock.advance_to(now);
        PythonState& state = python_state();
        if (!state.more_input) return;
        state.input += bytes;
        machine.notify_all(*state.more_input);
        if (bytes.empty()) state.more_input.reset();
    }

    std::vector<std::pair<bool, std::string>> take_output() override { return std::exchange(output_, {}); }
    int exit_status() const override { return run_.exit_status(); }

private:
    Run run_;
    std::shared_ptr<files::Files> files_;  ///< those of the parent
    std::string folder_;                   ///< the current one, while the parent is in its own
    std::vector<std::pair<bool, std::string>> output_;
};

}  // namespace

void connect_child_runs() {
    start_child_program = [](const ChildRequest& request) -> std::unique_ptr<ChildProgram> {
        return std::make_unique<ChildRun>(request);
    };
}

}  // namespace loopglass
