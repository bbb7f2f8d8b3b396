#include "sim/python/vm/suggestion.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include "sim/core/objects/basic.hpp"
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/vm/traceback.hpp"

namespace loopglass {

namespace {

constexpr std::size_t kMove = 2, kCase = 1, kLongest = 40, kMostCandidates = 750;

std::size_t substitution(char a, char b) {
    if (a == b) return 0;
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b)) ? kCase : kMove;
}

/// Edit distance in which a change of case costs half of any other edit; above `most` it does not matter.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
    if (a.empty() || b.empty()) return kMove * (a.size() + b.size());
    if (a.size() > kLongest || b.size() > kLongest) return most + 1;
    std::vector<std::size_t> row(a.size());
    for (std::size_t i = 0; i < row.size(); ++i) row[i] = kMove * (i + 1);
    std::size_t result = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
        std::size_t diagonal = result = j * kMove;
        for (std::size_t i = 0; i < a.size(); ++i) {
            const std::size_t substitute = diagonal + substitution(b[j], a[i]);
            diagonal = row[i];
            result = row[i] = std::min(substitute, std::min(result, diagonal) + kMove);
        }
    }
    return result;
}

void add_names(Dict* dict, std::vector<std::string>& names) {
    std::size_t position = 0;
    while (DictEntry* entry = dict_next(dict, position)) {
        if (is_str(entry->key)) names.emplace_back(as_str(entry->key)->view());
    }
}

/// The names an attribute of `object` might have been.
bool add_attributes(View object, std::vector<std::string>& names) {
    Value all = call_method(object, "__dir__");
    if (!all) {
        take_error();
        return false;
    }
    const bool fine = for_each(all, [&](Value& name) {
        if (is_str(name)) names.emplace_back(as_str(name)->view());
        return true;
    });
    if (!fine) take_error();
    return fine;
}

/// The names that were known where the exception was raised.
void add_scope(const ExceptionObject* error, std::vector<std::string>& names) {
    if (!error->traceback || !is_exactly(error->traceback, traceback_type)) return;
    auto* entry = error->traceback.as<TracebackObject>();
    while (entry->next) entry = entry->next.get();
    FrameObject* frame = entry->frame.get();
    Value locals = get_attr(View(frame), intern("f_locals"));
    if (locals && is_dict(locals))
        add_names(locals.as<Dict>(), names);
    else
        take_error();
    add_names(frame->globals, names);
    add_names(frame->builtins, names);
}

}  // namespace

std::string suggestion_for(View exception) {
    auto* error = exception.as<ExceptionObject>();
    std::vector<std::string> names;
    View wrong = error->payload;
    if (is_instance(exception, AttributeError_type)) {
        if (!error->payload2 || !add_attributes(error->payload2, names)) return {};
    } else if (is_instance(exception, NameError_type) && !is_instance(exception, UnboundLocalError_type)) {
        add_scope(error, names);
    } else if (is_instance(exception, ImportError_type) && error->payload3 && error->payload &&
               is_str(error->payload)) {
        wrong = error->payload3;
        return {};
    } else {
        return {};
    }
    if (!wrong || !is_str(wrong) || names.size() > kMostCandidates) return {};
    const std::string_view name = as_str(wrong)->view();
    if (!name.starts_with("_"))
        std::erase_if(names, [](const std::string& candidate) { return candidate.starts_with("_"); });
    std::string best;
    std::size_t best_distance = 0;
    for (const std::string& candidate : names) {
        if (candidate == name) continue;
        std::size_t most = (candidate.size() + name.size() + 3) * kMove / 6;
        if (!best.empty()) most = std::min(most, best_distance - 1);
        const std::size_t edits = distance(name, candidate, most);
        if (edits > most) continue;
        best = candidate;
        best_distance = edits;
    }
    return best;
}

}  // namespace loopglass
