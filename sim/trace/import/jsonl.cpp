#include "sim/trace/import/jsonl.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace loopglass {
namespace {

using Json = nlohmann::json;

/// Reads one line after the other into a trace. A function that meets something wrong says so with fail() and
/// returns; the caller looks at error_ after each line.
class Reader {
public:
    explicit Reader(std::string name) : name_(std::move(name)) {}

    /// Takes the next line in. False when it is wrong and there is no point in going on.
    bool take(const std::string& text) {
        ++line_;
        if (text.empty() || text == "\r") return true;
        const Json line = Json::parse(text, nullptr, false);
        if (!line.is_object()) {
            fail(line_ == 1 ? "this is not a trace of Loopglass" : "this line is not a JSON object");
        } else if (!head_seen_) {
            read_head(line);
        } else {
            read_line(line);
        }
        return error_.empty();
    }

    ImportedTrace finish() {
        if (!head_seen_) fail("the file is empty");
        ImportedTrace result;
        result.error = std::move(error_);
        if (!result.error.empty()) return result;
        result.warning = doubts();
        result.trace = std::move(trace_);
        return result;
    }

private:
    void fail(const std::string& what) {
        if (error_.empty()) error_ = fmt::format("{}:{}: {}", name_, line_, what);
    }

    /// The unsigned number in a field, at most `limit`; 0 when the field is absent.
    std::uint64_t number(const Json& line, const char* key,
                         std::uint64_t limit = std::numeric_limits<std::uint64_t>::max()) {
        const auto field = line.find(key);
        if (field == line.end()) return 0;
        if (!field->is_number_unsigned()) {
            fail(fmt::format("\"{}\" is not a whole number", key));
            return 0;
        }
        const auto value = field->get<std::uint64_t>();
        if (value > limit) {
            fail(fmt::format("\"{}\" is {}, but can be at most {}", key, value, limit));
            return 0;
        }
        return value;
    }

    std::uint32_t id(const Json& line, const char* key, std::size_t limit) {
        return static_cast<std::uint32_t>(number(line, key, limit));
    }

    std::string text(const Json& line, const char* key) {
        const auto field = line.find(key);
        if (field == line.end()) return {};
        if (!field->is_string()) {
            fail(fmt::format("\"{}\" is not a text", key));
            return {};
        }
        return field->get<std::string>();
    }

    StringId known_text(const Json& line, const char* key) {
        const std::string value = text(line, key);
        const StringId found = trace_.strings.find(value);
        if (!value.empty() && found == 0)
            fail(fmt::format("no \"string\" line before this has the text of \"{}\"", key));
        return found;
    }

    bool truth(const Json& line, const char* key) {
        const auto field = line.find(key);
        return field != line.end() && field->is_boolean() && field->get<bool>();
    }

    void read_head(const Json& line) {
        const auto version = line.find("loopglass_trace");
        if (version == line.end()) return fail("this is not a trace of Loopglass: \"loopglass_trace\" is missing");
        if (*version != 1) return fail("a newer version of Loopglass wrote this trace");
        head_seen_ = true;
        trace_.info.program = text(line, "program");
        trace_.info.version = text(line, "version");
        trace_.info.seed = number(line, "seed");
        trace_.info.cpu_cost = static_cast<std::int64_t>(number(line, "cpu_cost"));
        trace_.events.clear(std::numeric_limits<std::size_t>::max());
        trace_.strings.byte_limit = std::numeric_limits<std::size_t>::max();
        trace_.output.byte_limit = std::numeric_limits<std::size_t>::max();
        expected_events_ = number(line, "events");
        expected_digest_ = text(line, "digest");
        truncated_ = truth(line, "truncated");
    }

    void read_line(const Json& line) {
        if (line.contains("event")) return read_event(line);
        if (line.contains("entity")) return read_entity(line);
        if (line.contains("location")) return read_location(line);
        if (line.contains("string")) return read_string(line);
        // Something a later version added.
    }

    void expect(const Json& line, const char* key, std::uint64_t next) {
        if (number(line, key) != next) fail(fmt::format("\"{}\" should be {} here", key, next));
    }

    void read_string(const Json& line) {
        expect(line, "string", trace_.strings.size() + 1);
        const std::string value = text(line, "text");
        const std::size_t before = trace_.strings.size();
        if (truth(line, "path")) {
            trace_.strings.intern_path(value);
        } else {
            trace_.strings.intern(value);
        }
        if (trace_.strings.size() == before) fail("this text is empty or was there before");
    }

    void read_location(const Json& line) {
        expect(line, "location", trace_.locations.size() + 1);
        const StringId file = known_text(line, "file");
        const auto number_of_line = static_cast<std::uint32_t>(number(line, "line", 0xFFFFFFFFu));
        const std::size_t before = trace_.locations.size();
        trace_.locations.intern(file, number_of_line, known_text(line, "function"));
        if (trace_.locations.size() == before) fail("this location was there before");
    }

    void read_entity(const Json& line) {
        expect(line, "entity", trace_.entities.size() + 1);
        Entity entity;
        entity.kind = entity_kind_named(text(line, "kind"));
        entity.name = {known_text(line, "prefix"), static_cast<std::uint32_t>(number(line, "number", 0xFFFFFFFFu))};
        entity.creator = id(line, "creator", trace_.entities.size());
        entity.detail = known_text(line, "detail");
        entity.location = id(line, "location", trace_.locations.size());
        if (entity.kind == EntityKind::none) fail(fmt::format("there is no kind of entity \"{}\"", text(line, "kind")));
        const StringId new_name = known_text(line, "new_name");
        if (!error_.empty()) return;
        const EntityId added = trace_.entities.add(entity);
        if (new_name != 0) trace_.entities.rename(added, new_name);
    }

    void read_event(const Json& line) {
        expect(line, "event", trace_.events.total() + 1);
        TraceEvent event;
        event.kind = trace_kind_named(text(line, "kind"));
        if (event.kind == TraceKind::none)
            return fail(fmt::format("there is no kind of event \"{}\"", text(line, "kind")));
        const std::uint64_t time = number(line, "time");
        event.time = static_cast<std::int64_t>(time);
        if (event.time < last_time_) return fail("time runs backwards here");
        last_time_ = event.time;
        event.subject = id(line, "subject", trace_.entities.size());
        event.cause = id(line, "cause", static_cast<std::size_t>(trace_.events.total()));
        event.location = id(line, "location", trace_.locations.size());
        event.payload = number(line, "payload");
        event.aux = static_cast<std::uint16_t>(number(line, "aux", 0xFFFF));
        event.flags = static_cast<std::uint8_t>(number(line, "flags", 0xFF));
        switch (payload_type_of(event.kind)) {
            case PayloadType::entity: id(line, "payload", trace_.entities.size()); break;
            case PayloadType::string: id(line, "payload", trace_.strings.size()); break;
            default: break;
        }
        if (event.kind == TraceKind::printed && !truncated_) {
            const std::string printed = text(line, "text");
            const std::uint64_t place = trace_.output.append(printed, (event.flags & trace_flag::error_stream) != 0);
            // Bytes that were not UTF-8 come back longer: the place is then ours.
            event.payload = place;
        }
        if (error_.empty()) trace_.events.append(event);
    }

    std::string doubts() const {
        if (trace_.events.total() != expected_events_) {
            return fmt::format("{} ends early: it has {} of {} events", name_, trace_.events.total(), expected_events_);
        }
        if (!truncated_ && digest_text(trace_.digest()) != expected_digest_) {
            return fmt::format("{} was changed after it was written: its digest does not agree", name_);
        }
        return {};
    }

    std::string name_;
    std::size_t line_ = 0;
    std::string error_;
    Trace trace_;
    bool head_seen_ = false;
    bool truncated_ = false;
    std::int64_t last_time_ = 0;
    std::uint64_t expected_events_ = 0;
    std::string expected_digest_;
};

}  // namespace

ImportedTrace read_jsonl(std::string_view text, const std::string& name) {
    Reader reader(name);
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (!reader.take(std::string(text.substr(0, end)))) break;
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return reader.finish();
}

ImportedTrace read_jsonl_file(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) return {std::nullopt, fmt::format("cannot read '{}': {}", path, std::strerror(errno)), {}};
    Reader reader(path);
    std::vector<char> piece(std::size_t{1} << 18);
    std::string line;
    bool good = true;
    while (good) {
        const std::size_t count = std::fread(piece.data(), 1, piece.size(), file);
        if (count == 0) break;
        for (std::string_view rest(piece.data(), count); good && !rest.empty();) {
            const std::size_t end = rest.find('\n');
            line += rest.substr(0, end);
            if (end == std::string_view::npos) break;
            rest.remove_prefix(end + 1);
            good = reader.take(line);
            line.clear();
        }
    }
    const int error = std::ferror(file) != 0 ? errno : 0;
    std::fclose(file);
    if (error != 0) return {std::nullopt, fmt::format("cannot read '{}': {}", path, std::strerror(error)), {}};
    if (good && !line.empty()) reader.take(line);
    return reader.finish();
}

}  // namespace loopglass
