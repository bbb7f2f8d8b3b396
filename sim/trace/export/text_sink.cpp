#include "sim/trace/export/text_sink.hpp"

namespace loopglass {

bool TextSink::flush() {
    if (file_ == nullptr) return true;
    if (std::fwrite(buffer_.data(), 1, buffer_.size(), file_) != buffer_.size()) failed_ = true;
    buffer_.clear();
    if (std::fflush(file_) != 0) failed_ = true;
    return !failed_;
}

}  // namespace loopglass
