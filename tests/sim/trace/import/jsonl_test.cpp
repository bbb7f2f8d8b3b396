#include "sim/trace/import/jsonl.hpp"

#include <algorithm>
#include <filesystem>
#include <random>
#include <sstream>
#include <vector>

#include <unistd.h>

#include "sim/trace/export/format.hpp"
#include "sim/trace/recorder.hpp"
#include "tests/catch.hpp"
#include "tests/sim/trace/synthetic_run.hpp"

namespace loopglass {
namespace {

std::string jsonl_of(const Trace& trace) {
    TextSink sink;
    write_jsonl(trace, {}, sink);
    return sink.text();
}

ImportedTrace read(const std::string& text) { return read_jsonl(text, "t.jsonl"); }

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream input(text);
    for (std::string line; std::getline(input, line);) lines.push_back(line);
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

/// The error after replacing the first `from` in the file, which must name the line of the damage; without that name.
std::string error_with(const std::string& from, const std::string& to) {
    const LockRun run;
    std::string text = jsonl_of(run.trace());
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(place), '\n');
    text.replace(place, from.size(), to);
    const std::string error = read(text).error;
    const std::string where = "t.jsonl:" + std::to_string(line) + ": ";
    CHECK(error.substr(0, where.size()) == where);
    return error.substr(std::min(where.size(), error.size()));
}

TEST_CASE("a trace read back is the trace that was written") {
    LockRun run;
    run.recorder.rename(run.lock, "stock_lock");
    run.recorder.print("caf\xc3\xa9 \"quoted\"\n\t\x01", true);
    run.recorder.print("");
    const std::string text = jsonl_of(run.trace());
    const ImportedTrace back = read(text);
    INFO(back.error);
    REQUIRE(back.trace.has_value());
    CHECK(back.warning == "");
    CHECK(back.trace->digest() == run.trace().digest());
    REQUIRE(back.trace->events.size() == run.trace().events.size());
    for (std::size_t index = 0; index < back.trace->events.size(); ++index) {
        CHECK(back.trace->events[index] == run.trace().events[index]);
    }
    CHECK(back.trace->output.text() == run.trace().output.text());
    CHECK(back.trace->info.program == run.trace().info.program);
    CHECK(back.trace->name_of(run.lock) == "stock_lock");
    CHECK(jsonl_of(*back.trace) == text);
}

TEST_CASE("an empty trace makes the round trip") {
    const Recorder recorder;
    const ImportedTrace back = read(jsonl_of(recorder.trace()));
    REQUIRE(back.trace.has_value());
    CHECK(back.warning == "");
    CHECK(back.trace->events.empty());
}

TEST_CASE("jsonl lines name what their ids stand for") {
    const LockRun run;
    const std::vector<std::string> lines = lines_of(jsonl_of(run.trace()));
    const std::string released =
        "{\"event\":18,\"time\":1000000000,\"kind\":\"released\",\"subject\":2,\"name\":\"A\","
        "\"cause\":16,\"location\":3,\"at\":\"program.py:6 in worker\",\"payload\":4,"
        "\"about\":\"lock\",\"aux\":1}";
    REQUIRE(run.a_released == 18);
    CHECK(std::find(lines.begin(), lines.end(), released) != lines.end());
}

TEST_CASE("what is no trace is refused with the line and the reason") {
    CHECK(read("").error == "t.jsonl:0: the file is empty");
    CHECK(read("\n\n").error == "t.jsonl:2: the file is empty");
    CHECK(read("hello").error == "t.jsonl:1: this is not a trace of Loopglass");
    CHECK(read("\x7f"
               "ELF\x02\x01")
              .error == "t.jsonl:1: this is not a trace of Loopglass");
    CHECK(read("{}").error == "t.jsonl:1: this is not a trace of Loopglass: \"loopglass_trace\" is missing");
    CHECK(read("{\"loopglass_trace\":2}").error == "t.jsonl:1: a newer version of Loopglass wrote this trace");
}

TEST_CASE("a damaged line is refused with its number and the reason") {
    CHECK(error_with("\"kind\":\"released\"", "\"kind\":\"freed\"") == "there is no kind of event \"freed\"");
    CHECK(error_with("\"kind\":\"lock\"", "\"kind\":\"padlock\"") == "there is no kind of entity \"padlock\"");
    CHECK(error_with("\"event\":17", "\"event\":18") == "\"event\" should be 17 here");
    CHECK(error_with("\"cause\":15", "\"cause\":17") == "\"cause\" is 17, but can be at most 15");
    CHECK(error_with("\"payload\":4", "\"payload\":400") == "\"payload\" is 400, but can be at most 5");
    CHECK(error_with("\"subject\":2", "\"subject\":99999") == "\"subject\" is 99999, but can be at most 5");
    CHECK(error_with("\"subject\":2", "\"subject\":-1") == "\"subject\" is not a whole number");
    CHECK(error_with("\"time\":1000000000", "\"time\":\"late\"") == "\"time\" is not a whole number");
    CHECK(error_with("\"aux\":2", "\"aux\":70000") == "\"aux\" is 70000, but can be at most 65535");
    CHECK(error_with("\"function\":\"worker\"", "\"function\":\"w\"") ==
          "no \"string\" line before this has the text of \"function\"");
    CHECK(error_with("\"string\":2,\"text\":", "\"string\":2,\"words\":") == "this text is empty or was there before");
    CHECK(error_with("{\"event\":1,", "\"event\":1,") == "this line is not a JSON object");
}

TEST_CASE("time that runs backwards is refused") {
    const LockRun run;
    std::vector<std::string> lines = lines_of(jsonl_of(run.trace()));
    std::string& last = lines.back();
    last.replace(last.find("3000000000"), 10, "2");
    CHECK(read(joined(lines)).error == "t.jsonl:" + std::to_string(lines.size()) + ": time runs backwards here");
}

TEST_CASE("doubtful traces open with a warning") {
    const LockRun run;
    std::vector<std::string> lines = lines_of(jsonl_of(run.trace()));
    const std::size_t total = run.trace().events.size();
    lines.pop_back();
    const ImportedTrace cut = read(joined(lines));
    REQUIRE(cut.trace.has_value());
    CHECK(cut.warning ==
          "t.jsonl ends early: it has " + std::to_string(total - 1) + " of " + std::to_string(total) + " events");
    std::string text = jsonl_of(run.trace());
    text.replace(text.find("\"text\":\"A\\n\""), 12, "\"text\":\"Z\\n\"");
    const ImportedTrace edited = read(text);
    REQUIRE(edited.trace.has_value());
    CHECK(edited.warning == "t.jsonl was changed after it was written: its digest does not agree");
}

TEST_CASE("lines and fields that a later version added are passed over") {
    const LockRun run;
    std::string text = jsonl_of(run.trace());
    text.insert(text.find("{\"event\":1,"), "{\"weather\":\"fine\"}\n");
    text.replace(text.find("{\"event\":1,"), 11, "{\"event\":1,\"mood\":[1,2],");
    const ImportedTrace back = read(text);
    INFO(back.error);
    REQUIRE(back.trace.has_value());
    CHECK(back.warning == "");
}

TEST_CASE("a trace is read from a file as from memory") {
    Recorder run;
    for (int index = 0; index < 5000; ++index) run.print("line " + std::to_string(index) + "\n");  // several pieces
    const std::string path =
        (std::filesystem::temp_directory_path() / ("loopglass_jsonl_test_" + std::to_string(::getpid()) + ".jsonl"))
            .string();
    REQUIRE(write_trace(run.trace(), path) == "");
    const ImportedTrace back = read_jsonl_file(path);
    std::filesystem::remove(path);
    INFO(back.error);
    REQUIRE(back.trace.has_value());
    CHECK(back.warning == "");
    CHECK(back.trace->output.text() == run.trace().output.text());
}

TEST_CASE("a missing file and a folder are explained") {
    CHECK(read_jsonl_file("/no/such.jsonl").error == "cannot read '/no/such.jsonl': No such file or directory");
    CHECK(read_jsonl_file("/tmp").error == "cannot read '/tmp': Is a directory");
}

TEST_CASE("damaged bytes never break the reader and never give an inconsistent trace") {
    const LockRun run;
    const std::string good = jsonl_of(run.trace());
    std::mt19937 random(1);
    int refused = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string text = good;
        for (int damage = 0; damage < 3; ++damage) {
            const std::size_t place = random() % text.size();
            switch (random() % 3) {
                case 0: text[place] = static_cast<char>(random()); break;
                case 1: text.erase(place, random() % 40); break;
                default: text.insert(place, 1, "0123456789{}[]\",:"[random() % 17]); break;
            }
        }
        const ImportedTrace back = read(text);
        if (!back.trace) {
            ++refused;
            CHECK(back.error.substr(0, 8) == "t.jsonl:");
            continue;
        }
        for (std::size_t index = 0; index < back.trace->events.size(); ++index) {
            const TraceEvent& event = back.trace->events[index];
            REQUIRE(event.subject <= back.trace->entities.size());
            REQUIRE(event.cause <= index);
            REQUIRE(event.location <= back.trace->locations.size());
        }
        TextSink sink;
        write_chrome_json(*back.trace, {}, sink);
    }
    CHECK(refused > 100);
}

}  // namespace
}  // namespace loopglass
