#pragma once
/// What keeps tasks alive, found as the garbage collector would find it, without collecting anything.
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "sim/core/runtime.hpp"
#include "sim/loop/task.hpp"

namespace loopglass {

class Keepers {
public:
    /// `objects`: all that the collector of the current run tracks; without them it knows nothing.
    Keepers(const std::vector<Object*>& objects, const std::vector<Task*>& tasks, Dict* globals);

    /// Who refers to the task, in words; without what it holds itself.
    std::vector<std::string> of(Task* task) const;
    /// Nothing outside the cycles it is part of holds it: the next collection frees it.
    bool is_collectable(Task* task) const { return unreachable_.contains(task); }

private:
    void find_referrers(const std::vector<Object*>& objects, const std::vector<Task*>& tasks);
    void find_unreachable(const std::vector<Object*>& objects);
    std::string describe(Object* referrer, Task* task) const;
    std::string describe_waiter(Object* future) const;
    std::string name_of_container(Object* container) const;

    std::unordered_map<Object*, std::vector<Object*>> referrers_;  // by task, and by the future a task waits for
    std::unordered_map<Object*, std::string> global_names_;
    std::unordered_set<Object*> unreachable_;
    Dict* globals_;
};

}  // namespace loopglass
