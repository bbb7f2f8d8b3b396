# Library modules compiled ahead: a program of ours, which is the engine without them, writes their code as a source.
#
# loopglass_compile_modules(VAR ENGINE objects) sets VAR to that source. Where the program cannot run, because it was
# built for another machine, the source holds nothing: modules are then compiled when they are imported.

function(loopglass_compile_modules result)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ENGINE" "")
  set(source "${CMAKE_BINARY_DIR}/embedded/compiled_modules.cpp")
  if(CMAKE_CROSSCOMPILING)
    file(CONFIGURE OUTPUT "${source}" @ONLY CONTENT
      "#include \"sim/python/embedded.hpp\"\nstd::span<const loopglass::EmbeddedFile> loopglass::compiled_modules() { return {}; }\n")
  else()
    add_executable(compile_modules "${PROJECT_SOURCE_DIR}/scripts/generate/compiled_modules.cpp")
    target_link_libraries(compile_modules PRIVATE ${arg_ENGINE} loopglass_build)
    # Code lives as long as the program that compiled it: no leak, whatever a sanitizer's build says.
    add_custom_command(OUTPUT "${source}"
      COMMAND ${CMAKE_COMMAND} -E env ASAN_OPTIONS=detect_leaks=0 $<TARGET_FILE:compile_modules> "${source}"
      DEPENDS compile_modules VERBATIM COMMENT "Compiling sim/python/lib")
  endif()
  set_source_files_properties("${source}" PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings;-O0")
  set(${result} "${source}" PARENT_SCOPE)
endfunction()
