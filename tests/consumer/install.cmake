# Installs BUILD, moves the tree to ROOT, and sees that nothing in it remembers where it was.
file(REMOVE_RECURSE "${ROOT}" "${ROOT}.first")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${ROOT}.first" OUTPUT_QUIET
                COMMAND_ERROR_IS_FATAL ANY)
file(RENAME "${ROOT}.first" "${ROOT}")

file(GLOB_RECURSE files "${ROOT}/*.cmake" "${ROOT}/*.pc" "${ROOT}/share/*")
foreach(file ${files})
  file(STRINGS "${file}" lines REGEX "${BUILD}|${ROOT}")
  if(lines)
    message(FATAL_ERROR "${file} names the folder of the build or of the installation: ${lines}")
  endif()
endforeach()
