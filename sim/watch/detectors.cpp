#include "sim/watch/detectors.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace loopglass {
namespace {

constexpr std::array<Detector, 5> all_detectors{{
    {"blocked-loop", "a step keeps the loop while others could run", detect_blocked_loop},
    {"never-awaited", "a coroutine was made and dropped, its body never ran", detect_never_awaited},
    {"destroyed-pending", "a task was freed before it had ended", detect_destroyed_pending},
    {"exception-never-retrieved", "a task failed and nobody asked", detect_exception_never_retrieved},
    {"waits-for-ever", "nothing can ever happen again", detect_waits_for_ever},
}};

/// Problems of one kind at one known line become one, that of the first occurrence.
std::vector<Problem> merged(std::vector<Problem> problems) {
    std::vector<Problem> result;
    std::map<std::tuple<std::string_view, LocationId>, std::size_t> places;  // index into result
    for (Problem& problem : problems) {
        if (problem.location != 0) {
            const auto [place, is_new] = places.try_emplace({problem.kind, problem.location}, result.size());
            if (!is_new) {
                result[place->second].occurrences += problem.occurrences;
                continue;
            }
        }
        result.push_back(std::move(problem));
    }
    return result;
}

}  // namespace

std::span<const Detector> detectors() { return all_detectors; }

std::vector<Problem> find_problems(const Trace& trace, const WatchOptions& options) {
    std::vector<Problem> problems;
    for (const Detector& detector : all_detectors) {
        const std::size_t before = problems.size();
        detector.detect(trace, options, problems);
        for (std::size_t index = before; index < problems.size(); ++index) problems[index].kind = detector.name;
    }
    std::sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.at, a.kind, a.subject, a.location) < std::tie(b.at, b.kind, b.subject, b.location);
    });
    return merged(std::move(problems));
}

}  // namespace loopglass
