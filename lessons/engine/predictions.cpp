#include "lessons/engine/predictions.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "sim/trace/trace.hpp"

namespace loopglass {

namespace {

constexpr std::string_view kEngine = "engine:";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    text = trimmed(text);
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(trimmed(text.substr(0, end)));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

std::optional<double> number_in(std::string_view text) {
    const std::string owned(trimmed(text));
    char* end = nullptr;
    const double number = std::strtod(owned.c_str(), &end);
    if (owned.empty() || end != owned.c_str() + owned.size()) return std::nullopt;
    return number;
}

/// An order that says nothing about which is right, the same for everybody.
std::uint64_t scatter(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash ^ (hash >> 29U);
}

EngineAnswer no_answer(std::string problem) { return {{}, {}, std::move(problem)}; }

/// "stdout[3]" is about the output: the learner's line can be compared with what came.
bool is_about_output(const Prediction& prediction) {
    return std::string_view(prediction.answer).substr(kEngine.size()).starts_with("stdout");
}

std::string first_divergence(const Prediction& prediction, const EngineAnswer& answer, std::string_view given) {
    if (prediction.kind != PredictionKind::order) {
        return is_about_output(prediction) ? fmt::format("The program prints `{}`.", answer.text)
                                           : fmt::format("It is {}.", answer.text);
    }
    const std::vector<std::string> guess = lines_of(given);
    for (std::size_t index = 0; index < answer.items.size(); ++index) {
        if (index < guess.size() && guess[index] == answer.items[index]) continue;
        return index < guess.size() ? fmt::format("Up to place {} you are right. There `{}` comes, not `{}`.", index,
                                                  answer.items[index], guess[index])
                                    : fmt::format("After place {} more comes: `{}`.", index, answer.items[index]);
    }
    return "You have more than really comes.";
}

}  // namespace

EngineAnswer engine_answer(const Prediction& prediction, const Trace& trace, const QueryEnvironment& environment) {
    auto parsed =
        Query::parse(std::string_view(prediction.answer).substr(std::min(kEngine.size(), prediction.answer.size())));
    if (const auto* error = std::get_if<QueryError>(&parsed)) return no_answer(error->text());
    const Query& query = std::get<Query>(parsed);
    if (prediction.kind == PredictionKind::line || prediction.kind == PredictionKind::task) {
        if (!query.is_event()) return no_answer("its answer must be an event");
        const EventRef at = query.first_moment(trace, environment);
        if (at == 0) return no_answer("the event of its answer never happens");
        const TraceEvent& event = trace.events[at - 1];
        if (prediction.kind == PredictionKind::task) return {trace.name_of(event.subject), {}, {}};
        return {fmt::format("{}", trace.locations[event.location].line), {}, {}};
    }
    const QueryResult result = query.evaluate(trace, environment);
    if (result.error) return no_answer(result.error->text());
    if (std::holds_alternative<std::monostate>(result.value)) return no_answer("the run has no answer to it");
    EngineAnswer answer{to_text(result.value), {}, {}};
    if (prediction.kind == PredictionKind::order) answer.items = lines_of(answer.text);
    return answer;
}

PredictionMoment moment_of(const Prediction& prediction, const Trace& trace, const QueryEnvironment& environment) {
    auto parsed = Query::parse(prediction.at);
    if (const auto* error = std::get_if<QueryError>(&parsed)) return {0, error->text()};
    const Query& query = std::get<Query>(parsed);
    if (!query.is_event()) return {0, "this is no moment: an event is wanted"};
    const QueryResult result = query.evaluate(trace, environment);
    if (result.error) return {0, result.error->text()};
    const EventRef at = query.first_moment(trace, environment);
    return at == 0 ? PredictionMoment{0, "this moment never comes"} : PredictionMoment{at, {}};
}

std::string given_away(const Prediction& prediction, const Trace& trace, const QueryEnvironment& environment,
                       EventRef at) {
    std::string_view asked = std::string_view(prediction.answer).substr(kEngine.size());
    if (!asked.starts_with("stdout")) return {};
    const auto lines_until = [&](EventRef event) {
        const QueryResult result = std::get<Query>(Query::parse("stdout")).evaluate(trace, environment, event);
        const std::string text = to_text(result.value);
        return std::count(text.begin(), text.end(), '\n');
    };
    const auto all = lines_until(0);
    auto wanted = all;
    asked.remove_prefix(std::string_view("stdout").size());
    if (!asked.empty()) {
        if (!asked.starts_with('[') || !asked.ends_with(']')) return {};
        const auto number = number_in(asked.substr(1, asked.size() - 2));
        if (!number) return {};
        wanted = static_cast<decltype(wanted)>(*number) + 1 + (*number < 0 ? all : 0);
    }
    return wanted > 0 && lines_until(at) >= wanted ? "the answer has been printed by then" : "";
}

std::string cannot_be_given(const Prediction& prediction, const EngineAnswer& answer, std::string_view given) {
    if (prediction.kind == PredictionKind::order) {
        std::vector<std::string> theirs = lines_of(given), ours = answer.items;
        std::sort(theirs.begin(), theirs.end());
        std::sort(ours.begin(), ours.end());
        return theirs == ours ? "" : "it is no order of the lines that there are";
    }
    const bool number = prediction.kind == PredictionKind::number || prediction.kind == PredictionKind::line;
    return number && !number_in(given) ? "it is no number" : "";
}

std::vector<std::string> choices_of(const Prediction& prediction, const EngineAnswer& answer) {
    std::vector<std::string> choices;
    if (prediction.kind == PredictionKind::order) {
        choices = answer.items;
    } else {
        choices.push_back(answer.text);
        for (const WrongAnswer& wrong : prediction.wrong) choices.push_back(wrong.match);
    }
    std::sort(choices.begin(), choices.end(), [&](const std::string& a, const std::string& b) {
        return std::pair(scatter(prediction.id + a), a) < std::pair(scatter(prediction.id + b), b);
    });
    return choices;
}

bool same_answer(const Prediction& prediction, std::string_view a, std::string_view b) {
    switch (prediction.kind) {
        case PredictionKind::number:
        case PredictionKind::line: {
            const auto left = number_in(a);
            const auto right = number_in(b);
            return left && right ? *left == *right : trimmed(a) == trimmed(b);
        }
        case PredictionKind::order: return lines_of(a) == lines_of(b);
        default: return trimmed(a) == trimmed(b);
    }
}

Grade grade(const Prediction& prediction, const EngineAnswer& answer, std::string_view given) {
    if (same_answer(prediction, given, answer.text)) return {true, {}};
    for (const WrongAnswer& wrong : prediction.wrong) {
        if (same_answer(prediction, given, wrong.match)) return {false, wrong.because};
    }
    if (prediction.otherwise.empty() || prediction.otherwise == "engine:first-divergence")
        return {false, first_divergence(prediction, answer, given)};
    return {false, prediction.otherwise};
}

}  // namespace loopglass
