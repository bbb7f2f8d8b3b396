#pragma once
/// Tells when a file on disk has become another one: somebody saved it in an editor.
#include <filesystem>
#include <string>

namespace loopglass {

class WatchedFile {
public:
    WatchedFile() = default;
    explicit WatchedFile(std::string path);
    const std::string& path() const { return path_; }
    /// True once after each change. A file that is gone for a moment, as editors do it, has not changed.
    bool changed();

private:
    std::string path_;
    std::filesystem::file_time_type time_{};
};

}  // namespace loopglass
