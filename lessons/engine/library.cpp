#include "lessons/engine/library.hpp"

#include <charconv>

#include <fmt/format.h>

#include "lessons/engine/embedded.hpp"
#include "lessons/engine/read_folder.hpp"
#include "lessons/engine/table_reader.hpp"
#include "lessons/engine/well_formed.hpp"

namespace loopglass {

namespace {

std::vector<LessonFolder> embedded_folders() {
    std::vector<LessonFolder> folders;
    for (const EmbeddedFile& file : embedded_lessons()) {
        const std::size_t slash = file.path.find('/');
        if (slash == std::string_view::npos) continue;
        const std::string_view folder = file.path.substr(0, slash);
        if (folders.empty() || folders.back().name != folder) folders.push_back({std::string(folder), {}});
        folders.back().files.push_back({std::string(file.path.substr(slash + 1)), std::string(file.text)});
    }
    return folders;
}

/// "30_lock_race" → "lock_race"
std::string_view without_number(std::string_view folder) {
    const std::size_t end = folder.find_first_not_of("0123456789");
    return end != std::string_view::npos && folder[end] == '_' ? folder.substr(end + 1) : folder;
}

}  // namespace

const LessonLibrary& LessonLibrary::builtin() {
    static const LessonLibrary library = [] {
        LessonLibrary all = from_folders(embedded_folders());
        for (const EmbeddedFile& file : embedded_lessons()) {
            if (file.path == "parts.toml") all.read_parts(file.text);
        }
        return all;
    }();
    return library;
}

LessonLibrary LessonLibrary::from_folder(const std::string& path) {
    std::vector<LessonProblem> problems;
    const std::vector<LessonFolder> folders = read_lesson_folders(path, problems);
    LessonLibrary library = from_folders(folders);
    library.read_parts(read_part_titles(path, problems));
    library.problems_.insert(library.problems_.begin(), problems.begin(), problems.end());
    library.leave_out_malformed();
    return library;
}

LessonLibrary LessonLibrary::from_folders(const std::vector<LessonFolder>& folders) {
    LessonLibrary library;
    for (const LessonFolder& folder : folders) library.add(folder);
    return library;
}

void LessonLibrary::add(const LessonFolder& folder) {
    std::optional<Lesson> lesson = load_lesson(folder, problems_);
    if (!lesson) return;
    for (const Lesson& other : lessons_) {
        if (other.id != lesson->id) continue;
        problems_.push_back({fmt::format("{}/lesson.md", folder.name), 0,
                             fmt::format("the id '{}' is that of {} already", lesson->id, other.folder)});
        return;
    }
    lessons_.push_back(std::move(*lesson));
}

void LessonLibrary::leave_out_malformed() {
    std::erase_if(lessons_, [&](const Lesson& lesson) {
        const std::vector<LessonProblem> found = malformed_parts(lesson);
        problems_.insert(problems_.end(), found.begin(), found.end());
        return !found.empty();
    });
}

void LessonLibrary::read_parts(std::string_view toml) {
    constexpr const char* kFile = "parts.toml";
    try {
        const toml::table table = toml::parse(toml);
        for (const auto& [key, title] : table) {
            const std::string_view digits = key.str();
            std::uint32_t part = 0;
            const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), part);
            const auto text = title.value_exact<std::string>();
            if (error == std::errc() && end == digits.data() + digits.size() && text)
                parts_[part] = *text;
            else
                problems_.push_back(
                    {kFile, title.source().begin.line, "a line here is the number of a part and its title"});
        }
    } catch (const toml::parse_error& error) {
        problems_.push_back({kFile, error.source().begin.line, std::string(error.description())});
    }
}

std::string_view LessonLibrary::part_title(std::uint32_t part) const {
    const auto found = parts_.find(part);
    return found == parts_.end() ? std::string_view() : std::string_view(found->second);
}

const Lesson* LessonLibrary::after(const Lesson& lesson) const {
    for (std::size_t index = 0; index + 1 < lessons_.size(); ++index) {
        if (&lessons_[index] == &lesson) return &lessons_[index + 1];
    }
    return nullptr;
}

const Lesson* LessonLibrary::find(std::string_view name) const {
    while (name.ends_with('/')) name.remove_suffix(1);
    for (const Lesson& lesson : lessons_) {
        if (lesson.id == name || lesson.folder == name || without_number(lesson.folder) == name) return &lesson;
    }
    return nullptr;
}

}  // namespace loopglass
