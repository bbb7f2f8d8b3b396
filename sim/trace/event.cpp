#include "sim/trace/event.hpp"

#include <array>

namespace loopglass {
namespace {

struct KindRow {
    std::string_view name;
    std::string_view query;
    std::string_view meaning;
    std::string_view payload;
};

constexpr std::array<KindRow, trace_kind_count> kind_rows{{
#define LOOPGLASS_TRACE_KIND(name, query, meaning, payload, aux) {#name, query, meaning, payload},
#include "sim/trace/kinds.def"
#undef LOOPGLASS_TRACE_KIND
}};

const KindRow& row_of(TraceKind kind) {
    const auto index = static_cast<std::size_t>(kind);
    return kind_rows[index < kind_rows.size() ? index : 0];
}

// Indexed by WaitKind.
constexpr std::array<std::string_view, 26> wait_names{
    "none",    "turn",      "sleep",  "future",    "task",    "gather",    "wait",      "timeout",    "group",
    "lock",    "semaphore", "event",  "condition", "barrier", "queue_get", "queue_put", "queue_join", "thread",
    "process", "connect",   "accept", "read",      "drain",   "join",      "input",     "other"};
static_assert(wait_names.size() == static_cast<std::size_t>(WaitKind::other) + 1);

}  // namespace

std::string_view name_of(TraceKind kind) { return row_of(kind).name; }
std::string_view query_name_of(TraceKind kind) { return row_of(kind).query; }
std::string_view meaning_of(TraceKind kind) { return row_of(kind).meaning; }

PayloadType payload_type_of(TraceKind kind) {
    const std::string_view text = row_of(kind).payload;
    const std::string_view lead = text.substr(0, text.find(':'));
    if (lead == "entity") return PayloadType::entity;
    if (lead == "string") return PayloadType::string;
    if (lead == "ns") return PayloadType::nanoseconds;
    if (lead == "count") return PayloadType::count;
    if (lead == "pair") return PayloadType::pair;
    return PayloadType::unused;
}

std::string_view name_of(WaitKind kind) {
    const auto index = static_cast<std::size_t>(kind);
    return index < wait_names.size() ? wait_names[index] : std::string_view("unknown");
}

TraceKind trace_kind_named(std::string_view name) {
    for (std::size_t index = 0; index < kind_rows.size(); ++index) {
        if (kind_rows[index].name == name) return static_cast<TraceKind>(index);
    }
    return TraceKind::none;
}

}  // namespace loopglass
