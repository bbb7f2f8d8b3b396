#pragma once
/// The files of one run: a tree in memory, seen from a current folder, by an ordinary user (uid 1000).
///
/// It begins with /home/loopglass (where the program stands), /tmp and /dev/null. Folders of the machine can be
/// mounted; what the program changes there stays in memory. Paths are bytes; "" is not found, as on Linux. Nothing here
/// raises: operations answer with an Error.
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/python/files/errors.hpp"
#include "sim/python/files/node.hpp"

namespace loopglass::files {

inline constexpr std::string_view kHome = "/home/loopglass";

/// Where a path leads.
struct Place {
    Error error = Error::none;
    NodePointer node;    ///< null when there is nothing yet
    NodePointer parent;  ///< the folder it is in, or would be; null for "/"
    std::string name;    ///< in `parent`
    explicit operator bool() const { return node != nullptr; }
};

class FileSystem {
public:
    /// `clock` gives the nanoseconds since 1970 that go into a node's times.
    FileSystem(Heap& heap, std::function<std::int64_t()> clock);

    /// Shows a folder of the machine at an absolute path, making the folders that lead there.
    void mount(const std::string& path, const std::string& host);
    /// Shows a folder at a second absolute path: what is changed at one is changed at the other.
    void show_also_at(const std::string& path, const std::string& other);
    /// Puts a file there, as if the user had made it before the program began.
    void provide(const std::string& path, std::string_view content);

    /// Finds `path`. `error` is `not_found` with `parent` set when only the last name is missing. A link at the end is
    /// followed when asked for.
    Place find(std::string_view path, bool follow = true);
    /// Reads what a node shows of the machine, if it does and has not been.
    Error load(Node& node);

    // Each sets the times as Linux does.
    Error make_folder(std::string_view path, std::uint32_t permissions);
    Error remove_folder(std::string_view path);
    Error remove_file(std::string_view path);
    Error rename(std::string_view from, std::string_view to);
    Error make_link(std::string_view target, std::string_view path);
    /// The name of a Unix socket; what it leads to is the network's affair.
    Error make_socket(std::string_view path);
    /// A second name for a file.
    Error make_hard_link(std::string_view from, std::string_view to);
    /// A new, empty file in `place.parent`; null with `error` when the folder may not be written.
    NodePointer make_file(const Place& place, std::uint32_t permissions, Error& error);
    Error change_folder(std::string_view path);
    const std::string& current_folder() const { return current_; }
    /// The folder of another process, while that runs: processes share files, not the folder they are in.
    void exchange_current_folder(std::string& other) { std::swap(current_, other); }

    std::int64_t now() const { return clock_(); }
    std::uint32_t permission_mask = 022;  ///< umask

    static bool may_read(const Node& node) { return allows(node, 0400); }
    static bool may_write(const Node& node) { return allows(node, 0200); }
    static bool may_enter(const Node& node) { return allows(node, 0100); }

private:
    static bool allows(const Node& node, std::uint32_t owner_bit);
    NodePointer make_node(Node::Kind kind, std::uint32_t permissions);
    NodePointer make_folders(const std::string& path);
    Place find_from(std::string_view path, bool follow, int links_left);
    Error add_entry(const Place& place, const NodePointer& node);
    void remove_entry(const Place& place);

    Heap& heap_;
    std::function<std::int64_t()> clock_;
    std::uint64_t next_inode_ = 2;
    NodePointer root_;
    std::string current_;
};

}  // namespace loopglass::files
