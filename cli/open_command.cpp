#include "cli/command.hpp"
#include "cli/window.hpp"

namespace loopglass::cli {

void add_open(CLI::App& app, Action& action) {
    CLI::App* command = app.add_subcommand("open", "Open the window on a lesson or a program");
    auto what = std::make_shared<std::string>();
    auto lessons = std::make_shared<std::string>();
    command->add_option("--lessons", *lessons, "Folder of your own lessons");
    CLI::Option* named = command->add_option("what", *what, "LESSON or FILE.py; with --lessons its first lesson");
    command->callback([=, &action] {
        if (what->empty() && lessons->empty()) throw CLI::RequiredError(named->get_name());
        action = [what, lessons] {
            std::vector<std::string> arguments;
            if (!what->empty()) arguments.push_back(*what);
            if (!lessons->empty()) arguments.insert(arguments.end(), {"--lessons", *lessons});
            return open_window(arguments);
        };
    });
}

}  // namespace loopglass::cli
