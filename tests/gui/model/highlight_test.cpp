#include "gui/model/highlight.hpp"

#include <string>

#include "tests/catch.hpp"

namespace loopglass {
namespace {

/// The class of the word that begins with `text`.
WordClass class_of(std::string_view line, std::string_view text, SourceLanguage language = SourceLanguage::python) {
    Highlighter highlighter(language);
    for (const Word& word : highlighter.next_line(line)) {
        if (line.substr(word.begin).starts_with(text)) return word.kind;
    }
    return WordClass::plain;
}

TEST_CASE("the words of a line cover it") {
    Highlighter highlighter(SourceLanguage::python);
    for (const std::string line :
         {"async def f(x): return 'a # b' + f\"{x}\"  # why", "", "    ", "\"open", "a/b//c", "\xc3\xa4 = 0x1F"}) {
        std::uint32_t at = 0;
        for (const Word& word : highlighter.next_line(line)) {
            CHECK(word.begin == at);
            at = word.end;
        }
        CHECK(at == line.size());
    }
}

TEST_CASE("words get their class") {
    CHECK(class_of("async def f():", "async") == WordClass::keyword);
    CHECK(class_of("async def work():", "work") == WordClass::definition);
    CHECK(class_of("x = 'a # b'", "'a") == WordClass::string);
    CHECK(class_of("x = 1  # one", "# one") == WordClass::comment);
    CHECK(class_of("queue.print()", "print") == WordClass::plain);
    CHECK(class_of("co_await sleep(s, 1.0);  // rest", "co_await", SourceLanguage::cpp) == WordClass::keyword);
    CHECK(class_of("co_await sleep(s, 1.0);  // rest", "// rest", SourceLanguage::cpp) == WordClass::comment);
}

TEST_CASE("a long string goes on over lines") {
    Highlighter highlighter(SourceLanguage::python);
    highlighter.next_line("text = \"\"\"begins");
    CHECK(highlighter.next_line("for if while").at(0).kind == WordClass::string);
    CHECK(highlighter.next_line("ends\"\"\" + for").back().kind == WordClass::keyword);
}

}  // namespace
}  // namespace loopglass
