#include "tests/structure/layers.hpp"

#include "tests/catch.hpp"

namespace loopglass::structure {

TEST_CASE("a layer includes what lies below it and nothing else") {
    CHECK(may_include("gui", "sim/core"));
    CHECK(may_include("sim/session", "sim/watch"));
    CHECK(may_include("sim/loop", "sim/loop"));
    CHECK_FALSE(may_include("sim/core", "sim/loop"));
    CHECK_FALSE(may_include("sim/watch", "sim/explore"));
    CHECK_FALSE(may_include("gui/model", "gui"));
    CHECK_FALSE(may_include("gui", "cli"));
    CHECK_FALSE(may_include("cli", "gui/model"));
    CHECK_FALSE(may_include("sim/core", ""));
}

TEST_CASE("a path belongs to its innermost layer") {
    CHECK(layer_of("gui/model/timeline.hpp") == "gui/model");
    CHECK(layer_of("gui/modelling.hpp") == "gui");
    CHECK(layer_of("sim/asyncio/locks.cpp") == "sim/asyncio");
    CHECK(layer_of("tests/sim/loop/clock_test.cpp") == "");
}

TEST_CASE("the include scan finds arrows that point back") {
    const SourceTree tree{
        {"sim/core/value.hpp", "#include <vector>\n#include \"sim/loop/task.hpp\"\n"},
        {"sim/loop/task.hpp", "#include \"sim/core/value.hpp\"\n"},
        {"tests/sim/loop/task_test.cpp", "#include \"sim/loop/task.hpp\"\n"},
    };
    REQUIRE(misdirected_includes(tree).size() == 1);
    CHECK(misdirected_includes(tree)[0] == "sim/core/value.hpp:2: \"sim/loop/task.hpp\" is not below sim/core");
}

TEST_CASE("the include scan finds layers that reach for the tests") {
    const SourceTree tree{{"sim/core/a.hpp", "#include \"tests/catch.hpp\"\n"}, {"tests/catch.hpp", ""}};
    CHECK(misdirected_includes(tree).size() == 1);
}

TEST_CASE("the include scan finds paths that do not start at the root") {
    const SourceTree tree{{"sim/core/a.cpp", "  # include \"a.hpp\"\n"}, {"sim/core/a.hpp", ""}};
    CHECK(misdirected_includes(tree).size() == 1);
}

TEST_CASE("the include scan finds cycles") {
    const SourceTree tree{
        {"sim/core/a.hpp", "#include \"sim/core/b.hpp\"\n"},
        {"sim/core/b.hpp", "#include \"sim/core/c.hpp\"\n"},
        {"sim/core/c.hpp", "#include \"sim/core/b.hpp\"\n"},
    };
    REQUIRE(include_cycles(tree).size() == 1);
    CHECK(include_cycles(tree)[0] == "sim/core/b.hpp → sim/core/c.hpp → sim/core/b.hpp");
}

TEST_CASE("the include scan finds system headers out of place") {
    const SourceTree tree{
        {"gui/app/window.cpp", "#include <GLFW/glfw3.h>\n"},
        {"gui/model/rows.cpp", "#include <imgui.h>\n"},
        {"sim/core/platform/fiber.cpp", "#include <boost/context/fiber.hpp>\n"},
        {"sim/loop/clock.cpp", "#include <thread>\n"},
    };
    CHECK(misplaced_system_includes(tree).size() == 2);
}

TEST_CASE("every include of the project points down") {
    const SourceTree tree = read_source_tree();
    REQUIRE(tree.contains("tests/structure/layers.hpp"));
    CHECK(joined(misdirected_includes(tree)) == "");
    CHECK(joined(include_cycles(tree)) == "");
}

TEST_CASE("system headers stand where they belong") {
    CHECK(joined(misplaced_system_includes(read_source_tree())) == "");
}

}  // namespace loopglass::structure
