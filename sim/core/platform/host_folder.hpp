#pragma once
/// The platform seam for the machine's files: reading only. The simulated file system mounts the folder of the program
/// through it; nothing here can write.
#include <cstdint>
#include <string>
#include <vector>

namespace loopglass {

struct HostEntry {
    std::string name;
    bool folder = false;
};

/// The entries of a folder of the machine, sorted by name; what is neither file nor folder, and links that lead out of
/// `root`, are left out. Empty when it cannot be read.
std::vector<HostEntry> list_host_folder(const std::string& path, const std::string& root);
/// Bytes of a file; 0 when there is none.
std::uint64_t host_file_size(const std::string& path);
/// The whole file; false when it cannot be read.
bool read_host_file(const std::string& path, std::string& out);
/// The absolute path without links, or empty when there is no such folder.
std::string real_host_folder(const std::string& path);

}  // namespace loopglass
