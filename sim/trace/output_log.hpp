#pragma once

// All the text a run wrote, stdout and stderr interleaved as they came. `printed` events point into it.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/trace/digest.hpp"

namespace loopglass {

class OutputLog {
public:
    /// Where the text went: offset << 32 | length, the payload of a `printed` event. Text beyond `byte_limit` is
    /// digested but not kept.
    std::uint64_t append(std::string_view text, bool to_error_stream);

    /// The text of such a payload; what was not kept is missing.
    std::string_view at(std::uint64_t payload) const;

    std::string_view text() const { return text_; }
    bool truncated() const { return length_ > text_.size(); }

    void clear();
    /// stdout only: tracebacks on stderr name files.
    void add_to(Digest& digest) const { digest.add(stdout_digest_.value()); }

    /// In bytes.
    std::size_t byte_limit = std::size_t{64} << 20;

private:
    std::string text_;
    std::uint64_t length_ = 0;  // of all text, kept or not
    Digest stdout_digest_;
};

}  // namespace loopglass
