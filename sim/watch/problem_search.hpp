#pragma once

/// The detectors' search, a little at a time: of a run of millions of events it takes seconds, which nobody who shows
/// the run has at once.

#include <functional>
#include <memory>
#include <vector>

#include "sim/core/platform/fiber.hpp"
#include "sim/watch/detectors.hpp"

namespace loopglass {

class ProblemSearch {
public:
    /// `trace` must stay, and stay as it is, until the search is over or dropped.
    explicit ProblemSearch(const Trace& trace);
    ~ProblemSearch();
    ProblemSearch(const ProblemSearch&) = delete;
    ProblemSearch& operator=(const ProblemSearch&) = delete;

    /// Goes on until `enough` says so (it is asked every few thousand events); true while there is more to do.
    bool advance(const std::function<bool()>& enough);
    /// As find_problems, once the search is over.
    std::vector<Problem>& problems() { return problems_; }

private:
    const std::function<bool()>* enough_ = nullptr;
    bool dropped_ = false;
    std::vector<Problem> problems_;
    std::unique_ptr<Fiber> fiber_;
};

}  // namespace loopglass
