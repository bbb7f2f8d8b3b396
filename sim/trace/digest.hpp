#pragma once

// A streaming 64-bit hash whose value is the same on every compiler, build type and byte order: two runs are called
// identical when their digests agree. Not cryptographic.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "sim/trace/event.hpp"

namespace loopglass {

class Digest {
public:
    void add(std::uint64_t word) { step(0, word); }

    /// Length first, so that ("ab", "c") and ("a", "bc") differ.
    void add(std::string_view text);

    /// All fields but those that depend on where the program lies: of text on stderr (tracebacks name files) only the
    /// fact that it was printed, of text on stdout only its length.
    void add(const TraceEvent& event) {
        std::uint64_t payload = event.payload;
        if (event.kind == TraceKind::printed) {
            payload = (event.flags & trace_flag::error_stream) != 0 ? 0 : payload & 0xFFFFFFFFu;
        }
        // Four lanes, because a single chain of multiplications would take five times as long as recording does.
        step(0, static_cast<std::uint64_t>(event.kind) | std::uint64_t{event.flags} << 8 |
                    std::uint64_t{event.aux} << 16 | std::uint64_t{event.subject} << 32);
        step(1, event.cause | std::uint64_t{event.location} << 32);
        step(2, static_cast<std::uint64_t>(event.time));
        step(3, payload);
    }

    std::uint64_t value() const {
        std::uint64_t value = 0;
        for (const std::uint64_t lane : lanes_) value = mix(value ^ mix(lane)) * multiplier;
        return mix(value);
    }

private:
    static constexpr std::uint64_t multiplier = 0x9E3779B185EBCA87u;

    void step(std::size_t lane, std::uint64_t word) {
        const std::uint64_t product = (lanes_[lane] ^ word) * multiplier;
        lanes_[lane] = product ^ product >> 29;
    }

    static std::uint64_t mix(std::uint64_t word) {
        word ^= word >> 32;
        word *= 0xD6E8FEB86659FD93u;
        word ^= word >> 32;
        word *= 0xD6E8FEB86659FD93u;
        return word ^ word >> 32;
    }

    std::array<std::uint64_t, 4> lanes_{0x6C6F6F70676C6173u, 0x7468657472616365u, 0x69737468656F6E65u,
                                        0x74727574686F6669u};
};

/// One after the other.
inline void add_to(Digest& digest, std::span<const TraceEvent> events) {
    Digest local = digest;  // stays in registers
    for (const TraceEvent& event : events) local.add(event);
    digest = local;
}

}  // namespace loopglass
