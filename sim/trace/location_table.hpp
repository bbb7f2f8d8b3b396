#pragma once

// Interned places in the source: file, line, function. Ids are dense, from 1, in order of first use; 0 is nowhere.

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "sim/trace/digest.hpp"
#include "sim/trace/event.hpp"

namespace loopglass {

struct SourceLocation {
    StringId file = 0;       ///< path as given to the run (StringTable::intern_path)
    std::uint32_t line = 0;  ///< from 1
    StringId function = 0;   ///< qualified name

    friend bool operator==(const SourceLocation&, const SourceLocation&) = default;
};

class LocationTable {
public:
    LocationId intern(StringId file, std::uint32_t line, StringId function);

    /// The place of an id; nowhere for 0 and for ids that do not exist.
    SourceLocation operator[](LocationId id) const;

    /// Valid ids are 1 … size().
    std::size_t size() const { return locations_.size(); }

    void clear();
    void add_to(Digest& digest) const;

private:
    struct Hash {
        std::size_t operator()(const SourceLocation& location) const;
    };

    std::vector<SourceLocation> locations_;
    std::unordered_map<SourceLocation, LocationId, Hash> ids_;
};

}  // namespace loopglass
