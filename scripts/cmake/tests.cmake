# How tests reach CTest: Catch2 cases one by one, scripts, conformance folders. Benchmarks and fuzzers are built apart.

include(Catch)

# A filter that matches nothing is a success to Catch2 2 unless told otherwise, and a failure to Catch2 3.
set(LOOPGLASS_CATCH_ARGUMENTS)
if(Catch2_VERSION VERSION_LESS 3)
  set(LOOPGLASS_CATCH_ARGUMENTS EXTRA_ARGS -w NoTests)
endif()

# One executable for a layer's tests, one CTest entry per test case.
function(loopglass_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "EXCLUDE;LINK")
  loopglass_find_sources(sources FOLDERS ${arg_FOLDER} EXCLUDE ${arg_EXCLUDE})
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE ${arg_LINK} Catch2::Catch2WithMain loopglass_build)
  target_compile_definitions(${name} PRIVATE LOOPGLASS_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  catch_discover_tests(${name} TEST_PREFIX "${name}/" ${LOOPGLASS_CATCH_ARGUMENTS}
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" PROPERTIES TIMEOUT 120)
endfunction()

set(LOOPGLASS_TEST_ENVIRONMENT
  "LOOPGLASS=${CMAKE_BINARY_DIR}/loopglass" "LOOPGLASS_WINDOW=${CMAKE_BINARY_DIR}/loopglass-window"
  "LOOPGLASS_BUILD=${CMAKE_BINARY_DIR}")

# Every NAME_test.sh under the folder; status 77 means skipped, and the script says why.
function(loopglass_script_tests folder)
  file(GLOB_RECURSE scripts CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/${folder}"
    "${PROJECT_SOURCE_DIR}/${folder}/*_test.sh")
  foreach(script IN LISTS scripts)
    string(REGEX REPLACE "\\.sh$" "" name "${script}")
    add_test(NAME "${name}" COMMAND bash "${PROJECT_SOURCE_DIR}/${folder}/${script}"
      WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
    set_tests_properties("${name}" PROPERTIES ENVIRONMENT "${LOOPGLASS_TEST_ENVIRONMENT}" SKIP_RETURN_CODE 77
      TIMEOUT 300)
  endforeach()
endfunction()

# Scripts with recorded output: one CTest entry per folder under tests/conformance, which names what differs.
function(loopglass_conformance_tests folder)
  if(NOT TARGET loopglass)
    return()
  endif()
  file(GLOB areas CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/${folder}" "${PROJECT_SOURCE_DIR}/${folder}/*")
  foreach(area IN LISTS areas)
    if(IS_DIRECTORY "${PROJECT_SOURCE_DIR}/${folder}/${area}" AND NOT area MATCHES "^[_.]")
      add_test(NAME "conformance/${area}" COMMAND bash "${PROJECT_SOURCE_DIR}/scripts/conformance"
        "$<TARGET_FILE:loopglass>" "${PROJECT_SOURCE_DIR}/${folder}/${area}")
      set_tests_properties("conformance/${area}" PROPERTIES TIMEOUT 600)
    endif()
  endforeach()
endfunction()

# tests/bench/NAME.cpp becomes bench_NAME: built with the rest so that it keeps compiling, run by hand.
function(loopglass_benchmarks folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp")
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM stem)
    add_executable(bench_${stem} "${source}")
    target_link_libraries(bench_${stem} PRIVATE ${arg_LINK} loopglass_build)
    set_target_properties(bench_${stem} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bench")
  endforeach()
endfunction()

# The corpus of every fuzz target through that target, in any build: one CTest entry a folder tests/fuzz/corpus/NAME.
function(loopglass_fuzz_replay folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp")
  add_executable(test_fuzz ${sources} "${PROJECT_SOURCE_DIR}/${folder}/driver/replay.cpp")
  target_link_libraries(test_fuzz PRIVATE ${arg_LINK} loopglass_build)
  set_target_properties(test_fuzz PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  file(GLOB corpora CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/${folder}/corpus"
    "${PROJECT_SOURCE_DIR}/${folder}/corpus/*")
  foreach(target IN LISTS corpora)
    add_test(NAME "fuzz/${target}" COMMAND test_fuzz ${target} "${PROJECT_SOURCE_DIR}/${folder}/corpus/${target}")
    set_tests_properties("fuzz/${target}" PROPERTIES TIMEOUT 300)
  endforeach()
endfunction()

# tests/fuzz/NAME.cpp becomes fuzz_NAME, a libFuzzer target; scripts/fuzz runs it.
function(loopglass_fuzzers folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp")
  set(shared "${PROJECT_SOURCE_DIR}/${folder}/bounded_run.cpp")
  list(REMOVE_ITEM sources "${shared}")
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM stem)
    add_executable(fuzz_${stem} "${source}" "${shared}" "${PROJECT_SOURCE_DIR}/${folder}/driver/libfuzzer.cpp")
    target_compile_definitions(fuzz_${stem} PRIVATE LOOPGLASS_FUZZ_TARGET=${stem})
    target_link_libraries(fuzz_${stem} PRIVATE ${arg_LINK} loopglass_build)
    target_link_options(fuzz_${stem} PRIVATE -fsanitize=fuzzer)
    set_target_properties(fuzz_${stem} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/fuzz")
  endforeach()
endfunction()
