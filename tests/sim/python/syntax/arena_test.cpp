#include "sim/python/syntax/arena.hpp"

#include <cstdint>

#include "tests/catch.hpp"

using namespace loopglass;

TEST_CASE("an arena aligns what it gives") {
    Arena arena;
    for (int i = 0; i < 2000; ++i) {
        arena.allocate(1 + static_cast<std::size_t>(i % 3), 1);
        CHECK(reinterpret_cast<std::uintptr_t>(arena.create<double>(1.0)) % alignof(double) == 0);
    }
}

TEST_CASE("what is larger than a block fits all the same") {
    Arena arena;
    arena.allocate(1, 1);
    auto* bytes = static_cast<char*>(arena.allocate(1'000'000, 8));
    bytes[0] = bytes[999'999] = 1;
    CHECK(arena.reserved_bytes() >= 1'000'000);
}

TEST_CASE("copies live in the arena and stay when it moves") {
    Arena arena;
    std::string_view copy;
    {
        const std::string text = "temporary";
        copy = arena.copy(std::string_view(text));
    }
    const Arena moved = std::move(arena);
    CHECK(copy == "temporary");
    CHECK(moved.reserved_bytes() > 0);
}
