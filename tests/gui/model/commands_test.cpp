#include "gui/model/commands.hpp"

#include <set>

#include "gui/model/workspace.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

TEST_CASE("a key runs its command only when that is enabled") {
    CommandRegistry registry;
    int ran = 0;
    bool enabled = false;
    registry.add({"step", "Step", "Go on", {"F11", "t"}, [&] { return enabled; }, [&] { ++ran; }});
    CHECK_FALSE(registry.press("t"));
    enabled = true;
    CHECK(registry.press("t"));
    CHECK(registry.press("F11"));
    CHECK_FALSE(registry.press("T"));
    CHECK(ran == 2);
}

TEST_CASE("the palette finds titles by letters in order and the closest first") {
    CommandRegistry registry;
    registry.add({"a", "Next iteration", "", {}, {}, [] {}});
    registry.add({"b", "Next line", "", {}, {}, [] {}});
    const auto found = registry.search("nli");
    REQUIRE(found.size() == 1);
    CHECK(found[0]->id == "b");
    CHECK(registry.search("").size() == 2);
    CHECK(registry.search("zz").empty());
}

TEST_CASE("every command has words for people and no key means two things") {
    const Workspace workspace;
    std::set<std::string> ids, keys;
    for (const Command& command : workspace.commands.all()) {
        INFO(command.id);
        CHECK(ids.insert(command.id).second);
        CHECK_FALSE(command.title.empty());
        CHECK_FALSE(command.tooltip.empty());
        CHECK(command.run);
        for (const std::string& key : command.keys) CHECK(keys.insert(key).second);
    }
    for (const char* key : {"F10", "n", "F11", "t", "F12", "i", "F5", "e", "Space", "Home"})
        CHECK(keys.count(key) == 1);
}

}  // namespace
}  // namespace loopglass
