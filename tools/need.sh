#!/bin/sh
# Brings the system packages that building and testing need, or names the one
# command that does. Usage: tools/need.sh build|window…
#   build   a C compiler, the X11 and OpenGL headers of the window
#   window  a virtual display, and what drives and photographs it
set -eu

missing=""
want() { # want PACKAGE TEST…: the package is missing when the test fails
	package=$1
	shift
	"$@" >/dev/null 2>&1 || missing="$missing $package"
}

for group in "$@"; do
	case $group in
	build)
		want gcc sh -c 'command -v "${CC:-gcc}"'
		want libc6-dev sh -c 'printf "#include <stdlib.h>\n" | "${CC:-gcc}" -E - '
		want xorg-dev sh -c 'for h in Xcursor/Xcursor.h extensions/Xrandr.h extensions/Xinerama.h extensions/XInput2.h extensions/xf86vmode.h; do test -f /usr/include/X11/$h || exit 1; done'
		want libgl1-mesa-dev test -f /usr/include/GL/gl.h
		;;
	window)
		want xvfb command -v Xvfb
		want xdotool command -v xdotool
		want imagemagick command -v import
		;;
	*)
		echo "tools/need.sh: unknown group $group; use build or window" >&2
		exit 2
		;;
	esac
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
	echo "These are missing (names as on Debian):$missing. Install them with your package manager, then try again." >&2
	exit 1
fi
sudo=""
if [ "$(id -u)" != 0 ]; then
	if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
		echo "Some system packages are missing. Type this once, then try again:" >&2
		echo "  sudo apt-get install -y$missing" >&2
		exit 1
	fi
	sudo="sudo -n"
fi
echo "Installing$missing" >&2
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # words on purpose
$sudo apt-get -q -o DPkg::Lock::Timeout=300 update >&2 || echo "The package lists could not be brought up to date; trying with those that are there." >&2
# shellcheck disable=SC2086
$sudo apt-get -q -o DPkg::Lock::Timeout=300 install -y --no-install-recommends $missing >&2
