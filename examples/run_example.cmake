# Runs PROGRAM on DATA and compares its standard output with the file EXPECTED.
execute_process(COMMAND "${PROGRAM}" "${DATA}" OUTPUT_VARIABLE output RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with ${result}\n${output}")
endif()
file(READ "${EXPECTED}" expected)
if(NOT output STREQUAL expected)
  message(FATAL_ERROR "printed:\n${output}\nexpected:\n${expected}")
endif()
