package text_test

import (
	"testing"

	"crosscheck/internal/text"
)

func TestCommonRun(t *testing.T) {
	for _, c := range []struct {
		name, a, b   string
		from, length int
	}{
		{"nothing in common", "The bridge fell", "Parliament votes", 0, 0},
		{"no words", "", "Parliament votes", 0, 0},
		{"other forms of the words", "He said: we closed the bridges today", "They close the bridge", 3, 3},
		{"the longer one", "we act now, and we will act at once", "we will act", 4, 3},
		{"the first of two", "red boat, blue boat", "blue boat red boat", 0, 2},
		{"at the end", "yesterday the mill burned", "the mill burned", 1, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			from, length := text.CommonRun(text.Words(c.a), text.Words(c.b))
			if from != c.from || length != c.length {
				t.Errorf("from word %d, %d long; want %d, %d", from, length, c.from, c.length)
			}
		})
	}
}
