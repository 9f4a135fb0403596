package encoder

import (
	"context"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// Progress is told how many of the texts are done. It is called from several
// goroutines, but never twice at a time, and done never goes back.
type Progress func(done, total int)

// Encode gives the vector of each text, in the order of the texts. progress may
// be nil. When ctx is cancelled it returns the reason within about 100 ms.
//
// A text's vector depends on nothing but the text and the processor's path:
// not on the texts beside it, their order or the number of cores. Of a text of
// more than 126 pieces the rest is left out. A text without words, such as the
// empty one, gives the vector of nothing, which is the same for all of them. In
// a script that the vocabulary lacks all texts of one length are alike:
// Tokens.UnknownShare tells.
func (e *Encoder) Encode(ctx context.Context, texts []string, progress Progress) ([]Vector, error) {
	vectors := make([]Vector, len(texts))
	err := e.Each(ctx, texts, progress, func(i int, encoding *Encoding) { vectors[i] = encoding.Vector() })
	if err != nil {
		return nil, err
	}
	return vectors, nil
}

// EncodeTokens gives each text with the vectors of its tokens. They take 1.5 kB
// a token, 45 kB a sentence: for a whole story use Each.
func (e *Encoder) EncodeTokens(ctx context.Context, texts []string, progress Progress) ([]Encoding, error) {
	encodings := make([]Encoding, len(texts))
	err := e.Each(ctx, texts, progress, func(i int, encoding *Encoding) { encodings[i] = encoding.Clone() })
	if err != nil {
		return nil, err
	}
	return encodings, nil
}

// window is how many texts are cut into tokens and sorted at a time: enough to
// keep all cores busy, few enough that the tokens of a large story do not lie
// in memory all at once.
const window = 2048

// Each encodes the texts and lends every encoding to visit with the number of
// its text. The calls come in no order and from several goroutines at once; the
// encoding is valid until visit returns (Clone keeps it). One goroutine a core
// does the work. On an error, the one of ctx, only some of the texts have been
// visited.
func (e *Encoder) Each(ctx context.Context, texts []string, progress Progress, visit func(i int, encoding *Encoding)) error {
	r := &run{encoder: e, visit: visit, progress: progress, total: len(texts)}
	for first := 0; first < len(texts); first += window {
		part := texts[first:min(first+window, len(texts))]
		if !r.window(ctx, part, first) {
			return ctx.Err()
		}
	}
	return nil
}

// run is one call of Each.
type run struct {
	encoder  *Encoder
	visit    func(int, *Encoding)
	total    int
	progress Progress

	mu   sync.Mutex // guards done, and serialises progress
	done int
}

// job is one text of a window.
type job struct {
	text   int // its number
	tokens Tokens
}

// rows is the number of rows of the model that the text takes up.
func (j *job) rows() int { return len(j.tokens.Pieces) + 2 }

// window encodes some texts, the first of which has the given number, and
// returns false if it was stopped.
func (r *run) window(ctx context.Context, texts []string, first int) bool {
	jobs := make([]job, len(texts))
	for i, text := range texts {
		if ctx.Err() != nil {
			return false
		}
		jobs[i] = job{first + i, r.encoder.tokenizer.cut(text)}
	}
	workers := runtime.GOMAXPROCS(0)
	batches := plan(jobs, workers)
	var next atomic.Int64
	var stopped atomic.Bool
	var wait sync.WaitGroup
	for range min(workers, len(batches)) {
		wait.Go(func() {
			s := r.encoder.scratch.Get().(*scratch)
			defer r.encoder.scratch.Put(s)
			for i := next.Add(1) - 1; i < int64(len(batches)); i = next.Add(1) - 1 {
				if !r.batch(ctx, batches[i], s) {
					stopped.Store(true)
					return
				}
			}
		})
	}
	wait.Wait()
	return !stopped.Load()
}

// plan sorts the jobs, longest first so that the cores end together, and cuts
// them into batches of up to batchRows rows, smaller ones where that would leave
// a core idle.
func plan(jobs []job, workers int) [][]job {
	slices.SortStableFunc(jobs, func(a, b job) int { return b.rows() - a.rows() })
	total := 0
	for i := range jobs {
		total += jobs[i].rows()
	}
	rounds := (total + workers*batchRows - 1) / (workers * batchRows)
	enough := total / max(workers*rounds, 1)
	var batches [][]job
	for len(jobs) > 0 {
		n, rows := 1, jobs[0].rows()
		for n < len(jobs) && rows < enough && rows+jobs[n].rows() <= batchRows {
			rows += jobs[n].rows()
			n++
		}
		batches = append(batches, jobs[:n])
		jobs = jobs[n:]
	}
	return batches
}

// batch encodes some texts together and visits each; false if it was stopped.
func (r *run) batch(ctx context.Context, jobs []job, s *scratch) bool {
	ids := make([][]int32, len(jobs))
	for i := range jobs {
		ids[i] = r.encoder.tokenizer.ids(&jobs[i].tokens)
	}
	if !r.encoder.forward(ctx, ids, s) {
		return false
	}
	at := 0
	for i := range jobs {
		n := jobs[i].rows() * Dimensions
		r.visit(jobs[i].text, &Encoding{Tokens: jobs[i].tokens, rows: s.x[at : at+n : at+n]})
		at += n
	}
	if r.progress != nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.done += len(jobs)
		r.progress(r.done, r.total)
	}
	return true
}
