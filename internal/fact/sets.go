package fact

// Sets are disjoint sets of numbers: each number leads to another of its set, the root to
// itself (Galler and Fischer 1964).
type Sets []int32

// NewSets makes n sets of one number each.
func NewSets(n int) Sets {
	s := make(Sets, n)
	for i := range s {
		s[i] = int32(i)
	}
	return s
}

// Root is the number that stands for the set of x.
func (s Sets) Root(x int32) int32 {
	for s[x] != x {
		s[x] = s[s[x]] // halve the way for the next look
		x = s[x]
	}
	return x
}

// Join puts the sets of two numbers together and reports whether they were two.
func (s Sets) Join(x, y int32) bool {
	x, y = s.Root(x), s.Root(y)
	s[x] = y
	return x != y
}
