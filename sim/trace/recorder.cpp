#include "sim/trace/recorder.hpp"

#include <utility>

namespace loopglass {

Recorder::Recorder(Mode mode, std::size_t max_bytes) : max_bytes_(max_bytes) { reset(mode); }

void Recorder::reset(Mode mode) {
    mode_ = mode;
    enabled_ = mode != Mode::off;
    time_ = 0;
    context_ = {};
    const bool keeps = mode == Mode::keep;
    trace_.info = {};
    trace_.events.clear(keeps ? max_bytes_ / sizeof(TraceEvent) : 0);
    trace_.entities.clear(keeps ? max_bytes_ / sizeof(Entity) : 0);
    trace_.strings.clear();
    trace_.locations.clear();
    trace_.output.clear();
    trace_.output.byte_limit = keeps ? OutputLog().byte_limit : 0;
}

EventRef Recorder::print(std::string_view text, bool to_error_stream) {
    if (!enabled_) return 0;
    const std::uint64_t place = trace_.output.append(text, to_error_stream);
    return note(TraceKind::printed, place, 0, to_error_stream ? trace_flag::error_stream : std::uint8_t{0});
}

LocationId Recorder::intern_location(std::string_view file, std::uint32_t line, std::string_view function) {
    if (!enabled_) return 0;
    const StringId file_id = trace_.strings.intern_path(file);
    return trace_.locations.intern(file_id, line, trace_.strings.intern(function));
}

EntityId Recorder::register_entity(EntityKind kind, std::string_view name, EntityId creator) {
    return register_entity(kind, EntityName{intern(name), 0}, creator);
}

void Recorder::rename(EntityId id, std::string_view name) {
    if (!enabled_ || id == 0) return;
    trace_.entities.rename(id, trace_.strings.intern(name));
}

Trace Recorder::take() {
    Trace result = std::move(trace_);
    trace_ = Trace();
    reset(Mode::off);
    return result;
}

}  // namespace loopglass
