# Manual and completions as the build writes them.
if(TARGET entente_pages)
  entente_tests(pages entente_commands)
  target_sources(pages_tests PRIVATE "${PROJECT_SOURCE_DIR}/cli/pages/parameters.cpp")
  set(pages_written "${CMAKE_CURRENT_BINARY_DIR}/consumer/pages")
  add_test(NAME pages.write COMMAND entente_pages "${pages_written}")
  set_tests_properties(pages.write PROPERTIES FIXTURES_SETUP pages TIMEOUT 60 ENVIRONMENT ASAN_OPTIONS=detect_leaks=0)
  add_test(NAME pages.say-what-help-says
           COMMAND ${ENTENTE_PYTHON} -B "${CMAKE_CURRENT_LIST_DIR}/pages_test.py" $<TARGET_FILE:entente_program>
                   "${pages_written}/man1" "${pages_written}/bash/entente" "${pages_written}/zsh/_entente"
                   "${pages_written}/fish/entente.fish")
  set_tests_properties(pages.say-what-help-says PROPERTIES FIXTURES_REQUIRED pages TIMEOUT 300 ENVIRONMENT ASAN_OPTIONS=detect_leaks=0)
endif()

# What `cmake --install` installs, as others use it: their own projects, with CMake and with pkg-config, in a
# tree that was moved after it was installed.
if(NOT TARGET entente_program OR NOT ENTENTE_INSTALL OR ENTENTE_SANITIZE OR ENTENTE_COVERAGE)
  return()
endif()

set(consumer_root "${CMAKE_CURRENT_BINARY_DIR}/consumer/root")
set(consumer_data "${consumer_root}/${CMAKE_INSTALL_DATADIR}/entente/us-pakistan.json")
add_test(NAME consumer.install
         COMMAND "${CMAKE_COMMAND}" -DBUILD=${PROJECT_BINARY_DIR} -DROOT=${consumer_root} -P
                 "${CMAKE_CURRENT_LIST_DIR}/install.cmake")
set_tests_properties(consumer.install PROPERTIES FIXTURES_SETUP installed_tree TIMEOUT 120)

# A project configured, built and run: entente_consumer_test(NAME FOLDER PROGRAM ARGUMENTS...). FOLDER is one here, or
# an absolute path.
function(entente_consumer_test NAME FOLDER PROGRAM)
  cmake_path(ABSOLUTE_PATH FOLDER BASE_DIRECTORY "${CMAKE_CURRENT_FUNCTION_LIST_DIR}")
  add_test(
    NAME consumer.${NAME}
    COMMAND "${CMAKE_CTEST_COMMAND}" --build-and-test "${FOLDER}"
            "${CMAKE_CURRENT_BINARY_DIR}/consumer/${NAME}" --build-generator "${CMAKE_GENERATOR}" --build-noclean
            --build-options "-DCMAKE_PREFIX_PATH=${consumer_root}" "-DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}"
            "-DENTENTE_DATA=${consumer_root}/${CMAKE_INSTALL_DATADIR}/entente" -DCMAKE_BUILD_TYPE=Debug
            --test-command ${PROGRAM} ${ARGN})
  set_tests_properties(consumer.${NAME} PROPERTIES FIXTURES_REQUIRED installed_tree TIMEOUT 600)
endfunction()

entente_consumer_test(cmake . consumer "${consumer_data}")
entente_consumer_test(one-layer one_layer one_layer)
# The examples as the developers' package has them, with what they print.
entente_consumer_test(examples "${consumer_root}/${CMAKE_INSTALL_DATADIR}/doc/libentente-dev/examples"
                      "${CMAKE_CTEST_COMMAND}" --output-on-failure)
add_test(NAME consumer.pkg-config
         COMMAND sh "${CMAKE_CURRENT_LIST_DIR}/pkg_config.sh" "${CMAKE_CXX_COMPILER}"
                 "${consumer_root}/${CMAKE_INSTALL_LIBDIR}" "${CMAKE_CURRENT_LIST_DIR}/consumer.cpp"
                 "${CMAKE_CURRENT_BINARY_DIR}/consumer/by_pkg_config" "${consumer_data}")
set_tests_properties(consumer.pkg-config PROPERTIES FIXTURES_REQUIRED installed_tree TIMEOUT 600)
