#pragma once

// Reads back what export/jsonl.cpp wrote. The file comes from anywhere: every line is checked before its ids are
// trusted, and a trace that is handed out keeps the promises of event.hpp.

#include <optional>
#include <string>
#include <string_view>

#include "sim/trace/trace.hpp"

namespace loopglass {

struct ImportedTrace {
    std::optional<Trace> trace;
    std::string error;  ///< why there is none: "name:12: what is wrong there"

    /// What can be used but is doubtful (the digest does not agree: the file was edited); else "".
    std::string warning;
};

/// `name` is what error messages call the input.
ImportedTrace read_jsonl(std::string_view text, const std::string& name);

/// The same from a file, line by line.
ImportedTrace read_jsonl_file(const std::string& path);

}  // namespace loopglass
