set(check_layers ${ENTENTE_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/check_layers.py)
add_test(NAME layers.includes COMMAND ${check_layers} ${PROJECT_SOURCE_DIR})
add_test(NAME layers.checker COMMAND ${check_layers} --self-test)
add_test(NAME layers.tally COMMAND ${ENTENTE_PYTHON} -B "${PROJECT_SOURCE_DIR}/tests/tally.py" --self-test)

# Every public header compiles on its own.
file(GLOB_RECURSE public_headers CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/include"
     "${PROJECT_SOURCE_DIR}/include/entente/*.hpp")
set(header_sources)
foreach(header ${public_headers})
  string(MAKE_C_IDENTIFIER "${header}" name)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/headers/${name}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "#include \"${header}\"\n")
  list(APPEND header_sources "${source}")
endforeach()
add_library(public_headers_alone OBJECT ${header_sources})
target_include_directories(public_headers_alone PRIVATE "${PROJECT_SOURCE_DIR}/include")
target_link_libraries(public_headers_alone PRIVATE entente_warnings)

# Options and records are written by the names of their members, without a warning about those left out.
add_library(public_headers_designated OBJECT "${CMAKE_CURRENT_LIST_DIR}/designated.cpp")
target_include_directories(public_headers_designated PRIVATE "${PROJECT_SOURCE_DIR}/include")
target_compile_options(public_headers_designated PRIVATE -Wall -Wextra -Wpedantic -Werror)

add_test(NAME layers.makefile COMMAND ${ENTENTE_PYTHON} -B ${CMAKE_CURRENT_LIST_DIR}/makefile_test.py
                                      ${PROJECT_SOURCE_DIR})

# The layout of the sources, by the version of clang-format that Debian 12 has; others differ in places.
find_program(ENTENTE_CLANG_FORMAT NAMES clang-format-14 clang-format)
if(ENTENTE_CLANG_FORMAT)
  execute_process(COMMAND "${ENTENTE_CLANG_FORMAT}" --version OUTPUT_VARIABLE clang_format_version)
  if(clang_format_version MATCHES "version 14\\." AND EXISTS "${PROJECT_SOURCE_DIR}/.git")
    add_test(
      NAME layers.format
      COMMAND sh -c "test -n \"$(git ls-files '*.hpp')\" && git ls-files -z '*.cpp' '*.hpp' | xargs -0 \"$0\" --dry-run --Werror"
              "${ENTENTE_CLANG_FORMAT}"
      WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  endif()
endif()
