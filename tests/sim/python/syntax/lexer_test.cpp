#include "sim/python/syntax/lexer.hpp"

#include <string>

#include "tests/catch.hpp"

using namespace loopglass;

namespace {

/// The tokens of `text` by spelling; layout by name.
std::string spelled(std::string_view text) {
    std::string result;
    for (const Token& token : tokenize(text).tokens) {
        if (token.kind == TokenKind::FStringMiddle && token.begin == token.end) continue;
        if (!result.empty()) result += ' ';
        switch (token.kind) {
            case TokenKind::Newline: result += "NEWLINE"; break;
            case TokenKind::Indent: result += "INDENT"; break;
            case TokenKind::Dedent: result += "DEDENT"; break;
            case TokenKind::EndMarker: result += "END"; break;
            case TokenKind::Error: result += "ERROR"; break;
            default: result += text.substr(token.begin, token.end - token.begin); break;
        }
    }
    return result;
}

}  // namespace

TEST_CASE("operators are cut at their longest") {
    CHECK(spelled("a**=b//c<<=d->e:=f...g!=h\n") == "a **= b // c <<= d -> e := f ... g != h NEWLINE END");
    CHECK(spelled("..a\n") == ". . a NEWLINE END");
}

TEST_CASE("indentation opens and closes blocks") {
    CHECK(spelled("if a:\n  b\n\n  # c\n  if d:\n      e\nf\n") ==
          "if a : NEWLINE INDENT b NEWLINE if d : NEWLINE INDENT e NEWLINE DEDENT DEDENT f NEWLINE END");
    CHECK(spelled("if a:\n b\n") == "if a : NEWLINE INDENT b NEWLINE DEDENT END");
}

TEST_CASE("lines join inside brackets and after a backslash") {
    CHECK(spelled("(a\n  # c\n b)\n") == "( a b ) NEWLINE END");
    CHECK(spelled("a \\\n   + b\n") == "a + b NEWLINE END");
}

TEST_CASE("f-strings are cut into texts and fields") {
    CHECK(spelled("f'a{b!r:>{c}}{{d}}'\n") == "f' a { b ! r : > { c } } { d} ' NEWLINE END");
    CHECK(spelled("f'{a['b']}'\n") == "f' { a [ 'b' ] } ' NEWLINE END");
}

TEST_CASE("brackets are counted by token") {
    const TokenList list = tokenize("a(b[c])\n");
    std::string levels;
    for (const Token& token : list.tokens) levels += static_cast<char>('0' + token.level);
    CHECK(levels == "011221000");
}

TEST_CASE("a bracket left open is remembered") {
    const TokenList list = tokenize("a\n(b[\n");
    CHECK(list.tokens.back().kind == TokenKind::Error);
    CHECK_FALSE(list.problem.has_value());
    REQUIRE(list.unclosed.has_value());
    CHECK(list.unclosed->bracket == '[');
    CHECK(list.unclosed->where == Location{2, 2, 2, 3});
}

TEST_CASE("comments are handed out on demand") {
    std::vector<CommentSpan> comments;
    tokenize("a # b\n# c\n", &comments);
    REQUIRE(comments.size() == 2);
    CHECK(comments[0].begin == 2);
    CHECK(comments[0].end == 5);
    CHECK(comments[1].begin == 6);
}

TEST_CASE("every keyword is found and nothing else") {
#define OPERATOR(name, spelling)
#define KEYWORD(name, spelling) CHECK(keyword_or_name(spelling) == TokenKind::Keyword##name);
#include "sim/python/syntax/tokens.def"
    for (const char* word : {"false", "an", "x", "_", "match", "print", "continues", "awaiting"}) {
        CHECK(keyword_or_name(word) == TokenKind::Name);
    }
}
