#include "lessons/engine/progress.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <unistd.h>

#include "tests/catch.hpp"

using namespace loopglass;
namespace fs = std::filesystem;

namespace {

/// A folder of the test's own, gone afterwards.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("loopglass-progress-" + std::to_string(getpid()));
    Folder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Folder() {
        std::error_code error;
        fs::remove_all(path, error);
    }
    std::string file() const { return (path / "deep" / "progress.json").string(); }
    void write(const std::string& text) const {
        fs::create_directories(path / "deep");
        std::ofstream(file()) << text;
    }
    static std::string read(const fs::path& from) {
        std::ifstream in(from);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

}  // namespace

TEST_CASE("progress that is saved is there again") {
    const Folder folder;
    Progress progress = Progress::load(folder.file());
    CHECK(progress.notice().empty());
    LessonProgress& lesson = progress.of("lock-race");
    lesson.screen = "where";
    lesson.seen = {"tills", "where"};
    lesson.predictions["final"] = {"sold: 3", false, 2};
    lesson.attempts = 4;
    lesson.solved = true;
    lesson.program = "print('ä')\n";
    progress.last_lesson = "lock-race";
    REQUIRE(progress.save());
    const Progress again = Progress::load(folder.file());
    CHECK(again.notice().empty());
    CHECK(again.last_lesson == "lock-race");
    const LessonProgress* known = again.find("lock-race");
    REQUIRE(known != nullptr);
    CHECK(known->screen == "where");
    CHECK(known->seen.size() == 2);
    CHECK(known->predictions.at("final").answer == "sold: 3");
    CHECK(known->predictions.at("final").attempts == 2);
    CHECK(known->solved);
    CHECK(known->program == "print('ä')\n");
    CHECK(again.find("another") == nullptr);
    CHECK(std::distance(fs::directory_iterator(folder.path / "deep"), fs::directory_iterator()) == 1);
}

TEST_CASE("a copy is kept before everything is forgotten") {
    const Folder folder;
    Progress progress = Progress::load(folder.file());
    CHECK(progress.keep_copy().empty());
    progress.of("lock-race").solved = true;
    REQUIRE(progress.save());
    const std::string first = progress.keep_copy();
    const std::string second = progress.keep_copy();
    CHECK(first != second);
    progress.reset();
    REQUIRE(progress.save());
    CHECK(Progress::load(folder.file()).find("lock-race") == nullptr);
    CHECK(Progress::load(first).find("lock-race")->solved);
    CHECK(Progress::load(second).to_json() == Progress::load(first).to_json());
}

TEST_CASE("a damaged file is set aside and said so") {
    const Folder folder;
    for (const char* damaged :
         {"{\"format\": 1, \"lessons\": {", "", "[]", "{\"format\": 99, \"lessons\": {}}",
          "{\"format\": 1, \"lessons\": {\"a\": {\"solved\": 3}}}", "{\"format\": \"1\", \"lessons\": 5}"}) {
        folder.write(damaged);
        Progress progress = Progress::load(folder.file());
        INFO(damaged);
        CHECK(progress.notice().find("kept as") != std::string::npos);
        CHECK_FALSE(fs::exists(folder.file()));
        CHECK(progress.find("a") == nullptr);
        progress.of("b").solved = true;
        CHECK(progress.save());
    }
    CHECK(Folder::read(folder.file() + ".damaged-1") == "{\"format\": 1, \"lessons\": {");
    CHECK(fs::exists(folder.file() + ".damaged-6"));
}

TEST_CASE("a folder in the file's place is left alone") {
    const Folder folder;
    fs::create_directories(folder.file());
    Progress progress = Progress::load(folder.file());
    CHECK_FALSE(progress.notice().empty());
    CHECK_FALSE(progress.save());
    CHECK(fs::is_directory(folder.file()));
}

TEST_CASE("the window and the terminal lose nothing of each other") {
    const Folder folder;
    Progress first = Progress::load(folder.file());
    first.of("old").solved = true;
    first.of("both").seen = {"one"};
    REQUIRE(first.save());
    Progress window = Progress::load(folder.file());
    Progress terminal = Progress::load(folder.file());

    terminal.of("lock-race").solved = true;
    terminal.of("both").solved = true;
    REQUIRE(terminal.save());
    window.of("both").seen.insert("two");
    window.of("queues").attempts = 2;
    REQUIRE(window.save());
    CHECK(window.find("lock-race")->solved);  // and knows it now
    const Progress known = Progress::load(folder.file());
    CHECK(known.find("lock-race")->solved);
    CHECK(known.find("queues")->attempts == 2);
    CHECK(known.find("both")->solved);
    CHECK(known.find("both")->seen == std::set<std::string>{"one", "two"});

    // What one forgets the other does not bring back.
    terminal = Progress::load(folder.file());
    terminal.reset("old");
    REQUIRE(terminal.save());
    window.of("queues").attempts = 3;
    REQUIRE(window.save());
    CHECK(Progress::load(folder.file()).find("old") == nullptr);
}

TEST_CASE("a file that was damaged meanwhile is set aside before ours is written") {
    const Folder folder;
    Progress progress = Progress::load(folder.file());
    progress.of("a").solved = true;
    REQUIRE(progress.save());
    folder.write("{ half");
    progress.of("b").solved = true;
    REQUIRE(progress.save());
    CHECK(progress.notice().find("kept as") != std::string::npos);
    CHECK(Folder::read(folder.file() + ".damaged-1") == "{ half");
    CHECK(Progress::load(folder.file()).find("a")->solved);
}

TEST_CASE("lessons can be begun anew") {
    const Folder folder;
    Progress progress = Progress::load(folder.file());
    progress.of("a").solved = true;
    progress.of("b").solved = true;
    progress.reset("a");
    CHECK(progress.find("a") == nullptr);
    CHECK(progress.find("b") != nullptr);
    progress.reset();
    CHECK(progress.find("b") == nullptr);
}
