#include "gui/model/run_facts.hpp"

namespace loopglass {

void RunFacts::advance(const Trace& trace) {
    while (seen_ < trace.entities.size()) {
        switch (trace.entities[++seen_].kind) {
            case EntityKind::task: ++tasks; break;
            case EntityKind::lock:
            case EntityKind::semaphore:
            case EntityKind::event:
            case EntityKind::condition:
            case EntityKind::barrier:
            case EntityKind::queue: ++resources; break;
            case EntityKind::thread: ++threads; break;
            case EntityKind::server:
            case EntityKind::connection: ++connections; break;
            default: break;
        }
    }
}

}  // namespace loopglass
