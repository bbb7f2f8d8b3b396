#pragma once
/// Which files hold tests, and what a file needs to be imported: its package, the conftest.py above it, the folders
/// that its imports look into. As pytest finds them with its default settings.
#include <filesystem>
#include <string>
#include <vector>

namespace loopglass::cli {

/// What pytest.ini, pyproject.toml, tox.ini or setup.cfg says, as far as it matters here.
struct TestSettings {
    std::filesystem::path root;            ///< the folder of that file; else the present folder
    std::string asyncio_mode = "strict";   ///< strict or auto
    std::vector<std::string> python_path;  ///< absolute
    std::vector<std::string> test_paths;   ///< absolute; what is meant when no path is named
};
/// Looks in `start` and the folders above it.
TestSettings find_test_settings(const std::filesystem::path& start);

struct TestFile {
    std::filesystem::path path;         ///< absolute
    std::string shown;                  ///< as the user sees it: relative to the present folder where it lies below
    std::string module;                 ///< dotted name
    std::vector<std::string> selected;  ///< `Class::test`, after FILE.py::; empty: all
    std::string base;                   ///< the folder that holds the outermost package, or the file
    bool in_library = false;            ///< `base` is the library of a CPython: its test suite
    struct Conftest {
        std::string module;
        std::string path;
    };
    std::vector<Conftest> conftests;  ///< the outermost first
};
/// The files of PATH, FILE.py::Class::test or FOLDER; a problem (one line) when there is no such file.
std::vector<TestFile> find_test_files(const std::vector<std::string>& paths, const TestSettings& settings,
                                      std::string& problem);

}  // namespace loopglass::cli
