#pragma once
/// Set-up of the interpreter's own types, once per process; see initialize_python().
namespace loopglass {

void define_code_type();
void define_frame_type();
void define_function_type();
void define_generator_types();
void define_traceback_type();

}  // namespace loopglass
