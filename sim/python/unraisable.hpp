#pragma once
/// Exceptions that nobody can catch, such as those of `__del__`: they go to sys.unraisablehook.
#include "sim/core/type.hpp"

namespace loopglass {

/// What the hook is given: exc_type, exc_value, exc_traceback, err_msg, object.
extern Type unraisable_arguments_type;
void define_unraisable_arguments_type();

/// From here on the runtime's unraisable exceptions come here.
void take_unraisable_exceptions();

/// sys.unraisablehook, as long as no program sets another: text on stderr.
Value print_unraisable(Args args);

}  // namespace loopglass
