#include "sim/python/files/file_system.hpp"

#include <algorithm>

#include "sim/core/platform/host_folder.hpp"

namespace loopglass::files {

namespace {

constexpr int kMostLinks = 40;
constexpr std::size_t kLongestName = 255;

/// The names of a path, without empty ones and ".".
std::vector<std::string> names_of(std::string_view path) {
    std::vector<std::string> names;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0 && path.substr(0, end) != ".") names.emplace_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return names;
}

/// The last thing a path says is a folder: "a/", "a/.", "a/..".
bool names_folder(std::string_view path) {
    return path.ends_with('/') || path == "." || path == ".." || path.ends_with("/.") || path.ends_with("/..");
}

std::string joined(const std::vector<std::string>& names) {
    std::string path;
    for (const std::string& name : names) path += "/" + name;
    return path.empty() ? "/" : path;
}

}  // namespace

FileSystem::FileSystem(Heap& heap, std::function<std::int64_t()> clock)
    : heap_(heap), clock_(std::move(clock)), current_(kHome) {
    root_ = make_node(Node::Kind::folder, 0755);
    root_->system = true;
    make_folders("/home")->system = true;
    make_folders(current_);
    NodePointer temporary = make_folders("/tmp");
    temporary->permission_bits = 01777;
    temporary->system = true;
    NodePointer devices = make_folders("/dev");
    devices->system = true;
    devices->entries["null"] = make_node(Node::Kind::null_device, 0666);
}

NodePointer FileSystem::make_node(Node::Kind kind, std::uint32_t permissions) {
    return std::make_shared<Node>(heap_, kind, permissions, next_inode_++, now());
}

NodePointer FileSystem::make_folders(const std::string& path) {
    NodePointer node = root_;
    for (const std::string& name : names_of(path)) {
        load(*node);
        NodePointer& entry = node->entries[name];
        if (!entry || !entry->is_folder()) entry = make_node(Node::Kind::folder, 0755);
        node = entry;
    }
    return node;
}

void FileSystem::mount(const std::string& path, const std::string& host) {
    const std::string real = real_host_folder(host);
    if (real.empty()) return;
    NodePointer node = make_folders(path);
    node->host = real;
    node->host_root = real;
}

void FileSystem::show_also_at(const std::string& path, const std::string& other) {
    NodePointer node = make_folders(path);
    const std::size_t slash = other.rfind('/');
    NodePointer parent = make_folders(other.substr(0, slash));
    load(*parent);
    parent->entries[other.substr(slash + 1)] = node;
}

void FileSystem::provide(const std::string& path, std::string_view content) {
    const std::size_t slash = path.rfind('/');
    NodePointer folder = make_folders(path.substr(0, slash));
    load(*folder);
    NodePointer& file = folder->entries[path.substr(slash + 1)];
    if (file) return;
    file = make_node(Node::Kind::file, 0644);
    if (file->resize(content.size())) std::copy(content.begin(), content.end(), file->content.begin());
}

Error FileSystem::load(Node& node) {
    if (node.host.empty()) return Error::none;
    const std::string host = std::exchange(node.host, {});
    if (node.is_folder()) {
        for (const HostEntry& entry : list_host_folder(host, node.host_root)) {
            NodePointer& made = node.entries[entry.name];
            if (made) continue;
            made = make_node(entry.folder ? Node::Kind::folder : Node::Kind::file, entry.folder ? 0755U : 0644U);
            made->host = host + "/" + entry.name;
            made->host_root = node.host_root;
        }
        return Error::none;
    }
    const std::uint64_t size = host_file_size(host);
    if (heap_.would_exceed(size)) {
        node.host = host;
        return Error::no_space;
    }
    std::string bytes;
    if (!read_host_file(host, bytes)) return Error::access_denied;
    if (!node.resize(bytes.size())) return Error::no_space;
    std::copy(bytes.begin(), bytes.end(), node.content.begin());
    return Error::none;
}

bool FileSystem::allows(const Node& node, std::uint32_t owner_bit) {
    return (node.permission_bits & (node.system ? owner_bit >> 6U : owner_bit)) != 0;
}

Place FileSystem::find(std::string_view path, bool follow) { return find_from(path, follow, kMostLinks); }

Place FileSystem::find_from(std::string_view path, bool follow, int links_left) {
    Place place;
    if (path.empty()) {
        place.error = Error::not_found;
        return place;
    }
    std::vector<std::string> names = names_of(path);
    if (!path.starts_with('/')) {
        std::vector<std::string> here = names_of(current_);
        names.insert(names.begin(), here.begin(), here.end());
    }
    const bool folder_wanted = names_folder(path);
    // The way down so far: ".." goes back along it.
    std::vector<NodePointer> way{root_};
    std::vector<std::string> way_names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        Node& folder = *way.back();
        const std::string& name = names[i];
        if (!folder.is_folder()) {
            place.error = Error::not_a_folder;
            return place;
        }
        if (!may_enter(folder)) {
            place.error = Error::access_denied;
            return place;
        }
        if (name == "..") {
            if (way.size() > 1) {
                way.pop_back();
                way_names.pop_back();
            }
            continue;
        }
        const bool last = i + 1 == names.size();
        place.error = name.size() > kLongestName ? Error::name_too_long : load(folder);
        if (place.error != Error::none) return place;
        const auto entry = folder.entries.find(name);
        if (entry == folder.entries.end()) {
            place.error = Error::not_found;
            if (last) {
                place.parent = way.back();
                place.name = name;
            }
            return place;
        }
        NodePointer node = entry->second;
        if (node->kind == Node::Kind::link && (!last || follow || folder_wanted)) {
            if (links_left == 0) {
                place.error = Error::too_many_links;
                return place;
            }
            std::string target = node->content;
            if (!target.starts_with('/')) target = joined(way_names) + "/" + target;
            for (std::size_t rest = i + 1; rest < names.size(); ++rest) target += "/" + names[rest];
            if (folder_wanted) target += "/";
            return find_from(target, follow, links_left - 1);
        }
        way.push_back(std::move(node));
        way_names.push_back(name);
    }
    if (folder_wanted && !way.back()->is_folder()) {
        place.error = Error::not_a_folder;
        return place;
    }
    place.node = way.back();
    if (way.size() > 1) {
        place.parent = way[way.size() - 2];
        place.name = way_names.back();
    }
    return place;
}

Error FileSystem::add_entry(const Place& place, const NodePointer& node) {
    if (!may_write(*place.parent)) return Error::access_denied;
    if (heap_.would_exceed(static_cast<std::size_t>(Node::kNodeBytes))) return Error::no_space;
    place.parent->entries[place.name] = node;
    place.parent->times.modified = place.parent->times.changed = now();
    return Error::none;
}

void FileSystem::remove_entry(const Place& place) {
    place.parent->entries.erase(place.name);
    place.parent->times.modified = place.parent->times.changed = now();
}

NodePointer FileSystem::make_file(const Place& place, std::uint32_t permissions, Error& error) {
    NodePointer node = make_node(Node::Kind::file, permissions & ~permission_mask & 07777U);
    error = add_entry(place, node);
    return error == Error::none ? node : nullptr;
}

Error FileSystem::make_folder(std::string_view path, std::uint32_t permissions) {
    Place place = find(path, false);
    if (place) return Error::exists;
    if (!place.parent) return place.error;
    return add_entry(place, make_node(Node::Kind::folder, permissions & ~permission_mask & 01777U));
}

Error FileSystem::remove_folder(std::string_view path) {
    if (path == "." || path.ends_with("/.")) return Error::invalid;
    const Place place = find(path, false);
    if (!place) return place.error;
    if (!place.node->is_folder()) return Error::not_a_folder;
    load(*place.node);
    if (!place.node->entries.empty()) return Error::not_empty;
    if (!place.parent || !may_write(*place.parent)) return Error::access_denied;
    remove_entry(place);
    return Error::none;
}

Error FileSystem::remove_file(std::string_view path) {
    const Place place = find(path, false);
    if (!place) return place.error;
    if (place.node->is_folder()) return Error::is_a_folder;
    if (!may_write(*place.parent)) return Error::access_denied;
    --place.node->links;
    place.node->times.changed = now();
    remove_entry(place);
    return Error::none;
}

Error FileSystem::rename(std::string_view from, std::string_view to) {
    const Place source = find(from, false);
    if (!source) return source.error;
    const Place target = find(to, false);
    if (!target && !target.parent) return target.error;
    if (!source.parent || !may_write(*source.parent)) return Error::access_denied;
    if (target) {
        if (target.node == source.node) return Error::none;
        if (!target.parent) return Error::exists;
        if (source.node->is_folder() && !target.node->is_folder()) return Error::not_a_folder;
        if (!source.node->is_folder() && target.node->is_folder()) return Error::is_a_folder;
        load(*target.node);
        if (!target.node->entries.empty()) return Error::not_empty;
    } else if (names_folder(to) && !source.node->is_folder()) {
        return Error::not_a_folder;
    }
    // A folder cannot go below itself.
    if (source.node->is_folder()) {
        Place above = target;
        std::string path(to.starts_with('/') ? std::string(to) : current_ + "/" + std::string(to));
        for (std::size_t slash = path.rfind('/'); slash != std::string::npos && slash > 0; slash = path.rfind('/')) {
            path.resize(slash);
            if (find(path).node == source.node) return Error::invalid;
        }
    }
    const Error error = add_entry(target, source.node);
    if (error == Error::none) remove_entry(source);
    return error;
}

Error FileSystem::make_socket(std::string_view path) {
    const Place place = find(path, false);
    if (place) return Error::exists;
    if (!place.parent) return place.error;
    return add_entry(place, make_node(Node::Kind::socket, 0777 & ~permission_mask));
}

Error FileSystem::make_link(std::string_view target, std::string_view path) {
    const Place place = find(path, false);
    if (place) return Error::exists;
    if (!place.parent) return place.error;
    NodePointer node = make_node(Node::Kind::link, 0777);
    if (!node->resize(target.size())) return Error::no_space;
    node->content = target;
    return add_entry(place, node);
}

Error FileSystem::make_hard_link(std::string_view from, std::string_view to) {
    const Place source = find(from, false);
    if (!source) return source.error;
    if (source.node->is_folder()) return Error::not_permitted;
    const Place place = find(to, false);
    if (place) return Error::exists;
    if (!place.parent) return place.error;
    const Error error = add_entry(place, source.node);
    if (error == Error::none) ++source.node->links;
    return error;
}

Error FileSystem::change_folder(std::string_view path) {
    const Place place = find(path);
    if (!place) return place.error;
    if (!place.node->is_folder()) return Error::not_a_folder;
    if (!may_enter(*place.node)) return Error::access_denied;
    std::vector<std::string> names;
    if (!path.starts_with('/')) names = names_of(current_);
    for (const std::string& name : names_of(path)) {
        if (name != "..")
            names.push_back(name);
        else if (!names.empty())
            names.pop_back();
    }
    current_ = joined(names);
    return Error::none;
}

}  // namespace loopglass::files
