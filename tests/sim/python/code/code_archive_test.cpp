// What comes out of an archive is what went in, and nothing is read before it is wanted.
#include "sim/python/code/code_archive.hpp"

#include "sim/python/compiler/constant_key.hpp"
#include "sim/python/embedded.hpp"
#include "tests/catch.hpp"
#include "tests/sim/python/compiler/compiled.hpp"

namespace loopglass {
namespace {

const CodeObject& function_in(const CodeObject& code) {
    for (const Value& constant : code.constants) {
        if (is_exactly(constant, code_type)) return *constant.as<CodeObject>();
    }
    FAIL("no function");
    return code;
}

void require_equal(const CodeObject& left, CodeObject& unread) {
    const CodeObject& right = with_body(unread);
    REQUIRE(left.qualname->view() == right.qualname->view());
    REQUIRE(left.flags == right.flags);
    REQUIRE(left.straight_weight == right.straight_weight);
    REQUIRE(left.cache_count == right.cache_count);
    REQUIRE(left.stack_size == right.stack_size);
    REQUIRE(left.locals == right.locals);
    REQUIRE(left.names == right.names);
    REQUIRE(left.cell_locals == right.cell_locals);
    REQUIRE(left.instructions == right.instructions);
    REQUIRE(left.positions == right.positions);
    REQUIRE(disassemble(left).size() == disassemble(right).size());
    REQUIRE(left.constants.size() == right.constants.size());
    for (std::size_t i = 0; i < left.constants.size(); ++i) {
        if (is_exactly(left.constants[i], code_type))
            require_equal(*left.constants[i].as<CodeObject>(), *right.constants[i].as<CodeObject>());
        else
            REQUIRE(compiler::constant_key(left.constants[i]) == compiler::constant_key(right.constants[i]));
    }
}

void check_round_trip(const std::string& source) {
    Compiled compiled(source);
    const RuntimeScope scope = compiled.enter();
    const std::string bytes = write_archive(compiled.module());
    CodeArchive archive(bytes);
    Ref<CodeObject> read = archive.read_module(make_str("<archive>"));
    require_equal(compiled.module(), *read);
    CHECK(write_archive(*read) == bytes);
}

TEST_CASE("an archive gives back every kind of constant") {
    check_round_trip(
        "a = (None, True, False, ..., 1, -1, 1 << 61, -(1 << 61), 0x123456789abcdef0123, -0x123456789abcdef0123)\n"
        "b = (1.5, -0.0, 1e300, 2j, 'name', 'a text\\u20ac\\0', b'\\xff\\0', ('nested', ('deeper',)))\n"
        "c = a in {3, 1, 2, 'x', 17, 33}\n");
}

TEST_CASE("an archive gives back functions and classes with handlers and positions") {
    check_round_trip(
        "class C:\n    'doc'\n    def f(self, a, /, b=1, *c, d, **e):\n        try:\n            return [x for x in a "
        "if self]\n"
        "        finally:\n            del b\n\nasync def g():\n    async with h as i:\n        await i\n"
        "    return lambda: i\n");
}

TEST_CASE("a body is read when it is wanted") {
    Compiled compiled("def f():\n    return 'x y'\n");
    const RuntimeScope scope = compiled.enter();
    const std::string bytes = write_archive(compiled.module());
    CodeArchive archive(bytes);
    Ref<CodeObject> module = archive.read_module(make_str("<archive>"));
    CHECK(module->archive != nullptr);
    CHECK(with_body(*module).archive == nullptr);
    const CodeObject& function = function_in(*module);
    CHECK(function.archive != nullptr);
    CHECK(function.instructions.size() == 1);
    CHECK(function.name->view() == "f");
}

TEST_CASE("every library module is there as compiled from its source") {
    REQUIRE(compiled_modules().size() == embedded_modules().size());
    for (std::size_t i = 0; i < embedded_modules().size(); ++i)
        REQUIRE(compiled_modules()[i].path == embedded_modules()[i].path);
    for (const std::string_view path : {"enum.py", "datetime.py", "hashlib.py", "logging/__init__.py"}) {
        const EmbeddedFile* file = find_embedded_module(path);
        REQUIRE(file != nullptr);
        Compiled compiled(file->text);
        const RuntimeScope scope = compiled.enter();
        CHECK(compiled_modules()[static_cast<std::size_t>(file - embedded_modules().data())].text ==
              write_archive(compiled.module()));
    }
}

}  // namespace
}  // namespace loopglass
