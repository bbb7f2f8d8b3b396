#include "tests/structure/source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace loopglass::structure {

namespace filesystem = std::filesystem;

static std::string read_file(const filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

SourceTree read_source_tree() {
    const filesystem::path root = LOOPGLASS_SOURCE_DIR;
    SourceTree tree;
    for (const char* folder : {"sim", "lessons", "cli", "gui", "tests"}) {
        if (!filesystem::exists(root / folder)) continue;
        for (const auto& entry : filesystem::recursive_directory_iterator(root / folder)) {
            const std::string path = filesystem::relative(entry.path(), root).generic_string();
            if (ends_with_any(path, {".cpp", ".hpp", ".def", ".inc"})) tree[path] = read_file(entry.path());
        }
    }
    return tree;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<Include> includes_of(std::string_view text) {
    static const std::regex pattern(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
    std::vector<Include> includes;
    int line_number = 0;
    for (const std::string_view line : lines_of(text)) {
        ++line_number;
        if (line.find("include") == std::string_view::npos) continue;
        std::match_results<std::string_view::const_iterator> match;
        if (std::regex_search(line.begin(), line.end(), match, pattern)) {
            includes.push_back({match[2].str(), match[1].str() == "\"", line_number});
        }
    }
    return includes;
}

bool is_under(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

bool ends_with_any(std::string_view path, const std::vector<std::string_view>& endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
}

std::string joined(const std::vector<std::string>& findings) {
    std::string text;
    for (const std::string& finding : findings) text += "\n  " + finding;
    return text;
}

}  // namespace loopglass::structure
