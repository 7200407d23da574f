# Compares a page of reference with the one that the program's tables give.
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${MADE}" "${PAGE}" RESULT_VARIABLE differs)
if(differs)
  message(FATAL_ERROR "${PAGE} is not what the program's tables give now: run `make reference` and commit it")
endif()
