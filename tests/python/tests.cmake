# The Python module as a user meets it. Each file is a test of its own, so that ctest runs them side by side.
if(NOT TARGET entente_python OR NOT TARGET entente_program)
  return()
endif()
file(GLOB python_tests CONFIGURE_DEPENDS "${CMAKE_CURRENT_LIST_DIR}/*_test.py")
foreach(file ${python_tests})
  cmake_path(GET file STEM name)
  string(REGEX REPLACE "_test$" "" name "${name}")
  add_test(NAME python.${name} COMMAND "${Python_EXECUTABLE}" -B -m pytest -q -p no:cacheprovider "${file}"
           WORKING_DIRECTORY "${PROJECT_BINARY_DIR}")
  set_tests_properties(
    python.${name} PROPERTIES TIMEOUT 300 LABELS python
                              ENVIRONMENT "PYTHONPATH=${PROJECT_BINARY_DIR}/python;ENTENTE_PROGRAM=$<TARGET_FILE:entente_program>;ENTENTE_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
endforeach()
