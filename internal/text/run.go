package text

// CommonRun finds the longest run of words that stands in two texts, whatever the
// forms of the words: from which word of the first it goes, and how many words long it
// is, 0 for none. Of several it is the first. It takes the product of the two lengths.
func CommonRun(a, b []Word) (from, length int) {
	row := make([]int, len(b)+1) // row[j+1] is the length of the run that ends at b[j]
	for i := range a {
		diagonal := 0
		for j := range b {
			above := row[j+1]
			row[j+1] = 0
			if a[i].Stem == b[j].Stem {
				row[j+1] = diagonal + 1
				if row[j+1] > length {
					from, length = i-diagonal, row[j+1]
				}
			}
			diagonal = above
		}
	}
	return from, length
}
