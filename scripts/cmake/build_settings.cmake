# What holds for every target: the language, warnings, optimisation, sanitizers, the compiler cache.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g")
if(LOOPGLASS_SANITIZE)
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g")  # unoptimised, what is instrumented is too slow to test and to fuzz
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
  message(FATAL_ERROR "g++ before 14 miscompiles coroutines (double frees): use clang++ 16 or newer, or g++ 14 "
    "(cmake -DCMAKE_CXX_COMPILER=clang++-19)")
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16)
  message(FATAL_ERROR "clang++ 16 or newer is needed (cmake -DCMAKE_CXX_COMPILER=clang++-19)")
endif()

find_program(LOOPGLASS_CCACHE ccache)
mark_as_advanced(LOOPGLASS_CCACHE)
if(LOOPGLASS_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LOOPGLASS_CCACHE}")
endif()

# Warnings are for our own sources; what FetchContent builds keeps its own.
add_library(loopglass_build INTERFACE)
target_include_directories(loopglass_build INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(loopglass_build INTERFACE -Wall -Wextra -Wpedantic)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ warns, where clang does not, about fields that designated initialisers leave at their defaults, clang's pragmas,
  # and parameters named like a member function.
  target_compile_options(loopglass_build INTERFACE -Wshadow=local -Wno-missing-field-initializers -Wno-unknown-pragmas)
else()
  target_compile_options(loopglass_build INTERFACE -Wshadow)
endif()
if(LOOPGLASS_WERROR)
  target_compile_options(loopglass_build INTERFACE -Werror)
endif()
# Objects have a virtual-free base of their own, so that offsetof is right in them all; the standard only says "may be".
target_compile_options(loopglass_build INTERFACE -Wno-invalid-offsetof)

# The interpreter loop: no C++ exception passes through it, and each handler ends in a jump of its own. Clang 19 merges
# those into one unless told otherwise, which costs a third of the speed (LLVM issue 106846). Its loops go over the two or
# three arguments of a call: unrolled and vectorised they only take longer.
function(loopglass_interpreter_options file)
  set(options -fno-exceptions)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    list(APPEND options -fno-vectorize -fno-slp-vectorize -fno-unroll-loops)
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 19
      AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 20)
    list(APPEND options -mllvm -tail-dup-pred-size=2000 -mllvm -tail-dup-succ-size=2000)
  endif()
  set_source_files_properties("${PROJECT_SOURCE_DIR}/${file}" PROPERTIES COMPILE_OPTIONS "${options}")
endfunction()

if(LOOPGLASS_SANITIZE)
  add_compile_options(-fsanitize=${LOOPGLASS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=${LOOPGLASS_SANITIZE})
  if(LOOPGLASS_SANITIZE MATCHES address)
    add_compile_definitions(LOOPGLASS_HEAP_CLASSES=1)  # every object is a block of malloc's own
  endif()
endif()
