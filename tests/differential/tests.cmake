# Every measure, and balance, computed again by others: a sample in `make test`, ten thousand networks in
# `make test-differential`.
add_executable(differential_stream ${CMAKE_CURRENT_LIST_DIR}/stream.cpp ${CMAKE_CURRENT_LIST_DIR}/draw.cpp
                                   ${CMAKE_CURRENT_LIST_DIR}/signed_part.cpp)
target_include_directories(differential_stream PRIVATE "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(differential_stream PRIVATE entente::graph entente_warnings)

set(differential_check ${ENTENTE_PYTHON} -B ${CMAKE_CURRENT_LIST_DIR}/check.py $<TARGET_FILE:differential_stream>)
add_test(NAME graph.differential COMMAND ${differential_check} 300)
set_tests_properties(graph.differential PROPERTIES TIMEOUT 600 PROCESSORS 2 ENVIRONMENT OPENBLAS_NUM_THREADS=1)

add_custom_target(test-differential COMMAND ${CMAKE_COMMAND} -E env OPENBLAS_NUM_THREADS=1 ${differential_check} 10000
                  DEPENDS differential_stream USES_TERMINAL VERBATIM)
