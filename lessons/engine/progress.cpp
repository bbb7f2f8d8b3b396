#include "lessons/engine/progress.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace loopglass {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

LessonProgress lesson_from(const Json& json) {
    LessonProgress lesson;
    lesson.screen = json.value("screen", "");
    for (const Json& id : json.value("seen", Json::array())) lesson.seen.insert(id.get<std::string>());
    const Json predictions = json.value("predictions", Json::object());
    for (const auto& [id, record] : predictions.items()) {
        lesson.predictions[id] = {record.value("answer", ""), record.value("right", false),
                                  record.value("attempts", 0U)};
    }
    lesson.attempts = json.value("attempts", 0U);
    lesson.solved = json.value("solved", false);
    lesson.gave_up = json.value("gave_up", false);
    lesson.program = json.value("program", "");
    return lesson;
}

Json json_from(const LessonProgress& lesson) {
    Json predictions = Json::object();
    for (const auto& [id, record] : lesson.predictions) {
        predictions[id] = {{"answer", record.answer}, {"right", record.right}, {"attempts", record.attempts}};
    }
    Json json = {{"screen", lesson.screen},     {"seen", lesson.seen},     {"predictions", predictions},
                 {"attempts", lesson.attempts}, {"solved", lesson.solved}, {"gave_up", lesson.gave_up}};
    if (!lesson.program.empty()) json["program"] = lesson.program;
    return json;
}

/// What either has done; where both have answered or written, `ours`.
LessonProgress joined(LessonProgress ours, const LessonProgress& theirs) {
    ours.seen.insert(theirs.seen.begin(), theirs.seen.end());
    ours.predictions.insert(theirs.predictions.begin(), theirs.predictions.end());
    ours.attempts = std::max(ours.attempts, theirs.attempts);
    ours.solved = ours.solved || theirs.solved;
    ours.gave_up = ours.gave_up || theirs.gave_up;
    if (ours.program.empty()) ours.program = theirs.program;
    return ours;
}

bool read_file(const std::string& path, std::string& text) {
    std::ifstream in(path, std::ios::binary);
    text.assign(std::istreambuf_iterator<char>(in), {});
    return !in.bad() && in.is_open();
}

/// Writes all of `text` and makes it last; false with errno set.
bool write_file(const std::string& path, const std::string& text) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file < 0) return false;
    std::size_t written = 0;
    bool fine = true;
    while (fine && written < text.size()) {
        const ssize_t count = write(file, text.data() + written, text.size() - written);
        if (count < 0 && errno != EINTR) fine = false;
        if (count > 0) written += static_cast<std::size_t>(count);
    }
    fine = fine && fsync(file) == 0;
    return close(file) == 0 && fine;
}

}  // namespace

std::string Progress::default_path() {
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data == '/')
        return fmt::format("{}/loopglass/progress.json", data);
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
        return fmt::format("{}/.local/share/loopglass/progress.json", home);
    return {};
}

Progress Progress::load(std::string path) {
    Progress progress;
    progress.path_ = std::move(path);
    std::error_code error;
    if (progress.path_.empty() || !fs::exists(progress.path_, error)) return progress;
    std::string text;
    if (!fs::is_regular_file(progress.path_, error) || !read_file(progress.path_, text)) {
        progress.read_only_ = true;
        progress.notice_ =
            fmt::format("Your progress in {} cannot be read; what you do now is not kept.", progress.path_);
        return progress;
    }
    if (!progress.read(text)) progress.set_aside("it is damaged");
    progress.written_ = progress.lessons_;
    return progress;
}

bool Progress::read(const std::string& text) {
    try {
        const Json json = Json::parse(text);
        if (json.at("format").get<int>() != kFormat) return false;
        last_lesson = json.value("last_lesson", "");
        for (const auto& [id, lesson] : json.at("lessons").items()) lessons_[id] = lesson_from(lesson);
        return true;
    } catch (const Json::exception&) {
        lessons_.clear();
        last_lesson.clear();
        return false;
    }
}

void Progress::set_aside(const std::string& why) {
    for (int number = 1; number < 1000; ++number) {
        const std::string aside = fmt::format("{}.damaged-{}", path_, number);
        std::error_code error;
        if (fs::exists(aside, error)) continue;
        fs::rename(path_, aside, error);
        if (error) break;
        notice_ = fmt::format("Your progress could not be read ({}). The file is kept as {}; a new one is begun.", why,
                              aside);
        return;
    }
    read_only_ = true;
    notice_ = fmt::format("Your progress in {} could not be read ({}); what you do now is not kept.", path_, why);
}

std::string Progress::keep_copy() const {
    for (int number = 1; number < 1000; ++number) {
        const std::string copy = fmt::format("{}.before-reset-{}", path_, number);
        std::error_code error;
        if (fs::exists(copy, error)) continue;
        return fs::copy_file(path_, copy, error) ? copy : std::string();
    }
    return {};
}

std::string Progress::to_json() const {
    Json lessons = Json::object();
    for (const auto& [id, lesson] : lessons_) lessons[id] = json_from(lesson);
    const Json json = {{"format", kFormat}, {"last_lesson", last_lesson}, {"lessons", lessons}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// What others did since we had the file; where both have gone on from there, what either has done stays done.
void Progress::take_over_others() {
    std::error_code error;
    std::string text;
    if (!fs::is_regular_file(path_, error) || !read_file(path_, text)) return;
    Progress others;
    if (!others.read(text)) return set_aside("it was damaged meanwhile");
    std::set<std::string> ids;
    for (const auto& [id, lesson] : others.lessons_) ids.insert(id);
    for (const auto& [id, lesson] : written_) ids.insert(id);
    const auto in = [](const auto& lessons, const std::string& id) {
        const auto found = lessons.find(id);
        return found == lessons.end() ? std::optional<LessonProgress>() : std::optional(found->second);
    };
    for (const std::string& id : ids) {
        const auto before = in(written_, id), theirs = in(others.lessons_, id), ours = in(lessons_, id);
        if (theirs == before) continue;  // only we have changed it, if anybody has
        if (ours == before) {
            if (theirs)
                lessons_[id] = *theirs;
            else
                lessons_.erase(id);
        } else if (ours && theirs) {
            lessons_[id] = joined(*ours, *theirs);
        }
    }
}

bool Progress::save() {
    if (read_only_) return false;
    if (path_.empty()) {
        notice_ = "Neither XDG_DATA_HOME nor HOME is set: your progress is not kept.";
        return false;
    }
    const fs::path folder = fs::path(path_).parent_path();
    std::error_code error;
    if (!folder.empty()) fs::create_directories(folder, error);
    take_over_others();
    if (read_only_) return false;
    const std::string temporary = fmt::format("{}.{}.new", path_, getpid());
    if (!write_file(temporary, to_json()) || std::rename(temporary.c_str(), path_.c_str()) != 0) {
        notice_ = fmt::format("Your progress cannot be written to {}: {}", path_, std::strerror(errno));
        fs::remove(temporary, error);
        return false;
    }
    written_ = lessons_;
    return true;
}

LessonProgress& Progress::of(std::string_view lesson) {
    const auto found = lessons_.find(lesson);
    return found != lessons_.end() ? found->second : lessons_[std::string(lesson)];
}

const LessonProgress* Progress::find(std::string_view lesson) const {
    const auto found = lessons_.find(lesson);
    return found == lessons_.end() ? nullptr : &found->second;
}

void Progress::reset(std::string_view lesson) {
    if (lesson.empty()) {
        lessons_.clear();
        last_lesson.clear();
        return;
    }
    if (const auto found = lessons_.find(lesson); found != lessons_.end()) lessons_.erase(found);
}

}  // namespace loopglass
