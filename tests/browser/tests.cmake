# The report in Debian's Chromium, driven by playwright-core and looked through by axe-core. `make browser`
# installs the modules; without them, or without Chromium, a test says so and is skipped.
if(NOT TARGET entente_program)
  return()
endif()

foreach(name report layout accessibility colours hostile)
  add_test(NAME browser.${name} COMMAND sh "${CMAKE_CURRENT_LIST_DIR}/run.sh" "${CMAKE_CURRENT_LIST_DIR}/${name}_test.cjs")
  set_tests_properties(
    browser.${name} PROPERTIES TIMEOUT 900 SKIP_RETURN_CODE 77
    ENVIRONMENT "ENTENTE_PROGRAM=$<TARGET_FILE:entente_program>;ENTENTE_BROWSER_MODULES=${PROJECT_SOURCE_DIR}/build/browser/node_modules")
endforeach()
