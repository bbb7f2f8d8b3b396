# Files compiled into the binary, so that it runs from anywhere without a data folder.
#
# loopglass_embed(VAR FUNCTION f HEADER h FOLDER d PATTERNS *.py) sets VAR to a generated source that defines
# `std::span<const loopglass::EmbeddedFile> loopglass::f()`, declared in h, with every file under d in order of its path.

function(loopglass_embed result)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FUNCTION;HEADER;FOLDER" "PATTERNS")
  set(folder "${PROJECT_SOURCE_DIR}/${arg_FOLDER}")
  list(TRANSFORM arg_PATTERNS PREPEND "${folder}/" OUTPUT_VARIABLE patterns)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${patterns})
  list(FILTER files EXCLUDE REGEX "/__pycache__/|/\\.[^/]*$")
  list(SORT files)

  # The list stands in a file of its own: rewritten only when it changes, it makes the source depend on removals too.
  set(source "${CMAKE_BINARY_DIR}/embedded/${arg_FUNCTION}.cpp")
  set(listing "${CMAKE_BINARY_DIR}/embedded/${arg_FUNCTION}.files")
  list(JOIN files "\n" listing_text)
  file(CONFIGURE OUTPUT "${listing}" CONTENT "${listing_text}\n" @ONLY)

  set(script "${PROJECT_SOURCE_DIR}/scripts/cmake/write_embedded.cmake")
  add_custom_command(OUTPUT "${source}"
    COMMAND ${CMAKE_COMMAND} -DLISTING=${listing} -DFOLDER=${folder} -DHEADER=${arg_HEADER}
      -DFUNCTION=${arg_FUNCTION} -DOUTPUT=${source} -P ${script}
    DEPENDS ${files} "${listing}" "${script}" VERBATIM COMMENT "Embedding ${arg_FOLDER}")
  set_source_files_properties("${source}" PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings;-O0")
  set(${result} "${source}" PARENT_SCOPE)
endfunction()
