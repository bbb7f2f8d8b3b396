#include "sim/trace/string_table.hpp"

namespace loopglass {

StringId StringTable::intern(std::string_view text) {
    if (text.empty()) return 0;
    if (const auto known = ids_.find(text); known != ids_.end()) return known->second;
    constexpr std::string_view overflow = "(too many texts)";
    if (bytes_ + text.size() > byte_limit && text != overflow) return intern(overflow);
    bytes_ += text.size();
    const Entry& entry = texts_.emplace_back(Entry{std::string(text), false});
    const auto id = static_cast<StringId>(texts_.size());
    ids_.emplace(entry.text, id);
    return id;
}

StringId StringTable::intern_path(std::string_view path) {
    const StringId id = intern(path);
    if (id != 0) texts_[id - 1].is_path = true;
    return id;
}

std::string_view StringTable::operator[](StringId id) const {
    if (id == 0 || id > texts_.size()) return {};
    return texts_[id - 1].text;
}

StringId StringTable::find(std::string_view text) const {
    const auto known = ids_.find(text);
    return known == ids_.end() ? 0 : known->second;
}

void StringTable::clear() {
    ids_.clear();
    texts_.clear();
    bytes_ = 0;
}

void StringTable::add_to(Digest& digest) const {
    digest.add(std::uint64_t{texts_.size()});
    for (const Entry& entry : texts_) {
        digest.add(entry.is_path ? base_name(entry.text) : std::string_view(entry.text));
    }
}

std::string_view base_name(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace loopglass
