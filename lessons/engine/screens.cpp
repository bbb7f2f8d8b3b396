#include "lessons/engine/screens.hpp"

#include <fmt/format.h>

namespace loopglass {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// The end of a link's target, which may itself have parentheses: `at:suspended(task='A')`.
std::size_t closing_parenthesis(std::string_view text, std::size_t open) {
    int depth = 0;
    char quote = 0;
    for (std::size_t at = open; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')' && --depth == 0) {
            return at;
        }
    }
    return std::string_view::npos;
}

/// A link that begins at `text[0] == '['`: its parts and its length; 0 when it is none.
struct InlineLink {
    std::string_view text, target;
    std::size_t length = 0;
};
InlineLink link_at(std::string_view text) {
    const std::size_t bracket = text.find(']');
    if (bracket == std::string_view::npos || bracket + 1 >= text.size() || text[bracket + 1] != '(') return {};
    if (text.substr(1, bracket - 1).find('[') != std::string_view::npos) return {};
    const std::size_t end = closing_parenthesis(text, bracket + 1);
    if (end == std::string_view::npos) return {};
    return {text.substr(1, bracket - 1), text.substr(bracket + 2, end - bracket - 2), end + 1};
}

bool read_target(std::string_view target, Link& link) {
    constexpr struct {
        std::string_view prefix;
        LinkKind kind;
        bool keep_prefix;
    } kinds[] = {{"@", LinkKind::mark, false},     {"at:", LinkKind::moment, false},
                 {"task:", LinkKind::task, false}, {"lesson:", LinkKind::lesson, false},
                 {"#", LinkKind::screen, false},   {"https://", LinkKind::web, true}};
    for (const auto& kind : kinds) {
        if (!target.starts_with(kind.prefix) || target.size() == kind.prefix.size()) continue;
        link.kind = kind.kind;
        link.target = target.substr(kind.keep_prefix ? 0 : kind.prefix.size());
        return true;
    }
    return false;
}

std::uint32_t count_words(std::string_view text) {
    std::uint32_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

bool is_code(std::string_view line) { return line.starts_with("    ") || line.starts_with('\t'); }

class ScreenReader {
public:
    ScreenReader(const std::string& file, std::vector<LessonProblem>& problems) : file_(file), problems_(problems) {}

    void read_line(std::uint32_t number, std::string_view line) {
        if (line.starts_with("# ")) {
            begin_screen(number, trimmed(line.substr(2)));
            return;
        }
        if (screens_.empty()) {
            if (!trimmed(line).empty() && !complained_) {
                problem(number, "text before the first heading `# Title {#id}`");
                complained_ = true;
            }
            return;
        }
        Screen& screen = screens_.back();
        screen.body += line;
        screen.body += '\n';
        if (is_code(line)) return;
        if (trimmed(line).starts_with("{{")) {
            Interaction interaction;
            interaction.line = number;
            if (is_placeholder(line, interaction))
                screen.interactions.push_back(std::move(interaction));
            else
                problem(number, fmt::format("`{}` is no placeholder; there are {{{{predict ID}}}}, {{{{experiment "
                                            "ID}}}}, {{{{challenge}}}}",
                                            trimmed(line)));
            return;
        }
        bool in_code = false;
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (line[at] == '`') in_code = !in_code;
            if (line[at] != '[' || in_code) continue;
            const InlineLink found = link_at(line.substr(at));
            if (found.length == 0) continue;
            Link link{LinkKind::mark, std::string(found.text), {}, number};
            if (read_target(found.target, link))
                screen.links.push_back(std::move(link));
            else
                problem(
                    number,
                    fmt::format("the link to '{}' leads nowhere: use @mark, at:QUERY, task:NAME, lesson:ID, #screen or "
                                "https://",
                                found.target));
        }
        screen.words += count_words(plain_text(line));
    }

    std::vector<Screen> take() {
        for (Screen& screen : screens_) {
            const std::size_t begin = screen.body.find_first_not_of('\n');
            screen.body.erase(0, begin == std::string::npos ? screen.body.size() : begin);
            const std::size_t end = screen.body.find_last_not_of('\n');
            screen.body.erase(end == std::string::npos ? 0 : end + 1);
        }
        return std::move(screens_);
    }

private:
    void begin_screen(std::uint32_t number, std::string_view heading) {
        Screen screen;
        screen.line = number;
        const std::size_t open = heading.rfind("{#");
        if (open == std::string_view::npos || !heading.ends_with('}')) {
            problem(number, "a screen's heading ends with its id: `# Title {#id}`");
            screen.title = heading;
        } else {
            screen.title = trimmed(heading.substr(0, open));
            screen.id = heading.substr(open + 2, heading.size() - open - 3);
        }
        for (const Screen& earlier : screens_) {
            if (earlier.id == screen.id && !screen.id.empty())
                problem(number, fmt::format("there is a screen '{}' already", screen.id));
        }
        screens_.push_back(std::move(screen));
    }

    void problem(std::uint32_t line, std::string message) { problems_.push_back({file_, line, std::move(message)}); }

    const std::string& file_;
    std::vector<LessonProblem>& problems_;
    std::vector<Screen> screens_;
    bool complained_ = false;
};

}  // namespace

bool is_placeholder(std::string_view line, Interaction& interaction) {
    std::string_view inside = trimmed(line);
    if (!inside.starts_with("{{") || !inside.ends_with("}}") || inside.size() < 4) return false;
    inside = trimmed(inside.substr(2, inside.size() - 4));
    const std::size_t space = inside.find(' ');
    const std::string_view word = inside.substr(0, space);
    const std::string_view id = space == std::string_view::npos ? std::string_view() : trimmed(inside.substr(space));
    if (word == "challenge" && id.empty())
        interaction.kind = InteractionKind::challenge;
    else if (word == "predict" && !id.empty())
        interaction.kind = InteractionKind::predict;
    else if (word == "experiment" && !id.empty())
        interaction.kind = InteractionKind::experiment;
    else
        return false;
    interaction.id = id;
    return true;
}

std::vector<Screen> read_screens(std::string_view body, std::uint32_t first_line, const std::string& file,
                                 std::vector<LessonProblem>& problems) {
    ScreenReader reader(file, problems);
    for (std::uint32_t number = first_line; !body.empty(); ++number) {
        const std::size_t end = body.find('\n');
        std::string_view line = body.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        reader.read_line(number, line);
        body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
    }
    std::vector<Screen> screens = reader.take();
    if (screens.empty())
        problems.push_back({file, first_line, "the lesson has no screens: its text needs a heading `# Title {#id}`"});
    return screens;
}

std::string plain_text(std::string_view markdown, const LinkText& link_text) {
    std::string text;
    bool code = false;
    for (std::size_t at = 0; at < markdown.size(); ++at) {
        const char c = markdown[at];
        if (c == '`') {
            code = !code;
            text += c;
        } else if (!code && c == '[') {
            const InlineLink link = link_at(markdown.substr(at));
            if (link.length == 0) {
                text += c;
                continue;
            }
            const std::string shown = plain_text(link.text);
            text += link_text ? link_text(shown, link.target) : shown;
            at += link.length - 1;
        } else if (!code && c == '*') {
            continue;
        } else {
            text += c;
        }
    }
    return text;
}

std::vector<ScreenPiece> pieces_of(const Screen& screen) {
    std::vector<ScreenPiece> pieces(1);
    std::string_view body = screen.body;
    std::size_t next = 0;
    while (!body.empty()) {
        const std::size_t end = body.find('\n');
        const std::string_view line = body.substr(0, end);
        body.remove_prefix(end == std::string_view::npos ? body.size() : end + 1);
        Interaction interaction;
        if (!is_code(line) && next < screen.interactions.size() && is_placeholder(line, interaction)) {
            pieces.back().interaction = screen.interactions[next++];
            pieces.emplace_back();
        } else {
            pieces.back().text += line;
            pieces.back().text += '\n';
        }
    }
    if (pieces.size() > 1 && pieces.back().text.find_first_not_of('\n') == std::string::npos) pieces.pop_back();
    return pieces;
}

}  // namespace loopglass
