#include "cli/progress_command.hpp"

#include <fstream>

#include <fmt/format.h>

#include "cli/command.hpp"
#include "lessons/engine/progress.hpp"

namespace loopglass::cli {

namespace {

Progress load_progress() {
    Progress progress = Progress::load(Progress::default_path());
    if (!progress.notice().empty()) fmt::print(stderr, "{}\n", progress.notice());
    return progress;
}

}  // namespace

int export_progress(const std::string& file) {
    const Progress progress = load_progress();
    if (file.empty() || file == "-") {
        fmt::print("{}", progress.to_json());
        return kFine;
    }
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << progress.to_json();
    out.close();
    if (!out) return fail(kUsage, "usage", fmt::format("cannot write {}", file));
    fmt::print("Your progress is in {}. Put it at {} on another machine.\n", file, Progress::default_path());
    return kFine;
}

int reset_progress(const std::string& lesson, bool everything) {
    if (lesson.empty() != everything) return fail(kUsage, "usage", "name a lesson, or say --all to forget all of them");
    Progress progress = load_progress();
    if (!everything && progress.find(lesson) == nullptr) {
        fmt::print("Nothing is known of '{}'.\n", lesson);
        return kFine;
    }
    const std::string kept = progress.keep_copy();
    if (!kept.empty()) fmt::print("What you had is kept as {}.\n", kept);
    progress.reset(everything ? std::string() : lesson);
    if (!progress.save()) return fail(kFailed, "lesson", progress.notice());
    fmt::print("{}\n", everything ? "All progress is forgotten." : fmt::format("'{}' begins anew.", lesson));
    return kFine;
}

}  // namespace loopglass::cli
