#include "sim/python/vm/source_excerpt.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "sim/core/text/utf8.hpp"
#include "sim/python/syntax/parser.hpp"
#include "sim/python/vm/display_width.hpp"
#include "sim/python/vm/traceback.hpp"

namespace loopglass {

namespace {

using Line = std::u32string;
using Lines = std::vector<Line>;

bool is_space(char32_t c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

Line decode(std::string_view text) {
    Line line;
    for (std::size_t at = 0; at < text.size(); at += text::size_from_lead(text[at])) line += text::decode_at(text, at);
    return line;
}

std::string encode(const Line& line) {
    std::string out;
    for (const char32_t c : line) text::append(out, c);
    return out;
}

std::string join(const Lines& lines) {
    std::string out;
    for (const Line& line : lines) out += encode(line) + "\n";
    return out;
}

/// The index of the code point at byte `offset`, which may lie behind the end.
std::size_t index_of_byte(const Line& line, std::size_t offset) {
    std::size_t bytes = 0, index = 0;
    while (index < line.size() && bytes < offset) bytes += text::encoded_size(line[index++]);
    return index;
}

std::size_t indent_of(const Line& line) {
    return static_cast<std::size_t>(std::find_if_not(line.begin(), line.end(), is_space) - line.begin());
}

/// Python's textwrap.dedent.
void dedent(Lines& lines) {
    std::optional<Line> margin;
    for (Line& line : lines) {
        const std::size_t indent = std::min(line.find_first_not_of(U" \t"), line.size());
        if (indent == line.size()) {
            line.clear();
            continue;
        }
        if (!margin) {
            margin = line.substr(0, indent);
            continue;
        }
        const auto [end, ignored] = std::mismatch(margin->begin(), margin->end(), line.begin(),
                                                  line.begin() + static_cast<std::ptrdiff_t>(indent));
        margin->erase(end, margin->end());
    }
    for (Line& line : lines) {
        if (margin && !line.empty()) line.erase(0, margin->size());
    }
}

struct Place {
    std::size_t line = 0, column = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// What gets `^` in a segment whose rest gets `~`.
struct Anchors {
    Place begin, end;
};

/// Walks the characters of a segment, from line to line. A place behind the end of the segment ends the search.
class Cursor {
public:
    Cursor(const Lines& lines, Place place) : lines_(lines), place_(place) { settle(); }
    bool at_end() const { return place_.line >= lines_.size(); }
    Place place() const { return place_; }
    char32_t character() const { return lines_[place_.line][place_.column]; }
    /// Goes on to a character outside of comments for which `wanted` holds.
    template <class Predicate>
    void find(Predicate wanted) {
        while (!at_end()) {
            if (character() == '\\' || character() == '#') {
                place_ = {place_.line + 1, 0};
            } else if (wanted(character())) {
                return;
            } else {
                ++place_.column;
            }
            settle();
        }
    }

private:
    void settle() {
        while (!at_end() && place_.column >= lines_[place_.line].size()) place_ = {place_.line + 1, 0};
    }
    const Lines& lines_;
    Place place_;
};

/// The operator, the subscript or the call in an expression.
std::optional<Anchors> find_anchors(const Lines& segment) {
    // In brackets, so that a segment may be anything an expression may be, over several lines.
    const std::string wrapped = "(\n" + join(segment) + ")";
    const ExpressionResult parsed = parse_expression(wrapped, "");
    const auto* expression = std::get_if<ast::Expression>(&parsed);
    if (expression == nullptr) return {};
    const auto place = [&](std::int32_t line, std::int32_t column) -> Place {
        const auto index = static_cast<std::size_t>(line - 2);
        return {index, index_of_byte(segment.at(index), static_cast<std::size_t>(column))};
    };
    const auto end_of = [&](const ast::Expr* part) { return place(part->where.end_line, part->where.end_column); };
    const auto bracket = [&](const ast::Expr* whole, const ast::Expr* head, char32_t open) -> std::optional<Anchors> {
        Cursor cursor(segment, end_of(head));
        cursor.find([&](char32_t c) { return c == open; });
        if (cursor.at_end()) return {};
        return Anchors{cursor.place(), end_of(whole)};
    };
    const ast::Expr* body = expression->body;
    if (body->where.line < 2 || static_cast<std::size_t>(body->where.end_line - 2) >= segment.size()) return {};
    if (const auto* operation = ast::try_as<ast::BinOp>(body); operation != nullptr) {
        Cursor cursor(segment, end_of(operation->left));
        cursor.find([](char32_t c) { return !is_space(c) && c != ')'; });
        if (cursor.at_end()) return {};
        const Place begin = cursor.place(), next{begin.line, begin.column + 1};
        const Line& line = segment[begin.line];
        const Place right = place(operation->right->where.line, operation->right->where.column);
        const bool two = next.column < line.size() && next < right && !is_space(line[next.column]) &&
                         line[next.column] != '\\' && line[next.column] != '#';
        return Anchors{begin, {begin.line, begin.column + (two ? 2 : 1)}};
    }
    if (const auto* subscript = ast::try_as<ast::Subscript>(body); subscript != nullptr)
        return bracket(subscript, subscript->value, '[');
    if (const auto* call = ast::try_as<ast::Call>(body); call != nullptr) return bracket(call, call->function, '(');
    return {};
}

/// `return f(…)` and `x = f(…)` need no marks under the whole call.
bool is_whole_statement(const Lines& lines, std::size_t begin, std::size_t end) {
    ParseResult parsed = parse_module(join(lines), "");
    const auto* module = std::get_if<ast::Module>(&parsed);
    if (module == nullptr) return false;
    if (module->body.empty()) return true;
    const ast::Call* call = nullptr;
    if (const auto* returned = ast::try_as<ast::Return>(module->body[0]); returned != nullptr) {
        call = ast::try_as<ast::Call>(returned->value);
        if (call != nullptr && !ast::is<ast::Name>(call->function)) call = nullptr;
    } else if (const auto* assign = ast::try_as<ast::Assign>(module->body[0]); assign != nullptr) {
        if (assign->targets.size() == 1 && ast::is<ast::Name>(assign->targets[0]))
            call = ast::try_as<ast::Call>(assign->value);
    }
    return call != nullptr && call->where.line == 1 && static_cast<std::size_t>(call->where.end_line) == lines.size() &&
           static_cast<std::size_t>(call->where.column) == begin &&
           static_cast<std::size_t>(call->where.end_column) == end;
}

bool is_blank(const Line& line, std::size_t begin, std::size_t end) {
    begin = std::min(begin, line.size());
    end = std::min(end, line.size());
    return begin >= end || std::all_of(line.begin() + static_cast<std::ptrdiff_t>(begin),
                                       line.begin() + static_cast<std::ptrdiff_t>(end), is_space);
}

}  // namespace

std::string source_excerpt(std::string_view source, std::size_t column, std::size_t end_column) {
    Lines lines;
    for (bool more = true; more;) {
        const std::size_t end = source.find('\n');
        Line line = decode(source.substr(0, end));
        while (!line.empty() && is_space(line.back())) line.pop_back();
        lines.push_back(std::move(line));
        more = end != std::string_view::npos;
        if (more) source.remove_prefix(end + 1);
    }
    std::size_t begin = index_of_byte(lines.front(), column), end = index_of_byte(lines.back(), end_column);
    const std::size_t undented = lines.front().size();
    dedent(lines);
    if (std::all_of(lines.begin(), lines.end(), [](const Line& line) { return line.empty(); })) return {};
    const std::size_t removed = undented - lines.front().size();
    begin -= std::min(begin, removed);
    end -= std::min(end, removed);

    Lines segment = lines;
    segment.back().resize(std::min(segment.back().size(), end));
    segment.front().erase(0, begin);
    const std::optional<Anchors> anchors = find_anchors(segment);
    const std::size_t last = lines.size() - 1;
    const bool nowhere = lines.size() == 1 && begin == end;  // a coroutine that has not begun stands at nothing
    const bool marked = !nowhere && !is_whole_statement(lines, begin, end) &&
                        (anchors || !is_blank(lines.front(), 0, begin) || !is_blank(lines.back(), end, Line::npos));

    // In columns of a terminal from here on.
    const auto width_before = [&](std::size_t line, std::size_t offset) { return display_width(lines[line], offset); };
    const std::size_t begin_width = width_before(0, begin), end_width = width_before(last, end);
    Place marks_begin, marks_end;
    std::set<std::size_t> shown = {0, last};
    if (anchors) {
        const auto in_columns = [&](Place place) -> Place {
            return {place.line, width_before(place.line, place.column + (place.line == 0 ? begin : 0))};
        };
        marks_begin = in_columns(anchors->begin);
        marks_end = in_columns(anchors->end);
        for (const Place& place : {marks_begin, marks_end}) {
            for (std::size_t line = place.line == 0 ? 0 : place.line - 1; line <= std::min(place.line + 1, last);
                 ++line)
                shown.insert(line);
        }
    }
    Lines out;
    const auto show = [&](std::size_t number) {
        const Line& line = lines[number];
        out.push_back(line);
        if (!marked) return;
        const std::size_t indent = indent_of(line);
        const std::size_t width = number == last ? end_width : display_width(line, line.size());
        Line marks;
        for (std::size_t at = 0; at < width; ++at) {
            const Place place{number, at};
            if (at < indent || (number == 0 && at < begin_width))
                marks += ' ';
            else
                marks += !anchors || (place >= marks_begin && place < marks_end) ? '^' : '~';
        }
        out.push_back(std::move(marks));
    };
    std::optional<std::size_t> previous;
    for (const std::size_t number : shown) {
        if (previous && number - *previous == 2) show(number - 1);
        if (previous && number - *previous > 2)
            out.push_back(decode(fmt::format("...<{} lines>...", number - *previous - 1)));
        show(number);
        previous = number;
    }
    dedent(out);
    return join(out);
}

std::string source_excerpt(const CodeObject& code, const CodePosition& position) {
    std::string source;
    const std::uint32_t last = std::max(position.line, position.end_line);
    for (std::uint32_t line = position.line; line <= last; ++line) {
        if (line != position.line) source += '\n';
        source += source_line(code.filename->view(), line);
    }
    return source_excerpt(source, position.column, position.end_column);
}

}  // namespace loopglass
