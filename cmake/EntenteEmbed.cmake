# entente_embed(TARGET FILE SYMBOL)
#
# Compiles the bytes of FILE into TARGET as `extern const std::string_view SYMBOL` in namespace
# entente::embedded, so that the program needs no data directory beside it. SYMBOL_hash is what a
# Content-Security-Policy calls them: `sha256-` and the digest in base64.

function(entente_embed TARGET FILE SYMBOL)
  cmake_path(ABSOLUTE_PATH FILE BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" NORMALIZE)
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/embedded/${SYMBOL}.cpp")
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${CMAKE_COMMAND}" -DINPUT=${FILE} -DOUTPUT=${generated} -DSYMBOL=${SYMBOL}
            -P "${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake"
    DEPENDS "${FILE}" "${PROJECT_SOURCE_DIR}/cmake/embed_file.cmake"
    VERBATIM)
  target_sources(${TARGET} PRIVATE "${generated}")
endfunction()
