#include "gui/model/step_rank.hpp"

#include <cmath>
#include <vector>

#include "tests/catch.hpp"

namespace loopglass {
namespace {

TEST_CASE("rank counts steps and select finds them") {
    StepRank rank;
    std::vector<EventRef> steps;
    for (EventRef event = 1; event <= 5000; ++event) {
        const bool is_step = event % 7 == 0 || (event > 1500 && event < 1600) || event == 512 || event == 513;
        rank.push(is_step);
        if (is_step) steps.push_back(event);
    }
    REQUIRE(rank.steps() == steps.size());
    std::size_t count = 0;
    for (EventRef event = 1; event <= 5000; ++event) {
        const bool is_step = count < steps.size() && steps[count] == event;
        count += is_step ? 1 : 0;
        if (rank.rank(event) != count || rank.is_step(event) != is_step) FAIL("at event " << event);
    }
    for (std::size_t number = 1; number <= steps.size(); ++number) {
        if (rank.select(number) != steps[number - 1]) FAIL("at step " << number);
    }
    CHECK(rank.rank(0) == 0);
    CHECK(rank.rank(9000) == steps.size());
}

}  // namespace
}  // namespace loopglass
