# The public headers as pages: the target api_docs, which `make docs` builds. tests/api holds them to it.
find_program(ENTENTE_DOXYGEN doxygen)
set(ENTENTE_API_DOCS "${PROJECT_BINARY_DIR}/api")
configure_file("${PROJECT_SOURCE_DIR}/docs/doxygen/Doxyfile.in" "${ENTENTE_API_DOCS}/Doxyfile" @ONLY)
if(ENTENTE_DOXYGEN)
  add_custom_target(api_docs COMMAND "${ENTENTE_DOXYGEN}" "${ENTENTE_API_DOCS}/Doxyfile" VERBATIM)
endif()
