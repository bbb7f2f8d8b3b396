#include "sim/core/breath.hpp"

#include "tests/catch.hpp"

using namespace loopglass;

TEST_CASE("without a run nothing is left however long the work") { CHECK(breathe(UINT64_MAX)); }

TEST_CASE("a run is left when its slice is used up and goes on unless it must unwind") {
    initialize_core();
    Runtime runtime;
    const RuntimeScope scope(runtime);
    static int ends;
    ends = 0;
    RunSlice slice{100, [] { ++ends; }};
    {
        const RunSliceScope in_slice(slice);
        CHECK(breathe(60));
        CHECK(breathe(39));
        CHECK(slice.left == 1);
        CHECK(ends == 0);
        CHECK(breathe(1));
        CHECK(ends == 1);

        CHECK(breathe(1'000'000));  // until somebody gives it another slice
        CHECK(ends == 1);

        slice.left = 1;
        runtime.abort = Abort::limit;
        CHECK_FALSE(breathe(2));
        CHECK(ends == 2);
    }
    CHECK(current_run_slice == nullptr);
}
