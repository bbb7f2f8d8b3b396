#include "gui/model/lesson_text.hpp"

#include "tests/catch.hpp"

namespace loopglass {
namespace {

TEST_CASE("links to marks and moments keep their targets") {
    const auto blocks =
        read_blocks("Look [there](@read) and [here](at:suspended(task='C', mark='pause')), then *stop*.");
    REQUIRE(blocks.size() == 1);
    std::vector<std::string> targets;
    for (const TextRun& run : blocks[0].runs) {
        if (run.link) targets.push_back(run.target);
    }
    CHECK(targets == std::vector<std::string>{"read", "suspended(task='C', mark='pause')"});
    CHECK(blocks[0].runs[3].link_kind == LinkKind::moment);
}

TEST_CASE("a link names a task with all its spaces") {
    const auto blocks = read_blocks("Ask [her](task:worker 1) and [him](task:Bob).");
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].runs[1].link_kind == LinkKind::task);
    CHECK(blocks[0].runs[1].target == "worker 1");
    CHECK(blocks[0].runs[3].target == "Bob");
}

TEST_CASE("a placeholder is a block of its own") {
    const auto blocks = read_blocks("Step on.\n\n{{predict final}}\n\n    code()\n    more()\n");
    REQUIRE(blocks.size() == 3);
    CHECK(blocks[0].kind == BlockKind::paragraph);
    CHECK(blocks[1].kind == BlockKind::interaction);
    CHECK(blocks[1].interaction.id == "final");
    CHECK(blocks[2].kind == BlockKind::code);
    CHECK(blocks[2].runs.at(0).text == "code()\nmore()");
}

}  // namespace
}  // namespace loopglass
