// Any bytes read as a trace; one that is taken is written again, told and drawn.

#include <string>

#include "sim/session/narration.hpp"
#include "sim/trace/derive.hpp"
#include "sim/trace/export/format.hpp"
#include "sim/trace/import/jsonl.hpp"
#include "tests/fuzz/targets.hpp"

void loopglass::fuzz::trace(std::string_view input) {
    const ImportedTrace imported = read_jsonl(input, "fuzz.jsonl");
    if (!imported.trace) return;
    const Trace& trace = *imported.trace;
    for (const TraceFormat& format : trace_formats()) {
        TextSink sink;
        format.write(trace, {}, sink);
    }
    StateHistory history;
    history.advance(trace);
    for (std::uint64_t i = 0; i < trace.events.size(); ++i) narrate(trace, i);
}
