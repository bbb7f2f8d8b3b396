#pragma once
/// The lessons there are: those compiled in, or those of a folder.
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lessons/engine/lesson.hpp"
#include "lessons/engine/load.hpp"

namespace loopglass {

class LessonLibrary {
public:
    /// The lessons of lessons/content. Read once per process; never changes.
    static const LessonLibrary& builtin();
    /// The lessons in the folders under `path`, or the one that `path` is. One that cannot be understood is left out.
    static LessonLibrary from_folder(const std::string& path);
    static LessonLibrary from_folders(const std::vector<LessonFolder>& folders);

    /// In order of their folders' names.
    const std::vector<Lesson>& lessons() const { return lessons_; }
    /// By id, or by the name of its folder with or without its number; null when there is none.
    const Lesson* find(std::string_view name) const;
    /// "The mental model": what parts.toml calls a part; "" when it does not.
    std::string_view part_title(std::uint32_t part) const;
    /// The one after it, in their order; null after the last.
    const Lesson* after(const Lesson& lesson) const;
    /// Why lessons were left out.
    const std::vector<LessonProblem>& problems() const { return problems_; }

private:
    void add(const LessonFolder& folder);
    void leave_out_malformed();
    void read_parts(std::string_view toml);
    std::vector<Lesson> lessons_;
    std::map<std::uint32_t, std::string> parts_;
    std::vector<LessonProblem> problems_;
};

}  // namespace loopglass
