package reading

import (
	"strings"
	"testing"
)

func TestQuotations(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"straight", `He said "it fell" and left.`, "it fell"},
		{"curly", "He said “it fell” and left.", "it fell"},
		{"two apostrophes", "He said ''it fell'' and left.", "it fell"},
		{"German", "Er sagte „es fiel“ und ging.", "es fiel"},
		{"French", "Il dit « c'est fini » hier.", "c'est fini"},
		{"single", "He said 'it fell' and left.", "it fell"},
		{"apostrophes are none", "The officials' plan wasn't the mayor's.", ""},
		{"nested", "He said “they told me ‘run’ at once” and left.", "they told me ‘run’ at once"},
		{"inches", `The 6" pipe and the 8" pipe broke.`, ""},
		{"over paragraphs", "He said: “It fell.\n\n“We ran.”", "It fell.|We ran."},
		{"never closed", "He said: “It fell and we ran.\n\nThe town slept.", "It fell and we ran."},
		{"never closed, one sentence of several", "He said: “It fell. The town slept. Nobody ran.", "It fell."},
		{"never closed, others follow", "He said: “It fell. She said: “No.” The “old” bridge stood.", "It fell.|No.|old"},
		{"never closed, straight", "He said: \"It fell. She said: \"No.\" The town slept.", "It fell.|No."},
		{"never closed many times", "“It fell. “It lay. “It burned. “It sank. “It rose. The “old” bridge stood.", "It fell.|It lay.|It burned.|It sank.|It rose.|old"},
		{"nothing inside", "He said “” and left.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, st := range readText(c.text).Statements {
				for _, q := range st.Quotations {
					got = append(got, q.Text)
				}
			}
			if s := strings.Join(got, "|"); s != c.want {
				t.Errorf("%q: got %q, want %q", c.text, s, c.want)
			}
		})
	}
}
