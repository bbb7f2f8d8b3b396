#include <vector>

#include "sim/loop/event_loop.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

TEST_CASE("equal times pop in the order of heapq") {
    Recorder recorder(Recorder::Mode::off);
    FifoPolicy policy;
    Runtime rt;
    RuntimeScope scope(rt);
    rt.set_extension(ExtensionSlot::machine, std::make_unique<Machine>(rt, recorder, policy));
    std::vector<Timer> heap;
    for (int i = 0; i < 12; ++i) {
        auto* handle = new_object<Handle>(timer_handle_type);
        handle->when = 1.0;
        handle->scheduled_by = static_cast<EventRef>(i);
        timer_push(heap, Ref<Handle>(handle), 0);
    }
    std::vector<int> order;
    while (!heap.empty()) order.push_back(static_cast<int>(timer_pop(heap)->scheduled_by));
    // heapq.heappush of twelve items that compare equal, then heappop (CPython 3.13).
    CHECK(order == std::vector<int>{0, 2, 6, 11, 10, 9, 8, 5, 7, 4, 1, 3});
}

}  // namespace
}  // namespace loopglass
