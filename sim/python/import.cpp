#include "sim/python/import.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "sim/core/objects/callable.hpp"
#include "sim/core/objects/module_state.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/absent_modules.hpp"
#include "sim/python/embedded.hpp"
#include "sim/python/files/file_functions.hpp"
#include "sim/python/program.hpp"
#include "sim/python/state.hpp"
#include "sim/python/vm/evaluation.hpp"
#include "sim/python/vm/function.hpp"

namespace loopglass {

Type own_finder_type;

namespace {

const NativeModule* find_native(std::string_view name) {
    const auto modules = native_modules();
    const auto found =
        std::find_if(modules.begin(), modules.end(), [&](const NativeModule& module) { return module.name == name; });
    return found != modules.end() ? &*found : nullptr;
}

struct Source {
    std::string text;
    std::string filename;  ///< empty: a namespace package
    std::string folder;    ///< of a package
    bool found = false;
    const EmbeddedFile* embedded = nullptr;  ///< the text of one of ours, in place of `text`

    bool is_package() const { return !folder.empty(); }
};

std::string slashed(std::string_view name) {
    std::string path(name);
    std::replace(path.begin(), path.end(), '.', '/');
    return path;
}
std::string below(const std::string& folder, std::string_view name) {
    return folder.empty() || folder.ends_with('/') ? fmt::format("{}{}", folder, name)
                                                   : fmt::format("{}/{}", folder, name);
}

constexpr std::string_view kLibraryFolder = "<loopglass>/";

Source find_embedded(std::string_view name) {
    const std::string base = slashed(name);
    if (const EmbeddedFile* file = find_embedded_module(base + "/__init__.py"))
        return {
            {}, fmt::format("{}{}", kLibraryFolder, file->path), fmt::format("{}{}", kLibraryFolder, base), true, file};
    if (const EmbeddedFile* file = find_embedded_module(base + ".py"))
        return {{}, fmt::format("{}{}", kLibraryFolder, file->path), {}, true, file};
    return {};
}

/// A module or package in a folder of the machine; one without `__init__.py` is a namespace package.
Source read_from_folder(const std::string& folder, std::string_view name) {
    const std::string base = below(folder == "." ? std::string() : folder, slashed(name));
    std::error_code ignored;
    for (const bool package : {true, false}) {
        const std::string path = package ? base + "/__init__.py" : base + ".py";
        if (!std::filesystem::is_regular_file(path, ignored)) continue;
        std::ifstream in(path, std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        return {text.str(), path, package ? base : std::string(), true, nullptr};
    }
    if (!name.empty() && std::filesystem::is_directory(base, ignored)) return {{}, {}, base, true};
    return {};
}

/// A module in a folder of the run's own files: what the program wrote, or put on sys.path.
Source read_from_files(std::string_view folder, std::string_view name) {
    files::FileSystem& system = python_state().files->system;
    const std::string base = below(folder.empty() ? system.current_folder() : std::string(folder), slashed(name));
    for (const bool package : {true, false}) {
        const std::string path = package ? base + "/__init__.py" : base + ".py";
        const files::Place place = system.find(path);
        if (!place || place.node->is_folder() || system.load(*place.node) != files::Error::none) continue;
        return {place.node->content, path, package ? base : std::string(), true};
    }
    return {};
}
Source find_on_path(std::string_view name) {
    PythonState& state = python_state();
    View path = dict_get(state.sys.get(), intern("path"));
    if (!path || !is_list(path)) return {};
    // Only a program that has touched files or its path can have put modules elsewhere.
    if (!state.files && path.as<List>()->size <= 1) return {};
    files::run_files();
    for (const Value& folder : path.as<List>()->view()) {
        if (!is_str(folder)) continue;
        if (Source source = read_from_files(as_str(folder)->view(), name); source.found) return source;
    }
    return {};
}

/// The scenario's own modules come first, as those in a script's folder do.
Source find_own(std::string_view name) {
    const std::string& folder = python_state().main_folder;
    Source source = folder.empty() ? Source() : read_from_folder(folder, name);
    // A folder without __init__.py gives way to a module found elsewhere.
    return source.filename.empty() ? Source() : source;
}
Source find_source(std::string_view name) {
    PythonState& state = python_state();
    if (Source source = find_embedded(name); source.found) return source;
    Source source_namespace;
    if (!state.main_folder.empty()) source_namespace = read_from_folder(state.main_folder, name);
    for (const std::string& folder : state.library_folders) {
        if (Source source = read_from_folder(folder, name); source.found && !source.filename.empty()) return source;
    }
    if (Source source = find_on_path(name); source.found) return source;
    return source_namespace;
}

Value module_not_found(std::string_view name, std::string_view message) {
    raise_text(ModuleNotFoundError_type, message);
    if (auto& error = runtime().thread->error; error) error->payload = make_str(name);
    return {};
}

/// `module.__spec__`: where it comes from. `_initializing` is true while its code runs.
Value make_spec(std::string_view name, const Source& source) {
    Value spec = call(View(&simple_namespace_type));
    if (!spec) return {};
    const auto dot = name.rfind('.');
    const std::string_view parent =
        source.is_package() ? name : name.substr(0, dot == std::string_view::npos ? 0 : dot);
    set_attr(spec, intern("name"), make_str(name));
    set_attr(spec, intern("loader"), View::none());
    set_attr(spec, intern("origin"), source.filename.empty() ? Value::none() : Value(make_str(source.filename)));
    set_attr(spec, intern("parent"), make_str(parent));
    set_attr(spec, intern("has_location"), Value::boolean(!source.filename.empty()));
    set_attr(spec, intern("cached"), View::none());
    Value locations = Value::none();
    if (source.is_package()) {
        Ref<List> list = make_list();
        append(list.get(), make_str(source.folder));
        locations = std::move(list);
    }
    set_attr(spec, intern("submodule_search_locations"), locations);
    set_attr(spec, intern("_initializing"), Value::boolean(true));
    return spec;
}

/// Fills the names that every module has. The spec, or empty when raised.
Value describe_module(Module* module, std::string_view name, const Source& source) {
    PythonState& state = python_state();
    Dict* names = module->dict;
    dict_set(names, intern("__file__"), source.filename.empty() ? Value::none() : Value(make_str(source.filename)));
    dict_set(names, intern("__builtins__"), View(state.builtins));
    Value spec = make_spec(name, source);
    if (!spec) return {};
    dict_set(names, intern("__package__"), get_attr(spec, intern("parent")));
    dict_set(names, intern("__loader__"), View::none());
    dict_set(names, intern("__spec__"), spec);
    if (source.is_package()) dict_set(names, intern("__path__"), get_attr(spec, intern("submodule_search_locations")));
    return spec;
}

/// The code of one of our modules, as the build compiled it. It costs the run what compiling it would.
Value load_compiled(const EmbeddedFile& file, std::string_view filename) {
    const auto compiled = compiled_modules();
    if (compiled.empty()) return compile_source(file.text, filename, CompileMode::exec);
    if (!charge_work(work_of_compiling(file.text))) return {};
    const auto index = static_cast<std::size_t>(&file - embedded_modules().data());
    auto& archives = python_state().archives;
    archives.push_back(std::make_unique<CodeArchive>(compiled[index].text));
    return archives.back()->read_module(make_str(filename));
}

Value run_module_source(std::string_view name, Source source) {
    PythonState& state = python_state();
    Ref<Module> module = make_module(name);
    Value spec = describe_module(module.get(), name, source);
    if (!spec) return {};
    Str* key = intern(name);
    dict_set(state.modules.get(), key, View(module));
    if (source.filename.empty()) return module;
    Dict* names = module->dict;
    Value code;
    if (source.embedded != nullptr) {
        code = load_compiled(*source.embedded, source.filename);
    } else {
        const std::string& text = state.sources[source.filename] = std::move(source.text);
        code = compile_source(text, source.filename, CompileMode::exec);
    }
    if (!code || !run_code(code.as<CodeObject>(), names, View(names))) {
        Ref<ExceptionObject> error = take_error();
        if (state.modules) dict_delete(state.modules.get(), View(key));
        restore_error(std::move(error));
        return {};
    }
    if (!set_attr(spec, intern("_initializing"), Value::boolean(false))) return {};
    // A module may replace itself in sys.modules.
    View loaded = dict_get(state.modules.get(), key);
    return loaded ? Value(loaded) : Value(std::move(module));
}

Value load_one(std::string_view name);

/// A module that a finder of the program's in `sys.meta_path` knows: one that stands before the place of our own
/// search, or behind it. Empty when none does, or raised. CPython 3.13 Lib/importlib/_bootstrap.py: _find_spec.
Value load_by_finders(std::string_view name, bool before) {
    PythonState& state = python_state();
    const View finders = state.sys ? dict_get(state.sys.get(), intern("meta_path")) : View();
    if (!finders || !is_list(finders) || finders.as<List>()->size < 2) return {};
    const auto dot = name.rfind('.');
    const View parent =
        dot == std::string_view::npos ? View() : dict_get(state.modules.get(), intern(name.substr(0, dot)));
    Value path = parent ? get_attr_or_empty(parent, intern("__path__")) : Value();
    if (has_error()) return {};
    if (!path) path = Value::none();
    bool passed = false;
    const Ref<List> all = list_from(finders);
    for (std::size_t i = 0; all && i < all->size; ++i) {
        const View finder = (*all)[i];
        if (finder == View(&own_finder_type)) {
            passed = true;
            continue;
        }
        if (passed == before) continue;
        const Value find = get_attr_or_empty(finder, intern("find_spec"));
        if (has_error()) return {};
        if (!find) continue;
        const Value spec = call(find, View(make_str(name)), path, View::none());
        if (!spec) return {};
        if (spec.is_none()) continue;
        const Value machinery = load_one("importlib.machinery");
        const Value load = machinery ? get_attr(machinery, intern("load")) : Value();
        return load ? call(load, spec) : Value();
    }
    return {};
}

/// One module by its full name, its parents being there already.
Value load_one(std::string_view name) {
    PythonState& state = python_state();
    Str* key = intern(name);
    if (View loaded = dict_get(state.modules.get(), key)) {
        if (loaded.is_none())
            return module_not_found(name, fmt::format("import of {} halted; None in sys.modules", name));
        return loaded;
    }
    Value module;
    // A native package may carry its submodules already: asyncio.locks is an attribute of asyncio.
    const auto last_dot = name.rfind('.');
    if (last_dot != std::string_view::npos) {
        View parent = dict_get(state.modules.get(), intern(name.substr(0, last_dot)));
        View carried = parent && is_instance(parent, module_type)
                           ? dict_get(parent.as<Module>()->dict, intern(name.substr(last_dot + 1)))
                           : View();
        if (carried && is_instance(carried, module_type) && find_native(name.substr(0, last_dot)) != nullptr) {
            dict_set(state.modules.get(), key, carried);
            return carried;
        }
    }
    Source own;
    if (module = load_by_finders(name, true); module || has_error()) {
        if (!module) return {};
    } else if (own = find_own(name); own.found) {
        module = run_module_source(name, std::move(own));
    } else if (const NativeModule* native = find_native(name); native != nullptr) {
        Ref<Module> made = native->make();
        if (!made) return {};
        dict_set(state.modules.get(), key, View(made));
        module = std::move(made);
    } else if (Source source = find_source(name); source.found) {
        module = run_module_source(name, std::move(source));
    } else if (Ref<Module> refusing = make_refusing_module(name)) {
        dict_set(state.modules.get(), key, View(refusing));
        module = std::move(refusing);
    } else if (module = load_by_finders(name, false); module || has_error()) {
        if (!module) return {};
    } else {
        const auto dot = name.rfind('.');
        if (dot != std::string_view::npos) {
            View parent = dict_get(state.modules.get(), intern(name.substr(0, dot)));
            const bool package =
                parent && is_instance(parent, module_type) && dict_get(parent.as<Module>()->dict, intern("__path__"));
            if (parent && !package)
                return module_not_found(
                    name, fmt::format("No module named '{}'; '{}' is not a package", name, name.substr(0, dot)));
        }
        return module_not_found(name, fmt::format("No module named '{}'", name));
    }
    if (!module) return {};
    if (const auto dot = name.rfind('.'); dot != std::string_view::npos) {
        View parent = dict_get(state.modules.get(), intern(name.substr(0, dot)));
        if (parent && is_instance(parent, module_type))
            dict_set(parent.as<Module>()->dict, intern(name.substr(dot + 1)), module);
    }
    return module;
}

/// `from .x import y` inside a package: the absolute name.
Value absolute_name(std::string_view name, Dict* globals, std::int64_t level) {
    if (level == 0) return make_str(name);
    View package = globals != nullptr ? dict_get(globals, intern("__package__")) : View();
    if (!package || !is_str(package) || as_str(package)->byte_count == 0)
        return raise_text(ImportError_type, "attempted relative import with no known parent package");
    if (!dict_get(python_state().modules.get(), as_str(package)))
        return raise(ModuleNotFoundError_type, "No module named '{}'", as_str(package)->view());
    std::string_view base = as_str(package)->view();
    for (std::int64_t i = 1; i < level; ++i) {
        const auto dot = base.rfind('.');
        if (dot == std::string_view::npos)
            return raise_text(ImportError_type, "attempted relative import beyond top-level package");
        base = base.substr(0, dot);
    }
    return make_str(name.empty() ? std::string(base) : fmt::format("{}.{}", base, name));
}

}  // namespace

const EmbeddedFile* find_embedded_module(std::string_view path) {
    const auto files = embedded_modules();
    const auto found =
        std::lower_bound(files.begin(), files.end(), path,
                         [](const EmbeddedFile& file, std::string_view sought) { return file.path < sought; });
    return found != files.end() && found->path == path ? &*found : nullptr;
}

std::optional<std::string_view> source_text(std::string_view filename) {
    const auto& sources = python_state().sources;
    if (const auto found = sources.find(std::string(filename)); found != sources.end()) return found->second;
    if (!filename.starts_with(kLibraryFolder)) return {};
    const EmbeddedFile* file = find_embedded_module(filename.substr(kLibraryFolder.size()));
    return file != nullptr ? std::optional(file->text) : std::nullopt;
}

Value import_dotted(std::string_view name) {
    Value module;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = name.find('.', end == 0 ? 0 : end + 1);
        module = load_one(name.substr(0, end));
        if (!module) return {};
    }
    return module;
}

bool is_of_library(Dict* names) {
    const View file = dict_get(names, intern("__file__"));
    return !file || !is_str(file) || as_str(file)->view().starts_with("<loopglass>/");
}

/// Imports the submodules of a package that are named in a `from` list, where they are no attributes yet; `*` stands
/// for the names in `__all__`, unless these stand in it themselves. CPython 3.13 Lib/importlib/_bootstrap.py:
/// _handle_fromlist.
bool import_submodules(Module* package, std::string_view full_name, View names, bool with_all) {
    return for_each(names, [&](Value& item) {
        if (!is_str(item)) return true;
        if (as_str(item)->view() == "*") {
            const View all = with_all ? dict_get(package->dict, intern("__all__")) : View();
            return !all || import_submodules(package, full_name, all, false);
        }
        if (dict_get(package->dict, as_str(item))) return true;
        const std::string submodule = fmt::format("{}.{}", full_name, as_str(item)->view());
        if (load_one(submodule)) return true;
        // The submodule itself may be missing; what it imports may not.
        const auto& error = runtime().thread->error;
        const bool own =
            error && error->payload && is_str(error->payload) && as_str(error->payload)->view() == submodule;
        return own && clear_error_if(ModuleNotFoundError_type);
    });
}

Value import_module(std::string_view name, Dict* globals, View from_list, std::int64_t level) {
    if (level < 0) return raise_text(ValueError_type, "level must be >= 0");
    if (name.empty() && level == 0) return raise_text(ValueError_type, "Empty module name");
    Value full = absolute_name(name, globals, level);
    if (!full) return {};
    const std::string_view full_name = as_str(full)->view();
    // At the end of a program CPython forgets its modules before it runs the last finalizers.
    PythonState& state = python_state();
    const bool forgotten = state.finalizing && !dict_get(state.modules.get(), intern("__main__"));
    if (forgotten && globals != nullptr && !is_of_library(globals))
        return raise_text(ImportError_type, "sys.meta_path is None, Python is likely shutting down");
    Value module = import_dotted(full_name);
    if (!module) return {};
    const int wants_names = from_list && !from_list.is_none() ? truth(from_list) : 0;
    if (wants_names < 0) return {};
    if (wants_names == 0) {
        if (level > 0 && !name.empty()) {
            const std::size_t extra = name.size() - std::min(name.find('.'), name.size());
            return import_dotted(full_name.substr(0, full_name.size() - extra));
        }
        return import_dotted(full_name.substr(0, full_name.find('.')));
    }
    if (is_instance(module, module_type) && dict_get(module.as<Module>()->dict, intern("__path__")) &&
        !import_submodules(module.as<Module>(), full_name, from_list, true))
        return {};
    return module;
}

Value import_name(Frame* frame, Str* name, View from_list, View level) {
    // A program may have put its own function there.
    View hook = dict_get(frame->builtins, intern("__import__"));
    if (hook && !is_exactly(hook, native_function_type)) {
        const Value values[] = {View(name), View(frame->globals), View::none(), from_list, level};
        return call(hook, std::span<const Value>(values));
    }
    return import_module(name->view(), frame->globals, from_list, level.small_int());
}

Value import_from(View module, Str* name) {
    Value value = get_attr_or_empty(module, name);
    if (value || has_error()) return value;
    Value module_name = get_attr_or_empty(module, intern("__name__"));
    const std::string_view shown =
        module_name && is_str(module_name) ? as_str(module_name)->view() : "<unknown module name>";
    if (View loaded = dict_get(python_state().modules.get(), make_str(fmt::format("{}.{}", shown, name->view()))))
        return loaded;
    Value file = get_attr_or_empty(module, intern("__file__"));
    const std::string_view location = file && is_str(file) ? as_str(file)->view() : "unknown location";
    if (is_being_made(module))
        raise(ImportError_type,
              "cannot import name '{}' from partially initialized module '{}' (most likely due to a circular import) "
              "({})",
              name->view(), shown, location);
    else
        raise(ImportError_type, "cannot import name '{}' from '{}' ({})", name->view(), shown, location);
    if (auto& error = runtime().thread->error; error) {
        error->payload = module_name ? module_name : Value::none();
        error->payload2 = file ? file : Value::none();
        error->payload3 = View(name);
    }
    return {};
}

bool import_star(Frame* frame, View module) {
    Value all = get_attr_or_empty(module, intern("__all__"));
    if (!all && has_error()) return false;
    Value name_space = frame->name_space ? frame->name_space : Value(View(frame->globals));
    if (all) {
        return for_each(all, [&](Value& item) {
            Value value = get_attr(module, as_str(item));
            return value && set_item(name_space, item, value);
        });
    }
    Dict** dict = dict_slot(module);
    if (dict == nullptr || *dict == nullptr) {
        raise_text(ImportError_type, "from-import-* object has no __dict__ and no __all__");
        return false;
    }
    std::size_t position = 0;
    while (DictEntry* entry = dict_next(*dict, position)) {
        if (!is_str(entry->key) || as_str(entry->key)->view().starts_with("_")) continue;
        if (!set_item(name_space, entry->key, entry->value)) return false;
    }
    return true;
}

Value import_file(std::string_view name, const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return module_not_found(name, fmt::format("cannot read {}", path));
    std::stringstream text;
    text << in.rdbuf();
    constexpr std::string_view kPackageFile = "/__init__.py";
    const bool package = path.ends_with(kPackageFile);
    const std::string folder = package ? path.substr(0, path.size() - kPackageFile.size()) : std::string();
    Value module = run_module_source(name, {text.str(), path, folder, true});
    if (!module) return {};
    if (const auto dot = name.rfind('.'); dot != std::string_view::npos) {
        View parent = dict_get(python_state().modules.get(), intern(name.substr(0, dot)));
        if (parent && is_instance(parent, module_type))
            dict_set(parent.as<Module>()->dict, intern(name.substr(dot + 1)), module);
    }
    return module;
}

std::vector<std::string> available_modules() {
    std::vector<std::string> names;
    for (const NativeModule& module : native_modules()) names.emplace_back(module.name);
    for (const EmbeddedFile& file : embedded_modules()) {
        std::string name(file.path);
        if (name.ends_with("/__init__.py"))
            name.resize(name.size() - 12);
        else if (name.ends_with(".py"))
            name.resize(name.size() - 3);
        std::replace(name.begin(), name.end(), '/', '.');
        names.push_back(name);
    }
    std::erase_if(names, [](const std::string& name) {
        return (name.starts_with("_") && name != "__future__") || name == "test" || name.starts_with("test.");
    });
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace loopglass
