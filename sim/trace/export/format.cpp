#include "sim/trace/export/format.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fmt/format.h>

namespace loopglass {
namespace {

constexpr std::array<TraceFormat, 2> formats{{
    {"chrome", ".json", "Chrome trace events: opens in Perfetto, speedscope, Tracy's importer, Firefox",
     write_chrome_json},
    {"jsonl", ".jsonl", "one event a line, nothing left out; opens here again", write_jsonl},
}};

std::string file_error(std::string_view doing, const std::string& path, int error) {
    return fmt::format("cannot {} '{}': {}", doing, path, std::strerror(error));
}

}  // namespace

std::optional<TraceClock> trace_clock_named(std::string_view name) {
    if (name == "steps") return TraceClock::steps;
    if (name == "virtual") return TraceClock::virtual_time;
    return std::nullopt;
}

std::span<const TraceFormat> trace_formats() { return formats; }

const TraceFormat* trace_format_for(std::string_view path) {
    for (const TraceFormat& format : formats) {
        if (path.size() > format.extension.size() && path.ends_with(format.extension)) return &format;
    }
    return nullptr;
}

std::string write_trace(const Trace& trace, const std::string& path, const ExportOptions& options) {
    const TraceFormat* format = trace_format_for(path);
    if (format == nullptr) {
        std::string known;
        for (const TraceFormat& each : formats) known += fmt::format("{}{}", known.empty() ? "" : ", ", each.extension);
        return fmt::format("cannot tell the trace format of '{}' from its name; known endings: {}", path, known);
    }
    const std::string unfinished = path + ".part";
    std::FILE* file = std::fopen(unfinished.c_str(), "wb");
    if (file == nullptr) return file_error("write", path, errno);
    TextSink sink(file);
    format->write(trace, options, sink);
    const bool written = sink.flush();
    const int write_error = errno;
    const bool closed = std::fclose(file) == 0;
    std::string problem;
    if (!written || !closed) {
        problem = file_error("write", path, written ? errno : write_error);
    } else if (std::rename(unfinished.c_str(), path.c_str()) != 0) {
        problem = file_error("replace", path, errno);
    }
    if (!problem.empty()) std::remove(unfinished.c_str());
    return problem;
}

}  // namespace loopglass
