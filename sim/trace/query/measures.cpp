#include "sim/trace/query/measures.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

#include <fmt/format.h>

namespace loopglass::query {
namespace {

double in_seconds(std::int64_t nanoseconds) { return static_cast<double>(nanoseconds) / 1e9; }

/// How many tasks were suspended on the marked line at once, at most and at least.
struct Concurrency {
    std::size_t most = 0;
    std::size_t fewest = 0;
};

Concurrency concurrency(const Run& run, const MarkedLocations& marked) {
    Concurrency result;
    std::unordered_map<EntityId, bool> inside;  // by task
    std::size_t now = 0;
    std::int64_t since = 0;
    bool arrived = false;
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    std::size_t pending_fewest = fewest;  // counts only if somebody is inside again later
    for (std::size_t index = 0; index < run.end; ++index) {
        const TraceEvent& event = run.trace.events[index];
        const bool enters = event.kind == TraceKind::task_suspended && marked[event.location];
        const bool leaves = begins_step(event.kind) || ends_task(event.kind) ||
                            event.kind == TraceKind::task_collected || event.kind == TraceKind::task_suspended;
        if (!leaves) continue;
        bool& is_inside = inside[event.subject];
        if (is_inside == enters) continue;
        if (arrived && event.time > since) {
            pending_fewest = std::min(pending_fewest, now);
            if (now > 0) fewest = std::min(fewest, pending_fewest);
        }
        since = event.time;
        is_inside = enters;
        now += enters ? 1 : static_cast<std::size_t>(-1);
        arrived = true;
        result.most = std::max(result.most, now);
    }
    result.fewest = fewest == std::numeric_limits<std::size_t>::max() ? result.most : fewest;
    return result;
}

Measured max_concurrency(const Run& run, const std::vector<std::string>& arguments) {
    const MarkedLocations marked = locations_of_mark(run, arguments[0]);
    if (!marked.error.empty()) return {{}, marked.error};
    return {static_cast<double>(concurrency(run, marked).most), {}};
}

Measured min_concurrency(const Run& run, const std::vector<std::string>& arguments) {
    const MarkedLocations marked = locations_of_mark(run, arguments[0]);
    if (!marked.error.empty()) return {{}, marked.error};
    return {static_cast<double>(concurrency(run, marked).fewest), {}};
}

Measured loop_blocked(const Run& run, const std::vector<std::string>&) {
    std::unordered_map<EntityId, std::int64_t> begun;  // by task or callback that has the loop
    std::int64_t longest = 0;
    for (std::size_t index = 0; index < run.end; ++index) {
        const TraceEvent& event = run.trace.events[index];
        if (begins_step(event.kind) || event.kind == TraceKind::callback_started) {
            begun[event.subject] = event.time;
        } else if (event.kind == TraceKind::task_suspended || ends_task(event.kind) ||
                   event.kind == TraceKind::callback_finished) {
            const auto place = begun.find(event.subject);
            if (place == begun.end()) continue;
            longest = std::max(longest, event.time - place->second);
            begun.erase(place);
        }
    }
    // A step that is not over yet counts up to now.
    for (const auto& [subject, since] : begun) longest = std::max(longest, run.trace.events[run.end - 1].time - since);
    return {in_seconds(longest), {}};
}

Measured pending_at_end(const Run& run, const std::vector<std::string>&) {
    std::unordered_map<EntityId, bool> pending;
    for (std::size_t index = 0; index < run.end; ++index) {
        const TraceEvent& event = run.trace.events[index];
        if (event.kind == TraceKind::task_created) pending[event.subject] = true;
        if (ends_task(event.kind) || event.kind == TraceKind::task_collected) pending[event.subject] = false;
    }
    const auto count = std::count_if(pending.begin(), pending.end(), [](const auto& each) { return each.second; });
    return {static_cast<double>(count), {}};
}

Measured ran(const Run& run, const std::vector<std::string>& arguments) {
    const MarkedLocations marked = locations_of_mark(run, arguments[0]);
    if (!marked.error.empty()) return {{}, marked.error};
    for (std::size_t index = 0; index < run.end; ++index) {
        if (marked[run.trace.events[index].location]) return {true, {}};
    }
    if (run.at != 0) return {false, {}};
    return {run.environment.ran(arguments[0]).value_or(false), {}};
}

Measured problems(const Run& run, const std::vector<std::string>& arguments) {
    const std::string kind = arguments.empty() ? std::string() : arguments[0];
    if (run.at == 0) {
        if (const auto found = run.environment.problems(kind)) return {static_cast<double>(*found), {}};
    }
    std::size_t count = 0;
    for (std::size_t index = 0; index < run.end; ++index) {
        const TraceEvent& event = run.trace.events[index];
        if (event.kind != TraceKind::problem) continue;
        const std::string_view text = run.trace.strings[static_cast<StringId>(event.payload)];
        count += kind.empty() || text.substr(0, text.find(':')) == kind ? 1 : 0;
    }
    return {static_cast<double>(count), {}};
}

Measured exit_status(const Run& run, const std::vector<std::string>&) {
    for (std::size_t index = run.end; index-- > 0;) {
        const TraceEvent& event = run.trace.events[index];
        if (event.kind == TraceKind::run_finished) return {static_cast<double>(event.payload), {}};
    }
    return {};
}

Measured virtual_time(const Run& run, const std::vector<std::string>&) {
    return {run.end == 0 ? 0.0 : in_seconds(run.trace.events[run.end - 1].time), {}};
}

Measured standard_output(const Run& run, const std::vector<std::string>&) { return {written(run, false), {}}; }
Measured standard_error(const Run& run, const std::vector<std::string>&) { return {written(run, true), {}}; }

Measured global(const Run& run, const std::vector<std::string>& arguments) {
    if (auto value = run.environment.global(arguments[0], run.at)) return {std::move(*value), {}};
    return {{}, fmt::format("there is no global variable '{}'", arguments[0])};
}

constexpr std::array<Measure, 12> all_measures{{
    {"exit_status", 0, 0, exit_status},
    {"global", 1, 1, global},
    {"loop_blocked", 0, 0, loop_blocked},
    {"max_concurrency", 1, 1, max_concurrency},
    {"min_concurrency", 1, 1, min_concurrency},
    {"pending_at_end", 0, 0, pending_at_end},
    {"problems", 0, 1, problems},
    {"ran", 1, 1, ran},
    {"stderr", 0, 0, standard_error},
    {"stdout", 0, 0, standard_output},
    {"time", 0, 0, virtual_time},
    {"virtual_time", 0, 0, virtual_time},
}};

}  // namespace

std::span<const Measure> measures() { return all_measures; }

const Measure* find_measure(std::string_view name) {
    for (const Measure& each : all_measures) {
        if (each.name == name) return &each;
    }
    return nullptr;
}

MarkedLocations locations_of_mark(const Run& run, const std::string& mark) {
    MarkedLocations result;
    const auto lines = run.environment.lines_of_mark(mark);
    if (!lines || lines->empty()) {
        result.error = fmt::format("no line of the program is marked '# @{}'", mark);
        return result;
    }
    const LocationTable& locations = run.trace.locations;
    result.is_marked.resize(locations.size() + 1);
    for (LocationId id = 1; id <= locations.size(); ++id) {
        const SourceLocation location = locations[id];
        const std::string_view file = base_name(run.trace.strings[location.file]);
        result.is_marked[id] = std::any_of(lines->begin(), lines->end(), [&](const SourceLine& each) {
            return each.line == location.line && (each.file.empty() || base_name(each.file) == file);
        });
    }
    return result;
}

std::string written(const Run& run, bool to_error_stream) {
    std::string text;
    for (std::size_t index = 0; index < run.end; ++index) {
        const TraceEvent& event = run.trace.events[index];
        if (event.kind != TraceKind::printed) continue;
        if (((event.flags & trace_flag::error_stream) != 0) == to_error_stream) text += run.trace.printed(event);
    }
    return text;
}

}  // namespace loopglass::query
