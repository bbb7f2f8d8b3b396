#include "sim/watch/problem_search.hpp"

#include <cstddef>

namespace loopglass {

namespace {
constexpr std::size_t kStack = std::size_t{1} << 20;
}  // namespace

ProblemSearch::ProblemSearch(const Trace& trace) {
    fiber_ = std::make_unique<Fiber>(kStack, [this, &trace] {
        WatchOptions options;
        options.goes_on = [this] {
            if (!dropped_ && (*enough_)()) fiber_->suspend();
            return !dropped_;
        };
        problems_ = find_problems(trace, options);
    });
}

/// What is on the fiber's stack has to be freed: the search comes to its end, by the shortest way.
ProblemSearch::~ProblemSearch() {
    dropped_ = true;
    if (enough_ != nullptr && !fiber_->finished()) fiber_->resume();
}

bool ProblemSearch::advance(const std::function<bool()>& enough) {
    if (fiber_->finished()) return false;
    enough_ = &enough;
    fiber_->resume();
    return !fiber_->finished();
}

}  // namespace loopglass
