#pragma once
/// What opcodes do beyond a few lines: name lookup, unpacking, `with`, exception matching, patterns, imports.
/// Empty, false or -1: an exception is set.
#include "sim/core/operations.hpp"
#include "sim/python/vm/frame.hpp"

namespace loopglass {

struct List;

// -- names (evaluation/names.cpp) ----------------------------------------------------------------------------------
Value raise_unbound_local(Str* name);
Value raise_unbound_cell(const CodeObject* code, std::uint32_t index);
Value raise_name_error(Str* name);
/// mapping[name]; empty without an exception when absent.
Value lookup_mapping(View mapping, Str* name);
Value load_name(Frame* frame, View name_space, Str* name);
bool delete_name(Frame* frame, Str* name);
/// Where the global or builtin lives, filling the cache; null with NameError.
Value* load_global(Frame* frame, InlineCache& cache, Str* name);
Value load_super_attribute(View super, View cls, View self, Str* name, bool two_arguments);

// -- building (evaluation/building.cpp) ----------------------------------------------------------------------------
Value join_strings(const View* strings, std::size_t count);
bool extend_list(List* list, View iterable);
bool update_from_mapping(Dict* dict, View mapping);
bool merge_keywords(Dict* dict, View mapping, View callable);
/// conversion: 0 none, 1 str, 2 repr, 3 ascii; `spec` may be empty.
Value format_value(View value, View spec, std::uint32_t conversion);
/// Puts `count` values on the stack from `out` on, the first on top.
bool unpack_onto(View iterable, std::size_t count, View* out);
bool unpack_with_star(View iterable, std::size_t before, std::size_t after, View* out);
Value call_unpacked(View callable, View args, View kwargs);

// -- exceptions (evaluation/exceptions.cpp) -------------------------------------------------------------------------
int exception_matches(View exception, View type);
bool match_exception_group(View exception, View type, Value& matching, Value& rest);
Value prepare_reraise_star(View original, View raised);
void raise_from(View exception, View cause);
/// __enter__ or __aenter__ called, `exit` bound; TypeError when it is no context manager.
Value enter_context(View manager, Value& exit, bool is_async);
Value call_exit(View exit, View exception);
Value replace_stop_iteration(View exception, const CodeObject* code);

// -- generators (evaluation/async.cpp) ------------------------------------------------------------------------------
Value wrap_async_yield(View value);
Value awaitable_for(View value, std::uint32_t where);
Value yield_from_iterator(View value, const CodeObject* code);
Value async_iterator(View value);
Value async_next(View iterator);

// -- imports, typing (import.cpp, evaluation/typing.cpp) ------------------------------------------------------------
Value import_name(Frame* frame, Str* name, View from_list, View level);
Value import_from(View module, Str* name);
bool import_star(Frame* frame, View module);
Value make_type_param(std::uint32_t flags, const View* operands);
Value subscript_generic(View params);
Value make_type_alias(View name, View params, View value);

// -- patterns (evaluation/patterns.cpp) -----------------------------------------------------------------------------
Value match_keys(View subject, View keys);
Value match_class(View subject, View cls, View names, std::uint32_t positional);

}  // namespace loopglass
