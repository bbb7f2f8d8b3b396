#include "sim/python/vm/place.hpp"

#include <fmt/format.h>

#include "sim/python/state.hpp"
#include "sim/python/vm/frame.hpp"

namespace loopglass {

std::string_view file_of_program(std::string_view filename) {
    const std::string& folder = python_state().main_folder;
    if (!folder.empty() && filename.starts_with(folder) && filename.substr(folder.size()).starts_with('/'))
        filename.remove_prefix(folder.size() + 1);
    return filename;
}

std::string place_in_program() {
    const Frame* frame = current_frame();
    while (frame != nullptr && is_library(frame->code)) frame = frame->previous;
    return frame != nullptr ? fmt::format("{}:{}", file_of_program(frame->code->filename->view()), frame->line())
                            : std::string();
}

}  // namespace loopglass
