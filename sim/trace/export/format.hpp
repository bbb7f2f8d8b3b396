#pragma once

// The formats a trace can be written in, as one table. A new format is a file with its write function and a row in
// format.cpp.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sim/trace/export/text_sink.hpp"
#include "sim/trace/trace.hpp"

namespace loopglass {

/// What a viewer's time axis shows.
enum class TraceClock : std::uint8_t {
    steps,         ///< one microsecond an event: a step that takes no virtual time can still be seen
    virtual_time,  ///< the virtual clock
};

/// "steps" or "virtual"; nullopt for anything else.
std::optional<TraceClock> trace_clock_named(std::string_view name);

struct ExportOptions {
    TraceClock clock = TraceClock::steps;
};

struct TraceFormat {
    std::string_view name;       ///< "chrome"
    std::string_view extension;  ///< ".json"
    std::string_view meaning;    ///< one line for --help
    void (*write)(const Trace& trace, const ExportOptions& options, TextSink& sink);
};

std::span<const TraceFormat> trace_formats();

/// The format of a file of that name; nullptr when its extension names none.
const TraceFormat* trace_format_for(std::string_view path);

/// Writes beside `path` under a temporary name and renames at the end, so that a file of that name is whole or not
/// there. Returns "" or what went wrong, as a sentence for the user.
[[nodiscard]] std::string write_trace(const Trace& trace, const std::string& path, const ExportOptions& options = {});

// The write functions of the table.
void write_chrome_json(const Trace& trace, const ExportOptions& options, TextSink& sink);
void write_jsonl(const Trace& trace, const ExportOptions& options, TextSink& sink);

}  // namespace loopglass
