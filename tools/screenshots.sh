#!/bin/sh
# Draws every page of the window on the sample story into a folder, in a real
# window on a virtual display. A form is SIZE-LOOK or SIZE-LOOK-TEXT: look is
# light, dark, contrast or contrast-dark, text a size in per cent.
# Usage: tools/screenshots.sh PROGRAM FOLDER [FORM…]
set -eu

program=$(readlink -f "$1")
mkdir -p "$2"
folder=$(readlink -f "$2")
shift 2
[ $# -gt 0 ] || set -- 1280x800-light 1280x800-dark 1280x800-contrast 1280x800-contrast-dark 1280x800-light-150 \
	1920x1080-light 1920x1080-dark 2560x1440-light 1024x700-light 800x600-light

home=$(mktemp -d)
server=""
window=""
clean() {
	[ -z "$window" ] || kill "$window" 2>/dev/null || true
	[ -z "$server" ] || kill "$server" 2>/dev/null || true
	rm -rf "$home"
}
trap clean EXIT INT TERM

# open_display starts a display of the size that the server says is free.
open_display() {
	mkfifo "$home/display"
	Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$home/display" >/dev/null 2>&1 &
	server=$!
	read -r number <"$home/display"
	rm "$home/display"
	DISPLAY=:$number
	export DISPLAY
}

# choose_look writes what the window remembers of its look.
choose_look() {
	scheme=1 contrast=false
	case $look in *dark) scheme=2 ;; esac
	case $look in contrast*) contrast=true ;; esac
	mkdir -p "$home/.config/fyne/desk.crosscheck.app"
	printf '{"scheme":%d,"contrast.high":%s,"text.size":%d,"window.width":%d,"window.height":%d,"editor":"Ada Lenz"}' \
		"$scheme" "$contrast" $((13 * text / 100)) "${size%x*}" "${size#*x}" >"$home/.config/fyne/desk.crosscheck.app/preferences.json"
}

# wait_for TITLE waits until a window has that title.
wait_for() {
	tries=0
	until xdotool search --name "$1" >/dev/null 2>&1; do
		tries=$((tries + 1))
		[ "$tries" -lt 300 ] || { echo "screenshots: the window “$1” did not come" >&2; exit 1; }
		sleep 0.2
	done
	sleep 1
	settle
}

seen() { import -window root rgb:- | cksum; }

# settle waits until the display has stopped changing; a caret may blink on.
settle() {
	before="" same=0 tries=0
	while [ "$same" -lt 2 ] && [ "$tries" -lt 12 ]; do
		now=$(seen) tries=$((tries + 1))
		if [ "$now" = "$before" ]; then same=$((same + 1)); else same=0; fi
		before=$now
		sleep 0.3
	done
}

# keys presses keys, and waits until the last of them shows.
keys() {
	while [ $# -gt 1 ]; do
		xdotool key "$1"
		sleep 0.3
		shift
	done
	settle
	last=$(seen) tries=0
	xdotool key "$1"
	until [ "$(seen)" != "$last" ] || [ "$tries" -ge 20 ]; do
		sleep 0.2
		tries=$((tries + 1))
	done
	settle
}

shoot() { import -window root "$folder/$1-$form.png"; }

export LANG=en_US.UTF-8 LANGUAGE=en WAYLAND_DISPLAY=
decided=false
for form in "$@"; do
	size=${form%%-*} look=${form#*-} text=100
	case $look in *-[0-9]*) text=${look##*-} look=${look%-*} ;; esac
	open_display
	choose_look
	HOME=$home XDG_CONFIG_HOME=$home/.config "$program" >/dev/null 2>&1 &
	window=$!
	wait_for "Sample story"
	if ! $decided; then # a desk on which work has begun, for this and the next forms
		decided=true
		keys g r n a n a n a n a g r
	fi
	keys g o; shoot overview
	keys g r n; shoot review
	keys g a j j; shoot articles
	keys g m; shoot matches
	keys g s j; shoot origins
	keys g p; shoot report
	keys ctrl+k; shoot palette; keys Escape
	keys shift+slash; shoot help; keys Escape
	keys ctrl+comma; shoot settings; keys Escape
	keys g h; shoot start
	kill "$window" && wait "$window" 2>/dev/null || true
	kill "$server" && wait "$server" 2>/dev/null || true
	window="" server=""
done
echo "The pictures are in $folder."
