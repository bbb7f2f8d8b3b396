// print and input.
#include <fmt/format.h>

#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/builtins/builtins.hpp"
#include "sim/python/import.hpp"
#include "sim/python/standard_streams.hpp"
#include "sim/python/state.hpp"

namespace loopglass {

namespace {

bool separator(View value, std::string_view name, std::string_view fallback, std::string& out) {
    if (value.is_none()) {
        out = fallback;
        return true;
    }
    if (!is_str(value)) {
        raise(TypeError_type, "{} must be None or a string, not {}", name, type_of(value)->name_view());
        return false;
    }
    out = as_str(value)->view();
    return true;
}

/// print(*args, sep=' ', end='\n', file=None, flush=False): one write a call when it goes to our own stdout, the pieces
/// one by one to a file of the program's.
Value f_print(Args args) {
    auto* values = args[0].as<Tuple>();
    std::string sep, end;
    if (!separator(args[1], "sep", " ", sep) || !separator(args[2], "end", "\n", end)) return {};
    Value file = args[3];
    if (file.is_none()) {
        file = dict_get(python_state().sys.get(), intern("stdout"));
        if (!file) return raise_text(RuntimeError_type, "lost sys.stdout");
        if (file.is_none()) return Value::none();
    }
    const bool ours = is_standard_stream(file);
    Value write;
    if (!ours) {
        write = get_attr(file, intern("write"));
        if (!write) return {};
    }
    std::string line;
    const auto put = [&](std::string_view text, View piece) {
        if (ours) {
            line += text;
            return true;
        }
        return static_cast<bool>(call(write, piece ? piece : View(make_str(text))));
    };
    for (std::size_t i = 0; i < values->size; ++i) {
        if (i > 0 && !put(sep, Value(make_str(sep)))) return {};
        Ref<Str> text = str(values->items[i]);
        if (!text || !put(text->view(), View(text))) return {};
    }
    if (!put(end, Value(make_str(end)))) return {};
    if (ours && !write_to_stream(file, line)) return {};
    const int flush = truth(args[4]);
    if (flush < 0) return {};
    if (flush == 1 && !ours && !call_method(file, "flush")) return {};
    return Value::none();
}

Value f_input(Args args) {
    if (args[0]) {
        Ref<Str> prompt = str(args[0]);
        if (!prompt || !write_stdout(prompt->view())) return {};
    }
    // What was written is seen before anything is read; that the program's own stdout cannot be flushed is no matter.
    const Value standard_output = dict_get(python_state().sys.get(), intern("stdout"));
    if (standard_output && !call_method(standard_output, "flush")) {
        if (aborting()) return {};
        take_error();
    }
    Value standard_input = dict_get(python_state().sys.get(), intern("stdin"));
    if (!standard_input || standard_input.is_none()) return raise_text(RuntimeError_type, "input(): lost sys.stdin");
    Value line = call_method(standard_input, "readline");
    if (!line) return {};
    std::string_view text = as_str(line)->view();
    if (text.empty()) return raise_text(EOFError_type, "EOF when reading a line");
    if (text.ends_with('\n')) text.remove_suffix(1);
    return make_str(text);
}

/// open(…): `_io`, written in Python, does it; it is imported with the first file.
Value f_open(Args args) {
    Value io = import_dotted("_io");
    if (!io) return {};
    Value open = get_attr(io, intern("open"));
    if (!open) return {};
    return call(open, std::span<const Value>(args.values, 8));
}

constexpr Method kFunctions[] = {
    {"open", "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None",
     &f_open},
    {"print", "*args, sep=' ', end='\n', file=None, flush=False", &f_print},
    {"input", "prompt=?, /", &f_input},
};

}  // namespace

std::span<const Method> input_output_functions() { return kFunctions; }

}  // namespace loopglass
