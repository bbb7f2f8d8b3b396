// _files: system calls on the run's simulated files; `os` and `io` stand on them. CPython 3.13 Modules/posixmodule.c.
#include <array>

#include <fmt/format.h>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/files/file_functions.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/standard_streams.hpp"
#include "sim/python/state.hpp"

namespace loopglass {

namespace {

using files::AllowDescriptor;
using files::Error;
using files::FileSystem;
using files::Node;
using files::OpenFile;
using files::PathArgument;
using files::Place;
using files::raise_os_error;
using files::run_files;

FileSystem& file_system() { return run_files().system; }
Value done(Error error, View filename = {}, View filename2 = {}) {
    return error == Error::none ? Value::none() : raise_os_error(error, filename, filename2);
}
/// A name as the program wants it: str, or bytes when it asked with bytes.
Value shown_name(std::string_view name, bool bytes) {
    if (bytes) return make_bytes(name);
    return decode_bytes(name, "utf-8", "surrogateescape");
}
bool permission_argument(View value, std::uint32_t& out) {
    std::int64_t number = 0;
    if (!to_int64(value, number)) return false;
    out = static_cast<std::uint32_t>(number) & 07777U;
    return true;
}
bool descriptor_argument(View value, int& out) {
    std::int64_t number = 0;
    if (!is_int(value)) {
        raise(TypeError_type, "'{}' object cannot be interpreted as an integer", type_of(value)->name_view());
        return false;
    }
    if (!to_int64(value, number)) return false;
    out = number < 0 || number > INT32_MAX ? -1 : static_cast<int>(number);
    return true;
}
/// The open file behind a descriptor; null when raised.
OpenFile* open_file(View value) {
    int descriptor = -1;
    if (!descriptor_argument(value, descriptor)) return nullptr;
    Error error = Error::none;
    OpenFile* file = run_files().descriptors.find(descriptor, error);
    if (file == nullptr)
        raise_os_error(run_files().descriptors.is_standard(descriptor) ? Error::invalid : Error::bad_descriptor);
    return file;
}

// -- descriptors ----------------------------------------------------------------------------------------------------

Value f_open(Args args) {
    PathArgument path;
    std::int64_t flags = 0;
    std::uint32_t permissions = 0;
    if (!path_argument(args[0], "open", AllowDescriptor::no, path) || !to_int64(args[1], flags) ||
        !permission_argument(args[2], permissions))
        return {};
    Error error = Error::none;
    const int descriptor =
        run_files().descriptors.open(path.path, static_cast<std::uint32_t>(flags), permissions, error);
    return error == Error::none ? make_int(descriptor) : raise_os_error(error, path.given);
}
Value f_close(Args args) {
    int descriptor = -1;
    return descriptor_argument(args[0], descriptor) ? done(run_files().descriptors.close(descriptor)) : Value();
}
Value f_dup(Args args) {
    int descriptor = -1;
    if (!descriptor_argument(args[0], descriptor)) return {};
    Error error = Error::none;
    const int made = run_files().descriptors.duplicate(descriptor, error);
    return error == Error::none ? make_int(made) : raise_os_error(error);
}
Value read_standard(std::int64_t count) {
    const std::string_view bytes = read_standard_input(count);
    return aborting() || has_error() ? Value() : Value(View(make_bytes(bytes)));
}
/// read(fd, n): n below zero reads to the end.
Value f_read(Args args) {
    int descriptor = -1;
    std::int64_t count = 0;
    if (!descriptor_argument(args[0], descriptor) || !to_int64(args[1], count)) return {};
    if (descriptor == 0 && run_files().descriptors.is_standard(0)) return read_standard(count);
    OpenFile* file = open_file(args[0]);
    if (file == nullptr) return {};
    Error error = Error::none;
    const std::string_view bytes =
        run_files().descriptors.read(*file, count < 0 ? UINT64_MAX : static_cast<std::uint64_t>(count), error);
    if (error != Error::none) return raise_os_error(error);
    if (!charge_work(bytes.size() / 64 + 1)) return {};
    return make_bytes(bytes);
}
Value f_write(Args args) {
    int descriptor = -1;
    std::string_view bytes;
    if (!descriptor_argument(args[0], descriptor) || !bytes_argument(args[1], bytes)) return {};
    if ((descriptor == 1 || descriptor == 2) && run_files().descriptors.is_standard(descriptor)) {
        if (!Machine::current().write(bytes, descriptor == 2)) return {};
        return make_int(static_cast<std::int64_t>(bytes.size()));
    }
    OpenFile* file = open_file(args[0]);
    if (file == nullptr || !charge_work(bytes.size() / 64 + 1)) return {};
    const Error error = run_files().descriptors.write(*file, bytes);
    return error == Error::none ? make_int(static_cast<std::int64_t>(bytes.size())) : raise_os_error(error);
}
Value f_lseek(Args args) {
    std::int64_t offset = 0, whence = 0;
    int descriptor = -1;
    if (!descriptor_argument(args[0], descriptor)) return {};
    if (run_files().descriptors.is_standard(descriptor)) return raise_os_error(static_cast<Error>(29));
    OpenFile* file = open_file(args[0]);
    if (file == nullptr || !to_int64(args[1], offset) || !to_int64(args[2], whence)) return {};
    const auto base = whence == 0   ? 0
                      : whence == 1 ? static_cast<std::int64_t>(file->position)
                                    : static_cast<std::int64_t>(file->node->content.size());
    if (whence < 0 || whence > 2 || base + offset < 0) return raise_os_error(Error::invalid);
    file->position = static_cast<std::uint64_t>(base + offset);
    return make_int(base + offset);
}
Value f_ftruncate(Args args) {
    std::int64_t size = 0;
    OpenFile* file = open_file(args[0]);
    if (file == nullptr || !to_int64(args[1], size)) return {};
    if (size < 0) return raise_os_error(Error::invalid);
    return done(run_files().descriptors.truncate(*file, static_cast<std::uint64_t>(size)));
}

// -- what is there --------------------------------------------------------------------------------------------------

std::int64_t type_bits(const Node& node) {
    switch (node.kind) {
        case Node::Kind::folder: return 0040000;
        case Node::Kind::link: return 0120000;
        case Node::Kind::null_device: return 0020000;
        case Node::Kind::socket: return 0140000;
        case Node::Kind::file: break;
    }
    return 0100000;
}
/// (mode, inode, links, uid, size, accessed, modified, changed), the times in nanoseconds.
Value describe(Node& node) {
    if (const Error error = file_system().load(node); error != Error::none) return raise_os_error(error);
    std::int64_t folders = 0;
    if (node.is_folder()) {
        for (const auto& [name, entry] : node.entries) folders += entry->is_folder() ? 1 : 0;
    }
    return make_tuple({make_int(type_bits(node) | node.permission_bits),
                       make_int(static_cast<std::int64_t>(node.inode)),
                       make_int(node.is_folder() ? folders + 2 : node.links), make_int(node.system ? 0 : 1000),
                       make_int(node.is_folder() ? 4096 : static_cast<std::int64_t>(node.content.size())),
                       make_int(node.times.accessed), make_int(node.times.modified), make_int(node.times.changed)});
}
/// The node that a path or descriptor names; null when raised.
files::NodePointer node_of(const PathArgument& path, bool follow) {
    Error error = Error::none;
    if (path.descriptor >= 0) {
        if (OpenFile* file = run_files().descriptors.find(path.descriptor, error)) return file->node;
        if (run_files().descriptors.is_standard(path.descriptor)) return file_system().find("/dev/null").node;
        raise_os_error(error);
        return nullptr;
    }
    Place place = file_system().find(path.path, follow);
    if (!place) raise_os_error(place.error, path.given);
    return place.node;
}
Value stat_of(View given, std::string_view function, AllowDescriptor allow, bool follow) {
    PathArgument path;
    if (!path_argument(given, function, allow, path)) return {};
    files::NodePointer node = node_of(path, follow);
    return node ? describe(*node) : Value();
}
Value f_stat(Args args) { return stat_of(args[0], "stat", AllowDescriptor::yes, true); }
Value f_lstat(Args args) { return stat_of(args[0], "lstat", AllowDescriptor::no, false); }
/// kind(path, follow): "f", "d", "l", "c", or "" when there is nothing or it may not be seen; for os.path, which never
/// raises.
Value f_kind(Args args) {
    PathArgument path;
    if (!path_argument(args[0], "stat", AllowDescriptor::yes, path)) {
        if (clear_error_if(ValueError_type)) return make_str("");
        return {};
    }
    Error error = Error::none;
    files::NodePointer node;
    if (path.descriptor < 0)
        node = file_system().find(path.path, truth(args[1]) == 1).node;
    else if (OpenFile* file = run_files().descriptors.find(path.descriptor, error))
        node = file->node;
    if (!node) return make_str(path.descriptor >= 0 && run_files().descriptors.is_standard(path.descriptor) ? "c" : "");
    return make_str(node->is_folder()                       ? "d"
                    : node->kind == Node::Kind::link        ? "l"
                    : node->kind == Node::Kind::null_device ? "c"
                    : node->kind == Node::Kind::socket      ? "s"
                                                            : "f");
}
/// entries(path): a list of (name, kind, inode), in order of name.
Value f_entries(Args args) {
    PathArgument path;
    if (args[0].is_none())
        path.path = ".";
    else if (!path_argument(args[0], as_str(args[1])->view(), AllowDescriptor::yes, path))
        return {};
    files::NodePointer node = node_of(path, true);
    if (!node) return {};
    if (!node->is_folder()) return raise_os_error(Error::not_a_folder, path.given);
    if (!FileSystem::may_read(*node)) return raise_os_error(Error::access_denied, path.given);
    if (const Error error = file_system().load(*node); error != Error::none) return raise_os_error(error, path.given);
    Ref<List> out = make_list();
    for (const auto& [name, entry] : node->entries) {
        Value shown = shown_name(name, path.bytes);
        if (!shown) return {};
        const char* kind = entry->is_folder() ? "d" : entry->kind == Node::Kind::link ? "l" : "f";
        if (!append(out.get(),
                    make_tuple({shown, Value(make_str(kind)), make_int(static_cast<std::int64_t>(entry->inode))})))
            return {};
    }
    return out;
}

// -- changes --------------------------------------------------------------------------------------------------------

Value f_mkdir(Args args) {
    PathArgument path;
    std::uint32_t permissions = 0;
    if (!path_argument(args[0], "mkdir", AllowDescriptor::no, path) || !permission_argument(args[1], permissions))
        return {};
    return done(file_system().make_folder(path.path, permissions), path.given);
}
template <Error (FileSystem::*operation)(std::string_view)>
Value on_path(View given, std::string_view function) {
    PathArgument path;
    if (!path_argument(given, function, AllowDescriptor::no, path)) return {};
    return done((file_system().*operation)(path.path), path.given);
}
Value f_rmdir(Args args) { return on_path<&FileSystem::remove_folder>(args[0], "rmdir"); }
Value f_unlink(Args args) { return on_path<&FileSystem::remove_file>(args[0], "unlink"); }
Value f_remove(Args args) { return on_path<&FileSystem::remove_file>(args[0], "remove"); }
Value f_chdir(Args args) { return on_path<&FileSystem::change_folder>(args[0], "chdir"); }
template <Error (FileSystem::*operation)(std::string_view, std::string_view)>
Value on_two_paths(Args args, std::string_view function) {
    PathArgument first, second;
    if (!path_argument(args[0], function, AllowDescriptor::no, first) ||
        !path_argument(args[1], function, AllowDescriptor::no, second))
        return {};
    return done((file_system().*operation)(first.path, second.path), first.given, second.given);
}
Value f_rename(Args args) { return on_two_paths<&FileSystem::rename>(args, "rename"); }
Value f_replace(Args args) { return on_two_paths<&FileSystem::rename>(args, "replace"); }
Value f_symlink(Args args) { return on_two_paths<&FileSystem::make_link>(args, "symlink"); }
Value f_make_socket(Args args) {
    PathArgument path;
    if (!path_argument(args[0], "bind", AllowDescriptor::no, path)) return {};
    const Error error = file_system().make_socket(path.path);
    return error == Error::none ? Value::none() : raise_os_error(error);
}
Value f_link(Args args) { return on_two_paths<&FileSystem::make_hard_link>(args, "link"); }
Value f_readlink(Args args) {
    PathArgument path;
    if (!path_argument(args[0], "readlink", AllowDescriptor::no, path)) return {};
    files::NodePointer node = node_of(path, false);
    if (!node) return {};
    if (node->kind != Node::Kind::link) return raise_os_error(Error::invalid, path.given);
    return shown_name(node->content, path.bytes);
}
Value f_chmod(Args args) {
    PathArgument path;
    std::uint32_t permissions = 0;
    if (!path_argument(args[0], "chmod", AllowDescriptor::yes, path) || !permission_argument(args[1], permissions))
        return {};
    files::NodePointer node = node_of(path, truth(args[2]) == 1);
    if (!node) return {};
    if (node->system) return raise_os_error(Error::not_permitted, path.given);
    node->permission_bits = permissions;
    node->times.changed = file_system().now();
    return Value::none();
}
/// utime(path, accessed, modified): nanoseconds, None for now.
Value f_utime(Args args) {
    PathArgument path;
    if (!path_argument(args[0], "utime", AllowDescriptor::yes, path)) return {};
    files::NodePointer node = node_of(path, true);
    if (!node) return {};
    const std::int64_t now = file_system().now();
    node->times = {.accessed = now, .modified = now, .changed = now};
    if (!args[1].is_none() && !to_int64(args[1], node->times.accessed)) return {};
    if (!args[2].is_none() && !to_int64(args[2], node->times.modified)) return {};
    return Value::none();
}
Value f_access(Args args) {
    PathArgument path;
    std::int64_t mode = 0;
    if (!path_argument(args[0], "access", AllowDescriptor::no, path) || !to_int64(args[1], mode)) return {};
    const Place place = file_system().find(path.path);
    return Value::boolean(place && ((mode & 4) == 0 || FileSystem::may_read(*place.node)) &&
                          ((mode & 2) == 0 || FileSystem::may_write(*place.node)) &&
                          ((mode & 1) == 0 || FileSystem::may_enter(*place.node)));
}
Value f_getcwd(Args) { return shown_name(file_system().current_folder(), false); }
Value f_umask(Args args) {
    std::uint32_t permissions = 0;
    if (!permission_argument(args[0], permissions)) return {};
    return make_int(std::exchange(file_system().permission_mask, permissions & 0777U));
}
Value f_strerror(Args args) {
    std::int64_t number = 0;
    if (!to_int64(args[0], number)) return {};
    const std::string_view message = files::message_of(static_cast<int>(number));
    return message.empty() ? Value(make_str(fmt::format("Unknown error {}", number))) : Value(make_str(message));
}
Value f_environment(Args) {
    Ref<Dict> environment = make_dict();
    for (const auto& [name, value] : python_state().environment) {
        if (!dict_set(environment.get(), View(make_str(name)), View(make_str(value)))) return {};
    }
    return environment;
}

constexpr Method kFunctions[] = {
    {"open", "path, flags, mode=511", &f_open},
    {"close", "fd", &f_close},
    {"dup", "fd, /", &f_dup},
    {"read", "fd, length, /", &f_read},
    {"write", "fd, data, /", &f_write},
    {"lseek", "fd, position, whence, /", &f_lseek},
    {"ftruncate", "fd, length, /", &f_ftruncate},
    {"stat", "path, /", &f_stat},
    {"lstat", "path, /", &f_lstat},
    {"kind", "path, follow=True, /", &f_kind},
    {"entries", "path, function, /", &f_entries},
    {"mkdir", "path, mode=511, *, dir_fd=None", &f_mkdir},
    {"rmdir", "path, *, dir_fd=None", &f_rmdir},
    {"unlink", "path, *, dir_fd=None", &f_unlink},
    {"remove", "path, *, dir_fd=None", &f_remove},
    {"chdir", "path", &f_chdir},
    {"rename", "src, dst, *, src_dir_fd=None, dst_dir_fd=None", &f_rename},
    {"replace", "src, dst, *, src_dir_fd=None, dst_dir_fd=None", &f_replace},
    {"symlink", "src, dst, target_is_directory=False, *, dir_fd=None", &f_symlink},
    {"make_socket", "path, /", &f_make_socket},
    {"link", "src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True", &f_link},
    {"readlink", "path, *, dir_fd=None", &f_readlink},
    {"chmod", "path, mode, follow=True, /", &f_chmod},
    {"utime", "path, accessed, modified, /", &f_utime},
    {"access", "path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True", &f_access},
    {"getcwd", "", &f_getcwd},
    {"umask", "mask, /", &f_umask},
    {"strerror", "code, /", &f_strerror},
    {"environment", "", &f_environment},
};

}  // namespace

Ref<Module> make_files_module() {
    Ref<Module> module = make_module("_files");
    add_functions(module.get(), kFunctions);
    return module;
}

}  // namespace loopglass
