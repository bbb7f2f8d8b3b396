#include "sim/core/objects/startup_names.hpp"

#include "tests/catch.hpp"

using namespace loopglass;

TEST_CASE("names of CPython itself are interned at startup and a program's are not") {
    for (const char* name : {"text", "read", "write", "__init__", "SystemExit", "name"}) {
        INFO(name);
        CHECK(interned_at_startup(name));
    }
    for (const char* name : {"apple", "banana", "cherry", "", "tex", "textt", "zzzz"}) {
        INFO(name);
        CHECK_FALSE(interned_at_startup(name));
    }
}
