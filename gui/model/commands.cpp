#include "gui/model/commands.hpp"

#include <algorithm>
#include <cctype>

namespace loopglass {

namespace {

/// How far the letters of `text` are spread in `title`; negative when one is missing.
int spread(std::string_view title, std::string_view text) {
    std::size_t at = 0;
    int first = -1, last = 0;
    for (const char c : text) {
        while (at < title.size() &&
               std::tolower(static_cast<unsigned char>(title[at])) != std::tolower(static_cast<unsigned char>(c)))
            ++at;
        if (at == title.size()) return -1;
        if (first < 0) first = static_cast<int>(at);
        last = static_cast<int>(at++);
    }
    return last - std::max(first, 0);
}

}  // namespace

const Command* CommandRegistry::find(std::string_view id) const {
    const auto found =
        std::find_if(commands_.begin(), commands_.end(), [&](const Command& command) { return command.id == id; });
    return found != commands_.end() ? &*found : nullptr;
}

bool CommandRegistry::press(std::string_view key) const {
    for (const Command& command : commands_) {
        if (std::find(command.keys.begin(), command.keys.end(), key) == command.keys.end()) continue;
        if (command.enabled && !command.enabled()) continue;
        run(command);
        return true;
    }
    return false;
}

bool CommandRegistry::run(std::string_view id) const {
    const Command* command = find(id);
    if (command == nullptr || (command->enabled && !command->enabled())) return false;
    run(*command);
    return true;
}

void CommandRegistry::run(const Command& command) const {
    last_ = command.id;
    command.run();
}

std::vector<const Command*> CommandRegistry::search(std::string_view text) const {
    std::vector<std::pair<int, const Command*>> found;
    for (const Command& command : commands_) {
        if (const int distance = spread(command.title, text); distance >= 0) found.emplace_back(distance, &command);
    }
    std::sort(found.begin(), found.end());  // equal ones stay in the registry's order: they lie in one vector
    std::vector<const Command*> out;
    out.reserve(found.size());
    for (const auto& [distance, command] : found) out.push_back(command);
    return out;
}

}  // namespace loopglass
