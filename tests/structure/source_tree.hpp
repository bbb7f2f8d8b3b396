#pragma once
// The project's own files as text, for tests that read the code instead of running it.
//
// A tree can also be written down in a test, so that each rule is shown to fail where it should.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace loopglass::structure {

/// Path from the root, with forward slashes → the file's text.
using SourceTree = std::map<std::string, std::string>;

/// Every C++ file (.cpp .hpp .def .inc) under sim, lessons, cli, gui and tests of the checkout this was built from.
SourceTree read_source_tree();

struct Include {
    std::string target;   ///< as written between the quotes or brackets
    bool quoted = false;  ///< "…" rather than <…>
    int line = 0;
};

std::vector<Include> includes_of(std::string_view text);

std::vector<std::string_view> lines_of(std::string_view text);

bool is_under(std::string_view path, std::string_view folder);
bool ends_with_any(std::string_view path, const std::vector<std::string_view>& endings);

/// One finding a line, as a compiler prints them: what a failing test shows.
std::string joined(const std::vector<std::string>& findings);

}  // namespace loopglass::structure
