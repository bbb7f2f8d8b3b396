// str.encode. CPython 3.13 Objects/unicodeobject.c: unicode_encode_ucs1, _PyUnicode_EncodeUTF16 ...

#include "sim/core/text/codec.hpp"
#include "sim/core/text/codec_handler.hpp"
#include "sim/core/text/utf8.hpp"

namespace loopglass::text {

namespace {

bool is_encodable(char32_t code_point, Encoding encoding) {
    switch (encoding) {
        case Encoding::ascii: return code_point < 0x80;
        case Encoding::latin_1: return code_point < 0x100;
        default: return !is_surrogate(code_point);
    }
}

const char* reason_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::ascii: return "ordinal not in range(128)";
        case Encoding::latin_1: return "ordinal not in range(256)";
        default: return "surrogates not allowed";
    }
}

void append_encoded(std::string& out, char32_t code_point, Encoding encoding) {
    const std::size_t size = unit_size(encoding);
    const bool big_endian = is_big_endian(encoding);
    if (size == 4) {
        append_unit(out, code_point, 4, big_endian);
    } else if (size == 2 && code_point >= 0x10000) {
        append_unit(out, 0xD800 + ((code_point - 0x10000) >> 10), 2, big_endian);
        append_unit(out, 0xDC00 + ((code_point - 0x10000) & 0x3FF), 2, big_endian);
    } else if (size == 2) {
        append_unit(out, code_point, 2, big_endian);
    } else if (encoding == Encoding::ascii || encoding == Encoding::latin_1) {
        out += static_cast<char>(code_point);
    } else {
        append(out, code_point);
    }
}

std::string mark_of(Encoding encoding) {
    std::string mark;
    if (encoding == Encoding::utf_8_sig) mark = "\xEF\xBB\xBF";
    if (encoding == Encoding::utf_16 || encoding == Encoding::utf_32)
        append_unit(mark, 0xFEFF, unit_size(encoding), false);
    return mark;
}

/// The end of what one error reports: byte-wise encodings gather a whole run of unencodable characters.
std::size_t end_of_run(const std::u32string& code_points, std::size_t start, Encoding encoding) {
    std::size_t end = start + 1;
    if (unit_size(encoding) > 1) return end;
    while (end < code_points.size() && !is_encodable(code_points[end], encoding)) ++end;
    return end;
}

/// Appends what stands in for one code point; false if it stays an error.
bool append_replacement(std::string& out, char32_t code_point, Encoding encoding, ErrorHandler handler) {
    const auto replacement = replace_unencodable(code_point, encoding, handler);
    if (!replacement) return false;
    if (replacement->is_bytes) {
        // A single escaped byte makes no whole unit of UTF-16 or UTF-32.
        if (replacement->content.size() % unit_size(encoding) != 0) return false;
        out += replacement->content;
        return true;
    }
    for (const char32_t replaced : CodePoints(replacement->content)) append_encoded(out, replaced, encoding);
    return true;
}

}  // namespace

Expected<std::string, CodecError> encode(std::string_view text, Encoding encoding, std::string_view errors) {
    std::string out = mark_of(encoding);
    if (unit_size(encoding) == 1 && is_ascii(text)) return out += text;

    const std::u32string code_points = to_utf32(text);
    for (std::size_t index = 0; index < code_points.size();) {
        if (is_encodable(code_points[index], encoding)) {
            append_encoded(out, code_points[index], encoding);
            ++index;
            continue;
        }
        const std::string name(name_in_errors(encoding));
        const auto handler = find_error_handler(errors);
        if (!handler) return Unexpected<CodecError>{{CodecError::Kind::unknown_handler, name, 0, 0, ""}};
        const std::size_t start = index;
        const std::size_t end = end_of_run(code_points, start, encoding);
        while (index < end && append_replacement(out, code_points[index], encoding, *handler)) ++index;
        if (index == end) continue;
        // surrogateescape reports what is left of the run; surrogatepass the whole of it.
        const std::size_t reported =
            *handler == ErrorHandler::surrogateescape && unit_size(encoding) == 1 ? index : start;
        return Unexpected<CodecError>{{CodecError::Kind::cannot_encode, name, reported, end, reason_of(encoding)}};
    }
    return out;
}

}  // namespace loopglass::text
