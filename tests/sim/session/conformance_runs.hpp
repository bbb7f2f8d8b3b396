#pragma once
/// All conformance scripts, run and recorded, for tests of what must hold of every one.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "sim/session/session.hpp"

namespace loopglass {

/// Calls `body` with each script's path below tests/conformance and its recorded Session, in the order of the paths.
template <class Body>
void for_each_conformance_run(Body&& body) {
    namespace fs = std::filesystem;
    const fs::path root = fs::path(LOOPGLASS_SOURCE_DIR) / "tests/conformance";
    std::vector<fs::path> scripts;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.path().extension() == ".py") scripts.push_back(entry.path());
    }
    std::sort(scripts.begin(), scripts.end());
    for (const fs::path& script : scripts) {
        std::ifstream in(script, std::ios::binary);
        std::string source((std::istreambuf_iterator<char>(in)), {});
        RunOptions options;
        read_embedded_options(source, options);
        options.main_folder = script.parent_path().string();
        Session session(Program::compile(std::move(source), script.string()), options);
        while (session.record(UINT64_MAX)) {
        }
        body(script.lexically_relative(root).string(), session);
    }
}

}  // namespace loopglass
