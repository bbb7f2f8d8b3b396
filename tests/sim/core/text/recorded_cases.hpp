#pragma once

/// Reads the cases that scripts/record/text_cases.py and number_cases.py recorded from CPython 3.13.
///
/// A `.inc` file is a list of string literals to include between the braces of an array. Each is a case of
/// tab-separated fields, the last being what CPython answered. A field is printable ASCII; every other
/// byte, and the backslash, stands as a backslash and two hexadecimal digits.

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tests/catch.hpp"

namespace loopglass {

class RecordedCase {
public:
    explicit RecordedCase(std::string_view line) {
        fields_.emplace_back();
        for (std::size_t index = 0; index < line.size(); ++index) {
            if (line[index] == '\t') {
                fields_.emplace_back();
            } else if (line[index] == '\\') {
                fields_.back().push_back(
                    static_cast<char>(std::stoi(std::string(line.substr(index + 1, 2)), nullptr, 16)));
                index += 2;
            } else {
                fields_.back().push_back(line[index]);
            }
        }
    }

    const std::string& text(std::size_t field) const { return fields_.at(field); }
    std::int64_t integer(std::size_t field) const { return std::stoll(text(field)); }
    std::uint64_t bits(std::size_t field) const { return std::stoull(text(field), nullptr, 16); }
    /// A double, recorded as the sixteen hexadecimal digits of its bits.
    double real(std::size_t field) const { return std::bit_cast<double>(bits(field)); }
    bool empty(std::size_t field) const { return text(field).empty(); }
    std::size_t size() const { return fields_.size(); }
    const std::string& expected() const { return fields_.back(); }

private:
    std::vector<std::string> fields_;
};

/// Compares `answer(recorded_case)` with what CPython answered, for each of `cases`.
template <std::size_t count, class Answer>
void check_recorded(const char* const (&cases)[count], Answer answer) {
    static_assert(count > 10, "a recording this small looks like a failed one");
    int wrong = 0;
    for (const char* line : cases) {
        const RecordedCase recorded(line);
        const std::string actual = answer(recorded);
        if (actual == recorded.expected()) continue;
        if (++wrong > 10) continue;
        INFO("case: " << line);
        CHECK(actual == recorded.expected());
    }
    CHECK(wrong == 0);
}

}  // namespace loopglass
