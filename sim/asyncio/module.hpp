#pragma once
/// The Python modules of this layer. `asyncio` carries its submodules as attributes ("locks", "queues" …).
#include <span>
#include <string_view>

#include "sim/core/objects/basic.hpp"

namespace loopglass {

/// Sets up the types of this layer, once per process.
void initialize_asyncio();

Ref<Module> make_asyncio_module();
Ref<Module> make_contextvars_module();
Ref<Module> make_concurrent_futures_module();  ///< _concurrent_futures
Ref<Module> make_socket_module();              ///< _socket
Ref<Module> make_asyncio_native_module();      ///< _asyncio_native: what sim/python/lib/asyncio builds on
/// What asyncio._internals has under that name for a submodule; AttributeError where it has nothing.
Value private_asyncio_name(View submodule, View name);
/// asyncio.locks, asyncio.queues …: the part after the dot. Null when there is no such submodule.
Ref<Module> make_asyncio_submodule(std::string_view name);

/// Imports a module by its dotted name; set by the layer above.
extern Value (*import_library)(std::string_view name);

}  // namespace loopglass
