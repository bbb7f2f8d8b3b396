#include "gui/model/program_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace loopglass {

namespace {

namespace fs = std::filesystem;

/// Larger ones cannot be edited at the pace of typing.
constexpr std::uintmax_t kLargest = std::uintmax_t{4} << 20;

/// Of the file's beginning: a trace says early on that it is one, whoever wrote it and however much of it is left.
bool looks_like_trace(std::string_view text) {
    const std::string_view head = text.substr(0, 4096);
    for (const char* word : {"\"loopglass_trace\"", "\"traceEvents\"", "\"ph\"", "\"ts\"", "\"displayTimeUnit\""}) {
        if (head.find(word) != std::string_view::npos) return true;
    }
    return false;
}

/// By its name, or because nothing else can be meant: a Python program seldom is one JSON object.
bool is_data(const fs::path& path, std::string_view text) {
    const std::string ending = path.extension().string();
    if (ending == ".json" || ending == ".jsonl") return true;
    const std::size_t first = text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '[')) return false;
    const std::string_view rest = text.substr(first, text.find('\n', first) - first);
    return looks_like_trace(rest) ||
           nlohmann::json::accept(text.begin() + static_cast<std::ptrdiff_t>(first), text.end());
}

}  // namespace

std::string read_program_file(const std::string& path, std::string& text) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) return fmt::format("{} is a folder, not a program", path);
    if (!fs::is_regular_file(status)) return fmt::format("{} is no ordinary file", path);
    const std::uintmax_t size = fs::file_size(path, error);
    if (!error && size > kLargest) return fmt::format("{} is too large for the window: {} MB", path, size >> 20);
    std::ifstream in(path, std::ios::binary);
    if (!in) return fmt::format("cannot read {}", path);
    text.assign(std::istreambuf_iterator<char>(in), {});
    if (in.bad()) return fmt::format("cannot read {}", path);
    if (text.find('\0') != std::string::npos) return fmt::format("{} is no Python program: it holds binary data", path);
    if (!is_data(path, text)) return {};
    if (!looks_like_trace(text)) return fmt::format("{} holds data, not a Python program", path);
    return fmt::format("{} is a recorded trace, not a program: open the program, it runs the same way again", path);
}

}  // namespace loopglass
