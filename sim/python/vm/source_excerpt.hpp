#pragma once
/// The source under a traceback's entry, with its `~~~^^^` marks: CPython 3.13 Lib/traceback.py,
/// StackSummary.format_frame_summary.
#include <string>
#include <string_view>

#include "sim/python/code/code.hpp"

namespace loopglass {

/// What is shown of `source`: the lines from the first to the last of an instruction, unstripped and joined by '\n',
/// which begins at byte `column` of the first and ends before byte `end_column` of the last. Dedented, every line ended
/// by '\n'; lines that matter little are counted instead of shown. Empty when there is nothing but space.
std::string source_excerpt(std::string_view source, std::size_t column, std::size_t end_column);

/// The same for an instruction of `code`, whose text is looked up; empty when that is not known.
std::string source_excerpt(const CodeObject& code, const CodePosition& position);

}  // namespace loopglass
