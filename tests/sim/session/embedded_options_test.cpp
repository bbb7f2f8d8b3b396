#include "sim/session/options.hpp"
#include "tests/catch.hpp"

using namespace loopglass;

TEST_CASE("a program without a block changes no option") {
    RunOptions options;
    const OptionProblem problem = read_embedded_options("import asyncio\n# just a comment\n", options);
    CHECK(problem.message.empty());
    CHECK(options.seed == 0);
}

TEST_CASE("the block of a program sets its options") {
    RunOptions options;
    const OptionProblem problem = read_embedded_options(
        "# /// loopglass\n"
        "# seed = 7\n"
        "# cpu_cost_ns = 1.5\n"
        "# debug = true\n"
        "# input = \"one\\ntwo\\n\"\n"
        "# interrupt_at = 3\n"
        "# max_steps = 1000\n"
        "# max_time = 60.0\n"
        "# max_memory = 2\n"
        "#\n"
        "# environment = { HOME = \"/home/ada\" }\n"
        "# ///\n"
        "print('hello')\n",
        options);
    REQUIRE(problem.message == "");
    CHECK(options.seed == 7);
    CHECK(options.cpu_cost_ns == 1.5);
    CHECK(options.debug);
    CHECK(options.input == "one\ntwo\n");
    CHECK(options.interrupt_at == 3);
    CHECK(options.limits.work_units == 1000);
    CHECK(options.limits.virtual_seconds == 60);
    CHECK(options.limits.memory_bytes == 2U << 20U);
    CHECK(options.environment.at("HOME") == "/home/ada");
}

TEST_CASE("what is wrong with a block is said with the line of the program") {
    RunOptions options;
    const auto problem = [&](const char* source) { return read_embedded_options(source, options); };

    SECTION("an unknown key") {
        const OptionProblem found = problem("import x\n# /// loopglass\n# seed = 1\n# sead = 2\n# ///\n");
        CHECK(found.line == 4);
        CHECK(found.message.starts_with("there is no option 'sead'"));
    }
    SECTION("a value of the wrong type") {
        const OptionProblem found = problem("# /// loopglass\n# seed = \"seven\"\n# ///\n");
        CHECK(found.line == 2);
        CHECK(found.message == "seed must be a whole number from 0 on");
    }
    SECTION("a negative number") {
        CHECK(problem("# /// loopglass\n# cpu_cost_ns = -1\n# ///\n").message ==
              "cpu_cost_ns must be a number from 0 on");
    }
    SECTION("not a number") {
        CHECK(problem("# /// loopglass\n# max_time = nan\n# ///\n").message == "max_time must be a number from 0 on");
    }
    SECTION("TOML that does not parse") {
        CHECK(problem("# /// loopglass\n# seed = 1\n# debug = \n# ///\n").line == 3);
    }
    SECTION("a block that is never closed") { CHECK(problem("x = 1\n# /// loopglass\n# seed = 1\n").line == 2); }
    SECTION("code inside the block") {
        const OptionProblem found = problem("# /// loopglass\n# seed = 1\nprint(1)\n# ///\n");
        CHECK(found.line == 3);
        CHECK_FALSE(found.message.empty());
    }
    SECTION("a second block") {
        CHECK(problem("# /// loopglass\n# seed = 1\n# ///\n# /// loopglass\n# ///\n").line == 4);
    }
}

TEST_CASE("a block with the line endings of Windows is read") {
    RunOptions options;
    CHECK(read_embedded_options("# /// loopglass\r\n# seed = 9\r\n# ///\r\n", options).message.empty());
    CHECK(options.seed == 9);
}

TEST_CASE("a program says how far away its network is") {
    RunOptions options;
    const OptionProblem problem = read_embedded_options(
        "# /// loopglass\n"
        "# [network]\n"
        "# latency = 0.05\n"
        "# bandwidth = 1000\n"
        "# loss = 0.1\n"
        "# buffer = 4096\n"
        "# hosts = { \"example.com\" = \"93.184.215.14\" }\n"
        "# resets = [{ at = 2.0, port = 80 }]\n"
        "# ///\n",
        options);
    REQUIRE(problem.message == "");
    CHECK(options.network.latency == 0.05);
    CHECK(options.network.bandwidth == 1000);
    CHECK(options.network.loss == 0.1);
    CHECK(options.network.buffer == 4096);
    CHECK(options.network.hosts.at("example.com") == "93.184.215.14");
    REQUIRE(options.network.resets.size() == 1);
    CHECK(options.network.resets[0].at == 2.0);
    CHECK(options.network.resets[0].port == 80);
    for (const char* wrong : {"latency = -1", "loss = 1", "speed = 3", "hosts = { a = \"b\" }", "resets = [1]"}) {
        RunOptions unused;
        const std::string source = std::string("# /// loopglass\n# [network]\n# ") + wrong + "\n# ///\n";
        CHECK(read_embedded_options(source, unused).message.starts_with("network must be"));
    }
}
