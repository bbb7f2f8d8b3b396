// Our own format, one JSON object a line, nothing left out: what import/jsonl.cpp reads back gives the same digest.
//
// Line 1, the head:
//   {"loopglass_trace":1,"program":…,"version":…,"seed":…,"cpu_cost":…,"events":N,"digest":"…","truncated":…}
// then the tables, each in order of its ids, which start at 1:
//   {"string":ID,"text":…}                    a path has "path":true as well
//   {"location":ID,"file":…,"line":…,"function":…}
//   {"entity":ID,"kind":…,"name":…}           and, where not 0 or empty, "prefix" and "number" (of which the name was
//                                             made), "new_name" (it was renamed), "creator", "detail", "location"
// then the events in order:
//   {"event":N,"time":NS,"kind":…}            and, where not 0 or empty, "subject", "cause", "location", "payload",
//                                             "aux", "flags"; for reading, with ids resolved: "name" (the subject's),
//                                             "at", "about" (an entity), "text" (a string, or what was printed)
// Later versions may add fields and kinds of lines; readers pass over fields they do not know.

#include <iterator>

#include <fmt/format.h>

#include "sim/trace/export/format.hpp"
#include "sim/trace/export/json_text.hpp"

namespace loopglass {
namespace {

class Line {
public:
    void begin(std::string_view key, std::uint64_t id) {
        text_.clear();
        fmt::format_to(std::back_inserter(text_), "{{\"{}\":{}", key, id);
    }
    void number(std::string_view key, std::uint64_t value) {
        if (value != 0) fmt::format_to(std::back_inserter(text_), ",\"{}\":{}", key, value);
    }
    void text(std::string_view key, std::string_view value) {
        if (!value.empty()) fmt::format_to(std::back_inserter(text_), ",\"{}\":{}", key, json_text(value));
    }
    void raw(std::string_view fields) { text_ += fields; }
    void end(TextSink& sink) {
        text_ += "}\n";
        sink.write(text_);
    }

private:
    std::string text_;
};

void write_head(const Trace& trace, TextSink& sink) {
    sink.write(
        fmt::format("{{\"loopglass_trace\":1,\"program\":{},\"version\":{},\"seed\":{},\"cpu_cost\":{},\"events\":{},"
                    "\"digest\":\"{}\","
                    "\"truncated\":{}}}\n",
                    json_text(trace.info.program), json_text(trace.info.version), trace.info.seed, trace.info.cpu_cost,
                    trace.events.size(), digest_text(trace.digest()), trace.truncated()));
}

void write_tables(const Trace& trace, TextSink& sink) {
    Line line;
    for (StringId id = 1; id <= trace.strings.size(); ++id) {
        line.begin("string", id);
        line.text("text", trace.strings[id]);
        if (trace.strings.is_path(id)) line.raw(",\"path\":true");
        line.end(sink);
    }
    for (LocationId id = 1; id <= trace.locations.size(); ++id) {
        const SourceLocation location = trace.locations[id];
        line.begin("location", id);
        line.text("file", trace.strings[location.file]);
        line.number("line", location.line);
        line.text("function", trace.strings[location.function]);
        line.end(sink);
    }
    for (EntityId id = 1; id <= trace.entities.size(); ++id) {
        const Entity& entity = trace.entities[id];
        line.begin("entity", id);
        line.text("kind", name_of(entity.kind));
        line.text("name", trace.name_of(id));
        line.text("prefix", trace.strings[entity.name.prefix]);
        line.number("number", entity.name.number);
        line.text("new_name", trace.strings[trace.entities.new_name(id)]);
        line.number("creator", entity.creator);
        line.text("detail", trace.strings[entity.detail]);
        line.number("location", entity.location);
        line.end(sink);
    }
}

void write_event(const Trace& trace, std::size_t index, Line& line) {
    const TraceEvent& event = trace.events[index];
    line.begin("event", index + 1);
    line.raw(fmt::format(",\"time\":{},\"kind\":\"{}\"", event.time, name_of(event.kind)));
    line.number("subject", event.subject);
    line.text("name", trace.name_of(event.subject));
    line.number("cause", event.cause);
    line.number("location", event.location);
    line.text("at", trace.describe(event.location));
    line.number("payload", event.payload);
    if (event.kind == TraceKind::printed) {
        line.text("text", trace.printed(event));
    } else if (payload_type_of(event.kind) == PayloadType::entity) {
        line.text("about", trace.name_of(static_cast<EntityId>(event.payload)));
    } else if (payload_type_of(event.kind) == PayloadType::string) {
        line.text("text", trace.strings[static_cast<StringId>(event.payload)]);
    }
    line.number("aux", event.aux);
    line.number("flags", event.flags);
}

}  // namespace

void write_jsonl(const Trace& trace, const ExportOptions&, TextSink& sink) {
    write_head(trace, sink);
    write_tables(trace, sink);
    Line line;
    for (std::size_t index = 0; index < trace.events.size(); ++index) {
        write_event(trace, index, line);
        line.end(sink);
    }
}

}  // namespace loopglass
