#include "sim/trace/event.hpp"

#include <set>
#include <string>

#include "tests/catch.hpp"

namespace loopglass {
namespace {

TEST_CASE("every trace kind has a name of its own and finds itself by it") {
    std::set<std::string_view> names;
    for (std::size_t index = 0; index < trace_kind_count; ++index) {
        const auto kind = static_cast<TraceKind>(index);
        CHECK(names.insert(name_of(kind)).second);
        CHECK(trace_kind_named(name_of(kind)) == kind);
        CHECK_FALSE(meaning_of(kind).empty());
    }
    CHECK(trace_kind_named("task_createdd") == TraceKind::none);
}

TEST_CASE("the query names of lessons all select a kind") {
    std::set<std::string_view> known;
    for (std::size_t index = 0; index < trace_kind_count; ++index) {
        known.insert(query_name_of(static_cast<TraceKind>(index)));
    }
    for (const char* name : {"created", "started", "resumed", "suspended", "woke", "finished", "failed", "cancelled",
                             "collected", "acquired", "released", "put", "got", "printed", "blocked", "problem"}) {
        INFO(name);
        CHECK(known.count(name) == 1);
    }
}

TEST_CASE("the payload column names a type or nothing") {
    for (std::size_t index = 0; index < trace_kind_count; ++index) {
        const auto kind = static_cast<TraceKind>(index);
        const bool typed = payload_type_of(kind) != PayloadType::unused;
        static constexpr bool documented[] = {
#define LOOPGLASS_TRACE_KIND(name, query, meaning, payload, aux) sizeof(payload) > 1,
#include "sim/trace/kinds.def"
#undef LOOPGLASS_TRACE_KIND
        };
        INFO(std::string(name_of(kind)));
        CHECK(typed == documented[index]);
    }
}

}  // namespace
}  // namespace loopglass
