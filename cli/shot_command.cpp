#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/window.hpp"

namespace loopglass::cli {

namespace {

struct ShotOptions {
    std::string what, out, size, panel, screen, select, drawer, lessons;
    long at = -1;
    bool light = false;
};

/// The window's executable does it: it has the fonts and the panels, and needs no display for a picture.
int take_shot(const ShotOptions& options) {
    std::vector<std::string> arguments{options.what, "--screenshot", options.out, "--no-resume"};
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) arguments.insert(arguments.end(), {name, value});
    };
    add("--size", options.size);
    add("--panel", options.panel);
    add("--screen", options.screen);
    add("--select", options.select);
    add("--drawer", options.drawer);
    add("--lessons", options.lessons);
    if (options.at >= 0) add("--at", fmt::format("{}", options.at));
    if (options.light) arguments.emplace_back("--light");
    return open_window(arguments);
}

}  // namespace

void add_shot(CLI::App& app, Action& action) {
    CLI::App* command = app.add_subcommand("shot", "Write a picture of the window; needs no display");
    auto options = std::make_shared<ShotOptions>();
    command->add_option("what", options->what, "LESSON or FILE.py")->required();
    command->add_option("-o,--output", options->out, "the PNG to write")->required();
    command->add_option("--at", options->at, "behind how many task steps; without it at the end")
        ->check(not_negative());
    command->add_option("--size", options->size, "WIDTHxHEIGHT, 1280x800 unless given");
    command->add_option("--panel", options->panel, "only this panel: source, now, timeline …");
    command->add_option("--screen", options->screen, "the lesson's screen, by its id");
    command->add_option("--select", options->select, "look closer at this task");
    command->add_option("--drawer", options->drawer, "with this drawer open: locks, graph, memory, network …");
    command->add_option("--lessons", options->lessons, "folder of your own lessons");
    command->add_flag("--light", options->light, "light colours");
    command->callback([options, &action] { action = [options] { return take_shot(*options); }; });
}

}  // namespace loopglass::cli
