package matching

import (
	"context"

	"crosscheck/internal/fact"
)

// Comparison is a story whose statements were compared, kept so that the next
// change costs its own share and not that of the story.
//
// Statements with the same words, or near copies of one text where those are
// many, are a bundle and compared once. What is known of two bundles is a pair.
// On a given basis the pairs hang on the statements and their vectors alone, not
// on the order in which they came: to bring a comparison from one state of the
// story to another gives what comparing that state gives (the property test
// TestUpdatesGiveWhatComparingAnewGives holds it to that).
type Comparison struct {
	basis   *Basis
	kin     *kinship
	lexicon *lexicon
	meaning bool // there are vectors
	index   *index
	bundles []bundle
	sorted  int32            // so many bundles, the first, stand in the order of words
	places  map[copied]int32 // of the bundles that are not empty, by the words they are compared as
	of      map[string]int32 // statement id → place of its bundle
	pairs   []pair
	free    []int32  // places of pairs that are gone
	links   [][]link // by bundle, in the order of the others' places
	listing listing
	grouped map[uint64][]group // by what they hang on, as of the last grouping
	worded  *wordings
	unsaved map[string]bool // statements of which other things are known than were kept
}

// bundle are statements that are compared as one. Bundles keep their places; one
// without members is gone.
type bundle struct {
	copied
	members []member // in the order of the story
	text    string   // of the first member
}

// member is what is known of a statement besides its words.
type member struct{ id, article string }

// article is the one in which all members stand, "" when they are several.
func (b *bundle) article() string {
	for _, m := range b.members {
		if m.article != b.members[0].article {
			return ""
		}
	}
	return b.members[0].article
}

// pair is what is known of two bundles, in log-odds: what their words and
// vectors say, the same as far as the model with the second look counts it, and
// the best way through a third bundle.
type pair struct {
	a, b         int32 // a stands after b in the order of words and keeps the pair among its partners
	direct, base float32
	way          float32
}

// gone marks a place for a pair that holds none.
const gone = -1

type link struct{ to, pair int32 }

// Compare compares the statements of a story as a whole. vectors may be nil. It
// tells progress in statements compared, from one goroutine at a time, and
// returns soon after ctx is cancelled, with its error.
func Compare(ctx context.Context, statements []fact.Statement, vectors Vectors, basis *Basis, progress func(done, total int)) (*Comparison, error) {
	c := newComparison(basis, len(vectors) > 0)
	if err := c.Update(ctx, statements, vectors, progress); err != nil {
		return nil, err
	}
	return c, nil
}

func newComparison(basis *Basis, meaning bool) *Comparison {
	l := newLexicon(basis.words())
	again := meaning && !l.alone() && len(basis.Counted) >= leastArticles
	return &Comparison{
		basis: basis, kin: newKinship(basis.Families), lexicon: l, meaning: meaning,
		index:  newIndex(l, meaning, again, basis.Partners),
		places: make(map[copied]int32), of: make(map[string]int32), unsaved: make(map[string]bool),
		worded: &wordings{by: make(map[uint64]string)},
	}
}

// Meaning reports whether any statement had a vector.
func (c *Comparison) Meaning() bool { return c.meaning }

// Basis is what the scores rest on.
func (c *Comparison) Basis() *Basis { return c.basis }

// Update brings the comparison to another state of the story: statements have
// come or gone, or have a vector now. After an error, which is that of ctx, the
// comparison is half-way between the two and must not be used any more.
func (c *Comparison) Update(ctx context.Context, statements []fact.Statement, vectors Vectors, progress func(done, total int)) error {
	if meaning := len(vectors) > 0; meaning != c.meaning || len(c.bundles) > 2*len(c.places)+stale {
		// Other pairs are worth finding, or most bundles are gone: begin again, on
		// the same basis.
		anew := newComparison(c.basis, meaning)
		anew.unsaved = c.unsaved
		for id := range c.of {
			anew.unsaved[id] = true
		}
		*c = *anew
	}
	for place, b := range c.bundles {
		if c.index.present[place] && c.index.vectors[place] == nil && len(b.members) > 0 {
			c.index.vectors[place] = vectors[b.members[0].id] // it was restored without
		}
	}
	changed := newChanged(c)
	fresh, again, err := c.rebundle(ctx, statements, vectors, changed)
	if err != nil {
		return err
	}
	found, err := c.searchAll(ctx, fresh, again, progress)
	if err != nil {
		return err
	}
	c.reserve(fresh, found, changed)
	for i, place := range fresh {
		if i%stride == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		changed.bundle(place)
		c.take(place, found[i], changed)
	}
	for i, place := range again {
		c.refill(place, found[len(fresh)+i], changed)
	}
	changed.prune()
	if err := c.lookAgain(ctx, changed); err != nil {
		return err
	}
	defer changed.finish()
	changed.unsaved()
	return c.listing.update(ctx, c, changed)
}

// stale is how many bundles may be gone before those that are left are worth
// being put together anew.
const stale = 1000

// livePairs counts the pairs there are.
func (c *Comparison) livePairs() int { return len(c.pairs) - len(c.free) }
