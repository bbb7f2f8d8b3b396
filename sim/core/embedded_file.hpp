#pragma once
// A file compiled into the binary. The build writes the tables (scripts/cmake/embed_files.cmake); a browser, a
// container and a lone binary copied elsewhere therefore have every module and lesson.

#include <string_view>

namespace loopglass {

/// Both views have static storage; `text` holds the file's bytes unchanged.
struct EmbeddedFile {
    std::string_view path;  ///< relative to the embedded folder, with forward slashes
    std::string_view text;
};

}  // namespace loopglass
