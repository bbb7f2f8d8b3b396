#include "lessons/engine/read_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

namespace loopglass {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestFile = std::uintmax_t{1} << 20;
constexpr std::size_t kMostFiles = 100;
constexpr std::string_view kPartTitles = "parts.toml";

class FolderReader {
public:
    FolderReader(const fs::path& root, std::vector<LessonProblem>& problems) : root_(root), problems_(problems) {}

    LessonFolder read() {
        LessonFolder folder;
        folder.name = root_.filename().string();
        if (folder.name.empty()) folder.name = root_.parent_path().filename().string();
        name_ = folder.name;
        std::error_code error;
        real_root_ = fs::canonical(root_, error);
        read_into(root_, folder);
        std::sort(folder.files.begin(), folder.files.end(),
                  [](const LessonFile& a, const LessonFile& b) { return a.name < b.name; });
        return folder;
    }

private:
    void problem(const std::string& file, std::string message) {
        problems_.push_back({fmt::format("{}/{}", name_, file), 0, std::move(message)});
    }

    void read_into(const fs::path& path, LessonFolder& folder) {
        std::error_code error;
        for (const fs::directory_entry& entry : fs::directory_iterator(path, error)) {
            const std::string file = entry.path().lexically_relative(root_).generic_string();
            if (entry.path().filename().string().starts_with('.') || entry.path().filename() == "__pycache__") continue;
            if (leads_out(entry.path())) {
                problem(file, "this link leads out of the lesson's folder");
                continue;
            }
            std::error_code kind_error;
            if (entry.is_directory(kind_error)) {
                if (path == root_) read_into(entry.path(), folder);
                continue;
            }
            if (!entry.is_regular_file(kind_error)) {
                problem(file, "not a file");
                continue;
            }
            if (folder.files.size() == kMostFiles) {
                problem(file, fmt::format("a lesson has at most {} files", kMostFiles));
                return;
            }
            read_file(entry, file, folder);
        }
        if (error) problem(".", error.message());
    }

    bool leads_out(const fs::path& path) const {
        std::error_code error;
        const fs::path real = fs::canonical(path, error);
        if (error) return true;
        const fs::path relative = real.lexically_relative(real_root_);
        return relative.empty() || *relative.begin() == "..";
    }

    void read_file(const fs::directory_entry& entry, const std::string& file, LessonFolder& folder) {
        std::error_code error;
        const std::uintmax_t size = entry.file_size(error);
        if (error || size > kLargestFile) {
            problem(file, error ? error.message()
                                : fmt::format("{} KiB are too much: a file of a lesson has at most {} KiB", size >> 10U,
                                              kLargestFile >> 10U));
            return;
        }
        std::ifstream in(entry.path(), std::ios::binary);
        if (!in) {
            problem(file, "cannot be read");
            return;
        }
        folder.files.push_back({file, std::string(std::istreambuf_iterator<char>(in), {})});
    }

    fs::path root_, real_root_;
    std::string name_;
    std::vector<LessonProblem>& problems_;
};

}  // namespace

std::string read_part_titles(const std::string& path, std::vector<LessonProblem>& problems) {
    const fs::path file = fs::path(path) / kPartTitles;
    std::error_code error;
    if (!fs::exists(file, error)) return {};
    const std::uintmax_t size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : kLargestFile + 1;
    std::ifstream in(file, std::ios::binary);
    if (error || size > kLargestFile || !in) {
        problems.push_back({std::string(kPartTitles), 0, "cannot be read"});
        return {};
    }
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<LessonFolder> read_lesson_folders(const std::string& path, std::vector<LessonProblem>& problems) {
    std::vector<LessonFolder> folders;
    std::error_code error;
    if (!fs::is_directory(path, error)) {
        problems.push_back({path, 0, fs::exists(path, error) ? "not a folder" : "there is no such folder"});
        return folders;
    }
    if (fs::exists(fs::path(path) / "lesson.md", error)) {
        folders.push_back(FolderReader(fs::absolute(path), problems).read());
        return folders;
    }
    std::vector<fs::path> paths;
    for (const fs::directory_entry& entry : fs::directory_iterator(path, error)) {
        std::error_code kind_error;
        if (entry.is_directory(kind_error) && !entry.path().filename().string().starts_with('.'))
            paths.push_back(entry.path());
    }
    if (error) problems.push_back({path, 0, error.message()});
    std::sort(paths.begin(), paths.end());
    for (const fs::path& folder : paths) folders.push_back(FolderReader(folder, problems).read());
    return folders;
}

}  // namespace loopglass
