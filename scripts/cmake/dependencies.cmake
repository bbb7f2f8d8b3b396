# What others wrote. The system's packages come first; what is absent there is downloaded at a pinned version.
# scripts/install-dependencies installs the packages.

include(FetchContent)
set(FETCHCONTENT_QUIET ON)
find_package(PkgConfig QUIET)
find_package(Threads REQUIRED)

# Every shared library costs the start of a run a tenth of a millisecond and a quarter of a megabyte. Makes NAME, which is
# TARGET with the static LIBRARY in the place of a shared one; where LIBRARY is not to be had it is TARGET.
function(loopglass_link_statically name target library)
  add_library(${name} INTERFACE)
  if(NOT library)
    target_link_libraries(${name} INTERFACE ${target})
    return()
  endif()
  target_include_directories(${name} SYSTEM INTERFACE $<TARGET_PROPERTY:${target},INTERFACE_INCLUDE_DIRECTORIES>)
  target_compile_definitions(${name} INTERFACE $<TARGET_PROPERTY:${target},INTERFACE_COMPILE_DEFINITIONS>)
  target_compile_options(${name} INTERFACE $<TARGET_PROPERTY:${target},INTERFACE_COMPILE_OPTIONS>)
  target_link_libraries(${name} INTERFACE ${library})
endfunction()

# A library that ships a .pc file and no CMake package: makes TARGET from it. Its absence leaves no target.
function(loopglass_pkg_config target module)
  if(PKG_CONFIG_FOUND)
    pkg_check_modules(${target} QUIET IMPORTED_TARGET ${module})
    if(${target}_FOUND)
      find_library(LOOPGLASS_STATIC_${module} NAMES ${module}.a)
      mark_as_advanced(LOOPGLASS_STATIC_${module})
      loopglass_link_statically(${target} PkgConfig::${target} "${LOOPGLASS_STATIC_${module}}")
    endif()
  endif()
endfunction()

# What is downloaded builds without our warnings, tests or install rules.
macro(loopglass_fetch name)
  message(STATUS "${name} is not among the system's packages: downloading it")
  FetchContent_Declare(${name} ${ARGN})
  FetchContent_MakeAvailable(${name})
endmacro()

# A library of the one source that holds all of TARGET, for loopglass_link_statically.
function(loopglass_library_of_source name target source)
  add_library(${name} STATIC "${PROJECT_SOURCE_DIR}/scripts/cmake/sources/${source}")
  target_include_directories(${name} SYSTEM PRIVATE $<TARGET_PROPERTY:${target},INTERFACE_INCLUDE_DIRECTORIES>)
  target_compile_definitions(${name} PRIVATE $<TARGET_PROPERTY:${target},INTERFACE_COMPILE_DEFINITIONS>)
  target_compile_options(${name} PRIVATE $<TARGET_PROPERTY:${target},INTERFACE_COMPILE_OPTIONS>)
endfunction()

# --- {fmt} -----------------------------------------------------------------------------------------------------------
find_package(fmt QUIET)
if(NOT TARGET fmt::fmt)
  loopglass_fetch(fmt GIT_REPOSITORY https://github.com/fmtlib/fmt.git GIT_TAG 11.0.2 GIT_SHALLOW ON SYSTEM)
endif()

# Debian has {fmt} 9 as a shared library only, and all of its source in a header.
get_target_property(fmt_type fmt::fmt TYPE)
set(fmt_library)
if(fmt_type STREQUAL "SHARED_LIBRARY" AND fmt_VERSION MATCHES "^9\\.")
  loopglass_library_of_source(loopglass_fmt_source fmt::fmt fmt.cpp)
  set(fmt_library loopglass_fmt_source)
endif()
loopglass_link_statically(loopglass_fmt fmt::fmt "${fmt_library}")
# An executable may hold the C++ library itself as long as no shared library brings another.
set(LOOPGLASS_CXX_IS_STATIC ON)
if(fmt_type STREQUAL "SHARED_LIBRARY" AND NOT fmt_library)
  set(LOOPGLASS_CXX_IS_STATIC OFF)
endif()

# --- Boost.Context: the fibers behind the platform seam --------------------------------------------------------------
set(Boost_NO_WARN_NEW_VERSIONS ON)
if(POLICY CMP0167)
  cmake_policy(SET CMP0167 NEW)
endif()
find_package(Boost QUIET COMPONENTS context)
if(NOT TARGET Boost::context)
  set(BOOST_INCLUDE_LIBRARIES context)
  loopglass_fetch(boost SYSTEM
    URL https://github.com/boostorg/boost/releases/download/boost-1.86.0/boost-1.86.0-cmake.tar.xz)
endif()

find_library(LOOPGLASS_BOOST_CONTEXT_LIBRARY NAMES libboost_context.a)
mark_as_advanced(LOOPGLASS_BOOST_CONTEXT_LIBRARY)
loopglass_link_statically(loopglass_boost_context Boost::context "${LOOPGLASS_BOOST_CONTEXT_LIBRARY}")
get_target_property(boost_type Boost::context TYPE)
if(boost_type STREQUAL "SHARED_LIBRARY" AND NOT LOOPGLASS_BOOST_CONTEXT_LIBRARY)
  set(LOOPGLASS_CXX_IS_STATIC OFF)
endif()

# --- libtommath: integers beyond 64 bits -----------------------------------------------------------------------------
loopglass_pkg_config(loopglass_tommath libtommath)
if(NOT TARGET loopglass_tommath)
  loopglass_fetch(libtommath GIT_REPOSITORY https://github.com/libtom/libtommath.git GIT_TAG v1.3.0 GIT_SHALLOW ON SYSTEM)
  add_library(loopglass_tommath INTERFACE)
  target_link_libraries(loopglass_tommath INTERFACE libtommath)
  target_include_directories(loopglass_tommath SYSTEM INTERFACE "${libtommath_SOURCE_DIR}")
endif()

# --- zlib: what `import zlib` and gzip files are --------------------------------------------------------------------
find_package(ZLIB QUIET)
add_library(loopglass_zlib INTERFACE)
if(TARGET ZLIB::ZLIB)
  target_link_libraries(loopglass_zlib INTERFACE ZLIB::ZLIB)
else()
  loopglass_fetch(zlib GIT_REPOSITORY https://github.com/madler/zlib.git GIT_TAG v1.3.1 GIT_SHALLOW ON SYSTEM)
  target_link_libraries(loopglass_zlib INTERFACE zlibstatic)
  target_include_directories(loopglass_zlib SYSTEM INTERFACE "${zlib_SOURCE_DIR}" "${zlib_BINARY_DIR}")
endif()

# --- nlohmann/json, toml++, md4c, CLI11 ------------------------------------------------------------------------------
find_package(nlohmann_json QUIET)
if(NOT TARGET nlohmann_json::nlohmann_json)
  loopglass_fetch(nlohmann_json GIT_REPOSITORY https://github.com/nlohmann/json.git GIT_TAG v3.11.3 GIT_SHALLOW ON SYSTEM)
endif()

find_package(tomlplusplus QUIET)
if(NOT TARGET tomlplusplus::tomlplusplus)
  loopglass_fetch(tomlplusplus GIT_REPOSITORY https://github.com/marzer/tomlplusplus.git GIT_TAG v3.4.0 GIT_SHALLOW ON SYSTEM)
endif()

# Debian's is a shared library made of the header.
get_target_property(toml_location tomlplusplus::tomlplusplus IMPORTED_LOCATION)
set(toml_library)
if(toml_location MATCHES "\\.so")
  loopglass_library_of_source(loopglass_toml_source tomlplusplus::tomlplusplus toml.cpp)
  set(toml_library loopglass_toml_source)
endif()
loopglass_link_statically(loopglass_toml tomlplusplus::tomlplusplus "${toml_library}")

# Debian 12's md4cConfig.cmake names the files of another package: its .pc file is the sound one.
loopglass_pkg_config(loopglass_md4c md4c)
if(NOT TARGET loopglass_md4c)
  loopglass_fetch(md4c GIT_REPOSITORY https://github.com/mity/md4c.git GIT_TAG release-0.5.2 GIT_SHALLOW ON SYSTEM)
  add_library(loopglass_md4c INTERFACE)
  target_link_libraries(loopglass_md4c INTERFACE md4c)
  target_include_directories(loopglass_md4c SYSTEM INTERFACE "${md4c_SOURCE_DIR}/src")
endif()

find_package(CLI11 QUIET)
if(NOT TARGET CLI11::CLI11)
  loopglass_fetch(CLI11 GIT_REPOSITORY https://github.com/CLIUtils/CLI11.git GIT_TAG v2.4.2 GIT_SHALLOW ON SYSTEM)
endif()

# --- Catch2, 3 or 2 --------------------------------------------------------------------------------------------------
if(LOOPGLASS_TESTS)
  find_package(Catch2 3 QUIET)
  if(NOT Catch2_FOUND)
    find_package(Catch2 2.13 QUIET)
  endif()
  if(NOT TARGET Catch2::Catch2WithMain)
    loopglass_fetch(Catch2 GIT_REPOSITORY https://github.com/catchorg/Catch2.git GIT_TAG v3.7.1 GIT_SHALLOW ON SYSTEM)
    list(APPEND CMAKE_MODULE_PATH "${Catch2_SOURCE_DIR}/extras")
    set(Catch2_VERSION 3.7.1)
  endif()
endif()

# --- the window: Dear ImGui, GLFW, OpenGL 3, stb_image_write ---------------------------------------------------------
set(LOOPGLASS_IMGUI_FOUND OFF)
if(LOOPGLASS_GUI)
  find_package(OpenGL QUIET COMPONENTS OpenGL)
  find_package(glfw3 3.3 QUIET)
  if(OpenGL_FOUND AND glfw3_FOUND)
    # Debian's ImGui is a static library that names neither FreeType nor GL, which therefore follow it.
    if(PKG_CONFIG_FOUND)
      pkg_check_modules(loopglass_imgui_package QUIET IMPORTED_TARGET imgui)
    endif()
    find_package(Freetype QUIET)
    if(loopglass_imgui_package_FOUND AND Freetype_FOUND)
      add_library(loopglass_imgui INTERFACE)
      target_link_libraries(loopglass_imgui INTERFACE PkgConfig::loopglass_imgui_package glfw Freetype::Freetype
        OpenGL::GL ${CMAKE_DL_LIBS} Threads::Threads)
      foreach(folder IN LISTS loopglass_imgui_package_INCLUDE_DIRS)
        target_include_directories(loopglass_imgui SYSTEM INTERFACE "${folder}" "${folder}/backends")
      endforeach()
    else()
      FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.91.5 GIT_SHALLOW ON)
      message(STATUS "imgui is not among the system's packages: downloading it")
      FetchContent_MakeAvailable(imgui)
      file(GLOB imgui_sources "${imgui_SOURCE_DIR}/*.cpp")
      add_library(loopglass_imgui STATIC ${imgui_sources} "${imgui_SOURCE_DIR}/backends/imgui_impl_glfw.cpp"
        "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp" "${imgui_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp")
      target_include_directories(loopglass_imgui SYSTEM PUBLIC "${imgui_SOURCE_DIR}" "${imgui_SOURCE_DIR}/backends"
        "${imgui_SOURCE_DIR}/misc/cpp")
      target_link_libraries(loopglass_imgui PUBLIC glfw OpenGL::GL ${CMAKE_DL_LIBS} Threads::Threads)
    endif()
    set(LOOPGLASS_IMGUI_FOUND ON)

    # The static library, where there is one: the shared one of Debian 12 would be wanted at run time for one function.
    find_path(LOOPGLASS_STB_INCLUDE stb_image_write.h PATH_SUFFIXES stb)
    find_library(LOOPGLASS_STB_LIBRARY NAMES libstb.a stb)
    mark_as_advanced(LOOPGLASS_STB_INCLUDE LOOPGLASS_STB_LIBRARY)
    if(LOOPGLASS_STB_INCLUDE AND LOOPGLASS_STB_LIBRARY)
      add_library(loopglass_stb INTERFACE)
      target_include_directories(loopglass_stb SYSTEM INTERFACE "${LOOPGLASS_STB_INCLUDE}")
      target_link_libraries(loopglass_stb INTERFACE "${LOOPGLASS_STB_LIBRARY}" m)
    else()
      loopglass_fetch(stb GIT_REPOSITORY https://github.com/nothings/stb.git
        GIT_TAG 5c205738c191bcb0abc65c4febfa9bd25ff35234)
      set(stb_source "${CMAKE_BINARY_DIR}/stb_image_write.c")
      file(CONFIGURE OUTPUT "${stb_source}" CONTENT
        "#define STB_IMAGE_WRITE_IMPLEMENTATION\n#include \"stb_image_write.h\"\n" @ONLY)
      add_library(loopglass_stb STATIC "${stb_source}")
      target_include_directories(loopglass_stb SYSTEM PUBLIC "${stb_SOURCE_DIR}")
    endif()
  endif()
endif()
