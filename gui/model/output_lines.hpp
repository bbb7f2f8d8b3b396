#pragma once
/// What a program prints, as lines: a line may be written in several pieces, each at a moment of its own.
///
/// A line costs sixteen bytes however long it is: the text stays in the trace's output log.
#include <cstdint>
#include <string>
#include <vector>

#include "sim/trace/trace.hpp"

namespace loopglass {

class OutputLines {
public:
    /// Reads what was added to `trace` since the last call. It must be the same trace each time.
    void advance(const Trace& trace);

    /// Lines of which something was written up to event `until`.
    std::size_t count(EventRef until) const;
    /// A line as it looked then, without its end.
    std::string text(const Trace& trace, std::size_t line, EventRef until) const;
    /// The event that finished it (or wrote the last piece so far).
    EventRef finished_at(std::size_t line) const { return pieces_[lines_[line].last]; }
    EventRef begun_at(std::size_t line) const { return pieces_[lines_[line].first]; }
    bool is_error(const Trace& trace, std::size_t line) const;

private:
    struct Line {
        std::uint32_t first, begin;  ///< piece, and where in it the line begins
        std::uint32_t last, end;     ///< piece, and where in it the line ends
    };
    std::size_t consumed_ = 0;
    std::vector<EventRef> pieces_;  // the `printed` events
    std::vector<Line> lines_;
    bool open_ = false;  // the last line has no end yet
};

}  // namespace loopglass
