#pragma once
/// What asyncio and concurrent.futures log goes through `logging` once the program has imported that.

namespace loopglass {

/// Gives the loop (log_asyncio) and the executors (log_concurrent_futures) their way to the program's loggers.
void connect_library_log();

}  // namespace loopglass
