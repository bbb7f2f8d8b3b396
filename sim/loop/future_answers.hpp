#pragma once
/// What a future says of itself to those who wait for it: a class of a program may have a done(), cancelled(),
/// exception() … of its own, and asyncio's functions ask these, as those written in Python do.
#include "sim/loop/future.hpp"

namespace loopglass {

/// The class of a program has its own `name`.
bool overrides_method(const Future* future, std::string_view name);

/// asyncio.isfuture: what says that it is one counts, as a mock of a Future does.
bool looks_like_future(View value);

/// done() and cancelled(): 0 or 1, -1 when raised.
int says_done(Future* future);
int says_cancelled(Future* future);
/// exception(): None or the exception, which counts as retrieved. Empty when raised, as it is for a cancelled one.
Value says_exception(Future* future);
/// Future.exception, asking nobody.
Value exception_of(Future* future);
/// remove_done_callback(). False when raised.
bool ask_to_forget(Future* future, View callback);

}  // namespace loopglass
