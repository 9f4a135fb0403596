package reading

import (
	"strings"
	"testing"
)

func TestNames(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"title before", "U.S. President Donald Trump spoke.", "U.S.=U.S. Donald Trump=Donald Trump"},
		{"last name", "He met Donald Trump. Later Trump left.", "Donald Trump=Donald Trump Trump=Donald Trump"},
		{"first word", "Bridges fell. Later Kim left. Kim was tired.", "Kim=Kim Kim=Kim"},
		{"former", "Former U.S. President Donald Trump spoke.", "U.S.=U.S. Donald Trump=Donald Trump"},
		{"institution", "The Ministry of Health closed it.", "Ministry of Health=Ministry of Health"},
		{"possessive", "They saw Israel’s Mossad.", "Israel=Israel Mossad=Mossad"},
		{"initials", "The Central Intelligence Agency knew. Now the CIA denies it.", "Central Intelligence Agency=Central Intelligence Agency CIA=Central Intelligence Agency"},
		{"weekday", "It fell on Monday.", ""},
		{"two of one name", "He met Eric Trump, Donald Trump and Donald Trump. Then Trump left.", "Eric Trump=Eric Trump Donald Trump=Donald Trump Donald Trump=Donald Trump Trump=Donald Trump"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, st := range readText(c.text).Statements {
				for _, n := range st.Names {
					got = append(got, n.Text+"="+n.Canonical)
				}
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("%q: got %q, want %q", c.text, s, c.want)
			}
		})
	}
}
