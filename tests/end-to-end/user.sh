# The same as an ordinary user, who exists for this only. Root makes the user; nothing else here is done by root.
# shellcheck shell=bash disable=SC2154

if [ "$(id -u)" != 0 ]; then
    printf '        (this whole run is by an ordinary user: %s)\n' "$(id -un)"
    return 0
fi

newcomer=git-origin-newcomer
home=$work/newcomer
clear_newcomer() {
    # By uid, so that only what this user started ends.
    pkill -KILL -u "$newcomer" 2>/dev/null
    [ ! -d "$home/git-origin/.state" ] || runuser -u "$newcomer" -- "$home/git-origin/sandbox/host" purge >/dev/null 2>&1
    userdel "$newcomer" 2>/dev/null
    rm -rf "$home"
}
trap 'clear_newcomer; clear_scene' EXIT

chmod 711 "$work"
useradd --home-dir "$home" --create-home --shell /bin/bash "$newcomer"
grep -q "^$newcomer:" /etc/subuid || usermod --add-subuids 700000-765535 --add-subgids 700000-765535 "$newcomer"
need_uidmap=$(command -v newuidmap || { RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends uidmap >/dev/null 2>&1; command -v newuidmap; })
try 'a user has what user namespaces need' test -x "$need_uidmap"
(cd "$copy" && tar --exclude=./.state --exclude=./artifacts -cf - .) | tar -C "$home" --one-top-level=git-origin --no-same-owner -xf -
mkdir "$home/tmp"
chown -R "$newcomer:" "$home"

# newcomer COMMAND…: as that user, with a fresh environment. Its temporary files go with its home: NuGet names a folder after the user, and the next one of this name is another.
newcomer() { runuser -u "$newcomer" -- env -i HOME="$home" TMPDIR="$home/tmp" PATH="$PATH" USER="$newcomer" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 bash -c 'cd ~/git-origin && exec "$@"' newcomer "$@"; }

begun=$SECONDS
try 'an ordinary user: create-all exits 0' newcomer scripts/create-all
echo "        (create-all took $((SECONDS - begun)) s)"
try 'an ordinary user: it verified the result' grep -qE 'verified: ([0-9]+) of \1 hold' <<<"$OUTPUT"
try 'an ordinary user: checkout' newcomer scripts/checkout notebooks v1.0.3 notebooks-copy
try 'an ordinary user: create-all again' newcomer scripts/create-all
try 'an ordinary user: nothing changed' grep -qi 'no changes' <<<"$OUTPUT"
try 'an ordinary user: delete-all exits 0' newcomer scripts/delete-all
# One that has ended and that nobody has asked about (Z) is no longer a process.
same 'an ordinary user: no process is left' '' "$(ps -u "$newcomer" -o stat=,args= | grep -v '^Z')"
try 'an ordinary user: delete-all again' newcomer scripts/delete-all
clear_newcomer
