# Runs PROGRAM on DATA and compares its standard output, in which files are named without their folder, with the
# file EXPECTED.
execute_process(COMMAND "${PROGRAM}" "${DATA}" OUTPUT_VARIABLE output RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with ${result}\n${output}")
endif()
cmake_path(GET DATA PARENT_PATH folder)
string(REPLACE "${folder}/" "" output "${output}")
file(READ "${EXPECTED}" expected)
if(NOT output STREQUAL expected)
  message(FATAL_ERROR "printed:\n${output}\nexpected:\n${expected}")
endif()
