#include "tests/structure/conventions.hpp"

#include "tests/catch.hpp"

namespace loopglass::structure {

TEST_CASE("a file of more than a thousand lines is found") {
    const std::string long_text = [] {
        std::string text;
        for (int line = 0; line < 1001; ++line) text += "//\n";
        return text;
    }();
    CHECK(overlong_files({{"sim/core/long.cpp", long_text}}).size() == 1);
    CHECK(overlong_files({{"sim/core/table.def", long_text}}).empty());
    CHECK(overlong_files({{"sim/core/fits.cpp", long_text.substr(3)}}).empty());
}

TEST_CASE("names that say nothing are found") {
    CHECK(badly_named_files({{"sim/core/string_utils.cpp", ""}}).size() == 1);
    CHECK(badly_named_files({{"sim/core/helpers.hpp", ""}}).size() == 1);
    CHECK(badly_named_files({{"sim/core/TaskQueue.hpp", ""}}).size() == 1);
    CHECK(badly_named_files({{"gui/app/window_manager.hpp", ""}}).size() == 1);
    CHECK(badly_named_files({{"sim/python/context_manager.hpp", ""}}).empty());
    CHECK(badly_named_files({{"sim/core/miscount.hpp", ""}}).empty());
}

TEST_CASE("headers that do not explain themselves are found") {
    CHECK(unexplained_headers({{"sim/core/a.hpp", "#pragma once\n#include <map>\n"}}).size() == 1);
    CHECK(unexplained_headers({{"sim/core/a.hpp", "// Why.\n"}}).size() == 1);
    CHECK(unexplained_headers({{"sim/core/a.hpp", ""}}).size() == 2);
    CHECK(unexplained_headers({{"sim/core/a.hpp", "#pragma once\n\n// Why.\n"}}).empty());
    CHECK(unexplained_headers({{"sim/core/a.hpp", "// Why.\n#pragma once\n"}}).empty());
    CHECK(unexplained_headers({{"sim/core/a.hpp", "#pragma once\n// Why.\n"}}).empty());
}

TEST_CASE("test names that Catch2 would misread are found") {
    // Spliced, so that the scan of this very file does not take them for test cases.
    const std::string opening = std::string("TEST_") + "CASE(";
    CHECK(misleading_test_names({{"tests/a_test.cpp", opening + "\"one, two\") {}"}}).size() == 1);
    CHECK(misleading_test_names({{"tests/a_test.cpp", opening + "\n  \"a [b\") {}"}}).size() == 1);
    CHECK(misleading_test_names({{"tests/a_test.cpp", opening + "\"says \\\"hi\\\"\") {}"}}).size() == 1);
    CHECK(misleading_test_names({{"tests/a_test.cpp", opening + "\"fine: (yes)\", \"[tag]\") {}"}}).empty());
}

TEST_CASE("the project keeps its own conventions") {
    const SourceTree tree = read_source_tree();
    CHECK(joined(overlong_files(tree)) == "");
    CHECK(joined(badly_named_files(tree)) == "");
    CHECK(joined(unexplained_headers(tree)) == "");
    CHECK(joined(misleading_test_names(tree)) == "");
}

}  // namespace loopglass::structure
