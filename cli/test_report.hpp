#pragma once
/// What the tests of a run of `loopglass test` came to: printed as it happens, summed up at the end, written as JUnit
/// XML.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace loopglass::cli {

struct TestOutcome {
    std::string id;       ///< tests/test_a.py::Class::test_b
    std::string outcome;  ///< passed, failed, error, skipped, xfailed, xpassed
    std::string text;     ///< traceback
    std::string summary;  ///< one line: the exception, or why it was skipped
    std::string out, err;
};

class TestReport {
public:
    enum class Detail { quiet, normal, verbose };
    explicit TestReport(Detail detail) : detail_(detail) {}

    void begin_file(std::string_view shown);
    void add(TestOutcome outcome);
    void end_file();
    void note(std::string_view text);
    /// Failures with their tracebacks, the short summary, and the line of counts.
    void finish() const;
    std::string junit_xml() const;
    std::size_t total() const { return outcomes_.size(); }
    std::size_t failures() const { return count("failed") + count("error"); }
    /// `3 passed, 1 failed, 0 skipped`
    std::string counts() const;

private:
    std::size_t count(std::string_view outcome) const;
    Detail detail_;
    std::size_t column_ = 0;
    std::vector<TestOutcome> outcomes_;
    std::vector<std::string> notes_;
};

}  // namespace loopglass::cli
