package encoder

import (
	"fmt"
	"sync"
)

// Version names the model and what is done with it. It is stored with vectors and
// changes whenever a text would get another one, so that old ones are made again.
const Version = "minilm-ecb-1"

// Encoder turns texts into vectors. It does not change once loaded and may be
// used by several goroutines at once.
type Encoder struct {
	tokenizer *tokenizer
	weights   *weights
	kernels   kernels
	scratch   sync.Pool // of *scratch, one for each worker at work
}

// DamagedError says that a file the encoder is made of cannot be used.
type DamagedError struct {
	File   string // "weight file" or "vocabulary"
	Reason error  // half a sentence: "it ends after 3 bytes"
}

func (e *DamagedError) Error() string {
	return fmt.Sprintf("the sentence encoder's %s is damaged: %v; install the program again", e.File, e.Reason)
}

func (e *DamagedError) Unwrap() error { return e.Reason }

// Load makes an encoder of a weight file in the safetensors format and the
// vocabulary that belongs to it. It keeps weightFile and reads the int8 weights
// from it all its life: nobody may write to it. Of its own it takes about 3 MB,
// and 1.9 MB for each core at work. Anything wrong with the files is a
// *DamagedError.
func Load(weightFile, vocabularyFile []byte) (*Encoder, error) {
	t, err := readVocabulary(vocabularyFile)
	if err != nil {
		return nil, &DamagedError{"vocabulary", err}
	}
	w, err := bindWeights(weightFile, t.size())
	if err != nil {
		return nil, &DamagedError{"weight file", err}
	}
	e := &Encoder{tokenizer: t, weights: w, kernels: bestKernels()}
	e.scratch.New = func() any { return newScratch() }
	return e, nil
}

// Kernels names the arithmetic that was chosen for this processor: "AVX2" or
// "portable".
func (e *Encoder) Kernels() string { return e.kernels.name() }

// Tokenize cuts a text as Encode does, without encoding it. It is cheap: some
// microseconds a sentence.
func (e *Encoder) Tokenize(text string) Tokens { return e.tokenizer.cut(text) }
