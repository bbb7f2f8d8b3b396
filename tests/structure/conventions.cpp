#include "tests/structure/conventions.hpp"

#include <regex>
#include <string_view>

namespace loopglass::structure {

namespace {

constexpr std::size_t longest_file = 1000;  // lines

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

std::vector<std::string> overlong_files(const SourceTree& tree) {
    std::vector<std::string> findings;
    for (const auto& [path, text] : tree) {
        const std::size_t lines = lines_of(text).size();
        if (!ends_with_any(path, {".def", ".inc", "_table.cpp"}) && lines > longest_file) {
            findings.push_back(path + ": " + std::to_string(lines) + " lines; a long file is a missing concept");
        }
    }
    return findings;
}

std::vector<std::string> badly_named_files(const SourceTree& tree) {
    static const std::regex snake_case("[a-z0-9_]+\\.[a-z]+");
    static const std::regex context_manager("context_manager");
    static const std::regex empty_word("(^|_)(utils?|helpers?|managers?|misc)[_.].*");
    std::vector<std::string> findings;
    for (const auto& [path, text] : tree) {
        // A context manager is the language's own term.
        const std::string name = std::regex_replace(std::string(file_name(path)), context_manager, "context");
        if (!std::regex_match(name, snake_case)) findings.push_back(path + ": not snake_case");
        if (std::regex_search(name, empty_word)) findings.push_back(path + ": the name says nothing of what is in it");
    }
    return findings;
}

std::vector<std::string> unexplained_headers(const SourceTree& tree) {
    std::vector<std::string> findings;
    for (const auto& [path, text] : tree) {
        if (!path.ends_with(".hpp")) continue;
        bool guarded = false;
        std::string_view opening;
        for (const std::string_view line : lines_of(text)) {
            if (line == "#pragma once") {
                guarded = true;
            } else if (opening.empty()) {
                opening = line;
            }
        }
        if (!guarded) findings.push_back(path + ": no #pragma once");
        if (!opening.starts_with("//")) findings.push_back(path + ": does not open by saying why it exists");
    }
    return findings;
}

std::vector<std::string> misleading_test_names(const SourceTree& tree) {
    static const std::regex test_case(R"re((?:TEST_CASE|SCENARIO)\(\s*"((?:[^"\\]|\\.)*)")re");
    std::vector<std::string> findings;
    for (const auto& [path, text] : tree) {
        if (!is_under(path, "tests")) continue;
        for (std::sregex_iterator match(text.begin(), text.end(), test_case), end; match != end; ++match) {
            const std::string name = (*match)[1];
            if (name.find_first_of(";\\,[") != std::string::npos) findings.push_back(path + ": " + name);
        }
    }
    return findings;
}

}  // namespace loopglass::structure
