#pragma once

// What a run left behind, and all that anybody else needs to know about it: events and the tables their ids point
// into. A Trace can be read while its Recorder still writes: what is there stays as it is, more comes behind it.

#include <cstdint>
#include <string>
#include <string_view>

#include "sim/trace/entity_table.hpp"
#include "sim/trace/event.hpp"
#include "sim/trace/location_table.hpp"
#include "sim/trace/output_log.hpp"
#include "sim/trace/record_store.hpp"
#include "sim/trace/string_table.hpp"

namespace loopglass {

/// What a run was asked to do. Part of the digest, but for the program's folder and our version.
struct TraceInfo {
    std::string program;  ///< its path, or "-" or "-c"
    std::string version;  ///< of Loopglass
    std::uint64_t seed = 0;
    std::int64_t cpu_cost = 0;  ///< nanoseconds per work unit
};

struct Trace {
    TraceInfo info;
    RecordStore<TraceEvent> events;
    EntityTable entities;
    StringTable strings;
    LocationTable locations;
    OutputLog output;

    /// "Task-17"; see EntityTable::name_of.
    std::string name_of(EntityId id) const { return entities.name_of(id, strings); }

    /// The text a `printed` event wrote.
    std::string_view printed(const TraceEvent& event) const { return output.at(event.payload); }

    /// "program.py:12 in worker"; "" for 0. The file is its base name.
    std::string describe(LocationId id) const;

    /// The exit status of the run_finished event; -1 while there is none.
    int exit_status() const;

    /// True when events or output beyond a limit are missing.
    bool truncated() const { return events.truncated() || output.truncated(); }

    /// Equal for two runs that did the same, wherever the program lies and whichever compiler built us.
    std::uint64_t digest() const;
};

/// The digest as it is printed: 16 hexadecimal digits.
std::string digest_text(std::uint64_t digest);

}  // namespace loopglass
