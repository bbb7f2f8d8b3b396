#pragma once
/// One-click mends for pasted programs: what CPython complains of stays as it is, beside it stands what would help.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loopglass {

struct Mend {
    std::string label;  ///< of its button: "Add import asyncio"
    std::string text;   ///< the program with it
};

/// For a program and the last line of CPython's complaint ("NameError: name 'asyncio' is not defined"), with the line
/// it is about (0: unknown); nothing when no simple mend is known.
std::optional<Mend> mend_for(std::string_view source, std::string_view complaint, std::uint32_t line);

/// For a program that ran without an error and never started its `async def main`.
std::optional<Mend> mend_unstarted(std::string_view source);

}  // namespace loopglass
