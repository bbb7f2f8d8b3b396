// What is opened in the window and is no program: a sentence, and what was open stays.
#include "gui/model/program_file.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

#include "gui/model/workspace.hpp"
#include "tests/catch.hpp"

namespace loopglass {
namespace {

struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("loopglass_program_file_" + std::to_string(::getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    std::string file(const std::string& name, const std::string& text) const {
        std::ofstream(path / name, std::ios::binary) << text;
        return (path / name).string();
    }
};

std::string said(const std::string& path) {
    std::string text;
    return read_program_file(path, text);
}

TEST_CASE("a trace from anywhere is told from a program") {
    const Folder folder;
    for (const char* trace :
         {"{\"loopglass_trace\":1}\n{\"kind\":3}\n", "{\"traceEvents\":[{\"ph\":\"X\",\"ts\":1,\"dur\":2}]}",
          " \n[{\"name\": \"a\", \"ph\": \"B\", \"ts\": 1}]", "[{\"ph\":\"X\",\"ts\":12,\"na",
          "{\"displayTimeUnit\": \"ms\", \"traceEv"}) {
        INFO(trace);
        for (const char* name : {"trace.json", "trace.jsonl", "trace", "trace.py"})
            CHECK(said(folder.file(name, trace)).find("is a recorded trace, not a program") != std::string::npos);
    }
    CHECK(said(folder.file("a.json", "{\"a\": [1, 2")).find("holds data") != std::string::npos);
    CHECK(said(folder.file("a.txt", "{\"a\": [1, 2]}")).find("holds data") != std::string::npos);
}

TEST_CASE("programs that begin like data are programs") {
    const Folder folder;
    CHECK(said(folder.file("a.py", "[print(x) for x in range(3)]\n")).empty());
    CHECK(said(folder.file("b.py", "{1, 2}\nprint('set')\n")).empty());
    CHECK(said(folder.file("c.py", "")).empty());
    CHECK(said(folder.file("d.py", "\xff\xfe not a text in UTF-8\n")).empty());  // CPython's error says so
}

TEST_CASE("what cannot be read as a program is refused without waiting") {
    const Folder folder;
    CHECK(said(folder.path.string()).find("folder") != std::string::npos);
    CHECK(said(folder.file("a.py", std::string("\x7f"
                                               "ELF\0\1",
                                               6)))
              .find("binary") != std::string::npos);
    const std::string pipe = (folder.path / "pipe").string();
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(said(pipe).find("no ordinary file") != std::string::npos);
    CHECK(said("/dev/zero").find("no ordinary file") != std::string::npos);
    CHECK(said((folder.path / "nowhere.py").string()).find("no ordinary file") != std::string::npos);
    CHECK(said(folder.file("huge.py", std::string(std::size_t{5} << 20, '#'))).find("too large") != std::string::npos);
}

TEST_CASE("what is dropped on the window opens or is said to be none and what was open stays") {
    const Folder folder;
    Workspace workspace;
    workspace.open("lock-race");
    workspace.drop(folder.file("trace.json", "{\"traceEvents\":[]}"));
    CHECK(workspace.notice.find("recorded trace") != std::string::npos);
    REQUIRE(workspace.lesson() != nullptr);
    CHECK(workspace.lesson()->id == "lock-race");
    workspace.drop(folder.file("own.py", "print('mine')\n"));
    CHECK(workspace.lesson() == nullptr);
    CHECK(workspace.source() == "print('mine')\n");
    CHECK(workspace.notice.empty());
}

TEST_CASE("a file that another editor saves is taken over unless ours was changed too") {
    const Folder folder;
    const std::string file = folder.file("own.py", "print('old')\n");
    Workspace workspace;
    REQUIRE(workspace.open(file).empty());
    double now = 10;
    workspace.tick(now);
    const auto save = [&](const std::string& text) {
        const auto before = std::filesystem::last_write_time(file);
        folder.file("own.py", text);
        std::filesystem::last_write_time(file, before + std::chrono::seconds(2));
        for (int i = 0; i < 3; ++i) workspace.tick(now += 1);
    };
    save("print('new')\n");
    CHECK(workspace.source() == "print('new')\n");
    CHECK_FALSE(workspace.edited());
    CHECK(workspace.notice.find("changed on disk") != std::string::npos);
    save("[{\"ph\":\"X\"}]");  // by mistake
    CHECK(workspace.source() == "print('new')\n");
    workspace.edit("print('ours')\n", now);
    save("print('theirs')\n");
    CHECK(workspace.source() == "print('ours')\n");
    CHECK(workspace.notice.find("Save writes yours over it") != std::string::npos);
}

}  // namespace
}  // namespace loopglass
