package reading

import (
	"strings"
	"testing"

	"crosscheck/internal/fact"
)

func TestWordsCutAndAddedAreMarked(t *testing.T) {
	words := func(phrases []fact.Phrase) string {
		var out []string
		for _, p := range phrases {
			out = append(out, p.Text)
		}
		return strings.Join(out, "|")
	}
	for _, c := range []struct{ name, text, cuts, added string }{
		{"none", "He said: “We will act.”", "", ""},
		{"cut with a sign", "He said: “We will act … to end it.”", "…", ""},
		{"cut with dots", "He said: \"We will act ... to end it.\"", "...", ""},
		{"cut in brackets", "He said: “We will act […] to end it [...] soon.”", "[…]|[...]", ""},
		{"added", "He said: “We will [not] end [the war] soon.”", "", "[not]|[the war]"},
		{"both", "He said: “We … will end [it].”", "…", "[it]"},
		{"dots at the end", "He said: “We will act…”", "", ""},
		{"a bracket left open", "He said: “We will [act.”", "", ""},
		{"outside", "He [Roth] said … “We will act.”", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := readText(c.text)
			st := r.Statements[len(r.Statements)-1]
			if len(st.Quotations) != 1 {
				t.Fatalf("%q: %d quotations, want 1", c.text, len(st.Quotations))
			}
			q := st.Quotations[0]
			if words(q.Cuts) != c.cuts || words(q.Added) != c.added {
				t.Errorf("%q: cut %q, added %q, want %q, %q", c.text, words(q.Cuts), words(q.Added), c.cuts, c.added)
			}
		})
	}
}

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
		{"never opened", `It fell at once," Roth said.`, "It fell at once,"},
		{"never opened, one sentence of several", `The town slept. It fell at once,” Roth said.`, "It fell at once,"},
		{"never opened, another follows", `It fell at once," Roth said. "We ran."`, "It fell at once,|We ran."},
		{"never opened, inches", `The pipe of 6", Roth said, broke.`, ""},
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
