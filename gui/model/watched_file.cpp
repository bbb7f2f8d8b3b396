#include "gui/model/watched_file.hpp"

namespace loopglass {

WatchedFile::WatchedFile(std::string path) : path_(std::move(path)) {
    std::error_code error;
    time_ = std::filesystem::last_write_time(path_, error);
}

bool WatchedFile::changed() {
    if (path_.empty()) return false;
    std::error_code error;
    const auto now = std::filesystem::last_write_time(path_, error);
    if (error || now == time_) return false;
    time_ = now;
    return true;
}

}  // namespace loopglass
