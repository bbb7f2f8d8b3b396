#include "sim/trace/trace.hpp"

#include <fmt/format.h>

namespace loopglass {

std::string Trace::describe(LocationId id) const {
    const SourceLocation location = locations[id];
    if (location.line == 0 && location.file == 0) return {};
    std::string place = fmt::format("{}:{}", base_name(strings[location.file]), location.line);
    if (location.function == 0) return place;
    return fmt::format("{} in {}", place, strings[location.function]);
}

int Trace::exit_status() const {
    for (std::size_t index = events.size(); index-- > 0;) {
        if (events[index].kind == TraceKind::run_finished) return static_cast<int>(events[index].payload);
    }
    return -1;
}

std::uint64_t Trace::digest() const {
    Digest digest = events.digest();
    digest.add(base_name(info.program));
    digest.add(info.seed);
    digest.add(static_cast<std::uint64_t>(info.cpu_cost));
    strings.add_to(digest);
    locations.add_to(digest);
    entities.add_to(digest);
    output.add_to(digest);
    return digest.value();
}

std::string digest_text(std::uint64_t digest) { return fmt::format("{:016x}", digest); }

}  // namespace loopglass
