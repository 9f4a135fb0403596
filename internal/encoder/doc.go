// Package encoder is the sentence encoder: it turns a text into a vector of 384
// numbers that lies near those of texts of like meaning, and each of its words
// into one that knows the sentence around it. It runs on the processor alone.
//
// The model is a BERT of six layers (all-MiniLM-L6-v2, trained further on news
// reports of one event; see assets/model). Its files are handed to Load, so the
// package reads nothing itself:
//
//	tokenizer.go, words.go   a text becomes WordPieces with their code points
//	safetensors.go, model.go a weight file becomes matrices, checked
//	forward.go               WordPieces become vectors
//	kernels.go, kernels.c    the arithmetic, in C
//	encode.go                many texts at once: batches, cores, cancelling
//	encoding.go, vector.go   what one pass gives: vectors of texts, parts, words
//
// # Arithmetic
//
// The weights are int8, one float32 scale a row; everything else is float32.
// kernels.c has two paths, AVX2 with FMA and one for any processor, chosen when
// the encoder is loaded. Against the same weights in float64 the vectors' cosine
// is above .99999 on both. go test -bench . measures speed against plain Go.
//
// The weight file is used in place and never copied: besides its 22.9 MB, which
// lie in the program, an encoder takes 3 MB, and 1.9 MB for each core at work.
//
// # Building for other systems
//
// cgo needs a C compiler for the target. On Debian, with the packages
// gcc-mingw-w64-x86-64, gcc-aarch64-linux-gnu and qemu-user:
//
//	CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc go test -c ./internal/encoder
//	CGO_ENABLED=1 GOOS=linux GOARCH=arm64 CC=aarch64-linux-gnu-gcc go test -c -o encoder.test ./internal/encoder
//	cd internal/encoder && qemu-aarch64 -L /usr/aarch64-linux-gnu ../../encoder.test -test.run 'Reference|Kernels'
//
// After a change to kernels.c this must print nothing; it looks for 32-byte
// vectors on the stack, which GCC for Windows may misalign:
//
//	x86_64-w64-mingw32-gcc -O3 -c kernels.c -o kernels.o &&
//	x86_64-w64-mingw32-objdump -d kernels.o | grep -E '%ymm.*\(%rsp|\(%rsp.*%ymm'
package encoder
