// Between str and bytes: `sim/core/text/codec.hpp` with Python's exceptions.
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

bool find_encoding(std::string_view name, text::Encoding& out) {
    if (name.empty()) name = "utf-8";
    const auto encoding = text::find_encoding(name);
    if (!encoding) {
        raise(LookupError_type, "unknown encoding: {}", name);
        return false;
    }
    out = *encoding;
    return true;
}

}  // namespace

Ref<Bytes> encode_str(Str* str, std::string_view encoding_name, std::string_view errors) {
    text::Encoding encoding;
    if (!find_encoding(encoding_name, encoding)) return nullptr;
    const bool same = str->is_ascii() && (encoding == text::Encoding::utf_8 || encoding == text::Encoding::ascii ||
                                          encoding == text::Encoding::latin_1);
    if (same) return make_bytes(str->view());
    // A character takes four bytes at most, but for what an error handler writes in its place.
    if (!request_result(std::size_t{str->length} * 4)) return nullptr;
    const auto encoded = text::encode(str->view(), encoding, errors.empty() ? "strict" : errors);
    if (!encoded) {
        raise_codec_error(View(str), encoded.error(), errors);
        return nullptr;
    }
    return make_bytes(*encoded);
}

Ref<Str> decode_bytes(std::string_view bytes, std::string_view encoding_name, std::string_view errors) {
    text::Encoding encoding;
    if (!find_encoding(encoding_name, encoding)) return nullptr;
    const bool superset_of_ascii =
        encoding == text::Encoding::utf_8 || encoding == text::Encoding::ascii || encoding == text::Encoding::latin_1;
    if (superset_of_ascii && text::is_ascii(bytes)) return make_str(bytes, bytes.size());
    if (!request_result(bytes.size() * 3)) return nullptr;
    const auto decoded = text::decode(bytes, encoding, errors.empty() ? "strict" : errors);
    if (!decoded) {
        const Value object = make_bytes(text::bytes_in_error(bytes, encoding));
        if (object) raise_codec_error(object, decoded.error(), errors);
        return nullptr;
    }
    return make_str(*decoded);
}

}  // namespace loopglass
