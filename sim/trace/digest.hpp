#pragma once

// A streaming 64-bit hash whose value is the same on every compiler, build type and byte order: two runs are called
// identical when their digests agree. Not cryptographic.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/trace/event.hpp"

namespace loopglass {

class Digest {
public:
    void add(std::uint64_t word) {
        state_ = (state_ ^ mix(word)) * 0x9E3779B185EBCA87u;
        state_ ^= state_ >> 29;
    }

    /// Length first, so that ("ab", "c") and ("a", "bc") differ.
    void add(std::string_view text);

    /// All fields but those that depend on where the program lies: of text on stderr (tracebacks name files) only the
    /// fact that it was printed, of text on stdout only its length.
    void add(const TraceEvent& event) {
        std::uint64_t payload = event.payload;
        if (event.kind == TraceKind::printed) {
            payload = (event.flags & trace_flag::error_stream) != 0 ? 0 : payload & 0xFFFFFFFFu;
        }
        add(static_cast<std::uint64_t>(event.kind) | std::uint64_t{event.flags} << 8 | std::uint64_t{event.aux} << 16 |
            std::uint64_t{event.subject} << 32);
        add(event.cause | std::uint64_t{event.location} << 32);
        add(static_cast<std::uint64_t>(event.time));
        add(payload);
    }

    std::uint64_t value() const { return mix(state_); }

private:
    static std::uint64_t mix(std::uint64_t word) {
        word ^= word >> 32;
        word *= 0xD6E8FEB86659FD93u;
        word ^= word >> 32;
        word *= 0xD6E8FEB86659FD93u;
        return word ^ word >> 32;
    }

    std::uint64_t state_ = 0x6C6F6F70676C6173u;
};

}  // namespace loopglass
