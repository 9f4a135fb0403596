package verdicts_test

import (
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// TestUpdated takes two counts that two of four articles tell as those of two times.
func TestUpdated(t *testing.T) {
	statements := []fact.Statement{
		bare("a", "As of Sunday evening 19 people were injured."),
		bare("b", "By Monday morning 21 people were injured."),
		bare("c", "Nineteen people were injured."),
		bare("d", "There were 21 people injured."),
	}
	for n, disputed := range map[int]bool{4: false, 2: true} {
		some := statements[4-n:]
		if got := material(verdicts.Differences(some, verdicts.Setting{})); len(got) > 0 != disputed {
			t.Errorf("of %d statements: %v, want disputed %v", n, got, disputed)
		}
	}
}
