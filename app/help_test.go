package app

import "testing"

func TestHelpListsEveryKey(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	listed := 0
	for _, p := range w.helpParts("") {
		listed += p.rows - 1
	}
	keyed := 0
	for _, c := range w.commands {
		if c.key != "" {
			keyed++
		}
	}
	if listed != keyed {
		t.Errorf("help lists %d of %d commands that have a key", listed, keyed)
	}
	if parts := w.helpParts("ctrl+k"); len(parts) != 1 || parts[0].rows != 2 {
		t.Errorf("one key is found as %+v", parts)
	}
	if parts := w.helpParts("corrob"); len(parts) != 1 || parts[0].rows != 2 {
		t.Errorf("one command is found as %+v", parts)
	}
	press(t, w, "?")
	if !w.overlaid() {
		t.Fatal("? shows no help")
	}
	press(t, w, "Esc")
	if w.overlaid() {
		t.Error("Esc does not close the help")
	}
}

// A key may stand for one thing only on each page.
func TestKeysDoNotClash(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	taken := map[string]string{}
	for _, c := range w.commands {
		for _, key := range append([]string{c.key}, c.also...) {
			if key == "" {
				continue
			}
			place := string(c.page) + " " + key
			if other := taken[place]; other != "" {
				t.Errorf("%q stands for %s and %s", place, other, c.id)
			}
			taken[place] = c.id
			if s := shortcutOf(key); s != nil && c.page != "" && taken[" "+key] != "" {
				t.Errorf("the shortcut %s of %s is also that of %s", key, c.id, taken[" "+key])
			}
		}
	}
}
