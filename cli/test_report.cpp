#include "cli/test_report.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>

#include <fmt/format.h>

#include "lessons/engine/xml_text.hpp"

namespace loopglass::cli {

namespace {

constexpr std::size_t kWidth = 80;

/// `===== title =====`
std::string ruled(std::string_view title, char rule) {
    const std::size_t sides = kWidth > title.size() + 2 ? kWidth - title.size() - 2 : 2;
    return fmt::format("{} {} {}\n", std::string(sides / 2, rule), title, std::string(sides - sides / 2, rule));
}

char letter_of(std::string_view outcome) {
    if (outcome == "passed") return '.';
    if (outcome == "skipped") return 's';
    if (outcome == "xfailed") return 'x';
    if (outcome == "xpassed") return 'X';
    return outcome == "error" ? 'E' : 'F';
}

std::string upper(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::toupper(c); });
    return out;
}

bool has_failed(const TestOutcome& outcome) { return outcome.outcome == "failed" || outcome.outcome == "error"; }

}  // namespace

void TestReport::begin_file(std::string_view shown) {
    if (detail_ == Detail::normal) fmt::print("{} ", shown);
    column_ = shown.size() + 1;
    std::fflush(stdout);
}

void TestReport::add(TestOutcome outcome) {
    if (detail_ == Detail::verbose) {
        const bool says_why = outcome.outcome == "skipped" || outcome.outcome == "xfailed";
        fmt::print("{} {}{}\n", outcome.id, upper(outcome.outcome),
                   says_why && !outcome.summary.empty() ? fmt::format(" ({})", outcome.summary) : "");
    } else {
        if (column_ >= kWidth) {
            fmt::print("\n");
            column_ = 0;
        }
        fmt::print("{}", letter_of(outcome.outcome));
        ++column_;
    }
    std::fflush(stdout);
    outcomes_.push_back(std::move(outcome));
}

void TestReport::end_file() {
    if (detail_ == Detail::normal) fmt::print("\n");
}

void TestReport::note(std::string_view text) { notes_.emplace_back(text); }

void TestReport::finish() const {
    if (detail_ == Detail::quiet) fmt::print("\n");
    if (failures() > 0) {
        fmt::print("\n{}", ruled("FAILURES", '='));
        for (const TestOutcome& one : outcomes_) {
            if (!has_failed(one)) continue;
            fmt::print("{}\n{}{}", ruled(one.id, '_'), one.text,
                       one.text.ends_with('\n') || one.text.empty() ? "" : "\n");
            if (!one.out.empty()) fmt::print("{}{}", ruled("Captured stdout", '-'), one.out);
            if (!one.err.empty()) fmt::print("{}{}", ruled("Captured stderr", '-'), one.err);
        }
    }
    if (!notes_.empty()) {
        fmt::print("\n{}", ruled("warnings", '='));
        for (const std::string& note : notes_) fmt::print("{}\n", note);
    }
    if (failures() > 0) {
        fmt::print("{}", ruled("short test summary", '='));
        for (const TestOutcome& one : outcomes_) {
            if (!has_failed(one)) continue;
            fmt::print("{} {}{}{}\n", upper(one.outcome), one.id, one.summary.empty() ? "" : " - ", one.summary);
        }
    }
    fmt::print("{}{}\n", detail_ == Detail::quiet ? "" : "\n", counts());
    std::fflush(stdout);
}

std::size_t TestReport::count(std::string_view outcome) const {
    return static_cast<std::size_t>(std::count_if(outcomes_.begin(), outcomes_.end(),
                                                  [&](const TestOutcome& one) { return one.outcome == outcome; }));
}

std::string TestReport::counts() const {
    std::string text = fmt::format("{} passed, {} failed, {} skipped", count("passed"), failures(), count("skipped"));
    for (const char* rare : {"xfailed", "xpassed"}) {
        if (const std::size_t number = count(rare); number > 0) text += fmt::format(", {} {}", number, rare);
    }
    return text;
}

std::string TestReport::junit_xml() const {
    std::string xml = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"loopglass\" tests=\"{}\" "
        "failures=\"{}\" "
        "errors=\"{}\" skipped=\"{}\">\n",
        total(), count("failed"), count("error"), count("skipped") + count("xfailed"));
    for (const TestOutcome& one : outcomes_) {
        const auto colons = one.id.rfind("::");
        std::string classname = one.id.substr(0, colons == std::string::npos ? one.id.size() : colons);
        const std::string name = colons == std::string::npos ? one.id : one.id.substr(colons + 2);
        if (const auto suffix = classname.find(".py"); suffix != std::string::npos) classname.erase(suffix, 3);
        for (std::size_t at = 0; (at = classname.find("::", at)) != std::string::npos;) classname.replace(at, 2, ".");
        std::replace(classname.begin(), classname.end(), '/', '.');
        xml += fmt::format("    <testcase classname=\"{}\" name=\"{}\">", xml_escaped(classname), xml_escaped(name));
        const char* element = one.outcome == "failed"                                ? "failure"
                              : one.outcome == "error"                               ? "error"
                              : one.outcome == "skipped" || one.outcome == "xfailed" ? "skipped"
                                                                                     : nullptr;
        if (element != nullptr)
            xml +=
                fmt::format("<{0} message=\"{1}\">{2}</{0}>", element, xml_escaped(one.summary), xml_escaped(one.text));
        if (!one.out.empty()) xml += fmt::format("<system-out>{}</system-out>", xml_escaped(one.out));
        if (!one.err.empty()) xml += fmt::format("<system-err>{}</system-err>", xml_escaped(one.err));
        xml += "</testcase>\n";
    }
    return xml + "  </testsuite>\n</testsuites>\n";
}

}  // namespace loopglass::cli
