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
// when the encoder is first needed; when it fails, the words alone are compared.
func WithEncoder(load func() (Encoder, error)) Option {
	return func(d *Desk) { d.encoder = sync.OnceValues(load) }
}

// LoadEncoder makes an encoder of the program's own files.
func LoadEncoder(weights, vocabulary []byte) (Encoder, error) {
	e, err := encoder.Load(weights, vocabulary)
	if err != nil {
		return nil, fact.Problemf(fact.Damaged, "the language model cannot be read, so only words are compared (%w)", err)
	}
	return e, nil
}

// engine names the versions that derived data comes from: with meaning also that
// of the encoder.
func (d *Desk) engine(meaning bool) string {
	if meaning {
		return Engine + " " + encoder.Version
	}
	return Engine
}

// hasMeaning reports whether there is an encoder that can be used.
func (d *Desk) hasMeaning() bool {
	if d.encoder == nil {
		return false
	}
	_, err := d.encoder()
	return err == nil
}

// vectors makes the vectors of the statements of a story that the desk does not
// hold yet, keeps them, and returns all.
func (d *Desk) vectors(ctx context.Context, dossier *fact.Dossier, progress Progress) (matching.Vectors, error) {
	e, err := d.encoder()
	if err != nil {
		return nil, err
	}
	packed, err := d.store.Vectors(ctx, dossier.Story.ID, encoder.Version)
	if err != nil {
		return nil, err
	}
	known := make(matching.Vectors, len(packed))
	for id, bytes := range packed {
		if v, err := encoder.Unpack(bytes); err == nil { // a damaged one is made anew
			known[id] = &v
		}
	}
	all, err := matching.Encode(ctx, e, dossier.Articles, dossier.Readings, known, func(done, total int) {
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
	if kept := d.store.SaveVectors(context.WithoutCancel(ctx), encoder.Version, fresh); err == nil {
		err = kept
	}
	return all, err
}
