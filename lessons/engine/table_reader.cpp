#include "lessons/engine/table_reader.hpp"

#include <fmt/format.h>

namespace loopglass {

std::uint32_t TableReader::line_of(const toml::node* node) const {
    return node == nullptr || node->source().begin.line == 0 ? 0 : first_line_ + node->source().begin.line - 1;
}

void TableReader::problem(const toml::node* at, std::string message) {
    problems_.push_back({file_, line_of(at != nullptr ? at : &table_), std::move(message)});
}

const toml::node* TableReader::find(std::string_view key, Need need) {
    known_.emplace(key);
    const toml::node* node = table_.get(key);
    if (node == nullptr && need == Need::required) problem(nullptr, fmt::format("'{}' is missing", key));
    return node;
}

std::string TableReader::text(std::string_view key, Need need) {
    const toml::node* node = find(key, need);
    if (node == nullptr) return {};
    const auto value = node->value_exact<std::string>();
    if (!value)
        problem(node, fmt::format("'{}' must be a text", key));
    else if (value->empty() && need == Need::required)
        problem(node, fmt::format("'{}' is empty", key));
    return value.value_or(std::string());
}

std::uint32_t TableReader::whole(std::string_view key, Need need) {
    const toml::node* node = find(key, need);
    if (node == nullptr) return 0;
    const auto value = node->value_exact<std::int64_t>();
    if (value && *value >= 0 && *value <= 1'000'000) return static_cast<std::uint32_t>(*value);
    problem(node, fmt::format("'{}' must be a whole number from 0 to 1000000", key));
    return 0;
}

std::vector<std::string> TableReader::texts(std::string_view key, Need need) {
    std::vector<std::string> values;
    const toml::node* node = find(key, need);
    if (node == nullptr) return values;
    const toml::array* array = node->as_array();
    if (array == nullptr) problem(node, fmt::format("'{}' must be a list of texts", key));
    for (std::size_t index = 0; array != nullptr && index < array->size(); ++index) {
        const auto value = (*array)[index].value_exact<std::string>();
        if (value)
            values.push_back(*value);
        else
            problem(&(*array)[index], fmt::format("'{}' must be a list of texts", key));
    }
    return values;
}

std::vector<std::uint32_t> TableReader::wholes(std::string_view key, Need need) {
    std::vector<std::uint32_t> values;
    const toml::node* node = find(key, need);
    if (node == nullptr) return values;
    const toml::array* array = node->as_array();
    if (array == nullptr) problem(node, fmt::format("'{}' must be a list of whole numbers", key));
    for (std::size_t index = 0; array != nullptr && index < array->size(); ++index) {
        const auto value = (*array)[index].value_exact<std::int64_t>();
        if (value && *value >= 0 && *value <= 1'000'000)
            values.push_back(static_cast<std::uint32_t>(*value));
        else
            problem(&(*array)[index], fmt::format("'{}' must be a list of whole numbers", key));
    }
    return values;
}

const toml::table* TableReader::table(std::string_view key, Need need) {
    const toml::node* node = find(key, need);
    if (node == nullptr) return nullptr;
    const toml::table* value = node->as_table();
    if (value == nullptr) problem(node, fmt::format("'{}' must be a table, {{ … }}", key));
    return value;
}

std::vector<const toml::table*> TableReader::tables(std::string_view key, Need need) {
    std::vector<const toml::table*> values;
    const toml::node* node = find(key, need);
    if (node == nullptr) return values;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        problem(node, fmt::format("'{0}' must be a list of tables: write [[{0}]], with two brackets", key));
        return values;
    }
    for (std::size_t index = 0; index < array->size(); ++index) {
        const toml::node& item = (*array)[index];
        if (const toml::table* value = item.as_table())
            values.push_back(value);
        else
            problem(&item, fmt::format("'{}' must be a list of tables", key));
    }
    return values;
}

std::size_t TableReader::one_of(std::string_view key, std::initializer_list<std::string_view> names, Need need) {
    const std::string value = text(key, need);
    std::string wanted;
    std::size_t index = 0;
    for (const std::string_view name : names) {
        if (name == value) return index;
        wanted += fmt::format("{}{}", index == 0 ? "" : ", ", name);
        ++index;
    }
    if (!value.empty()) problem(table_.get(key), fmt::format("'{}' is not a {}; there are {}", value, key, wanted));
    return 0;
}

void TableReader::refuse_others(std::string_view of) {
    for (const auto& [key, value] : table_) {
        if (!known_.contains(key.str())) problem(&value, fmt::format("{} has no '{}'", of, key.str()));
    }
}

}  // namespace loopglass
