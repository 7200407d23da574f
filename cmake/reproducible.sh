#!/bin/sh
# reproducible.sh SOURCE WORK: builds the program twice from clean clones of SOURCE, in folders, time zones, locales
# and job counts that differ and without ccache, and compares the two. Ends with a table; exit status 1 when a byte
# differs.
set -eu
source=$(cd "$1" && pwd)
work=$2
mkdir -p "$work"
work=$(cd "$work" && pwd)

build() {  # NAME ZONE LOCALE JOBS
    rm -rf "${work:?}/$1"
    git clone -q "$source" "$work/$1/checkout"
    (
        export TZ="$2" LC_ALL="$3" CCACHE_DISABLE=1
        cmake -S "$work/$1/checkout" -B "$work/$1/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DENTENTE_TESTS=OFF \
            -DENTENTE_EXAMPLES=OFF >"$work/$1.log"
        ninja -C "$work/$1/build" -j "$4" entente_program >>"$work/$1.log"
    )
}

build one UTC C "$(nproc)"
build another-of-a-longer-name Asia/Karachi C.UTF-8 1
for name in one another-of-a-longer-name; do
    program=$work/$name/build/entente
    printf '%-26s %10s bytes  %s\n' "$name" "$(wc -c <"$program")" "$(sha256sum "$program" | cut -d ' ' -f 1)"
done
if cmp "$work/one/build/entente" "$work/another-of-a-longer-name/build/entente"; then
    echo 'the same program twice'
else
    echo 'the programs differ'
    exit 1
fi
