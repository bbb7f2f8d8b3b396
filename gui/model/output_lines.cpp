#include "gui/model/output_lines.hpp"

#include <algorithm>

namespace loopglass {

namespace {

bool to_errors(const TraceEvent& event) { return (event.flags & trace_flag::error_stream) != 0; }

}  // namespace

void OutputLines::advance(const Trace& trace) {
    for (; consumed_ < trace.events.size(); ++consumed_) {
        const TraceEvent& event = trace.events[consumed_];
        if (event.kind != TraceKind::printed) continue;
        // The two streams share a terminal, but not a line.
        if (open_ && to_errors(event) != is_error(trace, lines_.size() - 1)) open_ = false;
        const auto piece = static_cast<std::uint32_t>(pieces_.size());
        pieces_.push_back(static_cast<EventRef>(consumed_ + 1));
        const std::string_view text = trace.printed(event);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (!open_) lines_.push_back({piece, static_cast<std::uint32_t>(at), piece, 0});
            lines_.back().last = piece;
            lines_.back().end = static_cast<std::uint32_t>(end);
            open_ = end == text.size();
            at = end + 1;
        }
    }
}

std::size_t OutputLines::count(EventRef until) const {
    return static_cast<std::size_t>(
        std::partition_point(lines_.begin(), lines_.end(),
                             [&](const Line& line) { return pieces_[line.first] <= until; }) -
        lines_.begin());
}

std::string OutputLines::text(const Trace& trace, std::size_t line, EventRef until) const {
    const Line& wanted = lines_[line];
    std::string out;
    for (std::uint32_t piece = wanted.first; piece <= wanted.last && pieces_[piece] <= until; ++piece) {
        std::string_view text = trace.printed(trace.events[pieces_[piece] - 1]);
        if (piece == wanted.last) text = text.substr(0, wanted.end);
        if (piece == wanted.first) text.remove_prefix(wanted.begin);
        out += text;
    }
    return out;
}

bool OutputLines::is_error(const Trace& trace, std::size_t line) const {
    return to_errors(trace.events[pieces_[lines_[line].first] - 1]);
}

}  // namespace loopglass
