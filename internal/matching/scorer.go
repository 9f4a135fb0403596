package matching

import (
	"context"
	"maps"
	"slices"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
)

// Scorer scores single pairs of statements, weighing words by the other
// statements of a story and, with vectors, looking at the pair through them. It
// is not for concurrent use.
type Scorer struct {
	lexicon *lexicon
	others  []other
	encode  func(texts []string) []*encoder.Vector // nil: by words alone
	sample  []string                               // texts of the story, at most maxOthers
	around  surroundings                           // what vectors are set off against
	// Of texts met, at most maxRemembered, since many pairs have a text in common
	// with others:
	vectors map[string]*encoder.Vector
	likely  map[string][]float32 // the log-odds with each of others
}

// other is a statement of the story that a pair may be looked at through.
type other struct {
	text, words string
	profile     profile
}

const maxRemembered = 10_000

// maxOthers is the largest story in which a bare pair is looked at a second time.
// The model of the second look was fitted to stories of up to some two hundred
// sentences. Sentences handed over in bulk may tell of several events that are
// alike, and the more there are, the more often a way leads from one to another.
const maxOthers = 300

// NewScorer counts the words of a story; context may be empty, words then have
// their general rarity.
func NewScorer(context []fact.Statement) *Scorer {
	s := &Scorer{lexicon: newStory(context)}
	texts := make(map[string]string, len(context)) // the first of each as it stands there
	for i := range context {
		if words := wordsOf(context[i].Text); texts[words] == "" {
			texts[words] = context[i].Text
		}
	}
	if s.lexicon.alone() {
		return s
	}
	sorted := slices.Sorted(maps.Keys(texts))
	n := min(len(sorted), maxOthers)
	for i := range n {
		s.sample = append(s.sample, texts[sorted[i*len(sorted)/n]])
	}
	if len(sorted) > n {
		return s
	}
	for _, words := range sorted {
		s.others = append(s.others, other{texts[words], words, s.lexicon.read(texts[words])})
	}
	return s
}

// UseEncoder lets the scorer see meaning as well as words. Without an encoder it
// scores by words alone.
func (s *Scorer) UseEncoder(e Encoder) {
	s.use(func(texts []string) []*encoder.Vector {
		vectors := make([]*encoder.Vector, len(texts))
		// The only error of Each is that of its context.
		_ = e.Each(context.Background(), texts, nil, func(i int, e *encoder.Encoding) {
			v := kept(e.Vector())
			vectors[i] = &v
		})
		return vectors
	})
}

// UseVectors is UseEncoder with vectors that are known, by their texts. Pairs of
// which one has none are scored by words alone.
func (s *Scorer) UseVectors(known map[string]*encoder.Vector) {
	s.use(func(texts []string) []*encoder.Vector {
		vectors := make([]*encoder.Vector, len(texts))
		for i, text := range texts {
			vectors[i] = known[text]
		}
		return vectors
	})
}

func (s *Scorer) use(encode func(texts []string) []*encoder.Vector) {
	s.encode = encode
	s.vectors, s.likely = make(map[string]*encoder.Vector), make(map[string][]float32)
	made := encode(s.sample)
	known := slices.DeleteFunc(slices.Clone(made), func(v *encoder.Vector) bool { return v == nil })
	// In which articles the texts stand, and in what order, is not known here.
	s.around = surroundings{mean: newSurroundings(known).mean}
	s.remember(s.sample, made)
}

// Score is the chance, 0…1, that two statements make the same claim, and why in
// plain words. It is the same for (a, b) and (b, a), and does not look at levels.
func (s *Scorer) Score(a, b *fact.Statement) (score float64, reasons []string) {
	x, y := s.lexicon.read(a.Text), s.lexicon.read(b.Text)
	ofA, ofB := s.vector(a.Text), s.vector(b.Text)
	f := s.lexicon.features(&x, &y, ofA, ofB)
	model := models().model(ofA != nil && ofB != nil, s.lexicon.alone())
	switch {
	case wordsOf(a.Text) == wordsOf(b.Text):
		score = ofCopies(model.score(model.logOdds(&f)))
	case ofA != nil && ofB != nil && len(s.others) > 0:
		model, f[secondLook] = &models().SecondLook, s.way(a.Text, b.Text)
		fallthrough
	default:
		score = model.score(model.logOdds(&f))
	}
	return score, s.lexicon.reasons(a, b, &x, &y)
}

// way is the log-odds of the best way from one text to another through a third.
// Which article that stands in is not known here, so that it may be either's own.
func (s *Scorer) way(a, b string) float64 {
	x, y := s.likelihoods(a), s.likelihoods(b)
	best := float32(floor)
	for k := range x {
		best = max(best, min(x[k], y[k]))
	}
	return float64(best)
}

// likelihoods are the log-odds of a text with each of the others, the floor with
// itself.
func (s *Scorer) likelihoods(text string) []float32 {
	if known, ok := s.likely[text]; ok {
		return known
	}
	words, p, v := wordsOf(text), s.lexicon.read(text), s.vector(text)
	out := make([]float32, len(s.others))
	for k := range s.others {
		o := &s.others[k]
		if o.words == words {
			out[k] = floor
			continue
		}
		w := s.vector(o.text)
		f := s.lexicon.features(&p, &o.profile, v, w)
		out[k] = float32(models().model(v != nil && w != nil, false).logOdds(&f))
	}
	if len(s.likely) >= maxRemembered {
		clear(s.likely)
	}
	s.likely[text] = out
	return out
}

// vector is that of a text, nil if there is none.
func (s *Scorer) vector(text string) *encoder.Vector {
	if s.encode == nil {
		return nil
	}
	if _, ok := s.vectors[text]; !ok {
		if len(s.vectors) >= maxRemembered {
			clear(s.vectors)
		}
		s.remember([]string{text}, s.encode([]string{text}))
	}
	return s.vectors[text]
}

// remember keeps the vectors that were made of texts, set off against the story.
func (s *Scorer) remember(texts []string, made []*encoder.Vector) {
	for i, v := range made {
		if v != nil && !s.lexicon.alone() {
			set := s.around.setOff(v, noOrder)
			v = &set
		}
		s.vectors[texts[i]] = v
	}
}
