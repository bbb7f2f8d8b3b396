#include "sim/python/files/file_system.hpp"

#include "sim/python/files/descriptors.hpp"
#include "tests/catch.hpp"

namespace loopglass::files {

namespace {

struct Fixture {
    Heap heap;
    Files files{heap, [this] { return ++clock; }};
    FileSystem& system = files.system;
    std::int64_t clock = 0;

    void write(std::string_view path, std::string_view text) {
        Error error = Error::none;
        const int descriptor = files.descriptors.open(path, open_flags::kWriteOnly | open_flags::kCreate, 0666, error);
        REQUIRE(error == Error::none);
        OpenFile* file = files.descriptors.find(descriptor, error);
        REQUIRE(file != nullptr);
        CHECK(files.descriptors.write(*file, text) == Error::none);
        CHECK(files.descriptors.close(descriptor) == Error::none);
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a path leads through folders, dots and links") {
    CHECK(system.make_folder("a", 0777) == Error::none);
    CHECK(system.make_folder("a/b", 0777) == Error::none);
    write("a/b/file", "text");
    CHECK(system.make_link("b/file", "a/link") == Error::none);
    const NodePointer file = system.find("a/b/file").node;
    REQUIRE(file != nullptr);
    CHECK(system.find("./a//b/../b/./file").node == file);
    CHECK(system.find("/home/loopglass/a/link").node == file);
    CHECK(system.find("a/link", false).node != file);
    CHECK(system.find("a/b/file/").error == Error::not_a_folder);
    CHECK(system.find("a/none").error == Error::not_found);
    CHECK(system.find("a/none").parent != nullptr);
    CHECK(system.find("none/none").parent == nullptr);
    CHECK(system.make_link("loop", "loop") == Error::none);
    CHECK(system.find("loop").error == Error::too_many_links);
}

TEST_CASE_METHOD(Fixture, "the user may write at home and in tmp and nowhere else") {
    CHECK(system.make_folder("/tmp/mine", 0777) == Error::none);
    CHECK(system.make_folder("/mine", 0777) == Error::access_denied);
    CHECK(system.remove_folder("/tmp") == Error::not_empty);
    CHECK(system.remove_folder("/tmp/mine") == Error::none);
    CHECK(system.remove_folder("/tmp") == Error::access_denied);
}

TEST_CASE_METHOD(Fixture, "a rename replaces files and empty folders and keeps a folder out of itself") {
    CHECK(system.make_folder("a", 0777) == Error::none);
    CHECK(system.make_folder("b", 0777) == Error::none);
    write("b/file", "text");
    CHECK(system.rename("a", "b") == Error::not_empty);
    CHECK(system.rename("b", "b/inside") == Error::invalid);
    CHECK(system.rename("b", "a") == Error::none);
    CHECK(system.find("a/file").node != nullptr);
    write("other", "");
    CHECK(system.rename("other", "a") == Error::is_a_folder);
    CHECK(system.rename("a", "other") == Error::not_a_folder);
    CHECK(system.rename("other", "a/file") == Error::none);
    CHECK(system.find("a/file").node->content.empty());
}

TEST_CASE_METHOD(Fixture, "what files hold counts against the run's memory and is given back") {
    const std::size_t before = heap.used();
    write("big", std::string(100'000, 'x'));
    CHECK(heap.used() >= before + 100'000);
    CHECK(system.remove_file("big") == Error::none);
    CHECK(heap.used() == before);
    heap.set_limit(before + 50'000);
    Error error = Error::none;
    const int descriptor = files.descriptors.open("big", open_flags::kWriteOnly | open_flags::kCreate, 0666, error);
    OpenFile* file = files.descriptors.find(descriptor, error);
    REQUIRE(file != nullptr);
    CHECK(files.descriptors.write(*file, std::string(100'000, 'x')) == Error::no_space);
}

TEST_CASE_METHOD(Fixture, "a folder shown at two places is one folder") {
    system.show_also_at("/home/loopglass", "/elsewhere/project");
    write("file", "text");
    REQUIRE(system.find("/elsewhere/project/file").node != nullptr);
    CHECK(system.find("/elsewhere/project/file").node == system.find("file").node);
}

}  // namespace loopglass::files
