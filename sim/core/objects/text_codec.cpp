// Between str and bytes: `sim/core/text/codec.hpp` with Python's exceptions.
#include "sim/core/core_hooks.hpp"
#include "sim/core/objects/allocation.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/text_types.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/codec.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass {

namespace {

/// UnicodeDecodeError(encoding, object, start, end, reason) and its like.
void raise_unicode_error(Type& type, View object, const text::CodecError& error) {
    const Value arguments[] = {make_str(error.encoding), object, make_int(static_cast<std::int64_t>(error.start)),
                               make_int(static_cast<std::int64_t>(error.end)), make_str(error.reason)};
    for (const Value& argument : arguments) {
        if (!argument) return;
    }
    if (const Value exception = call(View(&type), std::span<const Value>(arguments))) raise_value(exception);
}

void raise_codec_error(View object, const text::CodecError& error, std::string_view errors) {
    using Kind = text::CodecError::Kind;
    switch (error.kind) {
        case Kind::cannot_decode: raise_unicode_error(UnicodeDecodeError_type, object, error); return;
        case Kind::cannot_encode: raise_unicode_error(UnicodeEncodeError_type, object, error); return;
        case Kind::unknown_handler: raise(LookupError_type, "unknown error handler name '{}'", errors); return;
        case Kind::wrong_direction:
            raise(TypeError_type, "don't know how to handle {} in error callback",
                  is_str(object) ? "UnicodeEncodeError" : "UnicodeDecodeError");
            return;
    }
}

/// What the interpreter above makes of an encoding or an error handler that is not core's.
Ref<Bytes> encode_otherwise(Str* str, std::string_view encoding, std::string_view errors) {
    if (core_hooks.encode_otherwise == nullptr) {
        raise(LookupError_type, "unknown encoding: {}", encoding);
        return nullptr;
    }
    const Value result = core_hooks.encode_otherwise(View(str), encoding, errors);
    return result ? Ref<Bytes>(result.view().as<Bytes>()) : nullptr;
}
Ref<Str> decode_otherwise(std::string_view bytes, std::string_view encoding, std::string_view errors) {
    if (core_hooks.decode_otherwise == nullptr) {
        raise(LookupError_type, "unknown encoding: {}", encoding);
        return nullptr;
    }
    const Value object = make_bytes(bytes);
    if (!object) return nullptr;
    const Value result = core_hooks.decode_otherwise(object, encoding, errors);
    return result ? Ref<Str>(as_str(result)) : nullptr;
}

}  // namespace

Ref<Bytes> encode_str(Str* str, std::string_view encoding_name, std::string_view errors) {
    if (encoding_name.empty()) encoding_name = "utf-8";
    if (errors.empty()) errors = "strict";
    const auto found = text::find_encoding(encoding_name);
    if (!found) return encode_otherwise(str, encoding_name, errors);
    const text::Encoding encoding = *found;
    const bool same = str->is_ascii() && (encoding == text::Encoding::utf_8 || encoding == text::Encoding::ascii ||
                                          encoding == text::Encoding::latin_1);
    if (same) return make_bytes(str->view());
    // A character takes four bytes at most, but for what an error handler writes in its place.
    if (!request_result(std::size_t{str->length} * 4)) return nullptr;
    const auto encoded = text::encode(str->view(), encoding, errors);
    if (!encoded) {
        if (encoded.error().kind == text::CodecError::Kind::unknown_handler && core_hooks.encode_otherwise != nullptr)
            return encode_otherwise(str, encoding_name, errors);
        raise_codec_error(View(str), encoded.error(), errors);
        return nullptr;
    }
    return make_bytes(*encoded);
}

Ref<Str> decode_bytes(std::string_view bytes, std::string_view encoding_name, std::string_view errors) {
    if (encoding_name.empty()) encoding_name = "utf-8";
    if (errors.empty()) errors = "strict";
    const auto found = text::find_encoding(encoding_name);
    if (!found) return decode_otherwise(bytes, encoding_name, errors);
    const text::Encoding encoding = *found;
    const bool superset_of_ascii =
        encoding == text::Encoding::utf_8 || encoding == text::Encoding::ascii || encoding == text::Encoding::latin_1;
    if (superset_of_ascii && text::is_ascii(bytes)) return make_str(bytes, bytes.size());
    if (!request_result(bytes.size() * 3)) return nullptr;
    const auto decoded = text::decode(bytes, encoding, errors);
    if (!decoded) {
        if (decoded.error().kind == text::CodecError::Kind::unknown_handler && core_hooks.decode_otherwise != nullptr)
            return decode_otherwise(bytes, encoding_name, errors);
        const Value object = make_bytes(text::bytes_in_error(bytes, encoding));
        if (object) raise_codec_error(object, decoded.error(), errors);
        return nullptr;
    }
    return make_str(*decoded);
}

}  // namespace loopglass
