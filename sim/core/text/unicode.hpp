#pragma once

/// What Python's str methods know of characters: the `is...` predicates and the case mappings.
///
/// The answers come from tables recorded from CPython 3.13 (`unicode_tables.inc`, Unicode 15.1) and not
/// from an installed library, so that a program prints the same on every machine.

#include <optional>
#include <string>
#include <string_view>

namespace loopglass::text {

// Predicates on one code point.
bool is_alphabetic(char32_t code_point);
bool is_decimal(char32_t code_point);
bool is_alphanumeric(char32_t code_point);
/// What `str.split()`, `str.strip()` and `int()` take for white space.
bool is_space(char32_t code_point);
/// Whether a name may begin or go on with it (PEP 3131).
bool is_identifier_start(char32_t code_point);
bool is_identifier_continue(char32_t code_point);
/// False for what `repr` has to escape.
bool is_printable(char32_t code_point);
/// Value 0..9 of a decimal digit of any script.
std::optional<int> decimal_value(char32_t code_point);

// str.isalpha() and its relatives: predicates on a whole text. Empty text answers false, but for the last one.
bool isalpha(std::string_view text);
bool isdecimal(std::string_view text);
bool isdigit(std::string_view text);
bool isnumeric(std::string_view text);
bool isalnum(std::string_view text);
bool isspace(std::string_view text);
bool isupper(std::string_view text);
bool islower(std::string_view text);
bool istitle(std::string_view text);
bool isidentifier(std::string_view text);
bool isprintable(std::string_view text);

// Case mapping of whole texts, with the mappings to several letters ('ß' to 'SS') and the final sigma.
std::string upper(std::string_view text);
std::string lower(std::string_view text);
std::string title(std::string_view text);
std::string capitalize(std::string_view text);
std::string swapcase(std::string_view text);
std::string casefold(std::string_view text);

/// Rewrites every decimal digit to ASCII and every white space to a blank, and other non-ASCII to '?':
/// the form in which `int()`, `float()` and `complex()` read a str.
/// CPython 3.13 Objects/unicodeobject.c: _PyUnicode_TransformDecimalAndSpaceToASCII.
std::string to_ascii_number_text(std::string_view text);

}  // namespace loopglass::text
