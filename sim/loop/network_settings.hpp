#pragma once
/// What a scenario says of its network.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace loopglass {

/// What a scenario says of its network (`[network]` of the `# /// loopglass` block). Times in seconds.
struct NetworkSettings {
    double latency = 0;             ///< one way
    double bandwidth = 0;           ///< bytes a second, each direction of each connection; 0: unlimited
    double loss = 0;                ///< share of what is sent that is lost: a stream sends it again after 0.2 s
    std::size_t buffer = 4U << 20;  ///< bytes a direction holds before a writer must wait
    std::uint64_t seed = 0;
    std::map<std::string, std::string> hosts;  ///< names and their addresses
    struct Reset {
        double at;
        std::uint16_t port;
        bool operator==(const Reset&) const = default;
    };
    std::vector<Reset> resets;  ///< at a time, every connection of a port breaks
    bool operator==(const NetworkSettings&) const = default;
};

}  // namespace loopglass
