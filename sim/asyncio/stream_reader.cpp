// StreamReader. Reads that find what they want give it at once; the others wait on one future.
#include <algorithm>
#include <vector>

#include "sim/asyncio/streams.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations/signature.hpp"

namespace loopglass {

Type stream_reader_type;

namespace {

constexpr std::size_t kDefaultLimit = 64 * 1024;

StreamReader* as_reader(View self) { return self.as<StreamReader>(); }

// -- errors ---------------------------------------------------------------------------------------------------------

bool set_message(View self, std::string_view message) {
    Ref<Tuple> args = make_tuple({Value(make_str(message)).view()});
    self.as<ExceptionObject>()->args = std::move(args);
    return true;
}
bool initialize_incomplete(View self, CallArgs args) {
    static const Method row{"__init__", "def partial, expected", nullptr};
    Value values[2];
    if (!bind_arguments(signature_of(row), "IncompleteReadError.__init__", args, values)) return false;
    const std::int64_t size = length(values[0]);
    Ref<Str> expected = values[1].is_none() ? make_str("undefined") : repr(values[1]);
    if (size < 0 || !expected) return false;
    auto* error = self.as<ExceptionObject>();
    error->payload = values[0];
    error->payload2 = values[1];
    return set_message(self, fmt::format("{} bytes read on a total of {} expected bytes", size, expected->view()));
}
bool initialize_overrun(View self, CallArgs args) {
    static const Method row{"__init__", "def message, consumed", nullptr};
    Value values[2];
    if (!bind_arguments(signature_of(row), "LimitOverrunError.__init__", args, values)) return false;
    auto* error = self.as<ExceptionObject>();
    error->payload = values[1];
    error->args = make_tuple({values[0].view()});
    return true;
}
template <Value ExceptionObject::* field>
Value get_field(View self) {
    const Value& value = self.as<ExceptionObject>()->*field;
    return value ? value : Value::none();
}
template <Value ExceptionObject::* field>
bool set_field(View self, View value) {
    self.as<ExceptionObject>()->*field = value;
    return true;
}
constexpr Getter kIncompleteGetters[] = {
    {"partial", &get_field<&ExceptionObject::payload>, &set_field<&ExceptionObject::payload>},
    {"expected", &get_field<&ExceptionObject::payload2>, &set_field<&ExceptionObject::payload2>}};
constexpr Getter kOverrunGetters[] = {
    {"consumed", &get_field<&ExceptionObject::payload>, &set_field<&ExceptionObject::payload>}};

Value reduce_incomplete(Args args) {
    auto* error = args[0].as<ExceptionObject>();
    Ref<Tuple> values = make_tuple({error->payload.view(), error->payload2.view()});
    return make_tuple({View(type_of(args[0])), View(values)});
}
Value reduce_overrun(Args args) {
    auto* error = args[0].as<ExceptionObject>();
    Ref<Tuple> values = make_tuple({(*error->args)[0], error->payload.view()});
    return make_tuple({View(type_of(args[0])), View(values)});
}
constexpr Method kReduceIncomplete[] = {{"__reduce__", "def self", &reduce_incomplete}};
constexpr Method kReduceOverrun[] = {{"__reduce__", "def self", &reduce_overrun}};

Value raise_incomplete(std::string_view partial, View expected) {
    Value values[] = {Value(make_bytes(partial)), Value(expected)};
    Value error = call(View(&IncompleteReadError_type), std::span<const Value>(values));
    return error ? raise_value(error) : Value();
}
Value raise_overrun(const char* message, std::size_t consumed) {
    Value values[] = {Value(make_str(message)), make_int(static_cast<std::int64_t>(consumed))};
    Value error = call(View(&LimitOverrunError_type), std::span<const Value>(values));
    return error ? raise_value(error) : Value();
}

// -- waiting --------------------------------------------------------------------------------------------------------

bool resume(StreamReader* self) {
    self->paused = false;
    if (Transport* plain = plain_transport(self->transport)) return transport_resume_reading(plain);
    return static_cast<bool>(call_method(self->transport, "resume_reading"));
}
bool maybe_resume(StreamReader* self) { return !self->paused || self->buffer.size() > self->limit || resume(self); }
bool wake_reader(StreamReader* self) {
    Ref<Future> waiter = std::move(self->waiter);
    self->waiter = nullptr;
    return !waiter || waiter->state == Future::State::cancelled || deliver_result(waiter.get(), View::none());
}
Value raise_stored(StreamReader* self) { return raise_value(self->exception); }

/// The first half of _wait_for_data: the future to await, or null when raised.
Ref<Future> begin_wait(StreamReader* self, const char* function) {
    if (self->waiter) {
        raise(RuntimeError_type, "{}() called while another coroutine is already waiting for incoming data", function);
        return nullptr;
    }
    if (self->eof) {
        raise_text(AssertionError_type, "_wait_for_data after EOF");
        return nullptr;
    }
    if (self->paused && !resume(self)) return nullptr;
    Transport* plain = plain_transport(self->transport);
    self->waiter = make_waiter(self->loop.as<EventLoop>(), WaitKind::read, plain != nullptr ? plain->entity : 0);
    return self->waiter;
}

Value take(StreamReader* self, std::size_t count) {
    Value bytes = make_bytes(self->buffer.view().substr(0, count));
    if (!bytes) return {};
    self->buffer.drop(count);
    return maybe_resume(self) ? std::move(bytes) : Value();
}

// -- readuntil ------------------------------------------------------------------------------------------------------

/// Separators, the shortest first, as the search wants them.
struct Separators {
    std::vector<std::string> texts;
    std::size_t shortest = 0, longest = 0;
};
bool read_separators(View value, Separators& out) {
    if (is_tuple(value)) {
        for (Value& item : value.as<Tuple>()->view()) {
            std::string_view bytes;
            if (!bytes_argument(item, bytes)) return false;
            out.texts.emplace_back(bytes);
        }
        std::sort(out.texts.begin(), out.texts.end(),
                  [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
    } else {
        std::string_view bytes;
        if (!bytes_argument(value, bytes)) return false;
        out.texts.emplace_back(bytes);
    }
    if (out.texts.empty()) {
        raise_text(ValueError_type, "Separator should contain at least one element");
        return false;
    }
    out.shortest = out.texts.front().size();
    out.longest = out.texts.back().size();
    if (out.shortest > 0) return true;
    raise_text(ValueError_type, "Separator should be at least one-byte string");
    return false;
}

enum class Search : std::uint8_t { found, missing, ended, over_limit, long_chunk };
struct Match {
    std::size_t start = 0, end = 0, offset = 0;
};
/// One look at the buffer. `match.offset`: where no separator can begin before.
template <class Texts>
Search search(StreamReader* self, const Texts& texts, std::size_t shortest, std::size_t longest, Match& match) {
    const std::string_view buffer = self->buffer.view();
    if (buffer.size() >= match.offset + shortest) {
        bool found = false;
        for (const auto& text : texts) {
            const std::size_t at = buffer.find(text, match.offset);
            if (at == std::string_view::npos || (found && at + text.size() >= match.end)) continue;
            found = true;
            match.start = at;
            match.end = at + text.size();
        }
        if (found) return match.start > self->limit ? Search::long_chunk : Search::found;
        match.offset = buffer.size() + 1 > longest ? buffer.size() + 1 - longest : 0;
        if (match.offset > self->limit) return Search::over_limit;
    }
    return self->eof ? Search::ended : Search::missing;
}
constexpr const char* kNotFound = "Separator is not found, and chunk exceed the limit";
constexpr const char* kTooLong = "Separator is found, but chunk is longer than limit";

Async read_until(Ref<StreamReader> self, Value separator) {
    Separators separators;
    if (!read_separators(separator, separators)) co_return Value();
    if (self->exception) co_return raise_stored(self.get());
    Match match;
    for (;;) {
        switch (search(self.get(), separators.texts, separators.shortest, separators.longest, match)) {
            case Search::found: co_return take(self.get(), match.end);
            case Search::over_limit: co_return raise_overrun(kNotFound, match.offset);
            case Search::long_chunk: co_return raise_overrun(kTooLong, match.start);
            case Search::ended: {
                const std::string partial(self->buffer.view());
                self->buffer.drop(partial.size());
                co_return raise_incomplete(partial, View::none());
            }
            case Search::missing: break;
        }
        Traced<Ref<Future>> waiter(begin_wait(self.get(), "readuntil"));
        if (!*waiter) co_return Value();
        Outcome outcome = co_await outcome_of(*waiter);
        self->waiter = nullptr;
        if (outcome.failed()) co_return outcome;
    }
}

/// readline's answer to a line beyond the limit.
Value line_too_long(StreamReader* self, Search result, const Match& match) {
    const bool complete = result == Search::long_chunk;
    self->buffer.drop(complete ? match.start + 1 : self->buffer.size());
    if (!maybe_resume(self)) return {};
    const char* message = complete ? kTooLong : kNotFound;
    raise_overrun(message, complete ? match.start : match.offset);
    Ref<ExceptionObject> first = take_error();
    raise_text(ValueError_type, message);
    if (auto& error = runtime().thread->error; error) error->context = View(first);
    return {};
}

constexpr std::string_view kNewline[] = {"\n"};

/// What readline gives without waiting; false when it has to wait. `line` is empty when raised.
bool line_at_once(StreamReader* self, Match& match, Value& line) {
    if (self->exception) {
        line = raise_stored(self);
        return true;
    }
    const Search result = search(self, kNewline, 1, 1, match);
    switch (result) {
        case Search::found: line = take(self, match.end); return true;
        case Search::ended: line = take(self, self->buffer.size()); return true;
        case Search::missing: return false;
        case Search::over_limit:
        case Search::long_chunk: line = line_too_long(self, result, match); return true;
    }
    return true;
}

Async read_line(Ref<StreamReader> self, bool iterates) {
    Match match;
    Value line;
    if (!line_at_once(self.get(), match, line)) {
        for (;;) {
            Traced<Ref<Future>> waiter(begin_wait(self.get(), "readuntil"));
            if (!*waiter) co_return Value();
            Outcome outcome = co_await outcome_of(*waiter);
            self->waiter = nullptr;
            if (outcome.failed()) co_return outcome;
            // What was set as the stream's exception meanwhile came through the future.
            const Search result = search(self.get(), kNewline, 1, 1, match);
            if (result == Search::missing) continue;
            if (result == Search::found)
                line = take(self.get(), match.end);
            else if (result == Search::ended)
                line = take(self.get(), self->buffer.size());
            else
                line = line_too_long(self.get(), result, match);
            break;
        }
    }
    if (iterates && line && line.as<Bytes>()->length == 0) co_return raise_value(View(&StopAsyncIteration_type));
    co_return line;
}

// -- read, readexactly ----------------------------------------------------------------------------------------------

Async read_all(Ref<StreamReader> self) {
    std::string blocks;
    for (;;) {
        if (self->exception) co_return raise_stored(self.get());
        if (self->buffer.empty() && !self->eof) {
            Traced<Ref<Future>> waiter(begin_wait(self.get(), "read"));
            if (!*waiter) co_return Value();
            Outcome outcome = co_await outcome_of(*waiter);
            self->waiter = nullptr;
            if (outcome.failed()) co_return outcome;
        }
        const std::size_t count = std::min(self->limit, self->buffer.size());
        if (count == 0) break;
        blocks += self->buffer.view().substr(0, count);
        self->buffer.drop(count);
        if (!maybe_resume(self.get())) co_return Value();
    }
    co_return make_bytes(blocks);
}

Async read_some(Ref<StreamReader> self, std::size_t most) {
    if (self->exception) co_return raise_stored(self.get());
    if (most == 0) co_return make_bytes({});
    if (self->buffer.empty() && !self->eof) {
        Traced<Ref<Future>> waiter(begin_wait(self.get(), "read"));
        if (!*waiter) co_return Value();
        Outcome outcome = co_await outcome_of(*waiter);
        self->waiter = nullptr;
        if (outcome.failed()) co_return outcome;
    }
    co_return take(self.get(), std::min(most, self->buffer.size()));
}

Async read_exactly(Ref<StreamReader> self, std::int64_t count) {
    if (count < 0) co_return raise_text(ValueError_type, "readexactly size can not be less than zero");
    if (self->exception) co_return raise_stored(self.get());
    if (count == 0) co_return make_bytes({});
    const auto wanted = static_cast<std::size_t>(count);
    while (self->buffer.size() < wanted) {
        if (self->eof) {
            const std::string partial(self->buffer.view());
            self->buffer.drop(partial.size());
            co_return raise_incomplete(partial, View::small_int(count));
        }
        Traced<Ref<Future>> waiter(begin_wait(self.get(), "readexactly"));
        if (!*waiter) co_return Value();
        Outcome outcome = co_await outcome_of(*waiter);
        self->waiter = nullptr;
        if (outcome.failed()) co_return outcome;
    }
    co_return take(self.get(), wanted);
}

// -- the Python face ------------------------------------------------------------------------------------------------

bool initialize(View view, CallArgs args) {
    static const Method row{"__init__", "def limit=65536, loop=None", nullptr};
    Value values[2];
    if (!bind_arguments(signature_of(row), "StreamReader.__init__", args, values)) return false;
    std::int64_t limit = 0;
    if (!to_int64(values[0], limit)) return false;
    if (limit <= 0) {
        raise_text(ValueError_type, "Limit cannot be <= 0");
        return false;
    }
    StreamReader* self = as_reader(view);
    self->limit = static_cast<std::size_t>(limit);
    if (values[1].is_none()) {
        Ref<EventLoop> loop = get_event_loop();
        if (!loop) return false;
        self->loop = View(loop);
    } else {
        self->loop = values[1];
    }
    return true;
}

void reader_destroy(Object* object) {
    auto* self = static_cast<StreamReader*>(object);
    if (self->owner != nullptr) self->owner->reader = nullptr;
    primitive::destroy<StreamReader>(object);
}

Value method_read(Args args) {
    std::int64_t count = 0;
    if (!index_clamped(args[1], count)) return {};
    Ref<StreamReader> self(as_reader(args[0]));
    return count < 0 ? read_all(std::move(self)).named("StreamReader.read")
                     : read_some(std::move(self), static_cast<std::size_t>(count)).named("StreamReader.read");
}
Value method_readline(Args args) {
    return read_line(Ref<StreamReader>(as_reader(args[0])), false).named("StreamReader.readline");
}
Value method_readuntil(Args args) {
    Value separator = args[1] ? Value(args[1]) : Value(make_bytes("\n"));
    return read_until(Ref<StreamReader>(as_reader(args[0])), separator).named("StreamReader.readuntil");
}
Value method_readexactly(Args args) {
    std::int64_t count = 0;
    if (!index_clamped(args[1], count)) return {};
    return read_exactly(Ref<StreamReader>(as_reader(args[0])), count).named("StreamReader.readexactly");
}
Value slot_aiter(View self) { return self; }
Value slot_anext(View self) {
    return read_line(Ref<StreamReader>(as_reader(self)), true).named("StreamReader.__anext__");
}
Value method_feed_data(Args args) {
    std::string_view bytes;
    if (!bytes_argument(args[1], bytes)) return {};
    return feed_data(as_reader(args[0]), bytes) ? Value::none() : Value();
}
Value method_feed_eof(Args args) { return feed_eof(as_reader(args[0])) ? Value::none() : Value(); }
Value method_at_eof(Args args) {
    StreamReader* self = as_reader(args[0]);
    return Value::boolean(self->eof && self->buffer.empty());
}
Value method_exception(Args args) {
    const Value& exception = as_reader(args[0])->exception;
    return exception ? exception : Value::none();
}
Value method_set_exception(Args args) {
    return set_stream_exception(as_reader(args[0]), args[1]) ? Value::none() : Value();
}
Value method_set_transport(Args args) {
    StreamReader* self = as_reader(args[0]);
    if (self->transport) return raise_text(AssertionError_type, "Transport already set");
    self->transport = args[1];
    return Value::none();
}
Async wait_for_data(Ref<StreamReader> self, std::string function) {
    Traced<Ref<Future>> waiter(begin_wait(self.get(), function.c_str()));
    if (!*waiter) co_return Value();
    Outcome outcome = co_await outcome_of(*waiter);
    self->waiter = nullptr;
    co_return outcome;
}
Value method_wait_for_data(Args args) {
    if (!is_str(args[1])) return raise_text(TypeError_type, "func_name must be a str");
    return wait_for_data(Ref<StreamReader>(as_reader(args[0])), std::string(as_str(args[1])->view()))
        .named("StreamReader._wait_for_data");
}
constexpr Method kMethods[] = {
    {"read", "async def self, n=-1", &method_read},
    {"readline", "async def self", &method_readline},
    {"readuntil", "async def self, separator=?", &method_readuntil},
    {"readexactly", "async def self, n", &method_readexactly},
    {"feed_data", "def self, data", &method_feed_data},
    {"feed_eof", "def self", &method_feed_eof},
    {"at_eof", "def self", &method_at_eof},
    {"exception", "def self", &method_exception},
    {"set_exception", "def self, exc", &method_set_exception},
    {"set_transport", "def self, transport", &method_set_transport},
    {"_wait_for_data", "async def self, func_name", &method_wait_for_data},
};

Value or_none(const Value& value) { return value ? value : Value::none(); }
Value get_buffer(View self) { return make_bytearray(as_reader(self)->buffer.view()); }
bool set_buffer(View self, View value) {
    std::string_view bytes;
    if (!value || !bytes_argument(value, bytes)) return false;
    const std::string copy(bytes);
    StreamReader* reader = as_reader(self);
    reader->buffer.drop(reader->buffer.size());
    reader->buffer.push(copy);
    return true;
}
Value get_limit(View self) { return make_int(static_cast<std::int64_t>(as_reader(self)->limit)); }
bool set_limit(View self, View value) {
    std::int64_t limit = 0;
    if (!value || !to_int64(value, limit)) return false;
    as_reader(self)->limit = static_cast<std::size_t>(std::max<std::int64_t>(limit, 0));
    return true;
}
Value get_loop(View self) { return or_none(as_reader(self)->loop); }
Value get_eof(View self) { return Value::boolean(as_reader(self)->eof); }
bool set_eof(View self, View value) {
    const int flag = value ? truth(value) : 0;
    if (flag < 0) return false;
    as_reader(self)->eof = flag == 1;
    return true;
}
Value get_paused(View self) { return Value::boolean(as_reader(self)->paused); }
bool set_paused(View self, View value) {
    const int flag = value ? truth(value) : 0;
    if (flag < 0) return false;
    as_reader(self)->paused = flag == 1;
    return true;
}
Value get_waiter(View self) {
    const Ref<Future>& waiter = as_reader(self)->waiter;
    return waiter ? Value(View(waiter)) : Value::none();
}
bool set_waiter(View self, View value) {
    if (value && !value.is_none() && !is_future(value)) {
        raise_text(TypeError_type, "_waiter must be a Future or None");
        return false;
    }
    as_reader(self)->waiter = value && !value.is_none() ? Ref<Future>(value.as<Future>()) : nullptr;
    return true;
}
Value get_exception(View self) { return or_none(as_reader(self)->exception); }
bool set_exception_member(View self, View value) {
    as_reader(self)->exception = value && !value.is_none() ? Value(value) : Value();
    return true;
}
Value get_transport(View self) { return or_none(as_reader(self)->transport); }
bool set_transport_member(View self, View value) {
    as_reader(self)->transport = value && !value.is_none() ? Value(value) : Value();
    return true;
}
constexpr Getter kGetters[] = {{"_buffer", &get_buffer, &set_buffer},
                               {"_limit", &get_limit, &set_limit},
                               {"_loop", &get_loop},
                               {"_eof", &get_eof, &set_eof},
                               {"_paused", &get_paused, &set_paused},
                               {"_waiter", &get_waiter, &set_waiter},
                               {"_exception", &get_exception, &set_exception_member},
                               {"_transport", &get_transport, &set_transport_member}};

Value reader_repr(View view) {
    StreamReader* self = as_reader(view);
    std::string text = "StreamReader";
    const auto add = [&](const char* name, View value) {
        Ref<Str> shown = repr(value);
        if (!shown) return false;
        text += fmt::format(" {}={}", name, shown->view());
        return true;
    };
    if (!self->buffer.empty()) text += fmt::format(" {} bytes", self->buffer.size());
    if (self->eof) text += " eof";
    if (self->limit != kDefaultLimit) text += fmt::format(" limit={}", self->limit);
    if (self->waiter && !add("waiter", View(self->waiter))) return {};
    if (self->exception && !add("exception", self->exception)) return {};
    if (self->transport && !add("transport", self->transport)) return {};
    if (self->paused) text += " paused";
    return make_str(fmt::format("<{}>", text));
}

void define_error(Type& type, const char* name, Type& base, bool (*initialize_error)(View, CallArgs),
                  std::span<const Method> methods, std::span<const Getter> getters) {
    type.slots.initialize = initialize_error;
    define_type(type, {.name = name,
                       .base = &base,
                       .size = sizeof(ExceptionObject),
                       .flags = type_flags::kGc | type_flags::kBaseType | type_flags::kException,
                       .dict_offset = offsetof(ExceptionObject, dict),
                       .methods = methods,
                       .getters = getters});
}

}  // namespace

bool feed_data(StreamReader* self, std::string_view bytes) {
    if (self->eof) {
        raise_text(AssertionError_type, "feed_data after feed_eof");
        return false;
    }
    if (bytes.empty()) return true;
    self->buffer.push(bytes);
    if (!wake_reader(self)) return false;
    if (!self->transport || self->paused || self->buffer.size() <= 2 * self->limit) return true;
    if (Transport* plain = plain_transport(self->transport)) {
        transport_pause_reading(plain);
    } else if (!call_method(self->transport, "pause_reading")) {
        // A transport that cannot pause: everything has to be kept.
        if (!clear_error_if(NotImplementedError_type)) return false;
        self->transport.reset();
        return true;
    }
    self->paused = true;
    return true;
}

bool feed_eof(StreamReader* self) {
    self->eof = true;
    return wake_reader(self);
}

bool set_stream_exception(StreamReader* self, View error) {
    self->exception = error;
    Ref<Future> waiter = std::move(self->waiter);
    self->waiter = nullptr;
    return !waiter || waiter->state == Future::State::cancelled || set_exception(waiter.get(), error);
}

void define_stream_reader_type() {
    define_error(IncompleteReadError_type, "asyncio.exceptions.IncompleteReadError", EOFError_type,
                 &initialize_incomplete, kReduceIncomplete, kIncompleteGetters);
    define_error(LimitOverrunError_type, "asyncio.exceptions.LimitOverrunError", Exception_type, &initialize_overrun,
                 kReduceOverrun, kOverrunGetters);
    Slots& slots = stream_reader_type.slots;
    slots.initialize = &initialize;
    slots.repr = &reader_repr;
    slots.aiter = &slot_aiter;
    slots.anext = &slot_anext;
    primitive::define<StreamReader>(stream_reader_type, "asyncio.streams.StreamReader", type_flags::kBaseType, kMethods,
                                    kGetters);
    slots.destroy = &reader_destroy;
}

}  // namespace loopglass
