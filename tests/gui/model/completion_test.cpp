#include "gui/model/completion.hpp"

#include <algorithm>

#include "tests/catch.hpp"

namespace loopglass {
namespace {

TEST_CASE("behind asyncio and a dot its names are offered with a line of help") {
    const Completions all = completions_at("import asyncio\n\nx = asyncio.");
    CHECK(all.names.size() > 40);
    CHECK(all.typed == 0);
    for (const Completion& each : all.names) {
        CHECK_FALSE(each.help.empty());
        CHECK(each.help.size() <= 52);
    }
    const Completions some = completions_at("    await asyncio.wai");
    REQUIRE(some.names.size() == 2);
    CHECK(some.names[0].name == "wait");
    CHECK(some.names[1].name == "wait_for");
    CHECK(some.typed == 3);
}

TEST_CASE("elsewhere nothing is offered") {
    CHECK(completions_at("").names.empty());
    CHECK(completions_at("asyncio").names.empty());
    CHECK(completions_at("myasyncio.sl").names.empty());
    CHECK(completions_at("self.asyncio.sl").names.empty());
    CHECK(completions_at("asyncio.sleep").names.empty());
    CHECK(completions_at("asyncio.nothing_like_it").names.empty());
    CHECK(completions_at("asyncio.sleep(").names.empty());
}

}  // namespace
}  // namespace loopglass
