#include "cli/test_files.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace loopglass::cli {

namespace fs = std::filesystem;

namespace {

std::string stripped(std::string_view text) {
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return std::string(text);
}

/// The words of `a b`, `"a"` or `["a", "b"]`.
std::vector<std::string> words(std::string_view value) {
    std::vector<std::string> found;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) found.push_back(std::exchange(word, {}));
    };
    for (const char c : value) {
        if (c == ' ' || c == ',' || c == '[' || c == ']' || c == '"' || c == '\'' || c == '\t')
            end_word();
        else
            word += c;
    }
    end_word();
    return found;
}

/// The keys of one section, `key = value` a line, in INI or TOML: enough for the few that are read.
std::map<std::string, std::string> section_of(const fs::path& file, std::string_view section, bool& found) {
    std::map<std::string, std::string> keys;
    std::ifstream in(file);
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        line = stripped(line);
        if (line.starts_with('[') && line.ends_with(']') && line.find('=') == std::string::npos) {
            inside = line.substr(1, line.size() - 2) == section;
            found = found || inside;
        } else if (const auto equals = line.find('=');
                   inside && equals != std::string::npos && !line.starts_with('#')) {
            keys[stripped(line.substr(0, equals))] = stripped(line.substr(equals + 1));
        }
    }
    return keys;
}

bool is_test_name(const std::string& name) {
    return name.ends_with(".py") && (name.starts_with("test_") || name.ends_with("_test.py"));
}

bool is_skipped_folder(const fs::path& folder) {
    const std::string name = folder.filename().string();
    std::error_code error;
    return name.starts_with('.') || name == "__pycache__" || name == "node_modules" || name == "build" ||
           name == "dist" || name.ends_with(".egg") || fs::exists(folder / "pyvenv.cfg", error);
}

void walk(const fs::path& folder, std::vector<fs::path>& found) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) entries.push_back(entry.path());
    std::sort(entries.begin(), entries.end());
    for (const fs::path& entry : entries) {
        if (fs::is_directory(entry, error)) {
            if (!is_skipped_folder(entry)) walk(entry, found);
        } else if (is_test_name(entry.filename().string())) {
            found.push_back(entry);
        }
    }
}

/// The dotted name of a file, and the folder that imports of its package start from.
std::string module_name(const fs::path& file, fs::path& base) {
    std::string name = file.stem().string();
    base = file.parent_path();
    std::error_code error;
    while (fs::exists(base / "__init__.py", error) && base.has_parent_path() && base != base.parent_path()) {
        name = fmt::format("{}.{}", base.filename().string(), name);
        base = base.parent_path();
    }
    return name;
}

TestFile describe(const fs::path& path, const TestSettings& settings, std::vector<std::string> selected) {
    TestFile file;
    file.path = path;
    file.selected = std::move(selected);
    std::error_code error;
    const fs::path relative = fs::proximate(path, fs::current_path(error), error);
    file.shown = relative.string().starts_with("..") ? path.string() : relative.string();
    fs::path base;
    file.module = module_name(path, base);
    file.base = base.string();
    file.in_library = fs::exists(base / "asyncio" / "__init__.py", error) && fs::exists(base / "os.py", error);
    if (file.in_library) return file;
    std::vector<fs::path> folders;
    for (fs::path folder = path.parent_path();; folder = folder.parent_path()) {
        folders.push_back(folder);
        if (folder == settings.root || folder == folder.parent_path()) break;
    }
    // Above the folder of the settings nothing counts; when the file lies elsewhere only its own package's does.
    const bool below = folders.back() == settings.root;
    std::reverse(folders.begin(), folders.end());
    for (const fs::path& folder : folders) {
        const bool own = folder == path.parent_path() || folder.string().starts_with(base.string());
        if ((below || own) && fs::is_regular_file(folder / "conftest.py", error)) {
            fs::path ignored;
            file.conftests.push_back({module_name(folder / "conftest.py", ignored), (folder / "conftest.py").string()});
        }
    }
    return file;
}

}  // namespace

TestSettings find_test_settings(const fs::path& start) {
    std::error_code error;
    TestSettings settings;
    settings.root = fs::current_path(error);
    constexpr std::pair<const char*, const char*> kPlaces[] = {{"pytest.ini", "pytest"},
                                                               {".pytest.ini", "pytest"},
                                                               {"pyproject.toml", "tool.pytest.ini_options"},
                                                               {"tox.ini", "pytest"},
                                                               {"setup.cfg", "tool:pytest"}};
    for (fs::path folder = start;; folder = folder.parent_path()) {
        for (const auto& [name, section] : kPlaces) {
            if (!fs::is_regular_file(folder / name, error)) continue;
            bool found = false;
            auto keys = section_of(folder / name, section, found);
            if (!found) continue;
            settings.root = folder;
            if (const auto mode = words(keys["asyncio_mode"]); !mode.empty()) settings.asyncio_mode = mode.front();
            for (const std::string& word : words(keys["pythonpath"]))
                settings.python_path.push_back((folder / word).lexically_normal().string());
            for (const std::string& word : words(keys["testpaths"]))
                settings.test_paths.push_back((folder / word).lexically_normal().string());
            return settings;
        }
        if (folder == folder.parent_path()) return settings;
    }
}

std::vector<TestFile> find_test_files(const std::vector<std::string>& paths, const TestSettings& settings,
                                      std::string& problem) {
    std::vector<TestFile> files;
    std::error_code error;
    for (const std::string& named : paths) {
        const auto colons = named.find("::");
        const fs::path path = fs::weakly_canonical(fs::absolute(named.substr(0, colons)), error);
        if (fs::is_directory(path, error)) {
            std::vector<fs::path> found;
            walk(path, found);
            for (const fs::path& file : found) files.push_back(describe(file, settings, {}));
        } else if (fs::is_regular_file(path, error)) {
            std::vector<std::string> selected;
            if (colons != std::string::npos) selected.push_back(named.substr(colons + 2));
            const auto same =
                std::find_if(files.begin(), files.end(), [&](const TestFile& f) { return f.path == path; });
            if (same != files.end() && !selected.empty() && !same->selected.empty())
                same->selected.push_back(selected.front());
            else if (same == files.end())
                files.push_back(describe(path, settings, std::move(selected)));
        } else {
            problem = fmt::format("no file or folder named '{}'", named.substr(0, colons));
            return {};
        }
    }
    return files;
}

}  // namespace loopglass::cli
