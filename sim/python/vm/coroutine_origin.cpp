#include "sim/python/vm/coroutine_origin.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/python/vm/function.hpp"
#include "sim/python/vm/generator.hpp"
#include "sim/python/vm/traceback.hpp"

namespace loopglass {

Value current_origin(const Frame* own) {
    const auto depth = static_cast<std::size_t>(python_state().coroutine_origin_depth);
    Ref<List> entries = make_list();
    for (const Frame* frame = current_frame(); frame != nullptr && entries->size < depth; frame = frame->previous) {
        if (frame == own) continue;
        append(entries.get(),
               make_tuple({View(frame->code->filename), make_int(frame->line()), View(frame->code->name)}));
    }
    return tuple_from(View(entries));
}

int track_coroutine_origins(int depth) { return std::exchange(python_state().coroutine_origin_depth, depth); }

/// CPython 3.13 Lib/warnings.py: _warn_unawaited_coroutine.
std::string describe_coroutine_origin(View coroutine) {
    if (!is_exactly(coroutine, coroutine_type) || !coroutine.as<Generator>()->origin) return {};
    auto* entries = coroutine.as<Generator>()->origin.as<Tuple>();
    std::string text = "\nCoroutine created at (most recent call last)";
    for (std::size_t i = entries->size; i > 0; --i) {
        auto* entry = entries->items[i - 1].as<Tuple>();
        const std::string_view file = as_str(entry->items[0])->view();
        const auto number = static_cast<std::uint32_t>(entry->items[1].view().small_int());
        text += fmt::format("\n  File \"{}\", line {}, in {}", file, number, as_str(entry->items[2])->view());
        std::string_view line = source_line(std::string(file), number);
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (!line.empty()) text += fmt::format("\n    {}", line);
    }
    return text;
}

}  // namespace loopglass
