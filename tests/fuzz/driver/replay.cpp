// Gives every file of a folder to a target: what fuzzing once found keeps being tried in any build.
//
//     test_fuzz TARGET FOLDER|FILE

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/fuzz/targets.hpp"

namespace {

namespace fs = std::filesystem;

using Target = void (*)(std::string_view);

Target target_named(std::string_view name) {
#define LOOPGLASS_ROW(target) \
    if (name == #target) return &loopglass::fuzz::target;
    LOOPGLASS_FUZZ_TARGETS(LOOPGLASS_ROW)
#undef LOOPGLASS_ROW
    return nullptr;
}

}  // namespace

int main(int count, char** arguments) {
    const Target target = count == 3 ? target_named(arguments[1]) : nullptr;
    if (target == nullptr) {
        std::fprintf(stderr, "usage: test_fuzz TARGET FOLDER|FILE\n");
        return 2;
    }
    std::vector<fs::path> files;
    if (fs::is_directory(arguments[2])) {
        for (const auto& entry : fs::directory_iterator(arguments[2])) files.push_back(entry.path());
    } else {
        files.emplace_back(arguments[2]);
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        std::ifstream in(file, std::ios::binary);
        const std::string input(std::istreambuf_iterator<char>(in), {});
        std::printf("%s\n", file.filename().c_str());  // the last one printed is the one that fails
        std::fflush(stdout);
        target(input);
    }
    std::printf("%zu inputs\n", files.size());
    return files.empty() ? 1 : 0;
}
