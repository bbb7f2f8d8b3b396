#include "sim/session/keepers.hpp"

#include <algorithm>
#include <type_traits>

#include <fmt/format.h>

#include "sim/core/collector.hpp"
#include "sim/core/objects/dict.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/objects/set.hpp"
#include "sim/loop/event_loop.hpp"
#include "sim/python/vm/generator.hpp"
#include "sim/session/value_text.hpp"

namespace loopglass {

namespace {

/// Calls a function with each object that another refers to.
template <class Body>
class EachReference final : public Visitor {
public:
    explicit EachReference(Body& body) : body_(body) {}

private:
    void visit(Object* object) override { body_(object); }
    Body& body_;
};

template <class Body>
void for_each_reference(Object* object, Body&& body) {
    const auto traverse = object->type->slots.traverse;
    if (traverse == nullptr) return;
    EachReference<std::remove_reference_t<Body>> visitor(body);
    traverse(object, visitor);
}

std::string name_of(Task* task) {
    const std::string text = value_text(View(task));
    const std::size_t comma = text.rfind(',');
    return text.substr(6, comma == std::string::npos ? comma : comma - 6);  // "<Task A, pending>"
}

}  // namespace

Keepers::Keepers(const std::vector<Object*>& objects, const std::vector<Task*>& tasks, Dict* globals)
    : globals_(globals) {
    if (tasks.empty() || objects.empty()) return;
    for (std::size_t at = 0; globals != nullptr;) {
        DictEntry* entry = dict_next(globals, at);
        if (entry == nullptr) break;
        if (entry->value.is_object() && is_str(entry->key))
            global_names_.emplace(entry->value.object(), as_str(entry->key)->view());
    }
    find_referrers(objects, tasks);
    find_unreachable(objects);
}

void Keepers::find_referrers(const std::vector<Object*>& objects, const std::vector<Task*>& tasks) {
    for (Task* task : tasks) {
        referrers_[task];
        if (task->fut_waiter.is_object()) referrers_[task->fut_waiter.object()];  // what holds that, holds the task
    }
    for (Object* object : objects) {
        for_each_reference(object, [&](Object* target) {
            const auto found = referrers_.find(target);
            if (found == referrers_.end() || target == object) return;
            if (found->second.empty() || found->second.back() != object) found->second.push_back(object);
        });
    }
}

/// CPython 3.13 Python/gc.c: deduce_unreachable. What has references beyond those from other containers is held from
/// outside.
void Keepers::find_unreachable(const std::vector<Object*>& objects) {
    std::unordered_map<Object*, std::int64_t> outside;
    outside.reserve(objects.size());
    for (Object* object : objects) outside.emplace(object, object->refcount);
    for (Object* object : objects) {
        for_each_reference(object, [&](Object* target) {
            const auto found = outside.find(target);
            if (found != outside.end()) --found->second;
        });
    }
    std::vector<Object*> reachable;
    for (Object* object : objects) {
        if (outside[object] > 0) reachable.push_back(object);
    }
    std::unordered_set<Object*> alive(reachable.begin(), reachable.end());
    while (!reachable.empty()) {
        Object* object = reachable.back();
        reachable.pop_back();
        for_each_reference(object, [&](Object* target) {
            if (outside.contains(target) && alive.insert(target).second) reachable.push_back(target);
        });
    }
    for (Object* object : objects) {
        if (!alive.contains(object)) unreachable_.insert(object);
    }
}

std::string Keepers::name_of_container(Object* container) const {
    const auto name = global_names_.find(container);
    const std::string_view type = container->type->name_view();
    if (name != global_names_.end()) return fmt::format("the {} `{}`", type, name->second);
    return fmt::format("a {}", type);
}

/// The future a task waits for, and what will resolve it.
std::string Keepers::describe_waiter(Object* future) const {
    const auto found = referrers_.find(future);
    for (Object* holder : found == referrers_.end() ? std::vector<Object*>() : found->second) {
        if (is_instance(View(holder), timer_handle_type))
            return fmt::format("the timer it waits for, due at {} s", static_cast<Handle*>(holder)->when);
    }
    return "the future it waits for";
}

std::string Keepers::describe(Object* referrer, Task* task) const {
    const View view(referrer);
    if (referrer == static_cast<Object*>(globals_)) {
        const auto name = global_names_.find(task);
        return name == global_names_.end() ? std::string("a global variable")
                                           : fmt::format("the global `{}`", name->second);
    }
    if (is_instance(view, base_event_loop_type)) return "the loop's ready queue";
    if (is_instance(view, timer_handle_type))
        return fmt::format("a timer, due at {} s", static_cast<Handle*>(referrer)->when);
    if (is_instance(view, handle_type)) return "a callback in the ready queue";
    if (is_instance(view, task_type))
        return fmt::format("task {}, which wakes it when it ends", name_of(static_cast<Task*>(referrer)));
    if (is_future(view)) return task->fut_waiter.view() == view ? describe_waiter(referrer) : std::string("a future");
    if (is_exactly(view, coroutine_type) || is_exactly(view, generator_type)) {
        const auto* generator = static_cast<Generator*>(referrer);
        return fmt::format("a variable of `{}`", generator->qualname ? generator->qualname->view() : "?");
    }
    if (is_instance(view, native_coroutine_type))
        return fmt::format("`{}`", static_cast<NativeCoroutine*>(referrer)->name);
    return name_of_container(referrer);
}

std::vector<std::string> Keepers::of(Task* task) const {
    std::vector<std::string> words;
    const auto found = referrers_.find(task);
    if (found == referrers_.end()) return words;
    for (Object* referrer : found->second) {
        std::string text = describe(referrer, task);
        if (std::find(words.begin(), words.end(), text) == words.end()) words.push_back(std::move(text));
    }
    if (words.empty() && !is_collectable(task)) words.emplace_back("the code that runs the loop");
    return words;
}

}  // namespace loopglass
