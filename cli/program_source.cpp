#include "cli/program_source.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include <fmt/format.h>

#include "lessons/engine/library.hpp"
#include "sim/python/embedded.hpp"

namespace loopglass::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kLargestProgram = std::uintmax_t{16} << 20;

ProgramSource problem(std::string message) {
    ProgramSource source;
    source.problem = std::move(message);
    return source;
}

void take_embedded_options(ProgramSource& source) {
    const OptionProblem wrong = read_embedded_options(source.text, source.options);
    if (!wrong.message.empty()) source.problem = fmt::format("{}:{}: {}", source.filename, wrong.line, wrong.message);
}

ProgramSource read_file(const fs::path& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (!error && size > kLargestProgram)
        return problem(fmt::format("{}: {} MiB are too much for a program", path.string(), size >> 20U));
    std::ifstream in(path, std::ios::binary);
    if (!in) return problem(fmt::format("cannot read {}: {}", path.string(), std::strerror(errno)));
    ProgramSource source;
    source.text.assign(std::istreambuf_iterator<char>(in), {});
    // As `python FILE` does: __file__, tracebacks and reprs show where the file is, sys.argv what was typed.
    source.filename = (fs::current_path(error) / path).string();
    source.main_folder = fs::path(source.filename).parent_path().lexically_normal().string();
    source.options.program_name = path.string();
    take_embedded_options(source);
    return source;
}

}  // namespace

ProgramSource find_program(const std::string& name) {
    if (name == "-") return program_from_input();
    std::error_code error;
    if (fs::is_directory(name, error)) {
        for (const char* entry : {"__main__.py", "main.py"}) {
            if (fs::is_regular_file(fs::path(name) / entry, error)) {
                ProgramSource source = read_file(fs::path(name) / entry);
                source.main_folder = (fs::current_path(error) / name).lexically_normal().string();
                return source;
            }
        }
        return problem(fmt::format("{} is a folder without __main__.py or main.py", name));
    }
    if (fs::exists(name, error)) {
        if (!fs::is_regular_file(name, error)) return problem(fmt::format("{} is not a file", name));
        return read_file(name);
    }
    if (const Lesson* lesson = LessonLibrary::builtin().find(name); lesson != nullptr) {
        ProgramSource source;
        source.text = lesson->program;
        source.filename = "program.py";
        source.lesson = lesson->id;
        source.options = lesson->run;
        take_embedded_options(source);
        return source;
    }
    return problem(fmt::format("no file or lesson named '{}'; `loopglass lesson list` names the lessons", name));
}

ProgramSource program_from_code(std::string code) {
    ProgramSource source;
    source.text = std::move(code);
    if (!source.text.ends_with('\n')) source.text += '\n';
    source.filename = "<string>";
    source.options.program_name = "-c";
    take_embedded_options(source);
    return source;
}

ProgramSource program_from_input() {
    ProgramSource source;
    source.text.assign(std::istreambuf_iterator<char>(std::cin), {});
    source.filename = "<stdin>";
    source.options.program_name = "-";
    take_embedded_options(source);
    return source;
}

ProgramSource program_from_module(const std::string& name, const std::vector<std::string>& library_folders) {
    std::string path = name;
    for (char& c : path) {
        if (c == '.') c = '/';
    }
    const std::string parent = name.substr(0, name.rfind('.') == std::string::npos ? 0 : name.rfind('.'));
    const std::pair<std::string, std::string> candidates[] = {{path + ".py", parent}, {path + "/__main__.py", name}};
    std::vector<std::string> folders{""};
    folders.insert(folders.end(), library_folders.begin(), library_folders.end());
    std::error_code error;
    for (const std::string& folder : folders) {
        for (const auto& [file, package] : candidates) {
            const fs::path candidate = fs::path(folder) / file;
            if (!fs::is_regular_file(candidate, error)) continue;
            ProgramSource source = read_file(candidate);
            source.main_folder = ".";
            source.options.main_package = package;
            return source;
        }
    }
    for (const EmbeddedFile& embedded : embedded_modules()) {
        for (const auto& [file, package] : candidates) {
            if (embedded.path != file) continue;
            ProgramSource source;
            source.text = embedded.text;
            source.filename = fmt::format("<loopglass>/{}", file);
            source.main_folder = ".";
            source.options.main_package = package;
            return source;
        }
    }
    return problem(fmt::format("no module named {}", name));
}

}  // namespace loopglass::cli
