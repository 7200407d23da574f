# The program as a user meets it: each test file runs it and looks at what comes out.
if(NOT TARGET entente_program)
  return()
endif()

# What of it can be tried without running it.
entente_tests(cli)
target_sources(cli_tests PRIVATE "${PROJECT_SOURCE_DIR}/cli/size_text.cpp"
                                 "${PROJECT_SOURCE_DIR}/cli/progress_text.cpp" "${PROJECT_SOURCE_DIR}/cli/text.cpp")
target_link_libraries(cli_tests PRIVATE entente::request entente::words entente::model fmt::fmt)

function(entente_cli_test NAME SCRIPT)
  add_test(NAME cli.${NAME} COMMAND ${ENTENTE_PYTHON} ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/${SCRIPT} ${ARGN})
  set_tests_properties(
    cli.${NAME} PROPERTIES TIMEOUT 900
                           ENVIRONMENT "ENTENTE_PROGRAM=$<TARGET_FILE:entente_program>;ENTENTE_SOURCE_DIR=${PROJECT_SOURCE_DIR};PYTHONDONTWRITEBYTECODE=1")
endfunction()

entente_cli_test(golden golden_test.py)
entente_cli_test(formats formats_test.py)
entente_cli_test(undefined undefined_test.py)
entente_cli_test(surroundings surroundings_test.py)
if(NOT ENTENTE_SANITIZE)  # a sanitizer's library has to be loaded before all others
  add_library(entente_cores MODULE "${PROJECT_SOURCE_DIR}/tests/support/cores.cpp")
  target_link_libraries(entente_cores PRIVATE entente_warnings ${CMAKE_DL_LIBS})
  set_property(TEST cli.surroundings APPEND PROPERTY ENVIRONMENT
                                                     "ENTENTE_CORES_LIBRARY=$<TARGET_FILE:entente_cores>")
endif()
entente_cli_test(errors errors_test.py)
entente_cli_test(files files_test.py)
entente_cli_test(terminal terminal_test.py)
entente_cli_test(tables tables_test.py)
entente_cli_test(help help_test.py)
entente_cli_test(explain explain_test.py)
entente_cli_test(progress progress_test.py)
entente_cli_test(messages messages_test.py)
entente_cli_test(editors editors_test.py)
entente_cli_test(import import_test.py)
entente_cli_test(import-events import_events_test.py)
entente_cli_test(database database_test.py)
entente_cli_test(data-format data_format_test.py)
entente_cli_test(corpus corpus_test.py)
entente_cli_test(packed packed_test.py)
entente_cli_test(align-profiles align_profiles_test.py)
entente_cli_test(align-views align_views_test.py)
entente_cli_test(phases phases_test.py)
entente_cli_test(figures figures_test.py)
entente_cli_test(accepted accepted_test.py)
entente_cli_test(looks looks_test.py)
entente_cli_test(chart chart_test.py)
entente_cli_test(watch-page watch_page_test.py)
entente_cli_test(watch-saves watch_saves_test.py)
entente_cli_test(watch-requests watch_requests_test.py)
entente_cli_test(watch-end watch_end_test.py)
entente_cli_test(documents documents_test.py)
entente_cli_test(build build_test.py)
entente_cli_test(r r_test.py)
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND ENTENTE_HARDEN AND NOT ENTENTE_SANITIZE)
  set_property(TEST cli.build APPEND PROPERTY ENVIRONMENT "ENTENTE_HARDENED=1")
endif()

# Rewrites the transcripts in tests/golden/cli; read the difference before committing it.
add_custom_target(golden_cli
  COMMAND ${CMAKE_COMMAND} -E env ENTENTE_PROGRAM=$<TARGET_FILE:entente_program>
          ENTENTE_SOURCE_DIR=${PROJECT_SOURCE_DIR} ${ENTENTE_PYTHON} -B
          ${CMAKE_CURRENT_LIST_DIR}/golden_test.py --update
  DEPENDS entente_program VERBATIM)
if(NOT TARGET golden)
  add_custom_target(golden)
endif()
add_dependencies(golden golden_cli)
