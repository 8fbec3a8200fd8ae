#!/bin/sh
# Publishes a release on the machine that serves it. It needs the GNU tools of any Debian (`cp --parents`, `mv -T`) and
# an account that owns the folder; nginx only reads it.
#
#   sh release/publish.sh [folder]                            the release of this file
#   sh release/publish.sh [folder] --back 20261126-204500     an earlier one that is still there
#   sh release/publish.sh [folder] --withdraw                 the current one, without its service worker
#
# The folder is /srv/shirube unless another is given. Readers get the old release or the new one, never a mixture: a
# release is a folder of its own, and a link is switched. If a step fails, nothing that is served has changed.
set -eu
umask 022

# How many releases to keep, and for how many days to keep the scripts of earlier ones, for pages that are still open.
releases=5
days=30

release=$(cd "$(dirname "$0")" && pwd)
folder=/srv/shirube
back=
source=$release/site
suffix=
while [ $# -gt 0 ]; do
  case $1 in
    --back) back=${2:?is the release to go back to} && shift ;;
    --withdraw) source=current/ suffix=-withdrawn ;;
    *) folder=$1 ;;
  esac
  shift
done
mkdir -p "$folder"
cd "$folder"
mkdir -p releases kept

if [ -n "$back" ]; then
  id=$back
  [ -d "releases/$id" ] || { echo "There is no release $id in $PWD/releases." >&2; exit 1; }
else
  id=$(date -u +%Y%m%d-%H%M%S)$suffix
  while [ -e "releases/$id" ]; do
    sleep 1
    id=$(date -u +%Y%m%d-%H%M%S)$suffix
  done
  part=releases/.$id
  trap 'rm -rf "$part"; [ "releases/$id" = "$(readlink current)" ] || rm -rf "releases/$id"' EXIT
  cp -a "$source" "$part"
  # In a release of its own: the withdrawn one keeps its service worker, for going back to it.
  if [ -n "$suffix" ]; then find "$part" -name sw.js -exec cp "$release/withdraw.js" {} \; ; fi
  mv "$part" "releases/$id"
fi

# Files with a hash in their name: those of the release that goes now get this day's date, from which they are kept. All are
# copied anew: a copy that broke off, as on a full disk, is younger than what it is a part of.
if [ -e current ]; then
  hashed() { (cd current/ && find . -type f '(' -path '*/_astro/*' -o -path '*/pagefind/*' ')' "$@"); }
  hashed -exec cp --parents -t "$PWD/kept" {} +
  hashed | (cd kept && xargs touch)
fi

ln -sfn "releases/$id" .next
mv -T .next current

find kept -type f -mtime "+$days" -delete
for old in $(ls -1 releases | sort -r | tail -n "+$((releases + 1))"); do
  [ "releases/$old" = "$(readlink current)" ] || rm -rf "releases/$old"
done
echo "Published: $PWD/releases/$id"
