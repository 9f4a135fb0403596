#!/bin/sh
# Draws every page of the window on the sample story into a folder, in light and
# dark at two sizes, in a real window on a virtual display.
# Usage: tools/screenshots.sh PROGRAM FOLDER
set -eu

program=$(readlink -f "$1")
mkdir -p "$2"
folder=$(readlink -f "$2")
home=$(mktemp -d)
server=""
window=""
clean() {
	[ -z "$window" ] || kill "$window" 2>/dev/null || true
	[ -z "$server" ] || kill "$server" 2>/dev/null || true
	rm -rf "$home"
}
trap clean EXIT INT TERM

# free_display finds a display number that nobody uses.
free_display() {
	n=90
	while [ -e "/tmp/.X$n-lock" ] || [ -e "/tmp/.X11-unix/X$n" ]; do n=$((n + 1)); done
	echo ":$n"
}

# wait_for TITLE waits until a window has that title.
wait_for() {
	tries=0
	until xdotool search --name "$1" >/dev/null 2>&1; do
		tries=$((tries + 1))
		[ "$tries" -lt 100 ] || { echo "screenshots: the window “$1” did not come" >&2; exit 1; }
		sleep 0.2
	done
	sleep 1.5
}

keys() {
	for key in "$@"; do
		xdotool key --delay 40 "$key"
		sleep 0.3
	done
	sleep 0.9
}

shoot() { import -window root "$folder/$1-$look-$size.png"; }

export LANG=en_US.UTF-8 LANGUAGE=en
for size in 1280x800 1920x1080; do
	for look in light dark; do
		scheme=1
		[ "$look" = light ] || scheme=2
		rm -rf "$home/.config"
		mkdir -p "$home/.config/fyne/desk.crosscheck.app"
		printf '{"scheme":%d,"window.width":%d,"window.height":%d,"editor":"Ada Lenz"}' \
			"$scheme" "${size%x*}" "${size#*x}" >"$home/.config/fyne/desk.crosscheck.app/preferences.json"
		DISPLAY=$(free_display)
		export DISPLAY
		Xvfb "$DISPLAY" -screen 0 "${size}x24" >/dev/null 2>&1 &
		server=$!
		sleep 1
		HOME=$home XDG_CONFIG_HOME=$home/.config "$program" >/dev/null 2>&1 &
		window=$!
		wait_for "Sample story"
		keys g o; shoot overview
		keys g r; shoot review
		keys g a; shoot articles
		keys g m; shoot matches
		keys g s; shoot origins
		keys g p; shoot report
		keys ctrl+k; shoot palette
		keys Escape; keys shift+slash; shoot help
		kill "$window" && wait "$window" 2>/dev/null || true
		kill "$server" && wait "$server" 2>/dev/null || true
		window="" server=""
	done
done
echo "The pictures are in $2."
