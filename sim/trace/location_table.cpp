#include "sim/trace/location_table.hpp"

namespace loopglass {

LocationId LocationTable::intern(StringId file, std::uint32_t line, StringId function) {
    const SourceLocation location{file, line, function};
    const auto [place, is_new] = ids_.try_emplace(location, static_cast<LocationId>(locations_.size() + 1));
    if (is_new) locations_.push_back(location);
    return place->second;
}

SourceLocation LocationTable::operator[](LocationId id) const {
    if (id == 0 || id > locations_.size()) return {};
    return locations_[id - 1];
}

void LocationTable::clear() {
    ids_.clear();
    locations_.clear();
}

void LocationTable::add_to(Digest& digest) const {
    digest.add(std::uint64_t{locations_.size()});
    for (const SourceLocation& location : locations_) {
        digest.add(location.file | std::uint64_t{location.line} << 32);
        digest.add(std::uint64_t{location.function});
    }
}

std::size_t LocationTable::Hash::operator()(const SourceLocation& location) const {
    const std::uint64_t word = (location.file | std::uint64_t{location.line} << 32) * 0x9E3779B97F4A7C15u;
    return static_cast<std::size_t>((word ^ word >> 31) + location.function * 0xBF58476D1CE4E5B9u);
}

}  // namespace loopglass
