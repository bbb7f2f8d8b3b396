#include "cli/command.hpp"
#include "cli/window.hpp"

namespace loopglass::cli {

void add_open(CLI::App& app, Action& action) {
    CLI::App* command = app.add_subcommand("open", "Open the window on a lesson, a program or a trace");
    auto what = std::make_shared<std::string>();
    command->add_option("what", *what, "LESSON, FILE.py or TRACE")->required();
    command->callback([what, &action] { action = [what] { return open_window({*what}); }; });
}

}  // namespace loopglass::cli
