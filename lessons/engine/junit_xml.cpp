// The report of `lesson verify` as JUnit XML, for CI.
#include <fmt/format.h>

#include "lessons/engine/verify.hpp"
#include "lessons/engine/xml_text.hpp"

namespace loopglass {

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
                           xml_escaped(report.lesson), report.verifications.size(), report.failures());
        for (const Verification& one : report.verifications) {
            xml += fmt::format("    <testcase classname=\"{}\" name=\"{}\"", xml_escaped(report.lesson),
                               xml_escaped(one.name));
            if (one.problems.empty()) {
                xml += "/>\n";
                continue;
            }
            std::string text;
            for (const LessonProblem& problem : one.problems) text += problem.text() + "\n";
            xml += fmt::format(">\n      <failure message=\"{}\">{}</failure>\n    </testcase>\n",
                               xml_escaped(one.problems.front().text()), xml_escaped(text));
        }
        xml += "  </testsuite>\n";
    }
    return xml + "</testsuites>\n";
}

}  // namespace loopglass
