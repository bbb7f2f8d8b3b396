// _weakref: what the module weakref, written in Python, builds on.
#include "sim/core/objects/exception.hpp"
#include "sim/core/objects/number.hpp"
#include "sim/core/objects/sequence.hpp"
#include "sim/core/operations.hpp"
#include "sim/python/modules/modules.hpp"
#include "sim/python/modules/weak_proxy.hpp"

namespace loopglass {

namespace {

Value f_count(Args args) {
    if (!args[0].is_object()) return make_int(0);
    return make_int(static_cast<std::int64_t>(runtime().weakrefs.count(args[0].object())));
}
Value f_references(Args args) {
    Ref<List> list = make_list();
    if (args[0].is_object()) {
        auto [first, last] = runtime().weakrefs.equal_range(args[0].object());
        for (auto it = first; it != last; ++it) {
            if (!append(list.get(), View(it->second))) return {};
        }
    }
    return list;
}
Value f_proxy(Args args) { return make_weak_proxy(args[0], args[1]); }

constexpr Method kFunctions[] = {
    {"getweakrefcount", "object, /", &f_count},
    {"getweakrefs", "object, /", &f_references},
    {"proxy", "object, callback=None, /", &f_proxy},
};

}  // namespace

Ref<Module> make_weakref_module() {
    Ref<Module> module = make_module("_weakref");
    add_functions(module.get(), kFunctions);
    add_value(module.get(), "ref", View(&weakref_type));
    add_value(module.get(), "ReferenceType", View(&weakref_type));
    add_value(module.get(), "ProxyType", View(&weak_proxy_type));
    add_value(module.get(), "CallableProxyType", View(&callable_weak_proxy_type));
    return module;
}

}  // namespace loopglass
