#!/bin/sh
# check.sh BUILD SOURCE: installs the packages of BUILD/packages in a Debian 12 that has nothing else, uses them
# there as a new user would, and takes them away again. Needs root, for chroot. The bare system is made once by
# debootstrap, from the mirror that this machine's apt uses, and kept in BUILD/debian-12.tar.
set -eu
if [ -z "${ENTENTE_OWN_MOUNTS:-}" ]; then
    [ "$(id -u)" = 0 ] || { echo "make package-check: needs root, for chroot" >&2; exit 1; }
    ENTENTE_OWN_MOUNTS=1 exec unshare --mount sh "$0" "$@" # its mounts go when it ends
fi
build=$(realpath "$1") source=$(realpath "$2")
root="$build/debian-12" base="$build/debian-12.tar"
exec 9>"$build/check.lock"
flock -n 9 || { echo "make package-check: another one runs in $build" >&2; exit 1; }

say() { echo "package-check: $*"; }
in_root() { chroot "$root" env -i TERM=dumb PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# Its last lines, which are the last commands, when one fails.
as_user() {
    in_root setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/user sh -euxc "cd /home/user; $1" 2>"$build/steps.log" || {
        tail -n 20 "$build/steps.log" >&2
        exit 1
    }
}
apt_in_root() { in_root apt-get "$@" >"$build/apt.log" 2>&1 || { cat "$build/apt.log" >&2; exit 1; }; }
install_in_root() { apt_in_root install -y -qq --no-install-recommends "$@"; }
mirrors() { apt-get indextargets --format "$1" 'Created-By: Packages' 'Origin: Debian' | sort -u; }

if [ ! -f "$base" ]; then
    say "making a bare Debian 12 (once)"
    rm -rf "$root"
    debootstrap --variant=minbase bookworm "$root" "$(mirrors '$(REPO_URI) $(RELEASE)' | awk '$2 == "bookworm" { print $1; exit }')" >"$build/debootstrap.log"
    mirrors 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' >"$root/etc/apt/sources.list"
    apt-config dump | grep -E '^Acquire::(http|https|Check)' >"$root/etc/apt/apt.conf.d/99machine" || true
    tar -C "$root" -cf "$base.part" . && mv "$base.part" "$base"
fi
rm -rf --one-file-system "$root" && mkdir "$root" && tar -C "$root" -xf "$base"
trap 'umount "$root/dev/pts" "$root/proc" 2>/dev/null; rm -rf --one-file-system "$root"' EXIT
cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
mount -t proc proc "$root/proc"
mount -t devpts devpts "$root/dev/pts"
cp "$build"/packages/*.deb "$build"/packages/*.tar.gz "$root/tmp/"
cp -r "$source/tests/consumer" "$root/tmp/consumer"
in_root apt-get update -qq
in_root useradd --create-home --uid 1000 user

say "lintian"
# Left out: what only an upload to Debian needs, and the address, which whoever publishes sets.
lintian --allow-root --fail-on error,warning --suppress-tags \
    initial-upload-closes-no-bugs,bogus-mail-host,bogus-mail-host-in-debian-changelog "$build"/packages/*.deb

say "the program"
begin=$(date +%s)
install_in_root "/tmp/$(basename "$build"/packages/entente_*.deb)"
say "installed with all it needs in $(($(date +%s) - begin)) s"
as_user 'entente --version
entente report us-pakistan -o report >/dev/null && test -s report/index.html && test -s report/figures/era-war-on-terror.svg
entente draw us-pakistan --era war-on-terror -o era.pdf && head -c 5 era.pdf | grep -q "%PDF-"
entente check /usr/share/entente/us-pakistan.json && test -s /usr/share/entente/words/entente.pot'

say "manual and completions"
install_in_root man-db groff-base bash-completion zsh fish python3
in_root mandb --quiet
as_user 'man -w entente entente-draw && man -w 7 entente-measures
whatis entente-draw | grep -q "draw one diagram per era"
man entente-import | grep -q cow-alliances
bash -ic "_completion_loader entente; complete -p entente" 2>/dev/null | grep -q _entente
zsh -fc "autoload -U compinit && compinit -D && [[ \$_comps[entente] == _entente ]]"
timeout 60 zsh -f /tmp/consumer/zsh_test.zsh /usr/share/zsh/vendor-completions
fish -c "complete -C \"entente draw --form\"" | grep -q -- --format
cd /usr/share
python3 -B /tmp/consumer/pages_test.py /usr/bin/entente man/man1 bash-completion/completions/entente \
    zsh/vendor-completions/_entente fish/vendor_completions.d/entente.fish'

say "the tutorial, as the package has it"
mkdir -p "$root/tmp/project/tests/cli"
cp "$source/tests/cli/support.py" "$root/tmp/project/tests/cli/"
cp -r "$source/tests/docs" "$root/tmp/project/tests/"
ln -s /usr/share/doc/entente/examples "$root/tmp/project/examples"
as_user 'ENTENTE_PROGRAM=/usr/bin/entente ENTENTE_SOURCE_DIR=/tmp/project \
    python3 -B /tmp/project/tests/docs/commands_test.py /usr/share/doc/entente/tutorial.md'

say "the library"
begin=$(date +%s)
install_in_root g++ make cmake pkg-config "/tmp/$(basename "$build"/packages/libentente-dev_*.deb)"
say "installed with a compiler in $(($(date +%s) - begin)) s"
library=$(in_root sh -c 'dirname $(dirname $(dpkg -L libentente-dev | grep "/entente.pc$"))')
as_user "cmake -S /tmp/consumer -B by-cmake >/dev/null && cmake --build by-cmake >/dev/null && by-cmake/consumer /usr/share/entente/us-pakistan.json
cmake -S /tmp/consumer/one_layer -B one-layer >/dev/null && cmake --build one-layer >/dev/null && one-layer/one_layer
sh /tmp/consumer/pkg_config.sh c++ $library /tmp/consumer/consumer.cpp ./by-pkg-config /usr/share/entente/us-pakistan.json"

say "the Python module"
begin=$(date +%s)
install_in_root python3-pandas python3-networkx "/tmp/$(basename "$build"/packages/python3-entente_*.deb)"
say "installed with pandas and networkx in $(($(date +%s) - begin)) s"
as_user 'python3 /tmp/consumer/python_session.py'

say "R"
begin=$(date +%s)
install_in_root r-base-core r-cran-igraph
say "installed with igraph in $(($(date +%s) - begin)) s"
as_user 'cp -r /usr/share/entente/r . && cd r && Rscript 01_alignment.R && Rscript 02_era_network.R'

say "all away again"
apt_in_root purge -y -qq entente libentente-dev python3-entente
left=$(find "$root/usr" "$root/etc" "$root/var/lib/entente" -name '*entente*' 2>/dev/null || true)
[ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }

say "the archive, in a folder of its own"
as_user 'tar -xzf /tmp/entente-*.tar.gz && mv entente-* anywhere && anywhere/bin/entente describe us-pakistan >/dev/null
cmake -S /tmp/consumer -B moved -DCMAKE_PREFIX_PATH=$HOME/anywhere >/dev/null && cmake --build moved >/dev/null && moved/consumer anywhere/share/entente/us-pakistan.json'
say "all as it should be"
