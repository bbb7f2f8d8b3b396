// The timeline on ten million intervals in a thousand lanes: seconds and bytes of the model, milliseconds of CPU a
// frame with nobody drawing, at rest, in motion and in the worst of many views. Usage: bench_timeline [MILLIONS]

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <malloc.h>

#include "gui/app/picture.hpp"
#include "gui/app/theme.hpp"
#include "gui/panels/timeline_lanes.hpp"
#include "sim/trace/recorder.hpp"

namespace {

using namespace loopglass;

double cpu_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

std::size_t bytes_in_use() {
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// A thousand tasks that take turns: ready, running, asleep; some hold a lock, some print, few block.
void record(Recorder& run, std::uint64_t rounds) {
    const EntityId loop = run.register_entity(EntityKind::loop, "loop");
    const EntityId lock = run.register_entity(EntityKind::lock, "lock");
    std::vector<EntityId> tasks;
    for (std::uint32_t i = 1; i <= 1000; ++i)
        tasks.push_back(run.register_entity(EntityKind::task, EntityName{run.intern("Task-"), i}));
    run.record(TraceKind::loop_started, loop);
    for (const EntityId task : tasks) run.record(TraceKind::task_created, task);
    std::int64_t time = 0;
    for (std::uint64_t round = 0; round < rounds; ++round) {
        for (const EntityId task : tasks) {
            const std::uint64_t dice = (round * 7919 + task * 104729) % 1000;
            run.set_time(time += static_cast<std::int64_t>(1000 + dice * 100));
            const EventRef woke = run.record(TraceKind::task_woke, task, run.last());
            const EventRef step = run.record(TraceKind::task_resumed, task, woke, 1);
            if (dice < 20) {
                run.record(TraceKind::acquired, task, step, 1, lock);
                run.record(TraceKind::released, task, step, 1, lock);
            }
            if (dice == 500) run.record(TraceKind::blocked, task, step, 1, 5000);
            run.record(TraceKind::task_suspended, task, step, 1, 0, static_cast<std::uint16_t>(WaitKind::sleep));
        }
    }
}

struct Times {
    std::vector<double> each;
    double median() {
        std::nth_element(each.begin(), each.begin() + static_cast<std::ptrdiff_t>(each.size() / 2), each.end());
        return each[each.size() / 2];
    }
    double worst() const { return *std::max_element(each.begin(), each.end()); }
};

}  // namespace

int main(int count, char** values) {
    const double millions = count > 1 ? std::atof(values[1]) : 10;
    Recorder run(Recorder::Mode::keep, std::size_t{4} << 30);
    record(run, static_cast<std::uint64_t>(millions * 1e6 / 5000));
    const Trace& trace = run.trace();

    const std::size_t before = bytes_in_use();
    const double begin = cpu_milliseconds();
    TimelineModel model;
    model.advance(trace);
    const double spent = cpu_milliseconds() - begin;
    std::size_t intervals = 0;
    for (const Lane& lane : model.history().lanes()) intervals += lane.intervals.size();
    for (const ResourceLane& lane : model.resources().lanes()) intervals += lane.intervals.size();
    fmt::print("{} events, {} intervals on {} lanes\n", trace.events.size(), intervals, model.history().lanes().size());
    fmt::print("model       {:.2f} s, {:.1f} bytes an interval\n", spent / 1e3,
               static_cast<double>(bytes_in_use() - before) / static_cast<double>(intervals));

    OffscreenWindow window(1920, 1080);
    TimelineLanes lanes;
    apply_theme(false);
    const auto frame = [&](const TimelineView& view, float scroll) {
        const double start = cpu_milliseconds();
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        ImGui::NewFrame();
        ImGui::SetNextWindowPos(ImVec2(0, 0));
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("timeline", nullptr, ImGuiWindowFlags_NoDecoration);
        lanes.set({&trace, &model, view, UINT32_MAX, 3, 0, 3}, {});
        // As high as the window lets it be: 432 pixels of 1080.
        lanes.draw(*ImGui::GetWindowDrawList(), ImVec2(0, 648 - scroll), 648, 1080);
        ImGui::End();
        ImGui::Render();
        return cpu_milliseconds() - start;
    };
    for (const TimelineAxis axis : {TimelineAxis::steps, TimelineAxis::virtual_time}) {
        const double all = model.extent(trace, axis);
        const char* name = axis == TimelineAxis::steps ? "by step" : "by time";
        TimelineView view{0, all, 1920 - TimelineLanes::kLabels - 16, axis};
        frame(view, 0);
        Times rest, motion;
        double worst_span = 0, worst_time = 0;
        for (int i = 0; i < 200; ++i) rest.each.push_back(frame(view, 0));
        // From all of it to a few events, at many places, with rows scrolling by.
        for (double span = all; span > all * 1e-7; span /= 1.5) {
            for (int place = 0; place < 8; ++place) {
                view.begin = (all - span) * place / 7;
                view.end = view.begin + span;
                motion.each.push_back(frame(view, static_cast<float>(place) * 3000));
                if (motion.each.back() > worst_time) {
                    worst_time = motion.each.back();
                    worst_span = span / all;
                }
            }
        }
        fmt::print(
            "{}  at rest: median {:.2f} ms, worst {:.2f} ms; a new view each frame ({} views): median {:.2f} ms, "
            "worst {:.2f} ms, of a view of {:.2g} of it\n",
            name, rest.median(), rest.worst(), motion.each.size(), motion.median(), motion.worst(), worst_span);
    }
    return EXIT_SUCCESS;
}
