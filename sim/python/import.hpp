#pragma once
/// `import`: native modules (modules/registry), our own modules in Python (sim/python/lib, embedded), the scenario's
/// folder, and library folders the user named. What is none of these raises ModuleNotFoundError.
#include <optional>
#include <string_view>
#include <vector>

#include "sim/core/objects/basic.hpp"
#include "sim/core/type.hpp"

namespace loopglass {

/// A module written in C++: `make` fills a fresh module object.
struct NativeModule {
    std::string_view name;
    Ref<Module> (*make)();
};
/// All of them, by name; one row a module (modules/registry.cpp).
std::span<const NativeModule> native_modules();

/// Stands in `sys.meta_path` for all that is found without a program's own finders.
extern Type own_finder_type;

/// `__import__(name, globals, locals, fromlist, level)`.
Value import_module(std::string_view name, Dict* globals, View from_list, std::int64_t level);
/// Whether these are the names of a module of ours, not of one that the program brought.
bool is_of_library(Dict* names);
/// The module itself, whatever its depth: importlib.import_module.
Value import_dotted(std::string_view name);
/// Runs the file as module `name`, whose packages are there already; it stays in sys.modules.
Value import_file(std::string_view name, const std::string& path);
/// The text that a file of this run was compiled from, for tracebacks and linecache; nothing when it is not known.
std::optional<std::string_view> source_text(std::string_view filename);
/// Names of every module there is, sorted, for messages.
std::vector<std::string> available_modules();

}  // namespace loopglass
