#pragma once

// The one query language: moments, goals, breakpoints and invariants are asked in it. Python-like expressions over a
// trace:
//
//     resumed(task='A', mark='read', nth=1)              a moment
//     finished(task='A') < finished(task='B')            which came first
//     global('count') == 3 and pending_at_end == 0
//     max_concurrency('fetch') <= 2
//     always(stdout[-1] == '3')                          over all schedules that are tried
//
// Events are called by their query name or kind (kinds.def), with
//     task=   name of the subject, or of the function it runs (a first argument without a name means this)
//     on=     name of what it is about: the lock, queue, awaited task …, or a WaitKind ('sleep')
//     mark=   a line named by a comment `# @name`
//     text=   contained in what was printed, raised, warned …
//     nth=    only the nth of those, from 1; from the end if negative
// An event means all moments at which it happened: true when there is one, `count(…)` of them, ordered by the first.
//
// Values: stdout, stderr (all text; [n] is a line, from the end if negative, else None), global(name), time and
// virtual_time (seconds at the end; `time(event)` at its first moment), exit_status, numbers, 'texts', True, False,
// None. Measures over the run: query/measures.hpp. Operators: == != < <= > >= in, and or not, parentheses. A text
// compared with a number counts as the number it spells.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/trace/trace.hpp"

namespace loopglass {

/// Moments of a trace, in order.
struct Moments {
    std::vector<EventRef> refs;
    friend bool operator==(const Moments&, const Moments&) = default;
};

/// What a query evaluates to; monostate is None.
using QueryValue = std::variant<std::monostate, bool, double, std::string, Moments>;

/// False, None, 0, "" and no moment are false.
bool is_true(const QueryValue& value);

/// As a learner would write it: 3, 0.5, abc, True, None; of moments their number.
std::string to_text(const QueryValue& value);

/// Where a query is wrong. `column` counts bytes from 1.
struct QueryError {
    std::size_t column = 0;
    std::string message;

    /// "column 12: there is no event or measure 'finnished'"
    std::string text() const;
};

/// A line of the program. An empty file is any file; else base names are compared.
struct SourceLine {
    std::string file;
    std::uint32_t line = 0;
};

/// What a trace alone does not know. Every function may answer "I cannot tell" (nullopt).
class QueryEnvironment {
public:
    virtual ~QueryEnvironment() = default;

    /// The lines that carry the mark `# @name`.
    virtual std::optional<std::vector<SourceLine>> lines_of_mark(std::string_view name) const;

    /// The value of a global variable just after event `at`; at == 0: at the end of the run.
    virtual std::optional<QueryValue> global(std::string_view name, EventRef at) const;

    /// How many problems of a kind the detectors found; of all kinds when it is empty. Without an answer the trace's
    /// `problem` events count.
    virtual std::optional<std::size_t> problems(std::string_view kind) const;

    /// Whether the marked line ran. Without an answer the events at that line tell.
    virtual std::optional<bool> ran(std::string_view mark) const;
};

struct QueryResult {
    QueryValue value;
    std::optional<QueryError> error;  ///< a mark or variable that nobody knows
};

namespace query {
struct Node;
}

class Query {
public:
    /// The query, or where it is wrong. Names and arguments are checked here, marks and variables when it is evaluated.
    static std::variant<Query, QueryError> parse(std::string_view text);

    Query(Query&&) noexcept;
    Query& operator=(Query&&) noexcept;
    ~Query();

    const std::string& text() const { return text_; }

    /// Over the run so far: up to and including event `at`, or all of it when at == 0.
    QueryResult evaluate(const Trace& trace, const QueryEnvironment& environment, EventRef at = 0) const;

    /// True when the query as a whole is an event, so that it names moments.
    bool is_event() const;

    /// The first moment the query names, after event `after`; 0 when there is none (yet) or is_event() is false. With
    /// `nth` it is that one only.
    EventRef first_moment(const Trace& trace, const QueryEnvironment& environment, EventRef after = 0) const;

private:
    friend class QueryVerdict;
    Query(std::string text, std::unique_ptr<query::Node> root);

    std::string text_;
    std::unique_ptr<query::Node> root_;
};

/// A goal judged over many runs, one for each schedule that is tried. `always(x)` holds when x did at the end of every
/// run, `eventually(x)` when it did in one at least; a query without either must hold in every run. What stands beside
/// them, as in `always(x) and time < 3`, is taken from the first run.
class QueryVerdict {
public:
    /// `query` must outlive the verdict.
    explicit QueryVerdict(const Query& query);

    /// Takes a run in. The first error is kept, and nothing holds from then on.
    void add_run(const Trace& trace, const QueryEnvironment& environment);

    /// Over the runs so far; false before the first.
    bool holds() const;

    /// The first run (from 0) in which an `always` or a query without it failed.
    std::optional<std::size_t> first_failure() const { return first_failure_; }
    const std::optional<QueryError>& error() const { return error_; }

private:
    struct Condition {  // a part of the query below and, or, not
        const query::Node* node;
        bool holds;
    };

    void collect(const query::Node& node);
    bool judge(const query::Node& node) const;

    const Query& query_;
    bool is_quantified_ = false;
    std::vector<Condition> conditions_;
    std::size_t runs_ = 0;
    std::optional<std::size_t> first_failure_;
    std::optional<QueryError> error_;
};

}  // namespace loopglass
