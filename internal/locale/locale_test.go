package locale

import "testing"

func TestFallback(t *testing.T) {
	for _, c := range []struct {
		name string
		env  map[string]string
		want string
	}{
		{"containers", map[string]string{"LANG": "C.UTF-8"}, "en"},
		{"the first that is set counts", map[string]string{"LC_ALL": "de_DE.UTF-8", "LANG": "C.UTF-8"}, ""},
		{"plain C is understood", map[string]string{"LC_ALL": "C"}, ""},
		{"a language is asked for", map[string]string{"LC_ALL": "C.UTF-8", "LANGUAGE": "de"}, ""},
		{"nothing is set", nil, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := fallback(func(name string) string { return c.env[name] }); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
