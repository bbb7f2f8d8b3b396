#pragma once
/// File descriptors of a run: 0, 1 and 2 are its standard streams, the others open files of its FileSystem.
#include <map>
#include <string>
#include <string_view>

#include "sim/python/files/file_system.hpp"

namespace loopglass::files {

/// Flags of `open`, with Linux's values.
namespace open_flags {
inline constexpr std::uint32_t kWriteOnly = 01, kReadWrite = 02, kCreate = 0100, kExclusive = 0200, kTruncate = 01000,
                               kAppend = 02000, kFolder = 0200000, kNoFollow = 0400000;
}

struct OpenFile {
    NodePointer node;
    std::uint64_t position = 0;
    bool readable = false, writable = false, append = false;
};

class Descriptors {
public:
    explicit Descriptors(FileSystem& files) : files_(files) {}

    /// The lowest free descriptor, or an error.
    int open(std::string_view path, std::uint32_t flags, std::uint32_t permissions, Error& error);
    int duplicate(int descriptor, Error& error);
    Error close(int descriptor);
    /// Null, with `bad_descriptor`, when it is not open; also for the standard streams.
    OpenFile* find(int descriptor, Error& error);
    bool is_standard(int descriptor) const { return descriptor >= 0 && descriptor <= 2 && !open_.contains(descriptor); }

    /// Up to `count` bytes from where the file stands; a view into it, until it is changed.
    std::string_view read(OpenFile& file, std::uint64_t count, Error& error);
    Error write(OpenFile& file, std::string_view bytes);
    Error truncate(OpenFile& file, std::uint64_t size);

private:
    int place(std::shared_ptr<OpenFile> file, Error& error);
    FileSystem& files_;
    std::map<int, std::shared_ptr<OpenFile>> open_;
};

/// What a run has of files.
struct Files {
    Files(Heap& heap, std::function<std::int64_t()> clock) : system(heap, std::move(clock)), descriptors(system) {}
    FileSystem system;
    Descriptors descriptors;
};

}  // namespace loopglass::files
