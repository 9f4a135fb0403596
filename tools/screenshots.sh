#!/bin/sh
# Draws every page of the window on the sample story into a folder, in a real
# window on a virtual display. A form is SIZE-LOOK or SIZE-LOOK-TEXT: look is
# light, dark, contrast or contrast-dark, text a size in per cent. Each form
# begins with the same desk, on which work has begun.
# Usage: tools/screenshots.sh PROGRAM FOLDER [FORM…]
set -eu

program=$(readlink -f "$1")
mkdir -p "$2"
folder=$(readlink -f "$2")
shift 2
[ $# -gt 0 ] || set -- 1280x800-light 1280x800-dark 1280x800-contrast 1280x800-contrast-dark 1280x800-dark-150 \
	1920x1080-light 1920x1080-dark 1920x1080-contrast 2560x1440-light 1024x700-light 800x600-light

home=$(mktemp -d)
server=""
window=""
end() {
	for process in $window $server; do
		kill "$process" && wait "$process" || true
	done 2>/dev/null
	window="" server=""
}
clean() {
	end
	rm -rf "$home"
}
trap clean EXIT INT TERM

# open_display starts a display of the size that the server says is free, and
# that keeps what it shows in a file.
open_display() {
	mkfifo "$home/display"
	Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset -fbdir "$home" 3>"$home/display" >/dev/null 2>&1 &
	server=$!
	read -r number <"$home/display"
	rm "$home/display"
	DISPLAY=:$number
	export DISPLAY
}

# begin FORM opens the window on a copy of the desk, in that form.
begin() {
	form=$1 size=${1%%-*} look=${1#*-} text=100 scheme=1 contrast=false
	case $look in *-[0-9]*) text=${look##*-} look=${look%-*} ;; esac
	case $look in *dark) scheme=2 ;; esac
	case $look in contrast*) contrast=true ;; esac
	rm -rf "$home/.config"
	mkdir -p "$home/begun" "$home/.config/fyne/desk.crosscheck.app"
	cp -r "$home/begun" "$home/.config/crosscheck"
	printf '{"scheme":%d,"contrast.high":%s,"text.size":%d,"window.width":%d,"window.height":%d,"editor":"Ada Lenz"}' \
		"$scheme" "$contrast" $((13 * text / 100)) "${size%x*}" "${size#*x}" >"$home/.config/fyne/desk.crosscheck.app/preferences.json"
	open_display
	HOME=$home XDG_CONFIG_HOME=$home/.config "$program" >/dev/null 2>&1 &
	window=$!
	wait_for "Sample story"
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

seen() { cksum <"$home/Xvfb_screen0"; }

# settle waits until the display has stopped changing; a caret may blink on.
settle() {
	before="" same=0 tries=0
	while [ "$same" -lt 3 ] && [ "$tries" -lt 20 ]; do
		now=$(seen) tries=$((tries + 1))
		if [ "$now" = "$before" ]; then same=$((same + 1)); else same=0; fi
		before=$now
		sleep 0.2
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

types() { xdotool type --delay 30 "$1" && settle; }

shoot() { import -window root "$folder/$1-$form.png"; }

export LANG=en_US.UTF-8 LANGUAGE=en WAYLAND_DISPLAY=

# decide X REASON gives the claim that is shown a verdict: X is where its button
# stands. The next claim comes by itself.
decide() {
	keys 2
	types "$2"
	xdotool mousemove "$1" 710 click 1
	settle
	xdotool mousemove 0 0
}

# The desk that all forms begin with: some claims are decided, one has a question
# and a comment.
begin 1280x800-light
sleep 5 # until the claims are matched by meaning
keys g r n
decide 680 "They cannot both be right"
keys n
decide 915 "All of them rest on one report"
decide 445 "The recording was heard"
keys n
decide 915 "Nobody else was there"
decide 1150 "An opinion"
decide 445 "Both offices confirmed it by telephone"
keys q; types "How many officials were there"; keys Return
keys c; types "Ask the agency for its note"; keys ctrl+Return
keys g r; keys g o
end
cp -r "$home/.config/crosscheck/." "$home/begun"

for f in "$@"; do
	begin "$f"
	keys g o; shoot overview
	keys g r k k k k k k k k k k k k; shoot review # the first claim: a material difference is open
	keys n
	keys ctrl+k; types "spl"; shoot palette; keys Escape
	keys e; shoot sheet; keys Escape
	keys 2; shoot reason; keys Escape
	keys g a j j; shoot articles
	keys g m; shoot matches
	keys g s j; shoot origins
	keys g p; shoot report
	keys ctrl+f; types "official"; sleep 2; shoot search; keys Escape
	keys shift+slash; shoot help; keys Escape
	keys ctrl+comma; shoot settings; keys Escape
	keys g h; shoot start
	keys ctrl+n; types "Flood in the valley"; keys Return; shoot empty
	end
done
echo "The pictures are in $folder."
