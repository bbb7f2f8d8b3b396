#include "sim/python/state.hpp"

#include <algorithm>

#include "sim/core/collector.hpp"

namespace loopglass {

InlineCache* PythonState::make_caches(const CodeObject* code) {
    if (code->id >= caches.size()) caches.resize(std::max<std::size_t>(code->id + 1, caches.size() * 2));
    caches[code->id] = std::make_unique<InlineCache[]>(std::max<std::size_t>(code->cache_count, 1));
    return caches[code->id].get();
}

void PythonState::traverse(Visitor& visit) {
    visit(builtins);
    visit(modules);
    visit(sys);
    visit(async_generator_first_hook);
    visit(async_generator_finalizer);
    for (const Value& handler : exit_handlers) visit(handler);
}

PythonState::~PythonState() {
    for (Value& handler : exit_handlers) (void)handler.release();
    for (Ref<Dict>* names : {&modules, &sys, &builtins}) (void)names->release();
    (void)async_generator_first_hook.release();
    (void)async_generator_finalizer.release();
}

void PythonState::clear() {
    exit_handlers.clear();
    modules = nullptr;
    sys = nullptr;
    builtins = nullptr;
    async_generator_first_hook.reset();
    async_generator_finalizer.reset();
}

}  // namespace loopglass
