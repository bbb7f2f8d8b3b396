#pragma once
/// What the simulated file system is made of: files, folders, symbolic links and names of sockets, each a Node.
///
/// A node's bytes are counted against the run's memory limit for as long as it lives. A folder of the machine that is
/// mounted reads its entries, and a file of it its bytes, when first asked for (`FileSystem::load`).
#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "sim/core/heap.hpp"

namespace loopglass::files {

struct Node;
using NodePointer = std::shared_ptr<Node>;

struct Node {
    enum class Kind : std::uint8_t { file, folder, link, null_device, socket };
    struct Times {
        std::int64_t accessed, modified, changed;  ///< nanoseconds since 1970
    };

    Node(Heap& run_heap, Kind node_kind, std::uint32_t permissions, std::uint64_t number, std::int64_t now)
        : heap(run_heap),
          kind(node_kind),
          permission_bits(permissions),
          inode(number),
          times{.accessed = now, .modified = now, .changed = now} {
        heap.charge(kNodeBytes);
    }
    ~Node() { heap.charge(-kNodeBytes - static_cast<std::ptrdiff_t>(content.size())); }
    Node(const Node&) = delete;
    Node& operator=(const Node&) = delete;

    /// False when the run's memory would not hold it.
    bool resize(std::size_t size) {
        if (size > content.size() && heap.would_exceed(size - content.size())) return false;
        heap.charge(static_cast<std::ptrdiff_t>(size) - static_cast<std::ptrdiff_t>(content.size()));
        content.resize(size);
        return true;
    }
    bool is_folder() const { return kind == Kind::folder; }

    static constexpr std::ptrdiff_t kNodeBytes = 256;
    Heap& heap;
    Kind kind;
    std::uint32_t permission_bits;
    std::uint64_t inode;
    Times times;
    std::uint32_t links = 1;
    bool system = false;                         ///< not the user's own: root's
    std::string content;                         ///< a file's bytes, where a link leads
    std::map<std::string, NodePointer> entries;  ///< of a folder, by name
    std::string host, host_root;                 ///< what it shows of the machine, until it has been read
};

}  // namespace loopglass::files
