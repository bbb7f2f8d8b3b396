#include "sim/python/standard_streams.hpp"

#include <limits>

#include "sim/core/collector.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/loop/machine.hpp"
#include "sim/python/import.hpp"
#include "sim/python/state.hpp"

namespace loopglass {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

Type stream_type;

/// io.TextIOWrapper over one of the three descriptors.
struct Stream : GcObject {
    Dict* dict;
    int descriptor;
    bool closed;
};
Stream* as_stream(View self) { return self.as<Stream>(); }

Value stream_write(Args args) {
    if (!is_str(args[1]))
        return raise(TypeError_type, "write() argument must be str, not {}", type_of(args[1])->name_view());
    if (as_stream(args[0])->descriptor == 0) return raise_text(OSError_type, "not writable");
    if (!write_to_stream(args[0], as_str(args[1])->view())) return {};
    return make_int(as_str(args[1])->length);
}
Value stream_writelines(Args args) {
    return for_each(args[1],
                    [&](Value& line) {
                        if (is_str(line)) return write_to_stream(args[0], as_str(line)->view());
                        raise(TypeError_type, "write() argument must be str, not {}", type_of(line)->name_view());
                        return false;
                    })
               ? Value::none()
               : Value();
}
Value stream_flush(Args) { return Value::none(); }
Value stream_fileno(Args args) { return make_int(as_stream(args[0])->descriptor); }
Value stream_isatty(Args) { return Value::boolean(false); }
Value stream_readable(Args args) { return Value::boolean(as_stream(args[0])->descriptor == 0); }
Value stream_writable(Args args) { return Value::boolean(as_stream(args[0])->descriptor != 0); }

/// There is a line, or so many bytes, or nothing more to come.
bool has_input(const PythonState& state, std::int64_t bytes, bool one_line) {
    if (!state.more_input) return true;
    const std::string_view rest = std::string_view(state.input).substr(state.input_position);
    if (bytes >= 0 && rest.size() >= static_cast<std::size_t>(bytes)) return true;
    return one_line && rest.find('\n') != std::string_view::npos;
}

/// Standard input is the text of the scenario's options, or what another process writes: see PythonState::input.
std::string_view take_input(std::int64_t bytes, bool one_line) {
    PythonState& state = python_state();
    while (!has_input(state, bytes, one_line)) {
        if (Machine::current().wait(*state.more_input, kNever, WaitKind::input) < 0) return {};
    }
    std::string_view rest = std::string_view(state.input).substr(state.input_position);
    std::size_t size = rest.size();
    if (one_line) {
        const std::size_t end = rest.find('\n');
        if (end != std::string_view::npos) size = end + 1;
    }
    if (bytes >= 0) size = std::min(size, static_cast<std::size_t>(bytes));
    state.input_position += size;
    return rest.substr(0, size);
}
Value stream_read(Args args) {
    std::int64_t count = -1;
    if (!args[1].is_none() && !to_int64(args[1], count)) return {};
    return make_str(take_input(count, false));
}
Value stream_readline(Args) { return make_str(take_input(-1, true)); }
Value stream_readlines(Args) {
    Ref<List> lines = make_list();
    for (std::string_view line = take_input(-1, true); !line.empty(); line = take_input(-1, true)) {
        if (!append(lines.get(), make_str(line))) return {};
    }
    return lines;
}
Value stream_enter(Args args) { return args[0]; }
Value stream_exit(Args) { return Value::none(); }

constexpr Method kMethods[] = {
    {"write", "self, text, /", &stream_write},
    {"writelines", "self, lines, /", &stream_writelines},
    {"flush", "self, /", &stream_flush},
    {"fileno", "self, /", &stream_fileno},
    {"isatty", "self, /", &stream_isatty},
    {"readable", "self, /", &stream_readable},
    {"writable", "self, /", &stream_writable},
    {"seekable", "self, /", &stream_isatty},
    {"read", "self, size=-1, /", &stream_read},
    {"readline", "self, size=-1, /", &stream_readline},
    {"readlines", "self, hint=-1, /", &stream_readlines},
    {"close", "self, /", &stream_flush},
    {"reconfigure", "self, **kwargs", &stream_flush},
    {"__enter__", "self, /", &stream_enter},
    {"__exit__", "self, *args", &stream_exit},
};
Value get_name(View self) {
    constexpr const char* names[] = {"<stdin>", "<stdout>", "<stderr>"};
    return View(intern(names[as_stream(self)->descriptor]));
}
Value get_encoding(View) { return View(intern("utf-8")); }
Value get_errors(View self) { return View(intern(as_stream(self)->descriptor == 2 ? "backslashreplace" : "strict")); }
Value get_mode(View self) { return View(intern(as_stream(self)->descriptor == 0 ? "r" : "w")); }
Value get_closed(View self) { return Value::boolean(as_stream(self)->closed); }
/// The bytes behind the text: `_io` is imported for it.
Value get_buffer(View self) {
    Value io = import_dotted("_io");
    if (!io) return {};
    Value type = get_attr(io, intern("_StandardBuffer"));
    return type ? call(type, make_int(as_stream(self)->descriptor)) : Value();
}
Value get_line_buffering(View self) { return Value::boolean(as_stream(self)->descriptor == 2); }
constexpr Getter kGetters[] = {{"name", &get_name},     {"encoding", &get_encoding},
                               {"errors", &get_errors}, {"mode", &get_mode},
                               {"closed", &get_closed}, {"line_buffering", &get_line_buffering},
                               {"buffer", &get_buffer}};

bool write_through_sys(const char* name, int descriptor, std::string_view text) {
    PythonState& state = python_state();
    View stream = state.sys ? dict_get(state.sys.get(), intern(name)) : View();
    if (stream && stream.is_none()) return true;
    if (!stream || is_standard_stream(stream)) return Machine::current().write(text, descriptor == 2);
    return static_cast<bool>(call_method(stream, "write", {Value(make_str(text))}));
}

}  // namespace

std::string_view read_standard_input(std::int64_t count) {
    const PythonState& state = python_state();
    while (count > 0 && !has_input(state, 1, false)) {
        if (Machine::current().wait(*state.more_input, kNever, WaitKind::input) < 0) return {};
    }
    if (count < 0) return take_input(-1, false);
    const auto there = static_cast<std::int64_t>(state.input.size() - state.input_position);
    return take_input(std::min(count, there), false);
}

bool is_standard_stream(View value) { return is_exactly(value, stream_type); }

bool write_to_stream(View stream, std::string_view text) {
    return Machine::current().write(text, as_stream(stream)->descriptor == 2);
}

bool write_stdout(std::string_view text) { return write_through_sys("stdout", 1, text); }
bool write_stderr(std::string_view text) { return write_through_sys("stderr", 2, text); }

void record_never_awaited(std::string_view qualname) {
    Machine::current().recorder.note_text(TraceKind::never_awaited, qualname);
}

Value make_standard_stream(int descriptor) {
    auto* stream = new_object<Stream>(stream_type);
    stream->descriptor = descriptor;
    track(stream);
    return Value::adopt(View(stream));
}

void define_stream_type() {
    Slots& slots = stream_type.slots;
    slots.destroy = [](Object* self) {
        if (Dict* dict = static_cast<Stream*>(self)->dict; dict != nullptr) decref(dict);
        free_object(self, sizeof(Stream));
    };
    slots.traverse = [](Object* self, Visitor& visit) {
        visit(static_cast<Object*>(static_cast<Stream*>(self)->dict));
    };
    slots.iter = [](View self) -> Value { return self; };
    slots.next = [](View self) -> Value {
        const std::string_view line = as_stream(self)->descriptor == 0 ? take_input(-1, true) : std::string_view();
        return line.empty() ? Value() : Value(make_str(line));
    };
    slots.repr = [](View self) -> Value {
        constexpr const char* names[] = {"<stdin>", "<stdout>", "<stderr>"};
        return make_str(fmt::format("<_io.TextIOWrapper name='{}' mode='{}' encoding='utf-8'>",
                                    names[as_stream(self)->descriptor], as_stream(self)->descriptor == 0 ? "r" : "w"));
    };
    define_type(stream_type, {.name = "_io.TextIOWrapper",
                              .size = sizeof(Stream),
                              .flags = type_flags::kGc,
                              .dict_offset = offsetof(Stream, dict),
                              .methods = kMethods,
                              .getters = kGetters});
}

}  // namespace loopglass
