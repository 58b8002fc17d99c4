#!/usr/bin/env bash
# Makes the pictures of the README anew from the program: pictures.sh, from anywhere, after ./run or ./test.
# Needs: xvfb, xdotool, imagemagick, poppler-utils.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
tumen="$root/build/tumen"
target="$root/assets/pictures"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$target"

export work tumen
xvfb-run --auto-servernum --server-args='-screen 0 1280x720x24' bash -euc '
    "$tumen" render --at 1951-06-01 --view peninsula --size 1280x720 -o "$work/war.png"
    "$tumen" render --scene circle --size 1280x720 -o "$work/world.png"
    "$tumen" render --at 1946-08-01 --view peninsula --size 1280x720 -o "$work/division.png"

    "$tumen" render --at 1951-06-01 --compare 1938-06-01 --view peninsula --size 1280x720 -o "$work/compared.png"
    "$tumen" render --at 1951-06-01 --view far-east --theme light --size 1280x720 -o "$work/light.png"
    "$tumen" render --at 2024-01-21 --view moscow-pyongyang --theme high-contrast --size 1280x720 -o "$work/contrast.png"

    # The window itself, with a claim in the inspector: search for it as a user would.
    XDG_CONFIG_HOME="$work" "$tumen" --size 1280x720 &
    window=$(xdotool search --sync --onlyvisible --name "^Tumen$" | head -n 1)
    until [ "$(import -window "$window" -format "%k" info: 2>/dev/null || echo 0)" -gt 1000 ]; do sleep 0.1; done
    xdotool key slash
    xdotool type --delay 60 munitions
    xdotool key Return
    xdotool mousemove 1279 719
    sleep 2
    import -window "$window" "$work/window.png"
    xdotool key Escape e
    sleep 2
    import -window "$window" "$work/ledger.png"
    xdotool key Shift+l g
    sleep 2
    import -window "$window" "$work/balance.png"
    xdotool key Shift+l Shift+l Shift+e
    sleep 1
    xdotool key --delay 200 Down Down Down Down
    sleep 4
    import -window "$window" "$work/scenes.png"
    kill %1
    wait

    XDG_CONFIG_HOME="$work" "$tumen" --present --presenter &
    presenter=$(xdotool search --sync --onlyvisible --name "^Tumen: presenter$" | head -n 1)
    xdotool key 1 0 Return
    sleep 5
    import -window "$presenter" "$work/presenter.png"
    kill %1
    wait

    "$tumen" handout --notes -o "$work/handout.pdf"
'
for page in 1 10 56; do
    pdftoppm -r 60 -f "$page" -l "$page" -png -singlefile "$work/handout.pdf" "$work/page-$page"
done
montage "$work"/page-{1,10,56}.png -tile 3x -geometry +8+8 -background '#8a9099' "$work/handout.png"
for name in presenter scenes handout window ledger balance compared war world division light contrast; do
    convert "$work/$name.png" -quality 88 "$target/$name.jpg"
done
