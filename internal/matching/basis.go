package matching

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Basis is what the scores of a story rest on beside the two statements of a
// pair: how often each word stands in the story, which texts stand for many near
// copies, and how many partners a statement may have.
//
// It is taken when a story is compared for the first time and then kept, so that
// one more article changes no score of what was there before, and costs only its
// own share. Once half as many statements have come in as were counted, or a
// third of those counted has gone, the words are weighed by what the story was
// and not by what it is: it does not serve any more, and a new one is taken.
type Basis struct {
	Words    text.Rarities  `json:"words"`
	Names    []string       `json:"names"`    // stems that stand with a capital letter only
	Counted  map[string]int `json:"counted"`  // article id → statements that were counted
	Families []Family       `json:"families"` // of near copies, by the text they are held against
	Partners int            `json:"partners"` // that a statement keeps at most
}

// Family is near copies of one text, named by the words of the first of them.
type Family struct {
	Level fact.Level `json:"level"`
	Words string     `json:"words"`
}

// NewBasis counts the words of statements. A text counts once, however often it
// stands there, and so do near copies where they are many: copies of one report
// do not make its words common.
//
// It returns soon after ctx is cancelled, with its error.
func NewBasis(ctx context.Context, statements []fact.Statement) (*Basis, error) {
	b := &Basis{Counted: make(map[string]int)}
	texts := make(map[copied]string, len(statements)) // the first of each as it stands there
	for i := range statements {
		if i%stride == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if s := &statements[i]; compared(s) {
			b.Counted[s.ArticleID]++
			if c := copiedOf(s); texts[c] == "" {
				texts[c] = s.Text
			}
		}
	}
	// Hardly a story has families, and the words are counted meanwhile as if this had none.
	alone := make(chan storyWords, 1)
	go func() { alone <- b.count(ctx, texts, newKinship(nil)) }()
	b.Families = families(ctx, texts)
	counted := <-alone
	if len(b.Families) > 0 {
		counted = b.count(ctx, texts, newKinship(b.Families))
	}
	b.Words, b.Names = counted.Rarities, counted.Names
	b.Partners = min(maxPartners, maxPairs/max(1, len(texts))+1)
	return b, ctx.Err()
}

// count counts the words of texts, of near copies those of the first; not all when it is cancelled.
func (b *Basis) count(ctx context.Context, texts map[copied]string, kin *kinship) storyWords {
	met := make(map[string]bool, len(texts))
	once := make([]string, 0, len(texts))
	for c := range texts {
		if len(met)%stride == 0 && ctx.Err() != nil {
			return storyWords{}
		}
		if head := kin.head(c); !met[head.words] {
			met[head.words] = true
			once = append(once, texts[head])
		}
	}
	var words wordCount
	// NewBasis looks at the context before it uses what may be half counted.
	_ = eachCut(ctx, once, func(_ int, tokens []*token) { words.add(tokens) })
	return words.words(len(b.Counted))
}

// words is what was counted of the words.
func (b *Basis) words() storyWords { return storyWords{b.Words, b.Names} }

// Serves reports whether statements are still much like those that were counted.
func (b *Basis) Serves(statements []fact.Statement) bool {
	known, fresh, counted := 0, 0, 0
	present := make(map[string]int)
	for i := range statements {
		if compared(&statements[i]) {
			present[statements[i].ArticleID]++
		}
	}
	for article, n := range present {
		was := b.Counted[article]
		known += min(n, was)
		fresh += max(0, n-was)
	}
	for _, n := range b.Counted {
		counted += n
	}
	return 2*fresh <= known && 2*(counted-known) <= known
}

// Bases are those a story ever had, in the order in which they were taken. A state
// of the story rests on the first one that serves it, so that a state that comes
// back, by undo say, scores as it did.
type Bases struct {
	Current int      `json:"current"`
	Taken   []*Basis `json:"taken"`
}

// For gives the basis for statements, a new one where none of those taken serves,
// and makes it the current one. The error is that of ctx.
func (b *Bases) For(ctx context.Context, statements []fact.Statement) (*Basis, error) {
	at := slices.IndexFunc(b.Taken, func(basis *Basis) bool { return basis.Serves(statements) })
	if at < 0 {
		basis, err := NewBasis(ctx, statements)
		if err != nil {
			return nil, err
		}
		at, b.Taken = len(b.Taken), append(b.Taken, basis)
	}
	b.Current = at
	return b.Taken[at], nil
}

// Pack gives the bases as they are kept.
func (b *Bases) Pack() []byte {
	packed, err := json.Marshal(b)
	if err != nil {
		panic("a basis cannot be packed: " + err.Error()) // it holds counts and words alone
	}
	return packed
}

// UnpackBases is the inverse of Pack.
func UnpackBases(packed []byte) (*Bases, error) {
	b := new(Bases)
	err := json.Unmarshal(packed, b)
	if err == nil && (b.Current < 0 || b.Current >= len(b.Taken) || slices.Contains(b.Taken, nil)) {
		err = errors.New("there is none")
	}
	if err != nil {
		return nil, fact.Problemf(fact.Damaged, "the word counts of the story cannot be read (%w); it has to be compared anew", err)
	}
	return b, nil
}

// compared reports whether a statement takes part in matching. One that cannot be
// checked does, since a headline without a verb alludes to a claim, but is in none.
func compared(s *fact.Statement) bool { return !s.Superseded }

// copied names the statements of a level with the same words; those that cannot be
// checked are none of the levels.
type copied struct {
	level fact.Level
	words string
}

func copiedOf(s *fact.Statement) copied {
	c := copied{s.Level, wordsOf(s.Text)}
	if !s.Checkable {
		c.level = unclaimed
	}
	return c
}

// unclaimed stands for the level of statements that are in no claim.
const unclaimed fact.Level = ""

// groupable reports whether what is alike may share a claim: that somebody said it
// and that it is so are two.
func (c copied) groupable(o copied) bool { return c.level == o.level && c.level != unclaimed }

func (c copied) compare(o copied) int {
	return cmp.Or(cmp.Compare(c.level, o.level), cmp.Compare(c.words, o.words))
}
