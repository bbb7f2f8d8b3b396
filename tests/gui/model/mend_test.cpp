#include "gui/model/mend.hpp"

#include <algorithm>

#include "gui/model/workspace.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

void settle(Workspace& workspace) {
    for (int slice = 0; slice < 2000 && workspace.busy(); ++slice) workspace.tick(workspace.now + 1);
}

/// Clicks the mends that are offered until none is; what the program printed then.
std::string mended_output(const char* pasted, std::size_t most = 4) {
    Workspace workspace;
    workspace.open("lock-race");
    workspace.edit(pasted, workspace.now - 1);
    settle(workspace);
    for (std::size_t i = 0; i < most && workspace.mend(); ++i) {
        workspace.apply_mend();
        settle(workspace);
    }
    REQUIRE(workspace.playback.problem().empty());
    std::string text;
    for (const Session::OutputPiece& piece : workspace.playback.session().output(false)) text += piece.text;
    return text;
}

TEST_CASE("a program without its import gets it") {
    CHECK(mended_output("async def main():\n    await asyncio.sleep(1)\n    print('done')\n\nasyncio.run(main())\n") ==
          "done\n");
}

TEST_CASE("a program pasted from the middle of something moves to the left") {
    CHECK(mended_output("    import asyncio\n    async def main():\n        print('in')\n    asyncio.run(main())\n") ==
          "in\n");
}

TEST_CASE("await at the top level goes into main and main is run") {
    CHECK(mended_output("import asyncio\n\nasync def work(n):\n    await asyncio.sleep(n)\n    return n\n\n"
                        "print(await work(2))\nprint('over')\n") == "2\nover\n");
}

TEST_CASE("await in a plain function makes it a coroutine function") {
    CHECK(mended_output("import asyncio\n\ndef main():\n    await asyncio.sleep(1)\n    print('slept')\n\n"
                        "asyncio.run(main())\n") == "slept\n");
}

TEST_CASE("lost indentation is put back block by block") {
    CHECK(mended_output("import asyncio\n\nasync def main():\nawait asyncio.sleep(1)\nprint('block')\n\n"
                        "asyncio.run(main())\n") == "block\n");
}

TEST_CASE("a main that nobody runs is run") {
    CHECK(mended_output("import asyncio\n\nasync def main():\n    print('ran')\n") == "ran\n");
    CHECK(mended_output("async def main():\n    print('ran')\n\nmain()\n") == "ran\n");
}

TEST_CASE("nothing is offered for what is right or has no simple mend") {
    Workspace workspace;
    workspace.open("lock-race");
    settle(workspace);
    CHECK_FALSE(workspace.mend());
    workspace.edit("x = 1 / 0\n", workspace.now - 1);
    settle(workspace);
    CHECK_FALSE(workspace.mend());
    workspace.edit("def f(:\n", workspace.now - 1);
    settle(workspace);
    CHECK_FALSE(workspace.mend());
}

}  // namespace
}  // namespace loopglass
