#pragma once
/// The builtin types are set up in groups, each by the file that implements it; `initialize_core` calls these once per
/// process.

namespace loopglass {

void define_object_types();
void define_type_layout();
void define_callable_types();
void define_slot_wrapper_type();
void define_basic_types();
void define_exception_types();
void define_scalar_types();
void define_sequence_types();
void define_dict_types();
void define_set_types();
void define_iterator_types();

}  // namespace loopglass
