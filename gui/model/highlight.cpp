#include "gui/model/highlight.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace loopglass {

namespace {

constexpr std::array kPythonKeywords = std::to_array<std::string_view>(
    {"False",  "None",     "True",   "and", "as",    "assert", "async",  "await",    "break", "case",
     "class",  "continue", "def",    "del", "elif",  "else",   "except", "finally",  "for",   "from",
     "global", "if",       "import", "in",  "is",    "lambda", "match",  "nonlocal", "not",   "or",
     "pass",   "raise",    "return", "try", "while", "with",   "yield"});
constexpr std::array kPythonBuiltins =
    std::to_array<std::string_view>({"asyncio",      "print",        "range",
                                     "len",          "int",          "str",
                                     "float",        "list",         "dict",
                                     "set",          "tuple",        "bool",
                                     "bytes",        "enumerate",    "zip",
                                     "sorted",       "sum",          "min",
                                     "max",          "repr",         "isinstance",
                                     "super",        "Exception",    "ValueError",
                                     "RuntimeError", "TimeoutError", "CancelledError",
                                     "self"});
constexpr std::array kCppKeywords = std::to_array<std::string_view>(
    {"auto",     "bool",   "break",  "case",   "class",    "co_await", "co_return", "co_yield",  "const",   "constexpr",
     "continue", "double", "else",   "false",  "for",      "if",       "int",       "namespace", "nullptr", "return",
     "static",   "std",    "struct", "switch", "template", "true",     "typename",  "using",     "void",    "while"});
constexpr std::array kCppBuiltins =
    std::to_array<std::string_view>({"Coro", "Scenario", "print", "sleep", "create_task", "gather", "time_sleep",
                                     "monotonic", "to_thread", "Lock", "LOOPGLASS_SCENARIO"});

bool in(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}
bool is_name(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::vector<Word> Highlighter::next_line(std::string_view line) {
    const bool python = language_ == SourceLanguage::python;
    std::vector<Word> words;
    const auto add = [&](std::size_t begin, std::size_t end, WordClass kind) {
        if (begin < end) words.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), kind});
    };
    // Up to what ends a string or comment, or to the line's end when it goes on.
    const auto until = [&](std::size_t from, std::string_view ending) {
        const std::size_t at = line.find(ending, from);
        open_ = at == std::string_view::npos ? ending : std::string_view();
        return at == std::string_view::npos ? line.size() : at + ending.size();
    };
    std::size_t at = 0;
    bool names_next = false;  // the word before was def or class
    if (!open_.empty()) {
        const WordClass kind = open_ == "*/" ? WordClass::comment : WordClass::string;
        at = until(0, open_);
        add(0, at, kind);
    }
    while (at < line.size()) {
        const std::size_t begin = at;
        const std::string_view rest = line.substr(at);
        if ((python && rest[0] == '#') || (!python && rest.starts_with("//")) ||
            (!python && rest[0] == '#' && begin == 0)) {
            at = line.size();
            add(begin, at, rest[0] == '#' && !python ? WordClass::keyword : WordClass::comment);
        } else if (!python && rest.starts_with("/*")) {
            at = until(at + 2, "*/");
            add(begin, at, WordClass::comment);
        } else if (python && (rest.starts_with("\"\"\"") || rest.starts_with("'''"))) {
            at = until(at + 3, rest[0] == '"' ? std::string_view("\"\"\"") : std::string_view("'''"));
            add(begin, at, WordClass::string);
        } else if (rest[0] == '"' || rest[0] == '\'') {
            for (++at; at < line.size() && line[at] != rest[0]; ++at) at += line[at] == '\\' ? 1 : 0;
            at = std::min(at + 1, line.size());
            add(begin, at, WordClass::string);
        } else if (std::isdigit(static_cast<unsigned char>(rest[0])) != 0) {
            while (at < line.size() && (is_name(line[at]) || line[at] == '.')) ++at;
            add(begin, at, WordClass::number);
        } else if (is_name(rest[0])) {
            while (at < line.size() && is_name(line[at])) ++at;
            const std::string_view word = line.substr(begin, at - begin);
            const bool prefix = python && word.size() <= 2 && at < line.size() && (line[at] == '"' || line[at] == '\'');
            const bool keyword = in(python ? std::span<const std::string_view>(kPythonKeywords)
                                           : std::span<const std::string_view>(kCppKeywords),
                                    word);
            const bool builtin = in(python ? std::span<const std::string_view>(kPythonBuiltins)
                                           : std::span<const std::string_view>(kCppBuiltins),
                                    word);
            const bool attribute = begin > 0 && line[begin - 1] == '.';
            add(begin, at,
                names_next  ? WordClass::definition
                : prefix    ? WordClass::string
                : attribute ? WordClass::plain
                : keyword   ? WordClass::keyword
                : builtin   ? WordClass::builtin
                            : WordClass::plain);
            names_next = word == "def" || word == "class";
        } else {
            ++at;
            while (at < line.size() && !is_name(line[at]) && line[at] != '"' && line[at] != '\'' && line[at] != '#' &&
                   line[at] != '/')
                ++at;
            add(begin, at, WordClass::plain);
        }
    }
    return words;
}

}  // namespace loopglass
