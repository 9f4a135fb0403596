package desk

import (
	"context"
	"sync"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

// Encoder turns sentences into vectors, so that the same claim is found in other
// words. *encoder.Encoder is one.
type Encoder = matching.Encoder

// WithEncoder lets the desk match by meaning as well as by words. load is called
// once, when the encoder is first needed; when it fails, which is for it to tell,
// the words alone are compared.
func WithEncoder(load func() (Encoder, error)) Option {
	return func(d *Desk) {
		d.encoder = sync.OnceValues(func() (Encoder, error) {
			e, err := load()
			if err != nil {
				d.noEncoder.Store(true)
			}
			return e, err
		})
	}
}

// LoadEncoder makes an encoder of the program's own files.
func LoadEncoder(weights, vocabulary []byte) (Encoder, error) {
	e, err := encoder.Load(weights, vocabulary)
	if err != nil {
		return nil, fact.Problemf(fact.Damaged, "the language model cannot be read, so only words are compared (%w); install Crosscheck again", err)
	}
	return e, nil
}

// hasMeaning reports whether there is an encoder that can be used.
func (d *Desk) hasMeaning() bool {
	if d.encoder == nil {
		return false
	}
	_, err := d.encoder()
	return err == nil
}

// ReadForMeaning makes and keeps the vectors that statements of a story lack, for
// the next Refresh. Nothing that is derived changes.
func (d *Desk) ReadForMeaning(ctx context.Context, storyID string, progress Progress) error {
	d.deriving.Lock()
	defer d.deriving.Unlock()
	m := d.memory
	if m == nil || m.storyID != storyID || m.unread == 0 {
		return nil
	}
	var err error
	m.ready, err = d.vectors(ctx, m, true, progress)
	return err
}

// vectors gives the vectors of a story's statements that the desk holds. When it
// may wait it makes those that are missing, and keeps them.
func (d *Desk) vectors(ctx context.Context, m *memory, wait bool, progress Progress) (matching.Vectors, error) {
	if d.encoder == nil {
		return nil, nil
	}
	known := m.vectors
	if wait && m.ready != nil {
		known = m.ready
	}
	if known == nil {
		packed, err := d.store.Vectors(ctx, m.storyID, matching.VectorVersion)
		if err != nil {
			return nil, err
		}
		known = make(matching.Vectors, len(packed))
		for id, bytes := range packed {
			if v, err := encoder.Unpack(bytes); err == nil { // a damaged one is made anew
				known[id] = &v
			}
		}
	}
	if !wait || !d.hasMeaning() {
		return known, nil
	}
	e, err := d.encoder()
	if err != nil {
		return nil, err
	}
	all, err := matching.Encode(ctx, e, m.dossier.Articles, m.dossier.Readings, known, func(done, total int) {
		progress.tell("Reading for meaning", done, total)
	})
	if d.store.ReadOnly() {
		return all, err
	}
	fresh := make(map[string][]byte)
	for id, v := range all {
		if known[id] == nil {
			fresh[id] = v.Pack()
		}
	}
	// What was made before it was stopped is not made again.
	if kept := d.store.SaveVectors(context.WithoutCancel(ctx), matching.VectorVersion, fresh); err == nil {
		err = kept
	}
	return all, err
}
