# Adds the Python module where it can be built; a machine without what it takes builds the rest.
#
# Debian's own interpreter first: it is the one that sees Debian's Python packages.
if(NOT Python_EXECUTABLE AND EXISTS /usr/bin/python3)
  set(Python_EXECUTABLE /usr/bin/python3)
endif()
find_package(Python 3.9 QUIET COMPONENTS Interpreter Development.Module)
find_package(pybind11 2.10 CONFIG QUIET)

if(NOT Python_FOUND OR NOT pybind11_FOUND)
  message(STATUS "The Python module is left out: Python's headers or pybind11 are missing (python3-dev, pybind11-dev)")
elseif(ENTENTE_SANITIZE OR ENTENTE_FUZZ)
  # The sanitizer's library would have to be in the interpreter before all others.
  message(STATUS "The Python module is left out of builds with a sanitizer")
else()
  add_subdirectory(python)
endif()
