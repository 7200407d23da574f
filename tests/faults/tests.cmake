# What is left of a file when the system fails while it is written (faults.py).
if(NOT TARGET entente_program OR ENTENTE_SANITIZE OR ENTENTE_COVERAGE)
  return()  # a sanitizer brings an allocator of its own, and counting lines writes files of its own
endif()
add_library(entente_inject MODULE "${CMAKE_CURRENT_LIST_DIR}/inject.cpp")
target_link_libraries(entente_inject PRIVATE entente_warnings ${CMAKE_DL_LIBS})

set(faults_command ${CMAKE_COMMAND} -E env ENTENTE_PROGRAM=$<TARGET_FILE:entente_program>
                   ENTENTE_SOURCE_DIR=${PROJECT_SOURCE_DIR} ${ENTENTE_PYTHON} -B
                   ${CMAKE_CURRENT_LIST_DIR}/faults.py $<TARGET_FILE:entente_inject>)
add_test(NAME faults.sample COMMAND ${faults_command} --sample)
set_tests_properties(faults.sample PROPERTIES TIMEOUT 600)
add_custom_target(faults COMMAND ${faults_command} DEPENDS entente_program entente_inject VERBATIM USES_TERMINAL)
