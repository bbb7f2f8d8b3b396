#include "sim/core/objects/str.hpp"

#include <string>

#include "sim/core/objects/number.hpp"
#include "sim/core/operations.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

namespace {

struct Run {
    explicit Run(std::size_t memory = std::size_t{1} << 24) : runtime(limits(memory)), scope(runtime) {}

    static Limits limits(std::size_t memory) {
        initialize_core();
        Limits limits;
        limits.memory_bytes = memory;
        return limits;
    }

    Runtime runtime;
    RuntimeScope scope;
};

}  // namespace

TEST_CASE("equal names intern to one immortal string") {
    const Run run;
    Str* name = intern("wait_for");
    CHECK(intern(std::string("wait_") + "for") == name);
    const Ref<Str> copy = make_str("wait_for");
    CHECK(copy.get() != name);
    CHECK(intern(copy.get()) == name);
    CHECK(run.runtime.live_objects == 1);
}

TEST_CASE("strings of one ASCII character and the empty one exist once") {
    const Run run;
    CHECK(make_str("a").get() == make_character(U'a').get());
    CHECK(make_str("").get() == intern(""));
    CHECK(run.runtime.live_objects == 0);
}

TEST_CASE("appending to a string that nobody else holds grows it in place") {
    Run run;
    std::string expected = "start ";
    Value text = make_str(expected);
    int moved = 0;
    for (int i = 0; i < 10'000; ++i) {
        const Ref<Str> piece = make_str(i % 3 == 0 ? "h\u00e9" : "xyz");
        expected += piece->view();
        Object* before = text.object();
        text = append_in_place(text, piece.get());
        moved += text.object() != before ? 1 : 0;
    }
    CHECK(as_str(text)->view() == expected);
    CHECK(as_str(text)->length == 6 + 3334 * 2 + 6666 * 3);
    CHECK(moved < 100);
    CHECK(hash_str(as_str(text)) == hash_str(make_str(expected).get()));
    CHECK(run.runtime.heap.used() < 2 * expected.size());
    text.reset();
    CHECK(run.runtime.heap.used() == 0);
}

TEST_CASE("appending leaves a string alone that something else holds") {
    const Run run;
    Value text = make_str("shared");
    const Value other = text;
    const Ref<Str> tail = make_str(" tail");
    const Ref<Str> sum = append_in_place(text, tail.get());
    CHECK(sum->view() == "shared tail");
    CHECK(as_str(other)->view() == "shared");
}

TEST_CASE("a string appended to itself doubles") {
    const Run run;
    Value text = make_str("ab");
    const Ref<Str> sum = append_in_place(text, as_str(text));
    CHECK(sum->view() == "abab");
}

TEST_CASE("a cached hash does not survive growing in place") {
    const Run run;
    Value text = make_str("grow");
    text = append_in_place(text, intern("ing"));
    const std::int64_t before = hash_str(as_str(text));
    text = append_in_place(text, intern("!"));
    CHECK(hash_str(as_str(text)) != before);
    CHECK(hash_str(as_str(text)) == hash_str(intern("growing!")));
}

TEST_CASE("what does not fit the memory limit is a MemoryError and changes nothing") {
    const Run run(1 << 16);
    const std::string large(1 << 17, 'x');
    CHECK_FALSE(make_str(large));
    CHECK(error_is(MemoryError_type));
    take_error();

    const Value product = binary(BinaryOp::multiply, intern("x"), make_int(std::int64_t{1} << 40));
    CHECK_FALSE(product);
    CHECK(error_is(MemoryError_type));
    take_error();

    CHECK(run.runtime.work < 100);

    Value text = make_str("kept");
    const Ref<Str> half = make_str(std::string(40'000, 'y'));
    CHECK_FALSE(append_in_place(text, half.get()));
    CHECK(error_is(MemoryError_type));
    take_error();
    CHECK(as_str(text)->view() == "kept");
    CHECK(run.runtime.heap.used() < 1 << 16);
}

TEST_CASE("big integers ask for memory before they are computed") {
    const Run run;
    const Value ten = make_int(10);
    const Value huge = binary(BinaryOp::power, ten, make_int(1'000'000'000));
    CHECK_FALSE(huge);
    CHECK(error_is(MemoryError_type));
    take_error();
    CHECK_FALSE(binary(BinaryOp::left_shift, ten, make_int(std::int64_t{1} << 40)));
    CHECK(error_is(MemoryError_type));
    take_error();
}

TEST_CASE("work beyond the budget ends the run before a large product is computed") {
    Run run(std::size_t{1} << 28);
    run.runtime.work_mark = 1'000'000;
    run.runtime.on_work_mark = [](Runtime&) {
        abort_run(Abort::limit, "work");
        return false;
    };
    const Value large = binary(BinaryOp::left_shift, make_int(3), make_int(40'000'000));
    REQUIRE(large);
    CHECK_FALSE(binary(BinaryOp::multiply, large, large));
    CHECK(run.runtime.abort == Abort::limit);
    CHECK_FALSE(has_error());
}

TEST_CASE("a container being printed is not entered again") {
    const Run run;
    const Value object = make_str("stands for a list");
    {
        const ReprScope outer(object.object());
        CHECK(outer.entered());
        CHECK_FALSE(ReprScope(object.object()).entered());
        ThreadState other;
        runtime().thread = &other;
        CHECK(ReprScope(object.object()).entered());
        runtime().thread = &runtime().main_thread;
    }
    CHECK(ReprScope(object.object()).entered());
}

TEST_CASE("big integers lie in the heap and go with it") {
    const Run run;
    const std::size_t before = run.runtime.heap.used();
    Value number = binary(BinaryOp::left_shift, make_int(1), make_int(80'000));
    CHECK(run.runtime.heap.used() > before + 10'000);
    number.reset();
    CHECK(run.runtime.heap.used() == before);
}

TEST_CASE("splitting into more parts than fit is refused before they are found") {
    const Run run(1 << 22);
    const Value text = make_str(std::string(1 << 20, ','));
    REQUIRE(text);
    CHECK_FALSE(call_method(text, "split", {intern(",")}));
    CHECK(error_is(MemoryError_type));
    take_error();
    const Value few = make_str(std::string(1 << 20, 'x'));
    CHECK(call_method(few, "split", {intern(",")}));
}

TEST_CASE("a search that could take for ever is ended by the budget before it starts") {
    Run run(std::size_t{1} << 28);
    run.runtime.work_mark = 100'000'000;
    run.runtime.on_work_mark = [](Runtime&) {
        abort_run(Abort::limit, "work");
        return false;
    };
    const Value text = make_str(std::string(40'000'000, 'a'));
    const Value wanted = make_str(std::string(10'000'000, 'a') + "b");
    CHECK(contains(text, wanted) == -1);
    CHECK(run.runtime.abort == Abort::limit);
}
