// Package model holds the sentence encoder's weights and vocabulary, which the
// program carries in itself. Where they come from and under which licence is in
// LICENCE-Encoder.txt. It is data only and imports nothing of the project.
package model

import _ "embed"

//go:embed encoder-int8.safetensors
var weights []byte

//go:embed vocab.txt
var vocabulary []byte

// Weights is the weight file in the safetensors format: 22.9 MB that lie in the
// program itself and are read from it page by page as they are used. They must
// not be written to.
func Weights() []byte { return weights }

// Vocabulary is the WordPiece vocabulary that belongs to Weights, one token a
// line; a token's number is its line's, counted from 0. It must not be written to.
func Vocabulary() []byte { return vocabulary }
