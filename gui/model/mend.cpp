#include "gui/model/mend.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "gui/model/program_text.hpp"

namespace loopglass {

namespace {

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view source) {
    Lines lines;
    for (const std::string_view line : split_lines(source)) lines.emplace_back(line);
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

std::size_t indentation(std::string_view line) { return std::min(line.find_first_not_of(" \t"), line.size()); }

std::string_view trimmed(std::string_view line) { return line.substr(indentation(line)); }

bool begins_with_any(std::string_view line, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return line.starts_with(beginning); });
}

bool begins_definition(std::string_view line) { return begins_with_any(line, {"def ", "async def ", "class ", "@"}); }

bool imports(const Lines& lines, std::string_view module) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line == fmt::format("import {}", module); });
}

/// Behind the comments at the top, where the options of a program stand.
void add_import(Lines& lines, std::string_view module) {
    if (imports(lines, module)) return;
    auto place = lines.begin();
    while (place != lines.end() && place->starts_with("#")) ++place;
    while (place != lines.end() && place->starts_with("from __future__")) ++place;
    const bool alone = place == lines.end() || !begins_with_any(*place, {"import ", "from "});
    if (alone) place = lines.insert(place, 2, "");
    lines.insert(place, fmt::format("import {}", module));
}

std::optional<Mend> move_left(Lines lines) {
    const auto first = std::find_if_not(lines.begin(), lines.end(), [](const auto& line) { return is_blank(line); });
    if (first == lines.end() || indentation(*first) == 0) return std::nullopt;
    const std::size_t by = indentation(*first);
    for (std::string& line : lines) line.erase(0, std::min(by, indentation(line)));
    return Mend{"Move it all to the left", joined(lines)};
}

/// The lines below a colon that have lost their indentation, up to an empty line or another definition.
std::optional<Mend> indent_block(Lines lines, std::uint32_t line) {
    if (line < 2 || line > lines.size()) return std::nullopt;
    std::size_t header = line - 1;
    while (header > 0 && (is_blank(lines[header - 1]) || !lines[header - 1].ends_with(":"))) --header;
    if (header == 0) return std::nullopt;
    const std::size_t depth = indentation(lines[header - 1]);
    for (std::size_t at = line - 1; at < lines.size(); ++at) {
        if (is_blank(lines[at]) || indentation(lines[at]) < depth) break;
        if (at + 1 > line && begins_definition(trimmed(lines[at]))) break;
        lines[at].insert(0, 4, ' ');
    }
    return Mend{fmt::format("Indent the block below line {}", header), joined(lines)};
}

/// Statements at the top level go into main(); imports and definitions stay outside.
std::optional<Mend> wrap_in_main(const Lines& lines) {
    Lines outside, inside;
    bool in_definition = false;
    for (const std::string& line : lines) {
        if (is_blank(line)) {
            (in_definition || inside.empty() ? outside : inside).emplace_back();
            continue;
        }
        if (indentation(line) == 0) {
            in_definition = begins_definition(line);
            const bool stays = in_definition || begins_with_any(line, {"import ", "from ", "#"});
            (stays ? outside : inside).push_back((stays ? "" : "    ") + line);
            continue;
        }
        (in_definition ? outside : inside).push_back((in_definition ? "" : "    ") + line);
    }
    if (inside.empty()) return std::nullopt;
    while (!outside.empty() && outside.back().empty()) outside.pop_back();
    while (!inside.empty() && inside.back().empty()) inside.pop_back();
    add_import(outside, "asyncio");
    while (!outside.empty() && outside.back().empty()) outside.pop_back();
    outside.insert(outside.end(), {"", "", "async def main():"});
    outside.insert(outside.end(), inside.begin(), inside.end());
    outside.insert(outside.end(), {"", "", "asyncio.run(main())"});
    return Mend{"Put it into main() and run that", joined(outside)};
}

/// The function around a line becomes a coroutine function.
std::optional<Mend> make_async(Lines lines, std::uint32_t line) {
    if (line == 0 || line > lines.size()) return std::nullopt;
    std::size_t depth = indentation(lines[line - 1]);
    for (std::size_t at = line - 1; at-- > 0;) {
        if (is_blank(lines[at]) || indentation(lines[at]) >= depth) continue;
        depth = indentation(lines[at]);
        if (!trimmed(lines[at]).starts_with("def ")) continue;
        const std::string_view rest = trimmed(lines[at]).substr(4);
        const std::string name(rest.substr(0, rest.find('(')));
        lines[at].insert(depth, "async ");
        return Mend{fmt::format("Make {} an async function", name), joined(lines)};
    }
    return std::nullopt;
}

std::optional<Mend> import_missing(Lines lines, std::string_view complaint) {
    constexpr std::array kModules = {
        "asyncio", "collections", "contextlib", "contextvars", "dataclasses", "datetime", "functools", "itertools",
        "json",    "logging",     "math",       "os",          "queue",       "random",   "re",        "signal",
        "sys",     "threading",   "time",       "traceback",   "types",       "weakref"};
    const std::size_t begin = complaint.find('\'') + 1;
    const std::string_view name = complaint.substr(begin, complaint.find('\'', begin) - begin);
    if (std::find(kModules.begin(), kModules.end(), name) == kModules.end()) return std::nullopt;
    if (imports(lines, name)) return std::nullopt;  // it stands further down: where it belongs is not for us to say
    add_import(lines, name);
    return Mend{fmt::format("Add import {}", name), joined(lines)};
}

}  // namespace

std::optional<Mend> mend_for(std::string_view source, std::string_view complaint, std::uint32_t line) {
    Lines lines = lines_of(source);
    const auto has = [&](std::string_view words) { return complaint.find(words) != std::string_view::npos; };
    if (has("unexpected indent")) return move_left(std::move(lines));
    if (has("expected an indented block")) return indent_block(std::move(lines), line);
    if (has("outside async function")) return make_async(std::move(lines), line);
    // In a function CPython says "outside async function", and of the rest only "outside function".
    if (has("'await' outside function") || has("outside function")) return wrap_in_main(lines);
    if (complaint.starts_with("NameError: name '")) return import_missing(std::move(lines), complaint);
    return std::nullopt;
}

std::optional<Mend> mend_unstarted(std::string_view source) {
    Lines lines = lines_of(source);
    bool defined = false;
    for (std::string& line : lines) {
        if (line.find("asyncio.run(") != std::string::npos || line.find("Runner(") != std::string::npos ||
            line.find("run_until_complete(") != std::string::npos)
            return std::nullopt;
        defined = defined || line.starts_with("async def main()");
    }
    if (!defined) return std::nullopt;
    const auto call = std::find(lines.begin(), lines.end(), "main()");
    if (call != lines.end())
        *call = "asyncio.run(main())";
    else
        lines.insert(lines.end(), {"", "", "asyncio.run(main())"});
    add_import(lines, "asyncio");
    return Mend{"Run it: asyncio.run(main())", joined(lines)};
}

}  // namespace loopglass
