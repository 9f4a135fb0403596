package fact

// Ties are the matches of a dossier by numbers of their statements. A large story has
// more than a million matches: to look up two ids for each of them takes seconds, to go
// over numbers takes milliseconds.
type Ties struct {
	Numbers map[string]int32 // statement id → its number
	Ends    [][2]int32       // the numbers of A and B, for each of Matches
}

// TiesOf numbers the statements of readings in their order, then those that matches
// name besides.
func TiesOf(readings []Reading, matches []Match) *Ties {
	n := 0
	for i := range readings {
		n += len(readings[i].Statements)
	}
	t := &Ties{make(map[string]int32, n), make([][2]int32, len(matches))}
	for i := range readings {
		for j := range readings[i].Statements {
			t.number(readings[i].Statements[j].ID)
		}
	}
	for i := range matches {
		t.Ends[i] = [2]int32{t.number(matches[i].A), t.number(matches[i].B)}
	}
	return t
}

func (t *Ties) number(id string) int32 {
	n, ok := t.Numbers[id]
	if !ok {
		n = int32(len(t.Numbers))
		t.Numbers[id] = n
	}
	return n
}

// MatchesOf finds the matches of some pairs of statements, by pair.
func (d *Dossier) MatchesOf(pairs [][2]string) map[[2]string]Match {
	found := make(map[[2]string]Match)
	if len(pairs) == 0 {
		return found
	}
	ties := d.Tied()
	touched, wanted := make([]bool, len(ties.Numbers)), make(map[[2]string]bool, len(pairs))
	for _, p := range pairs {
		wanted[PairOf(p[0], p[1])] = true
		for _, id := range p {
			if n, ok := ties.Numbers[id]; ok {
				touched[n] = true
			}
		}
	}
	for i, ends := range ties.Ends {
		if touched[ends[0]] && touched[ends[1]] {
			if m := d.Matches[i]; wanted[[2]string{m.A, m.B}] {
				found[[2]string{m.A, m.B}] = m
			}
		}
	}
	return found
}

// Tied are the ties of the matches, made anew where the dossier does not have them.
func (d *Dossier) Tied() *Ties {
	if d.Ties != nil {
		return d.Ties
	}
	return TiesOf(d.Readings, d.Matches)
}

// ClaimsOf lists, for each number, the places of the claims that hold its statement.
func (t *Ties) ClaimsOf(claims []Claim) [][]int {
	holding := make([][]int, len(t.Numbers))
	for i := range claims {
		for _, id := range claims[i].Statements {
			if n, ok := t.Numbers[id]; ok {
				holding[n] = append(holding[n], i)
			}
		}
	}
	return holding
}

// ByNumber lists the statements of the dossier by the numbers of its ties; nil where it
// has none of that number.
func (d *Dossier) ByNumber(t *Ties) []*Statement {
	out := make([]*Statement, len(t.Numbers))
	for i := range d.Readings {
		for j := range d.Readings[i].Statements {
			s := &d.Readings[i].Statements[j]
			if n, ok := t.Numbers[s.ID]; ok {
				out[n] = s
			}
		}
	}
	return out
}
