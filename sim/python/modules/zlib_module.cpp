// _zlib: deflate and inflate streams, on which `zlib` and `gzip`, written in Python, are built. The library is the
// system's own zlib, as CPython's is. Errors come back as numbers: the exception's class is Python's.
#include <limits>
#include <new>
#include <string>

#include <zlib.h>

#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/str.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/modules/modules.hpp"

namespace loopglass {

namespace {

Type deflate_type, inflate_type;

struct Stream : Object {
    z_stream state;
    bool open;
};

constexpr std::size_t kChunk = 16384;

bool int_argument(View value, int& out) {
    std::int64_t wide = 0;
    if (!to_int64(value, wide)) return false;
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max()) {
        raise_text(OverflowError_type, "Python int too large to convert to C int");
        return false;
    }
    out = static_cast<int>(wide);
    return true;
}

Stream* new_stream(Type& type) {
    auto* stream = static_cast<Stream*>(new_object_memory(type, sizeof(Stream)));
    ::new (&stream->state) z_stream();
    stream->open = false;
    return stream;
}

/// What zlib says of its last error, or None.
Value message_of(const z_stream& state) { return state.msg != nullptr ? Value(make_str(state.msg)) : Value::none(); }

Value f_deflate(Args args) {
    int level = 0, method = 0, window = 0, memory = 0, strategy = 0;
    if (!int_argument(args[0], level) || !int_argument(args[1], method) || !int_argument(args[2], window) ||
        !int_argument(args[3], memory) || !int_argument(args[4], strategy))
        return {};
    Stream* stream = new_stream(deflate_type);
    Value owner = Value::adopt(View(stream));
    const int code = deflateInit2(&stream->state, level, method, window, memory, strategy);
    if (code != Z_OK) return make_int(code);
    stream->open = true;
    std::string_view dictionary;
    if (args[5].is_none()) return owner;
    if (!bytes_argument(args[5], dictionary)) return {};
    const int set = deflateSetDictionary(&stream->state, reinterpret_cast<const Bytef*>(dictionary.data()),
                                         static_cast<uInt>(dictionary.size()));
    return set == Z_OK ? owner : make_int(set);
}

Value f_inflate(Args args) {
    int window = 0;
    if (!int_argument(args[0], window)) return {};
    Stream* stream = new_stream(inflate_type);
    Value owner = Value::adopt(View(stream));
    const int code = inflateInit2(&stream->state, window);
    if (code != Z_OK) return make_int(code);
    stream->open = true;
    return owner;
}

/// Makes room for one more chunk of output. False with MemoryError.
bool make_room(std::string& output, z_stream& state, std::size_t most) {
    const std::size_t used = output.size();
    const std::size_t room = std::min(kChunk, most - used);
    if (!request_result(used + room) || !charge_work(room / 64)) return false;
    output.resize(used + room);
    state.next_out = reinterpret_cast<Bytef*>(output.data() + used);
    state.avail_out = static_cast<uInt>(room);
    return true;
}

bool give_input(View value, z_stream& state) {
    std::string_view data;
    if (!bytes_argument(value, data)) return false;
    if (data.size() > std::numeric_limits<uInt>::max()) {
        raise_text(MemoryError_type, "");
        return false;
    }
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));  // zlib's interface is not const
    state.avail_in = static_cast<uInt>(data.size());
    return true;
}

/// run(data, flush) -> (code, bytes)
Value deflate_run(Args args) {
    z_stream& state = args[0].as<Stream>()->state;
    int flush = 0;
    if (!int_argument(args[2], flush) || !give_input(args[1], state)) return {};
    std::string output;
    int code = Z_OK;
    do {
        if (!make_room(output, state, std::numeric_limits<std::size_t>::max())) return {};
        code = deflate(&state, flush);
        output.resize(output.size() - state.avail_out);
    } while (code == Z_OK && state.avail_out == 0);
    if (code == Z_BUF_ERROR) code = Z_OK;  // nothing was left to do
    return make_tuple({make_int(code), make_bytes(output)});
}

/// run(data, most, dictionary) -> (code, message, bytes, how many bytes of data are left). `most` 0: no limit.
Value inflate_run(Args args) {
    z_stream& state = args[0].as<Stream>()->state;
    std::int64_t most = 0;
    if (!to_int64(args[2], most) || !give_input(args[1], state)) return {};
    const std::size_t limit = most > 0 ? static_cast<std::size_t>(most) : std::numeric_limits<std::size_t>::max();
    std::string output;
    int code = Z_OK;
    do {
        if (!make_room(output, state, limit)) return {};
        code = inflate(&state, Z_SYNC_FLUSH);
        output.resize(output.size() - state.avail_out);
        if (code == Z_NEED_DICT && !args[3].is_none()) {
            std::string_view dictionary;
            if (!bytes_argument(args[3], dictionary)) return {};
            code = inflateSetDictionary(&state, reinterpret_cast<const Bytef*>(dictionary.data()),
                                        static_cast<uInt>(dictionary.size()));
            if (code == Z_OK) state.avail_out = 0;  // go on
        }
    } while (code == Z_OK && state.avail_out == 0 && output.size() < limit);
    if (code == Z_BUF_ERROR) code = Z_OK;
    return make_tuple({make_int(code), message_of(state), make_bytes(output), make_int(state.avail_in)});
}

Value f_set_dictionary(Args args) {
    std::string_view dictionary;
    if (!bytes_argument(args[1], dictionary)) return {};
    return make_int(inflateSetDictionary(&args[0].as<Stream>()->state,
                                         reinterpret_cast<const Bytef*>(dictionary.data()),
                                         static_cast<uInt>(dictionary.size())));
}

template <Type& type, int (*copy_state)(z_stream*, z_stream*)>
Value copy(Args args) {
    Stream* stream = new_stream(type);
    Value owner = Value::adopt(View(stream));
    const int code = copy_state(&stream->state, &args[0].as<Stream>()->state);
    if (code != Z_OK) return make_int(code);
    stream->open = true;
    return owner;
}

template <uLong (*function)(uLong, const Bytef*, uInt)>
Value checksum(Args args) {
    std::string_view data;
    if (!bytes_argument(args[0], data)) return {};
    std::int64_t start = 0;
    const Value masked = binary(BinaryOp::bit_and, args[1], make_int(0xffffffff));
    if (!masked || !to_int64(masked, start)) return {};
    auto value = static_cast<uLong>(start);
    for (std::size_t at = 0; at < data.size(); at += kChunk) {
        const std::string_view part = data.substr(at, kChunk);
        if (!charge_work(part.size() / 64)) return {};
        value = function(value, reinterpret_cast<const Bytef*>(part.data()), static_cast<uInt>(part.size()));
    }
    return make_int(static_cast<std::int64_t>(value));
}

constexpr Method kFunctions[] = {
    {"deflate", "level, method, wbits, memLevel, strategy, zdict, /", &f_deflate},
    {"inflate", "wbits, /", &f_inflate},
    {"crc32", "data, value=0, /", &checksum<&::crc32>},
    {"adler32", "data, value=1, /", &checksum<&::adler32>},
};
constexpr Method kDeflateMethods[] = {
    {"run", "self, data, flush, /", &deflate_run},
    {"copy", "self, /", &copy<deflate_type, &deflateCopy>},
};
constexpr Method kInflateMethods[] = {
    {"run", "self, data, most, zdict, /", &inflate_run},
    {"set_dictionary", "self, zdict, /", &f_set_dictionary},
    {"copy", "self, /", &copy<inflate_type, &inflateCopy>},
};

}  // namespace

void define_zlib_types() {
    deflate_type.slots.destroy = [](Object* self) {
        auto* stream = static_cast<Stream*>(self);
        if (stream->open) deflateEnd(&stream->state);
        free_object(self, sizeof(Stream));
    };
    inflate_type.slots.destroy = [](Object* self) {
        auto* stream = static_cast<Stream*>(self);
        if (stream->open) inflateEnd(&stream->state);
        free_object(self, sizeof(Stream));
    };
    define_type(deflate_type, {.name = "_zlib.Deflate",
                               .size = sizeof(Stream),
                               .flags = type_flags::kNoInstances,
                               .methods = kDeflateMethods});
    define_type(inflate_type, {.name = "_zlib.Inflate",
                               .size = sizeof(Stream),
                               .flags = type_flags::kNoInstances,
                               .methods = kInflateMethods});
}

Ref<Module> make_zlib_module() {
    Ref<Module> module = make_module("_zlib");
    add_functions(module.get(), kFunctions);
    add_value(module.get(), "version", make_str(zlibVersion()));
    return module;
}

}  // namespace loopglass
