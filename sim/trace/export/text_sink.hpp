#pragma once

// Where exporters write: text is gathered and passed on to a file in large pieces, or stays in memory.

#include <cstdio>
#include <string>
#include <string_view>

namespace loopglass {

class TextSink {
public:
    /// Keeps everything in memory.
    TextSink() = default;
    /// Writes to `file`, which stays open and belongs to the caller.
    explicit TextSink(std::FILE* file) : file_(file) {}

    void write(std::string_view text) {
        buffer_ += text;
        if (file_ != nullptr && buffer_.size() >= flush_size) flush();
    }

    /// Passes on what is still here. False when any write failed (the disk is full).
    bool flush();

    /// What was written; only meaningful in memory.
    const std::string& text() const { return buffer_; }

private:
    static constexpr std::size_t flush_size = std::size_t{1} << 18;

    std::string buffer_;
    std::FILE* file_ = nullptr;
    bool failed_ = false;
};

}  // namespace loopglass
