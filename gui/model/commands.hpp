#pragma once
/// Every command of the window, once: what it is called, what it does, its key. Toolbar, palette, keys and the cheat
/// sheet read this.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace loopglass {

/// Key names as people read them: "F10", "Shift+F10", "n", "Space".
struct Command {
    std::string id;
    std::string title;
    std::string tooltip;
    std::vector<std::string> keys;
    std::function<bool()> enabled;
    std::function<void()> run;
};

class CommandRegistry {
public:
    void add(Command command) { commands_.push_back(std::move(command)); }
    const std::vector<Command>& all() const { return commands_; }
    const Command* find(std::string_view id) const;
    /// Runs the enabled command of a key; false when there is none.
    bool press(std::string_view key) const;
    bool run(std::string_view id) const;
    /// Id of the command that was run last; empty: none yet.
    const std::string& last() const { return last_; }
    /// Commands whose title holds all letters of `text` in order, best first: the palette.
    std::vector<const Command*> search(std::string_view text) const;

private:
    void run(const Command& command) const;
    std::vector<Command> commands_;
    mutable std::string last_;
};

}  // namespace loopglass
