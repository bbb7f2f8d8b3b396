#include "sim/session/option_table.hpp"

#include <fmt/format.h>

#include "sim/loop/network.hpp"

namespace loopglass {

namespace {

/// Reads one value; "" when it is fine, else what it should be.
using Reader = const char* (*)(const toml::node& value, RunOptions& options);

/// A whole number from 0 on.
std::optional<std::uint64_t> whole(const toml::node& value) {
    const auto number = value.value_exact<std::int64_t>();
    if (!number || *number < 0) return std::nullopt;
    return static_cast<std::uint64_t>(*number);
}

std::optional<double> not_negative(const toml::node& value) {
    const auto number = value.is_number() ? value.value<double>() : std::nullopt;
    if (!number || !(*number >= 0)) return std::nullopt;
    return number;
}

constexpr const char* kWhole = "a whole number from 0 on";
constexpr const char* kPositive = "a whole number from 1 on";
constexpr const char* kNotNegative = "a number from 0 on";

const char* read_environment(const toml::node& value, RunOptions& options) {
    constexpr const char* wanted = "a table of texts, { NAME = \"value\" }";
    const toml::table* table = value.as_table();
    if (table == nullptr) return wanted;
    for (const auto& [name, text] : *table) {
        const auto content = text.value_exact<std::string>();
        if (!content) return wanted;
        options.environment[std::string(name.str())] = *content;
    }
    return "";
}

/// [network]: latency, bandwidth, loss, buffer, hosts, resets.
const char* read_network(const toml::node& value, RunOptions& options) {
    constexpr const char* wanted =
        "a table of latency and bandwidth (seconds, bytes a second), loss (a share below 1), buffer (bytes), hosts "
        "({ \"name\" = \"address\" }) and resets ([{ at = seconds, port = number }])";
    const toml::table* table = value.as_table();
    if (table == nullptr) return wanted;
    NetworkSettings& network = options.network;
    for (const auto& [name, entry] : *table) {
        const std::string_view key = name.str();
        const auto number = not_negative(entry);
        if (key == "latency" && number) {
            network.latency = *number;
        } else if (key == "bandwidth" && number) {
            network.bandwidth = *number;
        } else if (key == "loss" && number && *number < 1) {
            network.loss = *number;
        } else if (key == "buffer" && number && *number >= 1) {
            network.buffer = static_cast<std::size_t>(*number);
        } else if (key == "hosts" && entry.is_table()) {
            for (const auto& [host, address] : *entry.as_table()) {
                const auto text = address.value_exact<std::string>();
                int family = 0;
                if (!text || canonical_ip(*text, family).empty()) return wanted;
                family = 0;
                network.hosts[std::string(host.str())] = canonical_ip(*text, family);
            }
        } else if (key == "resets" && entry.is_array()) {
            for (const toml::node& reset : *entry.as_array()) {
                const toml::table* one = reset.as_table();
                const auto port = one != nullptr ? (*one)["port"].value<std::int64_t>() : std::nullopt;
                const auto at = one != nullptr ? (*one)["at"].value<double>() : std::nullopt;
                if (!port || !at || *port < 1 || *port > 65535 || !(*at >= 0)) return wanted;
                network.resets.push_back({*at, static_cast<std::uint16_t>(*port)});
            }
        } else {
            return wanted;
        }
    }
    return "";
}

struct Key {
    std::string_view name;
    Reader read;
};

constexpr Key kKeys[] = {
    {"seed",
     [](const toml::node& value, RunOptions& options) {
         const auto seed = whole(value);
         if (seed) options.seed = *seed;
         return seed ? "" : kWhole;
     }},
    {"cpu_cost_ns",
     [](const toml::node& value, RunOptions& options) {
         const auto cost = not_negative(value);
         if (cost) options.cpu_cost_ns = *cost;
         return cost ? "" : kNotNegative;
     }},
    {"debug",
     [](const toml::node& value, RunOptions& options) {
         const auto debug = value.value_exact<bool>();
         if (debug) options.debug = *debug;
         return debug ? "" : "true or false";
     }},
    {"input",
     [](const toml::node& value, RunOptions& options) {
         const auto input = value.value_exact<std::string>();
         if (input) options.input = *input;
         return input ? "" : "a text";
     }},
    {"environment", &read_environment},
    {"network", &read_network},
    {"interrupt_at",
     [](const toml::node& value, RunOptions& options) {
         const auto seconds = not_negative(value);
         if (seconds) options.interrupt_at = *seconds;
         return seconds ? "" : kNotNegative;
     }},
    {"max_steps",
     [](const toml::node& value, RunOptions& options) {
         const auto steps = whole(value);
         if (!steps || *steps == 0) return kPositive;
         options.limits.work_units = *steps;
         return "";
     }},
    {"max_time",
     [](const toml::node& value, RunOptions& options) {
         const auto seconds = not_negative(value);
         if (seconds) options.limits.virtual_seconds = *seconds;
         return seconds ? "" : kNotNegative;
     }},
    {"max_memory",
     [](const toml::node& value, RunOptions& options) {
         const auto mebibytes = whole(value);
         if (!mebibytes || *mebibytes == 0 || *mebibytes > (std::uint64_t{1} << 20U)) return "MiB, from 1 to 1048576";
         options.limits.memory_bytes = static_cast<std::size_t>(*mebibytes) << 20U;
         return "";
     }},
};

std::string key_names() {
    std::string names;
    for (const Key& key : kKeys) names += fmt::format("{}{}", names.empty() ? "" : ", ", key.name);
    return names;
}

}  // namespace

OptionProblem read_option_table(const toml::table& table, RunOptions& options) {
    for (const auto& [name, value] : table) {
        const Key* known = nullptr;
        for (const Key& key : kKeys) {
            if (key.name == name.str()) known = &key;
        }
        const std::uint32_t line = name.source().begin.line;
        if (known == nullptr)
            return {line, fmt::format("there is no option '{}'; there are {}", name.str(), key_names())};
        const std::string_view wanted = known->read(value, options);
        if (!wanted.empty()) return {line, fmt::format("{} must be {}", name.str(), wanted)};
    }
    return {};
}

}  // namespace loopglass
