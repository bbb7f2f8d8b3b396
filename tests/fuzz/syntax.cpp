// Any bytes whatever through the parser, the checks after it, and the editor's painter.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>

#include "sim/python/syntax/dump.hpp"
#include "sim/python/syntax/highlight.hpp"
#include "sim/python/syntax/parser.hpp"
#include "sim/python/syntax/validate.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const auto result = loopglass::parse_module(source, "fuzz");
    if (const auto* module = std::get_if<loopglass::ast::Module>(&result)) {
        loopglass::validate(*module);
        loopglass::dump(*module, {.include_attributes = true});
    }
    loopglass::tokenize_for_display(source);
    return 0;
}
