package verdicts_test

import "testing"

func TestBearings(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "opposite sides", a: "A helicopter crew saw the raft at noon, 12 nautical miles northwest of Cape Lind.",
			b: "The two men were lifted from a raft that was drifting 12 nautical miles southeast of Cape Lind.", want: []string{"place"},
		},
		{
			name: "nearly the same side", a: "A helicopter crew saw the raft at noon, 12 nautical miles north of Cape Lind.",
			b: "The two men were lifted from a raft that was drifting 12 nautical miles northwest of Cape Lind.",
		},
		{
			name: "of two places", a: "A helicopter crew saw the raft at noon, 12 nautical miles northwest of Cape Lind.",
			b: "The two men were lifted from a raft that was drifting southeast of Marden.",
		},
	}, attributed)
}
