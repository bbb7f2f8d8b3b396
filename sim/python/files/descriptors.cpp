#include "sim/python/files/descriptors.hpp"

#include <algorithm>

namespace loopglass::files {

namespace {

constexpr int kFirst = 3;
constexpr std::size_t kMost = 1024;  // ulimit -n

}  // namespace

int Descriptors::place(std::shared_ptr<OpenFile> file, Error& error) {
    if (open_.size() >= kMost) {
        error = Error::too_many_files;
        return -1;
    }
    int number = kFirst;
    while (open_.contains(number)) ++number;
    open_[number] = std::move(file);
    error = Error::none;
    return number;
}

int Descriptors::open(std::string_view path, std::uint32_t flags, std::uint32_t permissions, Error& error) {
    const bool write = (flags & (open_flags::kWriteOnly | open_flags::kReadWrite)) != 0;
    const bool create = (flags & open_flags::kCreate) != 0;
    const bool exclusive = create && (flags & open_flags::kExclusive) != 0;
    Place place = files_.find(path, !exclusive && (flags & open_flags::kNoFollow) == 0);
    error = place.error;
    if (place && exclusive) error = Error::exists;
    bool made = false;
    if (!place && create && place.parent) {
        if (path.ends_with('/'))
            error = Error::is_a_folder;
        else
            place.node = files_.make_file(place, permissions, error);
        made = error == Error::none;
    }
    if (error != Error::none) return -1;
    Node& node = *place.node;
    if (node.kind == Node::Kind::link) error = Error::too_many_links;
    if (node.kind == Node::Kind::socket) error = Error::no_such_device;
    if (node.is_folder() && (write || create)) error = Error::is_a_folder;
    if (!node.is_folder() && (flags & open_flags::kFolder) != 0) error = Error::not_a_folder;
    const bool read = (flags & open_flags::kWriteOnly) == 0;
    if (error == Error::none && !made &&
        ((write && !FileSystem::may_write(node)) || (read && !FileSystem::may_read(node))))
        error = Error::access_denied;
    if (error == Error::none) error = files_.load(node);
    if (error != Error::none) return -1;
    if (write && (flags & open_flags::kTruncate) != 0 && !node.content.empty()) {
        node.resize(0);
        node.times.modified = node.times.changed = files_.now();
    }
    auto file = std::make_shared<OpenFile>();
    file->node = place.node;
    file->readable = read;
    file->writable = write;
    file->append = (flags & open_flags::kAppend) != 0;
    return this->place(std::move(file), error);
}

int Descriptors::duplicate(int descriptor, Error& error) {
    if (find(descriptor, error) == nullptr) return -1;
    return place(open_[descriptor], error);
}

Error Descriptors::close(int descriptor) {
    return open_.erase(descriptor) != 0 || is_standard(descriptor) ? Error::none : Error::bad_descriptor;
}

OpenFile* Descriptors::find(int descriptor, Error& error) {
    const auto found = open_.find(descriptor);
    error = found == open_.end() ? Error::bad_descriptor : Error::none;
    return found == open_.end() ? nullptr : found->second.get();
}

std::string_view Descriptors::read(OpenFile& file, std::uint64_t count, Error& error) {
    error = !file.readable ? Error::bad_descriptor : file.node->is_folder() ? Error::is_a_folder : Error::none;
    const std::string_view bytes = file.node->content;
    if (error != Error::none || file.position >= bytes.size()) return {};
    const std::string_view part = bytes.substr(file.position, count);
    file.position += part.size();
    return part;
}

Error Descriptors::write(OpenFile& file, std::string_view bytes) {
    if (!file.writable) return Error::bad_descriptor;
    Node& node = *file.node;
    if (node.kind == Node::Kind::null_device || bytes.empty()) return Error::none;
    if (file.append) file.position = node.content.size();
    const std::uint64_t end = file.position + bytes.size();
    if (end > node.content.size() && !node.resize(end)) return Error::no_space;
    std::copy(bytes.begin(), bytes.end(), node.content.begin() + static_cast<std::ptrdiff_t>(file.position));
    file.position = end;
    node.times.modified = node.times.changed = files_.now();
    return Error::none;
}

Error Descriptors::truncate(OpenFile& file, std::uint64_t size) {
    if (!file.writable || file.node->is_folder()) return Error::invalid;
    if (file.node->kind == Node::Kind::null_device) return Error::invalid;
    if (!file.node->resize(size)) return Error::no_space;
    file.node->times.modified = file.node->times.changed = files_.now();
    return Error::none;
}

}  // namespace loopglass::files
