// g++ 12 miscompiles what these patterns do: it destroys twice, or never, a temporary that lives across a suspension
// point. Whoever builds Loopglass with a new compiler learns here, before the simulation does, whether it can be
// trusted.

#include <initializer_list>
#include <string>
#include <vector>

#include "tests/catch.hpp"
#include "tests/compiler/coroutine.hpp"
#include "tests/compiler/counted.hpp"

namespace loopglass::compiler {

namespace {

struct Pair {
    Counted first;
    Counted second;
    std::string name = {};
};

Coroutine<int> sum_of(Pair pair) { co_return pair.first.value() + pair.second.value(); }

Coroutine<int> total_of(std::vector<Counted> items) {
    int total = 0;
    for (const Counted& item : items) total += item.value();
    co_return total;
}

Coroutine<Counted> made(int value) { co_return Counted(value); }

template <typename Function>
Coroutine<int> called(Function function) {
    co_return function();
}

int sum_of_arguments(const Counted& first, const Counted& second) { return first.value() + second.value(); }

/// Starts a coroutine that does not park, gives its result, and leaves nothing alive.
template <typename T>
T finished(Coroutine<T> coroutine) {
    coroutine.start();
    REQUIRE(coroutine.done());
    return std::move(coroutine.result());
}

}  // namespace

TEST_CASE("a temporary aggregate in an awaited call is destroyed once") {
    auto outer = []() -> Coroutine<int> { co_return co_await sum_of(Pair{Counted(1), Counted(2)}); };
    CHECK(finished(outer()) == 3);
    CHECK(Counted::alive() == 0);
}

TEST_CASE("an aggregate with a defaulted member is destroyed once") {
    auto outer = []() -> Coroutine<int> {
        const int sum = co_await sum_of({.first = Counted(3), .second = Counted(4), .name = std::string(40, 'x')});
        co_return sum + co_await sum_of({.first = Counted(1), .second = Counted(1)});
    };
    CHECK(finished(outer()) == 9);
    CHECK(Counted::alive() == 0);
}

TEST_CASE("a lambda that captures by value is destroyed once when awaited over") {
    auto outer = [](Counted kept) -> Coroutine<int> {
        co_return co_await called([kept, other = Counted(5)] { return kept.value() + other.value(); });
    };
    CHECK(finished(outer(Counted(6))) == 11);
    CHECK(Counted::alive() == 0);
}

TEST_CASE("a braced list of objects in an awaited call is destroyed once") {
    auto outer = []() -> Coroutine<int> { co_return co_await total_of({Counted(1), Counted(2), Counted(3)}); };
    CHECK(finished(outer()) == 6);
    CHECK(Counted::alive() == 0);
}

TEST_CASE("an awaited value inside a braced list is destroyed once") {
    auto outer = []() -> Coroutine<int> {
        const Pair pair{co_await made(7), co_await made(8)};
        co_return pair.first.value() * 10 + pair.second.value();
    };
    CHECK(finished(outer()) == 78);
    CHECK(Counted::alive() == 0);
}

TEST_CASE("two awaited arguments of one call live until the call") {
    auto outer = []() -> Coroutine<int> { co_return sum_of_arguments(co_await made(20), co_await made(22)); };
    CHECK(finished(outer()) == 42);
    CHECK(Counted::alive() == 0);
}

TEST_CASE("a temporary beside an await lives until the whole expression ends") {
    auto outer = []() -> Coroutine<int> {
        const int sum = Counted(30).value() + (co_await made(3)).value() + Counted(9).value();
        co_return sum + Counted::alive();
    };
    CHECK(finished(outer()) == 42);
    CHECK(Counted::alive() == 0);
}

TEST_CASE("only the chosen branch of a conditional awaits") {
    auto outer = [](bool wanted) -> Coroutine<int> {
        const Counted chosen = wanted ? co_await made(1) : Counted(2);
        co_return chosen.value();
    };
    CHECK(finished(outer(true)) == 1);
    CHECK(finished(outer(false)) == 2);
    CHECK(Counted::alive() == 0);
}

TEST_CASE("an await in a condition and in a loop leaves nothing behind") {
    auto outer = []() -> Coroutine<int> {
        int rounds = 0;
        while ((co_await made(rounds)).value() < 3) ++rounds;
        if (const Counted last = co_await made(rounds); last.value() == 3) co_return last.value();
        co_return -1;
    };
    CHECK(finished(outer()) == 3);
    CHECK(Counted::alive() == 0);
}

TEST_CASE("a range-based for over an awaited container keeps it alive") {
    auto list = []() -> Coroutine<std::vector<Counted>> {
        std::vector<Counted> items;
        for (int value = 1; value <= 3; ++value) items.emplace_back(value);
        co_return items;
    };
    auto outer = [&list]() -> Coroutine<int> {
        int total = 0;
        for (const Counted& item : co_await list()) total += item.value() + (co_await made(1)).value();
        co_return total;
    };
    auto running = outer();
    CHECK(finished(std::move(running)) == 9);
    CHECK(Counted::alive() == 0);
}

TEST_CASE("parameters are moved into the frame once and outlive a suspension") {
    Parking parking;
    auto parked = [](Parking& place, Counted by_value, Pair pair) -> Coroutine<int> {
        co_await place;
        co_return by_value.value() + pair.second.value();
    };
    {
        auto coroutine = parked(parking, Counted(1), Pair{Counted(2), Counted(3)});
        coroutine.start();
        CHECK(Counted::alive() == 3);
        parking.resume();
        CHECK(coroutine.result() == 4);
    }
    CHECK(Counted::alive() == 0);
}

TEST_CASE("a coroutine abandoned while parked destroys its locals and temporaries") {
    Parking parking;
    auto parked = [](Parking& place) -> Coroutine<int> {
        const Counted local(1);
        const auto and_then = [](const Counted& held, int) { return held.value(); };
        auto park = [](Parking& where) -> Coroutine<int> {
            co_await where;
            co_return 0;
        };
        co_return and_then(Counted(2), co_await park(place));
    };
    {
        auto coroutine = parked(parking);
        coroutine.start();
        REQUIRE_FALSE(coroutine.done());
        CHECK(Counted::alive() >= 1);
    }
    CHECK(Counted::alive() == 0);
}

TEST_CASE("a chain of awaits does not use the stack up") {
    struct Chain {
        static Coroutine<int> link(int depth) {
            if (depth == 0) co_return 0;
            co_return 1 + co_await link(depth - 1);
        }
    };
    // g++ transfers by a jump only when it optimises, and no sanitizer is on: there it manages 60 000 at -O0.
    CHECK(finished(Chain::link(20'000)) == 20'000);
}

}  // namespace loopglass::compiler
