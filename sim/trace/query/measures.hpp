#pragma once

// What can be asked of a run as a whole, as one table. A new measure is a function and a row in measures.cpp.
//
//     max_concurrency('mark')  the most tasks that were suspended on the marked line at once
//     min_concurrency('mark')  the fewest, over all stretches of virtual time between the first arrival and the last
//                              departure
//     loop_blocked             the longest virtual time, in seconds, that one step or callback kept the loop
//     pending_at_end           tasks that neither ended nor were collected
//     ran('mark')              whether the marked line ran
//     problems('kind')         how many problems of the kind were found; problems() of any kind
//     exit_status              None before the end
//     time, virtual_time       seconds of virtual time at the end
//     stdout, stderr           all text written
//     global('name')           the value of a global variable

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/trace/query.hpp"

namespace loopglass::query {

/// The run, or its beginning, that a query is asked of.
struct Run {
    const Trace& trace;
    const QueryEnvironment& environment;
    std::size_t end = 0;  ///< how many events count
    EventRef at = 0;      ///< 0: all of them
};

struct Measured {
    QueryValue value;
    std::string error;  ///< not empty: there is no value
};

struct Measure {
    std::string_view name;
    std::size_t min_arguments;
    std::size_t max_arguments;  ///< texts all of them
    Measured (*measure)(const Run& run, const std::vector<std::string>& arguments);
};

std::span<const Measure> measures();
/// nullptr when there is no such measure.
const Measure* find_measure(std::string_view name);

/// For each location of the trace whether it carries the mark; an error when nobody knows the mark.
struct MarkedLocations {
    std::vector<bool> is_marked;  ///< by LocationId
    std::string error;
    bool operator[](LocationId id) const { return id < is_marked.size() && is_marked[id]; }
};
MarkedLocations locations_of_mark(const Run& run, const std::string& mark);

/// What the program wrote to one of its streams.
std::string written(const Run& run, bool to_error_stream);

}  // namespace loopglass::query
