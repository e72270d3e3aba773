#!/bin/sh
# Adds Sejajar to this user's applications menu, to be started from the folder this file stands in.
# `./install.sh --remove` takes it out again.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}

cd "$here/share"
find icons -type f | while read -r file; do
    if [ "${1:-}" = --remove ]; then rm -f "$share/$file"; else install -D -m 644 "$file" "$share/$file"; fi
done
entry=$share/applications/sejajar.desktop
if [ "${1:-}" = --remove ]; then
    rm -f "$entry"
    echo "Sejajar is gone from the menu; delete the folder $here to remove it altogether."
else
    mkdir -p "$share/applications"
    # A quoted path in a desktop entry: these characters escaped, then every backslash, then the field code's %.
    quoted=$(printf '%s' "$here/sejajar" | sed -e 's/[\\"$`]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')
    path=$quoted awk '/^Exec=/ { print "Exec=\"" ENVIRON["path"] "\" %F"; next } { print }' \
        applications/sejajar.desktop >"$entry"
    echo "Sejajar is in the menu now. It starts from $here: keep that folder."
fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$share/applications"; fi
