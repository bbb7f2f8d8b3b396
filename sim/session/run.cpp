#include "sim/session/run.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/network.hpp"
#include "sim/loop/signals.hpp"
#include "sim/python/import.hpp"
#include "sim/python/trace_hooks.hpp"
#include "sim/session/child_run.hpp"
#include "sim/session/policies.hpp"

namespace loopglass {

namespace {

/// The stable word and the exit status of a run that was ended from outside.
struct Ending {
    const char* kind;
    int status;
};
Ending ending_of(Abort abort) {
    switch (abort) {
        case Abort::limit: return {"limit", 3};
        case Abort::unsupported: return {"unsupported", 4};
        case Abort::stalled: return {"stalled", 5};
        case Abort::fatal: return {"internal error", 70};
        case Abort::none:
        case Abort::abandoned: break;
    }
    return {"", 0};
}

#ifndef NDEBUG
/// "5 objects are left: 2 dict, 1 Node, and 2 that no collection sees".
std::string describe_left(const Runtime& rt) {
    std::map<std::string_view, std::size_t> count_of_type;
    const std::vector<Object*> tracked = rt.collector->objects();
    for (Object* object : tracked) ++count_of_type[object->type->name_view()];
    std::string text = fmt::format("{} objects are left:", rt.live_objects);
    for (const auto& [type, count] : count_of_type) text += fmt::format(" {} {},", count, type);
    return text + fmt::format(" and {} that no collection sees", rt.live_objects - tracked.size());
}
#endif

}  // namespace

Run::Run(std::shared_ptr<const Program> program, RunOptions options)
    : options_(std::move(options)), program_(std::move(program)), recorder_(options_.recording, options_.trace_bytes) {
    set_up();
}

Run::Run(const NativeScenario& scenario, RunOptions options)
    : options_(std::move(options)), scenario_(&scenario), recorder_(options_.recording, options_.trace_bytes) {
    set_up();
}

void Run::set_up() {
    initialize_python();
    connect_child_runs();
    recorder_.info().program = program_ ? program_->filename() : std::string(scenario_->id);
    recorder_.info().seed = options_.seed;
    recorder_.info().cpu_cost = static_cast<std::int64_t>(options_.cpu_cost_ns);
    runtime_ = std::make_unique<Runtime>(options_.limits);
    policy_ = make_policy(options_.schedule, options_.schedule_seed);
    RuntimeScope scope(*runtime_);
    auto owned_machine = std::make_unique<Machine>(*runtime_, recorder_, *policy_);
    Machine& machine = *owned_machine;
    runtime_->set_extension(ExtensionSlot::machine, std::move(owned_machine));
    machine.cpu_cost = options_.cpu_cost_ns * 1e-9;
    if (options_.interrupt_at >= 0) machine.at(options_.interrupt_at, [] { send_signal(kSigint); });
    machine.start([this] {
        PythonState& python = install_python(*runtime_);
        python.seed = options_.seed;
        python.debug = options_.debug;
        python.input = options_.input;
        python.environment = options_.environment;
        python.main_folder = options_.main_folder;
        python.main_package = options_.main_package;
        python.library_folders = options_.library_folders;
        const std::string name = program_ ? program_->filename() : std::string(scenario_->id);
        set_arguments(options_.program_name.empty() ? name : options_.program_name, options_.arguments);
        python.explained_files = options_.explained_files;
        python.on_test_report = on_test_report;
        install_trace_hooks(options_.lines);
        if (!(options_.network == NetworkSettings())) {
            options_.network.seed = options_.seed;
            Network::current().configure(options_.network);
        }
        if (before_program) before_program(python);
        if (program_) {
            program_status_ = run_program(*program_, [this] { note_program_end(); });
        } else {
            program_status_ = scenario_->run();
            note_program_end();
        }
    });
}

void Run::note_program_end() {
    if (aborting()) return;
    program_end_ = position();
    if (on_program_end) on_program_end(*this);
}

Run::~Run() {
    if (runtime_ == nullptr) return;
    RuntimeScope scope(*runtime_);
    if (!finished_) machine().abandon();
    // A run that was ended from outside still holds its modules: objects can be destroyed only while it is the present
    // one.
    for (auto& extension : runtime_->extensions) {
        if (extension) extension->clear();
    }
}

void Run::set_output(std::function<void(std::string_view, bool)> sink) { machine().on_output = std::move(sink); }

Run::Stop Run::advance(std::uint64_t work, std::uint64_t until) {
    if (finished_) return Stop::finished;
    if (position() >= until) return Stop::position;
    RuntimeScope scope(*runtime_);
    recorder_.stop_at(until, [] { Machine::current().pause(); });
    const Machine::Stop stop = machine().run(work);
    recorder_.stop_at(UINT64_MAX, nullptr);
    if (stop == Machine::Stop::finished) {
        end();
        return Stop::finished;
    }
    return position() >= until ? Stop::position : Stop::budget;
}

void Run::finish() {
    while (advance(0) != Stop::finished) {
    }
}

/// What is left of the run: its status, the closing line, and the check that nothing leaks.
void Run::end() {
    finished_ = true;
    exit_status_ = program_status_;
    if (machine().killed_by != 0) {
        program_end_ = position();
        exit_status_ = 128 + machine().killed_by;  // as a shell says it
    } else if (runtime_->abort != Abort::none) {
        program_end_ = position();
        const Ending ending = ending_of(runtime_->abort);
        exit_status_ = ending.status;
        std::string message = runtime_->abort_message;
        closing_line_ = fmt::format("loopglass: {}: {}", ending.kind, message);
        const TraceKind kind = runtime_->abort == Abort::stalled ? TraceKind::stalled : TraceKind::limit_hit;
        recorder_.record(kind, 0, recorder_.last(), 0, kind == TraceKind::limit_hit ? recorder_.intern(message) : 0);
    } else {
        runtime_->dismantled = true;
        for (auto& extension : runtime_->extensions) {
            if (extension) extension->clear();
        }
        runtime_->collector->collect(2);
        run_safepoint();
        leaked_ = runtime_->live_objects;
#ifndef NDEBUG
        if (leaked_ != 0) {
            exit_status_ = ending_of(Abort::fatal).status;
            closing_line_ = fmt::format("loopglass: internal error: {}", describe_left(*runtime_));
        }
#endif
    }
    recorder_.record(TraceKind::run_finished, 0, recorder_.last(), 0, static_cast<std::uint64_t>(exit_status_));
}

}  // namespace loopglass
