#include "gui/model/lesson_text.hpp"

#include <algorithm>

#include <md4c.h>

#include "lessons/engine/screens.hpp"

namespace loopglass {

namespace {

/// What md4c reports, gathered.
struct Reader {
    std::vector<TextBlock> blocks;
    TextRun style;  // of the text to come
    bool in_item = false;

    TextBlock& block() {
        if (blocks.empty()) blocks.emplace_back();
        return blocks.back();
    }
    void add(std::string_view text) {
        auto& runs = block().runs;
        const bool same = !runs.empty() && runs.back().code == style.code && runs.back().strong == style.strong &&
                          runs.back().emphasis == style.emphasis && runs.back().link == style.link &&
                          runs.back().target == style.target;
        if (!same) {
            runs.push_back(style);
            runs.back().text.clear();
        }
        runs.back().text += text;
    }
};

Reader& reader(void* data) { return *static_cast<Reader*>(data); }

/// "@read", "at:QUERY", "task:NAME", "lesson:ID", "#screen", anything else.
void read_target(std::string_view target, TextRun& run) {
    struct Prefix {
        std::string_view text;
        LinkKind kind;
    };
    for (const Prefix& prefix : {Prefix{"@", LinkKind::mark},
                                 {"at:", LinkKind::moment},
                                 {"task:", LinkKind::task},
                                 {"lesson:", LinkKind::lesson},
                                 {"#", LinkKind::screen}}) {
        if (!target.starts_with(prefix.text)) continue;
        run.link_kind = prefix.kind;
        run.target = target.substr(prefix.text.size());
        return;
    }
    run.link_kind = LinkKind::web;
    run.target = target;
}

int enter_block(MD_BLOCKTYPE type, void*, void* data) {
    Reader& r = reader(data);
    if (type == MD_BLOCK_LI) {
        r.blocks.push_back({BlockKind::item, {}, {}});
        r.in_item = true;
    } else if (type == MD_BLOCK_P && !r.in_item) {
        r.blocks.push_back({BlockKind::paragraph, {}, {}});
    } else if (type == MD_BLOCK_CODE) {
        r.blocks.push_back({BlockKind::code, {}, {}});
    }
    return 0;
}
int leave_block(MD_BLOCKTYPE type, void*, void* data) {
    if (type == MD_BLOCK_LI) reader(data).in_item = false;
    return 0;
}
int enter_span(MD_SPANTYPE type, void* detail, void* data) {
    TextRun& style = reader(data).style;
    if (type == MD_SPAN_CODE) style.code = true;
    if (type == MD_SPAN_STRONG) style.strong = true;
    if (type == MD_SPAN_EM) style.emphasis = true;
    if (type == MD_SPAN_A) {
        const MD_ATTRIBUTE& href = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
        style.link = true;
        read_target(std::string_view(href.text, href.size), style);
    }
    return 0;
}
int leave_span(MD_SPANTYPE type, void*, void* data) {
    TextRun& style = reader(data).style;
    if (type == MD_SPAN_CODE) style.code = false;
    if (type == MD_SPAN_STRONG) style.strong = false;
    if (type == MD_SPAN_EM) style.emphasis = false;
    if (type == MD_SPAN_A) {
        style.link = false;
        style.target.clear();
    }
    return 0;
}
int text(MD_TEXTTYPE type, const MD_CHAR* begin, MD_SIZE size, void* data) {
    reader(data).add(type == MD_TEXT_SOFTBR || type == MD_TEXT_BR ? std::string_view(" ")
                                                                  : std::string_view(begin, size));
    return 0;
}

/// Queries and names of tasks hold spaces and parentheses, which a Markdown target may do only in angle brackets:
/// `](at:x(y='z'))` to `](<at:x(y='z')>)`.
std::string with_bracketed_queries(std::string_view markdown) {
    std::string out;
    for (;;) {
        const std::size_t begin = std::min(markdown.find("](at:"), markdown.find("](task:"));
        if (begin == std::string_view::npos) return out.append(markdown);
        std::size_t end = begin + 2;
        for (int depth = 1; end < markdown.size(); ++end) {
            depth += markdown[end] == '(' ? 1 : markdown[end] == ')' ? -1 : 0;
            if (depth == 0) break;
        }
        out.append(markdown.substr(0, begin + 2))
            .append("<")
            .append(markdown.substr(begin + 2, end - begin - 2))
            .append(">");
        markdown.remove_prefix(std::min(end, markdown.size()));
    }
}

}  // namespace

std::vector<TextBlock> read_blocks(std::string_view text_of_screen) {
    const std::string markdown = with_bracketed_queries(text_of_screen);
    Reader reader;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = text;
    md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &reader);
    for (TextBlock& block : reader.blocks) {
        if (block.runs.size() == 1 && block.kind == BlockKind::paragraph &&
            is_placeholder(block.runs[0].text, block.interaction))
            block.kind = BlockKind::interaction;
        if (block.kind == BlockKind::code && !block.runs.empty() && block.runs.back().text.ends_with('\n'))
            block.runs.back().text.pop_back();
    }
    return std::move(reader.blocks);
}

}  // namespace loopglass
