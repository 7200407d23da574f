# What `cmake --install` puts where, in two components: `runtime` (program, data sets, manual, completions,
# documents) and `dev` (headers, libraries, and what finds them: CMake files, entente.pc). The tree can be
# moved: nothing in it holds its own path.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(cmake_folder "${CMAKE_INSTALL_LIBDIR}/cmake/entente")
set(data_folder "${CMAKE_INSTALL_DATADIR}/entente")
get_property(layers GLOBAL PROPERTY ENTENTE_LAYERS)

# The libraries: a file of CMake targets for each layer, so that asking for one asks for no library of another.
set(ENTENTE_LAYERS "${layers}")
set(ENTENTE_USES_CODE "")
set(ENTENTE_FIND_CODE "")
set(pc_own "")
set(pc_outside "")
foreach(layer ${layers})
  install(TARGETS entente_${layer} EXPORT entente-${layer}
          ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT dev
          LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT runtime NAMELINK_COMPONENT dev
          INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
  install(EXPORT entente-${layer} DESTINATION "${cmake_folder}" NAMESPACE entente:: COMPONENT dev)
  install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/entente/${layer}"
          DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/entente" COMPONENT dev FILES_MATCHING PATTERN "*.hpp")

  get_property(uses GLOBAL PROPERTY ENTENTE_USES_${layer})
  get_property(finds GLOBAL PROPERTY ENTENTE_FINDS_${layer})
  get_property(links GLOBAL PROPERTY ENTENTE_LINKS_${layer})
  if(BUILD_SHARED_LIBS)
    set(finds)
  endif()
  list(JOIN uses " " uses)
  string(APPEND ENTENTE_USES_CODE "set(entente_uses_${layer} ${uses})\n")
  string(APPEND ENTENTE_FIND_CODE "if(\"${layer}\" IN_LIST entente_needed)\n  ")
  foreach(find ${finds})
    string(APPEND ENTENTE_FIND_CODE "${find}\n  ")
  endforeach()
  string(APPEND ENTENTE_FIND_CODE "include(\"\${CMAKE_CURRENT_LIST_DIR}/entente-${layer}.cmake\")\nendif()\n")
  # An archive stands before those it uses.
  list(PREPEND pc_own -lentente_${layer})
  list(APPEND pc_outside ${links})
endforeach()
install(TARGETS entente EXPORT entente-all)
install(EXPORT entente-all DESTINATION "${cmake_folder}" NAMESPACE entente:: COMPONENT dev)

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/entente-config.cmake.in"
                              "${PROJECT_BINARY_DIR}/entente-config.cmake"
                              INSTALL_DESTINATION "${cmake_folder}" NO_SET_AND_CHECK_MACRO
                              NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/entente-config-version.cmake"
                                 COMPATIBILITY ${ENTENTE_COMPATIBILITY})
install(FILES "${PROJECT_BINARY_DIR}/entente-config.cmake" "${PROJECT_BINARY_DIR}/entente-config-version.cmake"
              "${PROJECT_SOURCE_DIR}/cmake/FindClp.cmake"
        DESTINATION "${cmake_folder}" COMPONENT dev)

list(REMOVE_DUPLICATES pc_outside)
list(TRANSFORM pc_outside PREPEND -l)
if(BUILD_SHARED_LIBS)
  set(pc_outside)
endif()
list(JOIN pc_own " " ENTENTE_PC_OWN)
list(JOIN pc_outside " " ENTENTE_PC_OUTSIDE)
file(RELATIVE_PATH ENTENTE_PC_PREFIX "/p/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/p")
string(REGEX REPLACE "/$" "" ENTENTE_PC_PREFIX "${ENTENTE_PC_PREFIX}")
configure_file("${PROJECT_SOURCE_DIR}/cmake/entente.pc.in" "${PROJECT_BINARY_DIR}/entente.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/entente.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT dev)

# The data sets and what goes with them. The program has them inside; here they can be read and used.
file(GLOB data_sets CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/data/*.json")
install(FILES ${data_sets} "${PROJECT_SOURCE_DIR}/data/SOURCES.md" DESTINATION "${data_folder}" COMPONENT runtime)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/data/schema" "${PROJECT_SOURCE_DIR}/data/themes"
                  "${PROJECT_SOURCE_DIR}/data/words"
        DESTINATION "${data_folder}" COMPONENT runtime FILES_MATCHING PATTERN "*.json" PATTERN "*.pot")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/examples/r" DESTINATION "${data_folder}" COMPONENT runtime
        FILES_MATCHING PATTERN "*.R" PATTERN "expected" EXCLUDE)

install(DIRECTORY "${PROJECT_SOURCE_DIR}/docs/" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT runtime
        FILES_MATCHING PATTERN "site" EXCLUDE PATTERN "doxygen" EXCLUDE PATTERN "*.md" PATTERN "*.svg")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/examples/tutorial" DESTINATION "${CMAKE_INSTALL_DOCDIR}/examples" COMPONENT runtime)
install(FILES "${PROJECT_SOURCE_DIR}/README.md" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT runtime)
# A project of its own, which builds against what is installed.
foreach(part "" /input /expected)
  file(GLOB files CONFIGURE_DEPENDS LIST_DIRECTORIES FALSE "${PROJECT_SOURCE_DIR}/examples${part}/*")
  install(FILES ${files} DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libentente-dev/examples${part}" COMPONENT dev)
endforeach()

if(TARGET entente_program)
  install(TARGETS entente_program RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT runtime)
  if(BUILD_SHARED_LIBS)
    file(RELATIVE_PATH to_libraries "/p/${CMAKE_INSTALL_BINDIR}" "/p/${CMAKE_INSTALL_LIBDIR}")
    set_target_properties(entente_program PROPERTIES INSTALL_RPATH "$ORIGIN/${to_libraries}")
  endif()
  include(EntentePages)
  include(EntentePackage)
endif()
