# Every part of the public headers is documented.
if(ENTENTE_DOXYGEN AND EXISTS "${ENTENTE_API_DOCS}/Doxyfile")
  add_test(NAME api.documented COMMAND ${ENTENTE_PYTHON} -B "${CMAKE_CURRENT_LIST_DIR}/api_test.py"
                                       "${ENTENTE_DOXYGEN}" "${ENTENTE_API_DOCS}/Doxyfile")
  set_tests_properties(api.documented PROPERTIES TIMEOUT 120)
endif()
