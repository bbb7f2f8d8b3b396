#pragma once

/// The character predicates and case mappings of bytes, which know ASCII letters only.

#include <string>
#include <string_view>

namespace loopglass::text::ascii {

constexpr bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
constexpr bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
constexpr bool is_letter(char byte) { return is_upper(byte) || is_lower(byte); }
constexpr char to_upper(char byte) { return is_lower(byte) ? static_cast<char>(byte - 32) : byte; }
constexpr char to_lower(char byte) { return is_upper(byte) ? static_cast<char>(byte + 32) : byte; }

// bytes.isalpha() and its relatives. Empty bytes answer false.
bool isalnum(std::string_view bytes);
bool isalpha(std::string_view bytes);
bool isdigit(std::string_view bytes);
bool isspace(std::string_view bytes);
bool islower(std::string_view bytes);
bool isupper(std::string_view bytes);
bool istitle(std::string_view bytes);

std::string upper(std::string_view bytes);
std::string lower(std::string_view bytes);
std::string title(std::string_view bytes);
std::string capitalize(std::string_view bytes);
std::string swapcase(std::string_view bytes);

}  // namespace loopglass::text::ascii
