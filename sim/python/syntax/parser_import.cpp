// import and from … import.

#include "sim/python/syntax/parser_state.hpp"

namespace loopglass::parsing {

bool Parser::dotted_name(Identifier& out) {
    if (!at(Kind::Name)) return false;
    const std::size_t start = mark();
    advance();
    while (at(Kind::Dot)) {
        look_to(at_ + 1);
        if (kind_after(1) != Kind::Name) break;
        at_ += 2;
    }
    if (at_ - start == 1) {
        out = identifier(tokens_[start]);
        return true;
    }
    const std::string_view source = source_.substr(tokens_[start].begin, previous().end - tokens_[start].begin);
    if (source.find_first_of(" \t\f\n\\#") == std::string_view::npos) {
        out = source;
        return true;
    }
    std::string joined;
    for (std::size_t i = start; i < at_; ++i) joined += text_of(tokens_[i]);
    out = arena_.copy(std::string_view(joined));
    return true;
}

bool Parser::import_alias(Gather<Alias>& out, bool dotted) {
    const std::size_t start = mark();
    Alias alias{};
    if (dotted) {
        if (!dotted_name(alias.name)) return false;
    } else {
        if (!at(Kind::Name)) return false;
        alias.name = identifier(token());
        advance();
    }
    if (accept(Kind::KeywordAs)) {
        if (!at(Kind::Name)) return false;
        alias.alias = identifier(token());
        advance();
    }
    alias.where = since(start);
    out.push(alias);
    return true;
}

Stmt* Parser::import_name() {
    const std::size_t start = mark();
    if (diagnosing_ && diagnose_import(start)) return nullptr;
    reset(start + 1);
    Gather<Alias> names(aliases_);
    do {
        if (!import_alias(names, true)) return nullptr;
    } while (accept(Kind::Comma));
    return arena_.create<Import>(since(start), names.finish(arena_));
}

Stmt* Parser::import_from() {
    const std::size_t start = mark();
    advance();
    std::int32_t level = 0;
    while (at(Kind::Dot) || at(Kind::Ellipsis)) {
        level += at(Kind::Dot) ? 1 : 3;
        advance();
    }
    Identifier module;
    if (!dotted_name(module) && level == 0) return nullptr;
    if (!accept(Kind::KeywordImport)) return nullptr;

    const std::size_t first = mark();
    Gather<Alias> names(aliases_);
    bool is_fine = false;
    if (at(Kind::Star)) {
        names.push({"*", {}, token().where});
        advance();
        is_fine = true;
    } else if (accept(Kind::LeftParenthesis)) {
        do {
            if (!names.empty() && at(Kind::RightParenthesis)) break;
            if (!import_alias(names, false)) return nullptr;
        } while (accept(Kind::Comma));
        is_fine = accept(Kind::RightParenthesis);
    } else {
        do {
            is_fine = import_alias(names, false);
        } while (is_fine && accept(Kind::Comma));
    }
    if (!is_fine) {
        if (diagnosing_) diagnose_import_targets(first);
        return nullptr;
    }
    return arena_.create<ImportFrom>(since(start), module, names.finish(arena_), level);
}

}  // namespace loopglass::parsing
