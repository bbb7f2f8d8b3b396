#include "sim/core/platform/host_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace loopglass {

namespace fs = std::filesystem;

namespace {

/// `path` lies below `root`, both without links.
bool is_below(const fs::path& path, const fs::path& root) {
    return std::mismatch(root.begin(), root.end(), path.begin(), path.end()).first == root.end();
}

}  // namespace

std::vector<HostEntry> list_host_folder(const std::string& path, const std::string& root) {
    std::vector<HostEntry> entries;
    std::error_code error;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
        std::error_code wrong;
        if (at->is_symlink(wrong)) {
            const fs::path target = fs::canonical(at->path(), wrong);
            if (wrong || !is_below(target, root)) continue;
        }
        const bool folder = at->is_directory(wrong);
        if (folder || at->is_regular_file(wrong)) entries.push_back({at->path().filename().string(), folder});
    }
    std::sort(entries.begin(), entries.end(),
              [](const HostEntry& left, const HostEntry& right) { return left.name < right.name; });
    return entries;
}

std::uint64_t host_file_size(const std::string& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return error ? 0 : size;
}

bool read_host_file(const std::string& path, std::string& out) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return false;
    out.assign(std::istreambuf_iterator<char>(in), {});
    return true;
}

std::string real_host_folder(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    return error || !fs::is_directory(real, error) ? std::string() : real.string();
}

}  // namespace loopglass
