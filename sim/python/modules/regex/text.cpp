// What a pattern looks at, and the pieces it gives out.
#include <algorithm>

#include <fmt/format.h>

#include "sim/core/objects/bytes.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/core/text/utf8.hpp"
#include "sim/python/import.hpp"
#include "sim/python/modules/regex/regex_objects.hpp"

namespace loopglass::regex {

bool Text::open(PatternObject* pattern, View string) {
    string_ = string;
    const bool text_wanted = pattern->source.is_none() || pattern->is_text;
    if (is_str(string)) {
        if (!text_wanted) {
            raise_text(TypeError_type, "cannot use a bytes pattern on a string-like object");
            return false;
        }
        Str* str = as_str(string);
        subject_.length = str->length;
        if (str->is_ascii()) {
            subject_.bytes = reinterpret_cast<const unsigned char*>(str->data);
            return true;
        }
        DecodedText& last = pattern->compiled->last_text;
        if (!(last.string.view() == string)) {
            if (!charge_work(str->byte_count / 16)) return false;
            if (runtime().heap.would_exceed(str->length * sizeof(char32_t))) {
                raise_text(MemoryError_type, "");
                return false;
            }
            last.code_points = std::make_shared<const std::u32string>(text::to_utf32(str->view()));
            last.string = string;
        }
        code_points_ = last.code_points;
        subject_.code_points = code_points_->data();
        return true;
    }
    std::string_view view;
    if (!bytes_like(string, view)) {
        raise(TypeError_type, "expected string or bytes-like object, got '{}'", type_of(string)->name_view());
        return false;
    }
    if (pattern->is_text && !pattern->source.is_none()) {
        raise_text(TypeError_type, "cannot use a string pattern on a bytes-like object");
        return false;
    }
    if (!is_bytes(string)) {
        bytes_ = view;
        view = bytes_;
    }
    subject_.bytes = reinterpret_cast<const unsigned char*>(view.data());
    subject_.length = static_cast<std::int64_t>(view.size());
    return true;
}

Value Text::slice(std::int64_t begin, std::int64_t end) const {
    if (begin == 0 && end == subject_.length && (is_exactly(string_, str_type) || is_exactly(string_, bytes_type)))
        return string_;
    const auto size = static_cast<std::size_t>(end - begin);
    if (subject_.bytes == nullptr) return make_str(text::from_utf32({subject_.code_points + begin, size}), size);
    const std::string_view piece(reinterpret_cast<const char*>(subject_.bytes) + begin, size);
    return is_str(string_) ? Value(make_str(piece, size)) : Value(make_bytes(piece));
}

bool search_bounds(View position, View end_position, std::int64_t length, std::int64_t& start, std::int64_t& end) {
    start = 0;
    end = length;
    if (position && !index_clamped(position, start)) return false;
    if (end_position && !index_clamped(end_position, end)) return false;
    start = std::clamp<std::int64_t>(start, 0, length);
    end = std::clamp<std::int64_t>(end, 0, length);
    return true;
}

Value slice_of(View string, std::int64_t begin, std::int64_t end) {
    if (is_str(string)) return str_slice(as_str(string), begin, 1, end - begin);
    std::string_view bytes;
    if (!bytes_argument(string, bytes)) return {};
    const std::size_t from = std::min(static_cast<std::size_t>(begin), bytes.size());
    return make_bytes(bytes.substr(from, static_cast<std::size_t>(end - begin)));
}

Value group_text(const Text& text, std::span<const std::int64_t> marks, std::size_t group, View missing) {
    const std::int64_t begin = marks[group * 2], end = marks[group * 2 + 1];
    if (begin < 0 || end < begin) return missing;
    return text.slice(begin, end);
}

Value read_template(View pattern, View replacement) {
    // Without a backslash it stands for itself.
    std::string_view bytes;
    const bool plain = is_str(replacement)
                           ? as_str(replacement)->view().find('\\') == std::string_view::npos
                           : bytes_like(replacement, bytes) && bytes.find('\\') == std::string_view::npos;
    if (plain) return replacement;
    Value module = import_dotted("re");
    if (!module) return {};
    Value compile = get_attr(module, intern("_compile_template"));
    if (!compile) return {};
    return call(compile, pattern, replacement);
}

bool expand_template(View pieces, PatternObject* pattern, const Text& text, std::span<const std::int64_t> marks,
                     std::vector<Value>& out) {
    if (!is_list(pieces)) {
        out.emplace_back(pieces);
        return true;
    }
    for (const Value& piece : pieces.as<List>()->view()) {
        if (!piece.is_small_int()) {
            out.push_back(piece);
            continue;
        }
        const auto group = static_cast<std::size_t>(piece.view().small_int());
        if (group > pattern->groups()) {
            raise_text(IndexError_type, "no such group");
            return false;
        }
        Value found = group_text(text, marks, group, View::none());
        if (!found) return false;
        if (!found.is_none()) out.push_back(std::move(found));
    }
    return true;
}

Value join_pieces(const std::vector<Value>& pieces, bool is_text) {
    std::size_t size = 0, index = 0;
    for (const Value& piece : pieces) {
        std::string_view bytes;
        if (is_text ? !is_str(piece) : !bytes_like(piece, bytes)) {
            return is_text ? raise(TypeError_type, "sequence item {}: expected str instance, {} found", index,
                                   type_of(piece)->name_view())
                           : raise(TypeError_type, "sequence item {}: expected a bytes-like object, {} found", index,
                                   type_of(piece)->name_view());
        }
        size += is_text ? as_str(piece)->byte_count : bytes.size();
        ++index;
    }
    if (pieces.size() == 1 && (is_exactly(pieces[0], str_type) || is_exactly(pieces[0], bytes_type))) return pieces[0];
    if (runtime().heap.would_exceed(size)) return raise_text(MemoryError_type, "");
    std::string joined;
    joined.reserve(size);
    for (const Value& piece : pieces) {
        std::string_view bytes;
        if (!is_text) bytes_like(piece, bytes);
        joined += is_text ? as_str(piece)->view() : bytes;
    }
    return is_text ? Value(make_str(joined)) : Value(make_bytes(joined));
}

}  // namespace loopglass::regex
