#!/bin/sh
# Installs the packages of packages.txt, or of the list named, that are missing. Asks dpkg first, so that
# it costs nothing, and needs neither root nor a network, when there is nothing to do.
set -eu
list="${1:-$(dirname "$0")/packages.txt}"
missing=""
for package in $(sed -e 's/#.*//' "$list" | awk '{print $1}'); do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    # A program of that name from elsewhere does as well, and may not stand beside Debian's.
    [ "$status" = installed ] || command -v "$package" >/dev/null || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "installing:$missing" >&2
if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null; then
    as_root="sudo"
else
    echo "make deps: these packages are missing and need root to install; run as root, or install sudo" >&2
    exit 1
fi
# shellcheck disable=SC2086  # word splitting is wanted
$as_root env DEBIAN_FRONTEND=noninteractive sh -c '
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null' sh $missing
