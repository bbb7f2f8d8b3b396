#include "sim/trace/output_log.hpp"

namespace loopglass {

std::uint64_t OutputLog::append(std::string_view text, bool to_error_stream) {
    if (!to_error_stream) stdout_digest_.add(text);
    const std::uint64_t offset = length_;
    if (!truncated() && text_.size() + text.size() <= byte_limit) text_ += text;
    length_ += text.size();
    return offset << 32 | (text.size() & 0xFFFFFFFFu);
}

std::string_view OutputLog::at(std::uint64_t payload) const {
    const auto offset = static_cast<std::size_t>(payload >> 32);
    const auto length = static_cast<std::size_t>(payload & 0xFFFFFFFFu);
    if (offset >= text_.size()) return {};
    return std::string_view(text_).substr(offset, length);
}

void OutputLog::clear() {
    text_.clear();
    length_ = 0;
    stdout_digest_ = Digest();
}

}  // namespace loopglass
