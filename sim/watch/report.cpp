#include "sim/watch/report.hpp"

#include <fmt/format.h>

#include "sim/trace/export/json_text.hpp"

namespace loopglass {
namespace {

struct Place {
    std::string_view file;
    std::uint32_t line;
    std::string_view function;
};

/// Of a problem without a line: the program as a whole.
Place place_of(const Trace& trace, const Problem& problem) {
    const SourceLocation location = trace.locations[problem.location];
    if (location.line == 0) return {trace.info.program, 0, {}};
    return {trace.strings[location.file], location.line, trace.strings[location.function]};
}

double seconds_at(const Trace& trace, EventRef ref) {
    return ref == 0 || ref > trace.events.size() ? 0.0 : static_cast<double>(trace.events[ref - 1].time) / 1e9;
}

std::string as_text(const Trace& trace, const Problem& problem) {
    const Place place = place_of(trace, problem);
    const std::string where = place.line == 0 ? std::string(place.file) : fmt::format("{}:{}", place.file, place.line);
    std::string text = fmt::format("{}: {}: {}\n", where, problem.kind, problem.message);
    if (problem.occurrences > 1) text += fmt::format("    {} times at this line\n", problem.occurrences);
    text += fmt::format("    {}\n", problem.fix);
    if (!problem.lesson.empty()) text += fmt::format("    lesson: {}\n", problem.lesson);
    return text;
}

std::string as_json(const Trace& trace, const Problem& problem) {
    const Place place = place_of(trace, problem);
    return fmt::format(
        R"({{"kind":{},"file":{},"line":{},"function":{},"task":{},"event":{},"time":{},"occurrences":{},"message":{},"fix":{},"lesson":{}}})",
        json_text(problem.kind), json_text(place.file), place.line, json_text(place.function),
        json_text(trace.name_of(problem.subject)), problem.at, seconds_at(trace, problem.at), problem.occurrences,
        json_text(problem.message), json_text(problem.fix), json_text(problem.lesson));
}

/// What GitHub's runner wants escaped; in a property, such as the file's name, colons and commas as well.
std::string escaped(std::string_view text, bool is_property) {
    std::string result;
    for (const char character : text) {
        switch (character) {
            case '%': result += "%25"; break;
            case '\r': result += "%0D"; break;
            case '\n': result += "%0A"; break;
            case ':': result += is_property ? "%3A" : ":"; break;
            case ',': result += is_property ? "%2C" : ","; break;
            default: result += character;
        }
    }
    return result;
}

std::string as_annotation(const Trace& trace, const Problem& problem) {
    const Place place = place_of(trace, problem);
    return fmt::format("::error file={},line={},title={}::{} {}\n", escaped(place.file, true),
                       place.line == 0 ? 1 : place.line, escaped(problem.kind, true), escaped(problem.message, false),
                       escaped(problem.fix, false));
}

}  // namespace

std::optional<ReportFormat> report_format_named(std::string_view name) {
    if (name == "text") return ReportFormat::text;
    if (name == "json") return ReportFormat::json;
    if (name == "github") return ReportFormat::github;
    return std::nullopt;
}

std::string report(const Trace& trace, const std::vector<Problem>& problems, ReportFormat format) {
    std::string text;
    for (const Problem& problem : problems) {
        switch (format) {
            case ReportFormat::text: text += as_text(trace, problem); break;
            case ReportFormat::json: text += (text.empty() ? "\n  " : ",\n  ") + as_json(trace, problem); break;
            case ReportFormat::github: text += as_annotation(trace, problem); break;
        }
    }
    if (format == ReportFormat::json) return fmt::format("{{\"problems\":[{}{}]}}\n", text, text.empty() ? "" : "\n");
    return text;
}

}  // namespace loopglass
