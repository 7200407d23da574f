# Manual pages and completions, written at build time from the table of commands that `--help` prints.
find_program(ENTENTE_GZIP gzip REQUIRED)
set(pages_folder "${PROJECT_BINARY_DIR}/pages")
add_custom_command(
  OUTPUT "${pages_folder}/stamp"
  COMMAND "${CMAKE_COMMAND}" -E rm -rf "${pages_folder}"
  COMMAND "${CMAKE_COMMAND}" -E env ASAN_OPTIONS=detect_leaks=0 $<TARGET_FILE:entente_pages> "${pages_folder}"
  # Without name and time, so that the same pages are the same bytes.
  COMMAND "${CMAKE_COMMAND}" -E chdir "${pages_folder}" sh -c "'${ENTENTE_GZIP}' -9n man1/*.1 man7/*.7"
  COMMAND "${CMAKE_COMMAND}" -E touch "${pages_folder}/stamp"
  DEPENDS entente_pages
  COMMENT "Writing manual pages and completions"
  VERBATIM)
add_custom_target(pages ALL DEPENDS "${pages_folder}/stamp")

# Debian's zsh looks for what packages bring in a folder of its own.
set(zsh_folder "zsh/site-functions")
if(EXISTS /etc/debian_version)
  set(zsh_folder "zsh/vendor-completions")
endif()
set(ENTENTE_ZSH_FOLDER "${CMAKE_INSTALL_DATADIR}/${zsh_folder}" CACHE STRING "Where completions for zsh go")

install(DIRECTORY "${pages_folder}/man1" "${pages_folder}/man7" DESTINATION "${CMAKE_INSTALL_MANDIR}" COMPONENT runtime)
install(FILES "${pages_folder}/bash/entente" DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions"
        COMPONENT runtime)
install(FILES "${pages_folder}/zsh/_entente" DESTINATION "${ENTENTE_ZSH_FOLDER}" COMPONENT runtime)
install(FILES "${pages_folder}/fish/entente.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d"
        COMPONENT runtime)
