#pragma once
/// Reads a TOML table of a lesson key by key and remembers what is wrong with it: missing keys, wrong types, unknown
/// names.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "lessons/engine/lesson.hpp"

namespace loopglass {

class TableReader {
public:
    enum class Need : std::uint8_t { required, optional };

    /// `first_line`: the line of the file that is the TOML text's first.
    TableReader(const toml::table& table, std::string file, std::uint32_t first_line,
                std::vector<LessonProblem>& problems)
        : table_(table), file_(std::move(file)), first_line_(first_line), problems_(problems) {}

    std::string text(std::string_view key, Need need = Need::required);
    std::uint32_t whole(std::string_view key, Need need = Need::required);
    std::vector<std::string> texts(std::string_view key, Need need = Need::required);
    std::vector<std::uint32_t> wholes(std::string_view key, Need need = Need::required);
    /// Null when it is absent.
    const toml::table* table(std::string_view key, Need need = Need::required);
    /// `[[key]]`, or an array of inline tables; empty when absent.
    std::vector<const toml::table*> tables(std::string_view key, Need need = Need::optional);

    /// One of `names`; the index of the first when it is something else (which is a problem).
    std::size_t one_of(std::string_view key, std::initializer_list<std::string_view> names, Need need = Need::required);

    /// A problem for each key that was not asked for. `of`: "a goal".
    void refuse_others(std::string_view of);

    void problem(const toml::node* at, std::string message);
    std::uint32_t line_of(const toml::node* node) const;
    std::uint32_t line() const { return line_of(&table_); }
    TableReader inner(const toml::table& other) const { return {other, file_, first_line_, problems_}; }
    const std::string& file() const { return file_; }

private:
    const toml::node* find(std::string_view key, Need need);

    const toml::table& table_;
    std::string file_;
    std::uint32_t first_line_;
    std::vector<LessonProblem>& problems_;
    std::set<std::string, std::less<>> known_;
};

}  // namespace loopglass
