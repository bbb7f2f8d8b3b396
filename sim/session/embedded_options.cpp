// The `# /// loopglass` block: TOML in comments, as PEP 723 writes the metadata of scripts.
#include <fmt/format.h>

#include "sim/session/option_table.hpp"

namespace loopglass {

namespace {

constexpr std::string_view kOpening = "# /// loopglass";
constexpr std::string_view kClosing = "# ///";

struct Block {
    std::uint32_t first_line = 0;  ///< the line of the opening; 0: there is no block
    std::string text;              ///< without the leading '#'
    OptionProblem problem;
};

std::string_view without_trailing_space(std::string_view line) {
    const std::size_t end = line.find_last_not_of(" \t\r\f");
    return end == std::string_view::npos ? std::string_view() : line.substr(0, end + 1);
}

Block find_block(std::string_view source) {
    Block block;
    bool inside = false;
    std::uint32_t number = 0;
    while (!source.empty()) {
        ++number;
        const std::size_t end = source.find('\n');
        const std::string_view line = without_trailing_space(source.substr(0, end));
        source.remove_prefix(end == std::string_view::npos ? source.size() : end + 1);
        if (!inside) {
            if (line != kOpening) continue;
            if (block.first_line != 0) {
                block.problem = {number, "a program has one `# /// loopglass` block, and this is the second"};
                return block;
            }
            block.first_line = number;
            inside = true;
            continue;
        }
        if (line == kClosing) {
            inside = false;
            continue;
        }
        if (!line.starts_with('#') || (line.size() > 1 && line[1] != ' ')) {
            block.problem = {
                number, "a line of the `# /// loopglass` block must begin with '# ', and the block end with '# ///'"};
            return block;
        }
        block.text += line.substr(line.size() > 1 ? 2 : 1);
        block.text += '\n';
    }
    if (inside) block.problem = {block.first_line, "the `# /// loopglass` block is never closed: '# ///' is missing"};
    return block;
}

}  // namespace

OptionProblem read_embedded_options(std::string_view source, RunOptions& options) {
    // Most programs have no block: one search, no copy.
    if (source.find(kOpening) == std::string_view::npos) return {};
    const Block block = find_block(source);
    if (!block.problem.message.empty()) return block.problem;
    if (block.first_line == 0) return {};
    try {
        const toml::table table = toml::parse(block.text);
        OptionProblem problem = read_option_table(table, options);
        if (!problem.message.empty()) problem.line += block.first_line;
        return problem;
    } catch (const toml::parse_error& error) {
        return {block.first_line + error.source().begin.line, std::string(error.description())};
    }
}

}  // namespace loopglass
