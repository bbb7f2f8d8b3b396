// The report of `lesson verify` as JUnit XML, for CI.
#include <fmt/format.h>

#include "lessons/engine/verify.hpp"

namespace loopglass {

namespace {

/// XML 1.0 has no place for most control characters, not even escaped.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\n': out += "&#10;"; break;
            case '\t': out += "&#9;"; break;
            default: out += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
        }
    }
    return out;
}

}  // namespace

std::string junit_xml(const std::vector<LessonReport>& reports) {
    std::size_t tests = 0, failures = 0;
    for (const LessonReport& report : reports) {
        tests += report.verifications.size();
        failures += report.failures();
    }
    std::string xml = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"lessons\" tests=\"{}\" failures=\"{}\">\n",
        tests, failures);
    for (const LessonReport& report : reports) {
        xml += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n",
                           escaped(report.lesson), report.verifications.size(), report.failures());
        for (const Verification& one : report.verifications) {
            xml += fmt::format("    <testcase classname=\"{}\" name=\"{}\"", escaped(report.lesson), escaped(one.name));
            if (one.problems.empty()) {
                xml += "/>\n";
                continue;
            }
            std::string text;
            for (const LessonProblem& problem : one.problems) text += problem.text() + "\n";
            xml += fmt::format(">\n      <failure message=\"{}\">{}</failure>\n    </testcase>\n",
                               escaped(one.problems.front().text()), escaped(text));
        }
        xml += "  </testsuite>\n";
    }
    return xml + "</testsuites>\n";
}

}  // namespace loopglass
