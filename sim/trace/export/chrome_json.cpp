// Chrome's trace event format, as the viewers that read it agree on it: one tid a lane, contiguous "X" slices for its
// states, a flow ("s" inside the waker's slice, "f" at the woken one) for each wake-up, instants for output and
// endings, a counter for the ready queue. Flows follow the slices that they bind to.

#include <iterator>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "sim/trace/derive.hpp"
#include "sim/trace/export/format.hpp"
#include "sim/trace/export/json_text.hpp"

namespace loopglass {
namespace {

constexpr int process = 1;

class ChromeWriter {
public:
    ChromeWriter(const Trace& trace, const ExportOptions& options, TextSink& sink)
        : trace_(trace), clock_(options.clock), sink_(sink) {
        history_.advance(trace);
        for (const Lane& lane : history_.lanes()) {
            if (trace.entities[lane.entity].kind == EntityKind::loop) loops_.push_back(lane.entity);
        }
        for (LocationId id = 0; id <= trace.locations.size(); ++id) places_.push_back(json_text(trace.describe(id)));
    }

    void write() {
        write_head();
        for (std::size_t index = 0; index < history_.lanes().size(); ++index) write_lane_head(index);
        for (const Lane& lane : history_.lanes()) {
            for (const StateInterval& each : lane.intervals) write_state(lane, each);
        }
        std::uint64_t id = 0;
        for (const WakeEdge& edge : history_.wake_edges()) write_flow(++id, edge);
        for (std::size_t index = 0; index < trace_.events.size(); ++index) {
            write_instant(static_cast<EventRef>(index + 1), trace_.events[index]);
        }
        sink_.write("\n]}\n");
    }

private:
    template <class... Arguments>
    void item(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        line_.clear();
        line_ += first_ ? "\n" : ",\n";
        first_ = false;
        fmt::format_to(std::back_inserter(line_), format, std::forward<Arguments>(arguments)...);
        sink_.write(line_);
    }

    void write_head() {
        sink_.write(fmt::format(
            R"({{"displayTimeUnit":"ns","otherData":{{"program":{},"version":{},"seed":{},"clock":"{}","digest":"{}","truncated":{}}},"traceEvents":[)",
            json_text(base_name(trace_.info.program)), json_text(trace_.info.version), trace_.info.seed,
            clock_ == TraceClock::steps ? "steps" : "virtual", digest_text(trace_.digest()), trace_.truncated()));
        item(R"({{"ph":"M","name":"process_name","pid":{},"tid":0,"args":{{"name":{}}}}})", process,
             json_text(trace_.info.program.empty() ? "loopglass" : base_name(trace_.info.program)));
    }

    void write_lane_head(std::size_t index) {
        const EntityId entity = history_.lanes()[index].entity;
        item(R"({{"ph":"M","name":"thread_name","pid":{},"tid":{},"args":{{"name":{}}}}})", process, entity,
             json_text(trace_.name_of(entity)));
        item(R"({{"ph":"M","name":"thread_sort_index","pid":{},"tid":{},"args":{{"sort_index":{}}}}})", process, entity,
             index);
    }

    /// Microseconds with three decimals, of the moment just when event `ref` happens.
    std::string timestamp(EventRef ref) const {
        if (clock_ == TraceClock::steps) return fmt::format("{}", ref - 1);
        const std::int64_t time = trace_.events[ref - 1].time;
        return fmt::format("{}.{:03}", time / 1000, time % 1000);
    }

    /// An open interval lasts until the last event is over.
    std::string duration(const StateInterval& interval) const {
        const auto last = static_cast<EventRef>(trace_.events.size());
        const EventRef end = interval.end == 0 ? last : interval.end;
        if (clock_ == TraceClock::steps) {
            return fmt::format("{}", end - interval.begin + (interval.end == 0 ? 1u : 0u));
        }
        const std::int64_t time = trace_.events[end - 1].time - trace_.events[interval.begin - 1].time;
        return fmt::format("{}.{:03}", time / 1000, time % 1000);
    }

    double seconds(EventRef ref) const { return static_cast<double>(trace_.events[ref - 1].time) / 1e9; }

    const std::string& place_of(const TraceEvent& event) const {
        return places_[event.location < places_.size() ? event.location : 0];
    }

    /// As JSON.
    const std::string& title(const StateInterval& interval) {
        const bool tells = interval.state == LaneState::waiting || interval.state == LaneState::running;
        const std::uint64_t key = static_cast<std::uint64_t>(interval.state) |
                                  static_cast<std::uint64_t>(tells ? interval.wait : WaitKind::none) << 8 |
                                  std::uint64_t{tells ? interval.about : 0} << 32;
        std::string& known = titles_[key];
        if (known.empty()) known = json_text(new_title(interval));
        return known;
    }

    std::string new_title(const StateInterval& interval) const {
        const std::string about = trace_.name_of(interval.about);
        switch (interval.state) {
            case LaneState::waiting:
                if (!about.empty()) return "waiting: " + about;
                if (interval.wait != WaitKind::none) return fmt::format("waiting: {}", name_of(interval.wait));
                return "waiting";
            case LaneState::running: return about.empty() ? "running" : "running " + about;
            default: return std::string(name_of(interval.state));
        }
    }

    void write_state(const Lane& lane, const StateInterval& interval) {
        const EventRef at = interval.begin;
        const TraceEvent& event = trace_.events[at - 1];
        const std::string args = fmt::format(R"("event":{},"virtual_s":{},"at":{})", at, seconds(at), place_of(event));
        if (is_over(interval.state)) {
            item(R"({{"ph":"i","s":"t","cat":"end","name":"{}","pid":{},"tid":{},"ts":{},"args":{{{}}}}})",
                 name_of(interval.state), process, lane.entity, timestamp(at), args);
            return;
        }
        item(R"({{"ph":"X","cat":"{}","name":{},"pid":{},"tid":{},"ts":{},"dur":{},"args":{{{}}}}})",
             name_of(interval.state), title(interval), process, lane.entity, timestamp(at), duration(interval), args);
    }

    /// The lane on which the waker's slice is: its own, else the loop's (timers, callbacks), else the woken task's.
    EntityId waker_lane(const WakeEdge& edge) const {
        if (edge.from != 0 && in_slice(edge.from, edge.waker)) return edge.from;
        for (const EntityId loop : loops_) {
            if (in_slice(loop, edge.waker)) return loop;
        }
        return edge.to;
    }

    bool in_slice(EntityId entity, EventRef at) const {
        const StateInterval* state = history_.state_at(entity, at);
        if (state == nullptr) return false;
        // The event that ends a task belongs to the slice before it.
        if (is_over(state->state)) return state->begin == at && history_.state_at(entity, at - 1) != nullptr;
        return state->end == 0 || state->end > at;
    }

    void write_flow(std::uint64_t id, const WakeEdge& edge) {
        const EntityId lane = waker_lane(edge);
        const StateInterval* state = history_.state_at(lane, edge.waker);
        std::string start = timestamp(edge.waker);
        if (state != nullptr && is_over(state->state) && clock_ == TraceClock::steps) {
            start = fmt::format("{}.5", edge.waker - 2);
        }
        item(R"({{"ph":"s","id":{},"cat":"wake","name":"wake","pid":{},"tid":{},"ts":{},"args":{{"by":"{}"}}}})", id,
             process, lane, start, name_of(trace_.events[edge.waker - 1].kind));
        item(R"({{"ph":"f","bp":"e","id":{},"cat":"wake","name":"wake","pid":{},"tid":{},"ts":{}}})", id, process,
             edge.to, timestamp(edge.woke));
    }

    void write_instant(EventRef ref, const TraceEvent& event) {
        switch (event.kind) {
            case TraceKind::iteration:
            case TraceKind::task_woke:
            case TraceKind::callback_scheduled:
                item(R"({{"ph":"C","name":"ready queue","pid":{},"tid":0,"ts":{},"args":{{"length":{}}}}})", process,
                     timestamp(ref), event.aux);
                break;
            case TraceKind::printed: instant(ref, event, "output", trace_.printed(event)); break;
            case TraceKind::problem:
            case TraceKind::warned:
            case TraceKind::limit_hit:
                instant(ref, event, name_of(event.kind), trace_.strings[static_cast<StringId>(event.payload)]);
                break;
            case TraceKind::stalled: instant(ref, event, "problem", "nothing can ever happen again"); break;
            default: break;
        }
    }

    void instant(EventRef ref, const TraceEvent& event, std::string_view category, std::string_view text) {
        const EntityId lane = history_.lane_of(event.subject) == nullptr ? 0 : event.subject;
        item(
            R"({{"ph":"i","s":"{}","cat":"{}","name":{},"pid":{},"tid":{},"ts":{},"args":{{"event":{},"virtual_s":{}}}}})",
            lane == 0 ? "p" : "t", category, json_text(text), process, lane, timestamp(ref), ref, seconds(ref));
    }

    const Trace& trace_;
    TraceClock clock_;
    TextSink& sink_;
    StateHistory history_;
    std::vector<EntityId> loops_;
    std::vector<std::string> places_;                        // by LocationId, as JSON
    std::unordered_map<std::uint64_t, std::string> titles_;  // of slices
    std::string line_;
    bool first_ = true;
};

}  // namespace

void write_chrome_json(const Trace& trace, const ExportOptions& options, TextSink& sink) {
    ChromeWriter(trace, options, sink).write();
}

}  // namespace loopglass
