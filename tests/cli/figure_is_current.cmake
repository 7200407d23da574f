# Draws FIGURE again with PROGRAM and compares. `make figures` renews it; look at it before committing.
set(drawn "${FOLDER}/figure-now.svg")
execute_process(COMMAND "${PROGRAM}" draw us-pakistan --era war-on-terror -o "${drawn}" RESULT_VARIABLE result
                OUTPUT_QUIET)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "draw ended with ${result}")
endif()
execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${drawn}" "${FIGURE}" RESULT_VARIABLE differs)
if(differs)
  message(FATAL_ERROR "${FIGURE} is not what the program draws now: run `make figures` and look at it")
endif()
