#pragma once

// Interned texts of a trace. Ids are dense, from 1, in order of first use; 0 is the empty text. References stay
// valid as long as the table lives and is not cleared.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "sim/trace/digest.hpp"

namespace loopglass {

class StringTable {
public:
    StringTable() = default;
    StringTable(const StringTable&) = delete;
    StringTable& operator=(const StringTable&) = delete;
    // A deque may take memory even to be moved; that there is none ends the process, as everywhere.
    StringTable(StringTable&&) noexcept = default;
    StringTable& operator=(StringTable&&) noexcept = default;

    /// The id of `text`. Once the table holds `byte_limit` bytes every new text becomes "(too many texts)".
    StringId intern(std::string_view text);

    /// The same for the path of a file: the digest sees its base name only.
    StringId intern_path(std::string_view path);

    /// The text of an id; "" for 0 and for ids that do not exist.
    std::string_view operator[](StringId id) const;

    /// The id of a text already interned, else 0.
    StringId find(std::string_view text) const;

    /// The number of texts, the empty one not counted: valid ids are 1 … size().
    std::size_t size() const { return texts_.size(); }

    bool is_path(StringId id) const { return id != 0 && id <= texts_.size() && texts_[id - 1].is_path; }

    void clear();
    void add_to(Digest& digest) const;

    /// In bytes of text.
    std::size_t byte_limit = std::size_t{64} << 20;

private:
    struct Entry {
        std::string text;
        bool is_path = false;
    };

    std::deque<Entry> texts_;
    std::unordered_map<std::string_view, StringId> ids_;  // keys point into texts_
    std::size_t bytes_ = 0;
};

/// What follows the last '/' or '\\' of a path.
std::string_view base_name(std::string_view path);

}  // namespace loopglass
