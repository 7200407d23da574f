# The documentation: its commands do what it shows, its reference is what the program has, its site builds.
if(NOT TARGET entente_program)
  return()
endif()

set(docs_tests "${CMAKE_CURRENT_LIST_DIR}")
function(entente_docs_test NAME)
  add_test(NAME docs.${NAME} COMMAND ${ENTENTE_PYTHON} -B ${ARGN})
  set_tests_properties(
    docs.${NAME} PROPERTIES TIMEOUT 900
                            ENVIRONMENT "ENTENTE_PROGRAM=$<TARGET_FILE:entente_program>;ENTENTE_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
endfunction()

entente_docs_test(checker "${docs_tests}/commands_test.py" --self-test)
entente_docs_test(site "${docs_tests}/site_test.py" "${CMAKE_CURRENT_BINARY_DIR}/docs/site")
entente_docs_test(tutorial "${docs_tests}/tutorial_test.py")

# A test a page, so that they run side by side.
file(GLOB_RECURSE pages CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/docs/*.md")
foreach(page README.md ${pages})
  string(REGEX REPLACE "^docs/|\\.md$" "" name "${page}")
  string(REPLACE "/" "-" name "${name}")
  entente_docs_test(commands-${name} "${docs_tests}/commands_test.py" "${PROJECT_SOURCE_DIR}/${page}")
endforeach()

# The figures that pages show are those that the program draws.
foreach(figure IN ITEMS "war-on-terror us-pakistan" "third ${PROJECT_SOURCE_DIR}/examples/tutorial/cod-wars.json")
  string(REGEX MATCH "^[^ ]+" era "${figure}")
  string(REGEX REPLACE "^[^ ]+ " "" network "${figure}")
  set(name "${era}")
  if(era STREQUAL "third")
    set(name cod-wars-third)
  endif()
  add_test(NAME docs.figure-${name}
           COMMAND "${CMAKE_COMMAND}" -DPROGRAM=$<TARGET_FILE:entente_program> -DNETWORK=${network} -DERA=${era}
                   -DFIGURE=${PROJECT_SOURCE_DIR}/docs/figures/${name}.svg -DFOLDER=${CMAKE_CURRENT_BINARY_DIR}
                   -P "${docs_tests}/figure_is_current.cmake")
endforeach()

# The pages that are made from the program's tables are those that it makes now.
if(TARGET entente_pages)
  foreach(page commands measures terms)
    add_test(NAME docs.reference-${page}
             COMMAND "${CMAKE_COMMAND}" -DMADE=${CMAKE_CURRENT_BINARY_DIR}/consumer/pages/reference/${page}.md
                     -DPAGE=${PROJECT_SOURCE_DIR}/docs/reference/${page}.md -P "${docs_tests}/page_is_current.cmake")
    set_tests_properties(docs.reference-${page} PROPERTIES FIXTURES_REQUIRED pages)
  endforeach()

  # These rewrite them, and the output that pages show; read the difference before committing it.
  add_custom_target(reference
    COMMAND ${CMAKE_COMMAND} -E env ASAN_OPTIONS=detect_leaks=0 $<TARGET_FILE:entente_pages> "${CMAKE_CURRENT_BINARY_DIR}/docs/pages"
    COMMAND ${CMAKE_COMMAND} -E copy_directory "${CMAKE_CURRENT_BINARY_DIR}/docs/pages/reference" "${PROJECT_SOURCE_DIR}/docs/reference"
    DEPENDS entente_pages VERBATIM)
  list(TRANSFORM pages PREPEND "${PROJECT_SOURCE_DIR}/")
  add_custom_target(golden_docs
    COMMAND ${CMAKE_COMMAND} -E env ENTENTE_PROGRAM=$<TARGET_FILE:entente_program> ENTENTE_SOURCE_DIR=${PROJECT_SOURCE_DIR}
            ${ENTENTE_PYTHON} -B "${docs_tests}/commands_test.py" --update "${PROJECT_SOURCE_DIR}/README.md" ${pages}
    DEPENDS entente_program VERBATIM)
  if(TARGET golden)
    add_dependencies(golden golden_docs)
  endif()
endif()
