package lexicon

import (
	"bytes"
	"compress/gzip"
	"io"
	"testing"
)

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		z, _ := gzip.NewReader(bytes.NewReader(packed))
		data, _ := io.ReadAll(z)
		read(data)
	}
}
