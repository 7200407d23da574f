#!/bin/sh
# pkg_config.sh COMPILER LIBDIR SOURCE PROGRAM DATA: builds SOURCE with the flags that pkg-config gives, and runs it.
set -eu
compiler=$1 libdir=$2 source=$3 program=$4 data=$5
export PKG_CONFIG_PATH="$libdir/pkgconfig"
pkg-config --atleast-version=0.1 entente
# shellcheck disable=SC2046  # flags are words
"$compiler" -std=c++20 "$source" -o "$program" $(pkg-config --cflags --libs entente)
LD_LIBRARY_PATH="$libdir" "$program" "$data"
