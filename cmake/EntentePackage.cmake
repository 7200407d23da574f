# `cpack` makes the Debian packages entente, libentente-dev and python3-entente, and a .tar.gz that can be unpacked anywhere.
# With SOURCE_DATE_EPOCH in the environment they are the same bytes each time (make package sets it).
set(packaging "${PROJECT_SOURCE_DIR}/packaging")
set(generated "${PROJECT_BINARY_DIR}/packaging")

set(CPACK_PACKAGE_NAME entente)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_VENDOR "The Entente authors")
# Who publishes packages says here who answers for them.
set(ENTENTE_MAINTAINER "The Entente authors <maintainers@entente.invalid>" CACHE STRING
    "Name and address that the packages give as their maintainer")
set(CPACK_PACKAGE_CONTACT "${ENTENTE_MAINTAINER}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/packages")
set(CPACK_COMPONENTS_ALL runtime dev)
if(TARGET entente_python)
  list(APPEND CPACK_COMPONENTS_ALL python)
endif()
set(CPACK_STRIP_FILES TRUE)
set(CPACK_GENERATOR DEB TGZ)
# Whatever the umask of whoever builds.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)

# The archive: everything, under one folder.
set(CPACK_SYSTEM_NAME "linux-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_ARCHIVE_COMPONENT_INSTALL OFF)

# The packages.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS OFF)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME entente)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION science)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
# Without these a PDF has boxes for letters.
set(CPACK_DEBIAN_RUNTIME_PACKAGE_DEPENDS fonts-liberation)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SUGGESTS "libentente-dev, pandoc, xdg-utils")
set(CPACK_DEBIAN_RUNTIME_DESCRIPTION
    "Entente takes a set of actors (states, agencies, alliances, militant groups,
people) and their dated relations, measures how they were aligned, finds when a
relationship changed, and draws a diagram per era. Every number leads back to
the relations behind it, and every relation to its source.
.
This package has the program, its manual, and two data sets.")

# What a program needs that links the layers, which are static.
set(CPACK_DEBIAN_DEV_PACKAGE_NAME libentente-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_SUGGESTS "entente (= ${PROJECT_VERSION}-1), cmake, pkg-config")
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "libboost-locale-dev, coinor-libclp-dev, libcairo2-dev, libfmt-dev, libgraphviz-dev, libpugixml-dev, librsvg2-dev, libsqlite3-dev, libtbb-dev, libzip-dev, zlib1g-dev")
set(CPACK_DEBIAN_DEV_DESCRIPTION
    "Entente takes a set of actors and their dated relations, measures how they were
aligned, finds when a relationship changed, and draws a diagram per era.
.
This package has the C++ headers and static libraries, a library for each
layer, and what CMake and pkg-config need to find them.")

# The module is made for one version of the interpreter, as its file name says.
set(CPACK_DEBIAN_PYTHON_PACKAGE_NAME python3-entente)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SECTION python)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SHLIBDEPS ON)
math(EXPR next_python "${Python_VERSION_MINOR} + 1")
set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS
    "python3 (>= 3.${Python_VERSION_MINOR}), python3 (<< 3.${next_python}), fonts-liberation")
set(CPACK_DEBIAN_PYTHON_PACKAGE_RECOMMENDS "python3-numpy, python3-pandas, python3-networkx")
set(CPACK_DEBIAN_PYTHON_PACKAGE_SUGGESTS "entente (= ${PROJECT_VERSION}-1)")
set(CPACK_DEBIAN_PYTHON_PACKAGE_CONTROL_EXTRA "${packaging}/python/postinst;${packaging}/python/prerm")
set(CPACK_DEBIAN_PYTHON_DESCRIPTION
    "Entente takes a set of actors and their dated relations, measures how they were
aligned, finds when a relationship changed, and draws a diagram per era.
.
This package has the Python module entente, with results as pandas tables and
numpy arrays, figures for notebooks, graphs for networkx, and two data sets.")

# What Debian's policy asks of every package: who may copy it, and what changed.
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file("${packaging}/changelog.in" "${generated}/changelog.Debian" @ONLY)
configure_file("${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${generated}/changelog" COPYONLY)
foreach(name changelog changelog.Debian)
  add_custom_command(OUTPUT "${generated}/${name}.gz" DEPENDS "${generated}/${name}"
                     COMMAND "${ENTENTE_GZIP}" -9nkf "${generated}/${name}" VERBATIM)
endforeach()
add_custom_target(changes ALL DEPENDS "${generated}/changelog.gz" "${generated}/changelog.Debian.gz")
set(name_of_runtime entente)
set(name_of_dev libentente-dev)
set(name_of_python python3-entente)
foreach(component ${CPACK_COMPONENTS_ALL})
  set(folder "${CMAKE_INSTALL_DATADIR}/doc/${name_of_${component}}")
  install(FILES "${packaging}/copyright" "${generated}/changelog.gz" DESTINATION "${folder}" COMPONENT ${component})
  # Only packages have that one.
  install(FILES "${generated}/changelog.Debian.gz" DESTINATION "${folder}" COMPONENT ${component} EXCLUDE_FROM_ALL)
endforeach()
include(CPack)
