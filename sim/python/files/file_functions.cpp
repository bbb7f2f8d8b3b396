#include "sim/python/files/file_functions.hpp"

#include <cmath>

#include <fmt/format.h>

#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/platform/host_folder.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/state.hpp"

namespace loopglass::files {

namespace {

/// Nanoseconds of time.time(): see time_module.
std::int64_t wall_clock() {
    constexpr std::int64_t kEpochSeconds = 1735689600;
    return kEpochSeconds * 1'000'000'000 + std::llround(Machine::current().clock.now() * 1e9);
}

/// The program's folder stands where it is started, and where its own path says.
void mount_program(FileSystem& system, const PythonState& state) {
    const std::string& file = state.program_file;
    const bool is_path = file.ends_with(".py");
    if (!state.main_folder.empty()) {
        const std::string home(kHome);
        system.mount(home, state.main_folder);
        // Where the program is no file, as when tests are run, its folder is what it is started for.
        const std::string folder = is_path ? file.substr(0, file.rfind('/')) : state.main_folder;
        // A folder cannot be shown within itself.
        if (!folder.starts_with('/') || (folder + "/").starts_with(home + "/")) return;
        if (real_host_folder(folder) == real_host_folder(state.main_folder))
            system.show_also_at(home, folder);
        else
            system.mount(folder, folder);
    } else if (is_path && file.find('/') == std::string::npos) {
        const auto source = state.sources.find(file);
        if (source != state.sources.end()) system.provide(fmt::format("{}/{}", kHome, file), source->second);
    }
}

}  // namespace

Files& run_files() {
    PythonState& state = python_state();
    if (!state.files) {
        state.files = std::make_shared<Files>(runtime().heap, &wall_clock);
        mount_program(state.files->system, state);
    }
    return *state.files;
}

Value raise_os_error(Error error, View filename, View filename2) {
    Value values[5] = {make_int(static_cast<int>(error)), make_str(message_of(error))};
    std::size_t count = 2;
    if (filename) values[count++] = filename;
    if (filename2) {
        values[count++] = Value::none();
        values[count++] = filename2;
    }
    Value exception = call(View(&OSError_type), std::span<const Value>(values, count));
    return exception ? raise_value(exception) : Value();
}

bool path_argument(View value, std::string_view function, AllowDescriptor allow, PathArgument& out) {
    const bool may_be_descriptor = allow == AllowDescriptor::yes;
    if (may_be_descriptor && is_int(value)) {
        std::int64_t number = 0;
        if (!to_int64(value, number)) return false;
        if (number < 0 || number > INT32_MAX) {
            raise_os_error(Error::bad_descriptor, value);
            return false;
        }
        out.descriptor = static_cast<int>(number);
        out.given = value;
        return true;
    }
    Value path = value;
    if (!is_str(path) && !is_bytes(path)) {
        path = lookup_special(value, intern("__fspath__"));
        if (!path) {
            if (has_error()) return false;
            raise(TypeError_type, "{}: path should be string, bytes{} os.PathLike{}, not {}", function,
                  may_be_descriptor ? "," : " or", may_be_descriptor ? " or integer" : "", type_of(value)->name_view());
            return false;
        }
        path = call(path);
        if (!path) return false;
        if (!is_str(path) && !is_bytes(path)) {
            raise(TypeError_type, "expected {}.__fspath__() to return str or bytes, not {}",
                  type_of(value)->name_view(), type_of(path)->name_view());
            return false;
        }
    }
    out.bytes = is_bytes(path);
    if (out.bytes) {
        out.path = path.as<Bytes>()->view();
    } else {
        Ref<Bytes> encoded = encode_str(as_str(path), "utf-8", "surrogateescape");
        if (!encoded) return false;
        out.path = encoded->view();
    }
    if (out.path.find('\0') != std::string::npos) {
        if (function == "open")
            raise_text(ValueError_type, "embedded null byte");
        else
            raise(ValueError_type, "{}: embedded null character in path", function);
        return false;
    }
    out.given = std::move(path);
    return true;
}

}  // namespace loopglass::files
