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

// Tied are the ties of the matches, made anew where the dossier does not have them.
func (d *Dossier) Tied() *Ties {
	if d.Ties != nil {
		return d.Ties
	}
	return TiesOf(d.Readings, d.Matches)
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
