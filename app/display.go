package app

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"sync"

	"github.com/go-gl/glfw/v3.3/glfw"

	"crosscheck/internal/fact"
)

// This file says in a sentence why no window can be opened. The toolkit crashes
// where there is no display, and where there is no OpenGL it writes so to the log
// and waits for ever. To ask the display beforehand would open it twice at each
// start; so what the toolkit logs is read instead, until it has begun.

// The lines of the toolkit's log that mean the end; its next line tells the cause.
const (
	logNoWindow  = "window creation error"
	logNoDisplay = "failed to initialise GLFW"
	logCause     = "Cause:"
)

// startLog takes what is logged until the window has begun. It keeps the lines
// for the standard error output, and panics with a startFault at a fatal one: the
// toolkit offers no other way out.
type startLog struct {
	out   io.Writer
	mu    sync.Mutex
	kept  bytes.Buffer
	fatal string // the fatal line that waits for its cause
}

// startFault is why the window could not be opened.
type startFault struct{ err error }

func (l *startLog) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	text := string(line)
	switch {
	case l.fatal != "":
		cause := text
		if _, after, ok := strings.Cut(text, logCause); ok {
			cause = after
		}
		panic(startFault{faultOf(l.fatal, fmt.Errorf("%s", strings.TrimSpace(cause)))})
	case strings.Contains(text, logNoWindow):
		l.fatal = logNoWindow
	case strings.Contains(text, logNoDisplay):
		l.fatal = logNoDisplay
	}
	return l.kept.Write(line)
}

// watchStart reads what is logged from now on. begun ends it and hands on what was
// logged.
func watchStart() (begun func()) {
	l := &startLog{out: os.Stderr}
	log.SetOutput(l)
	return func() {
		log.SetOutput(l.out)
		l.mu.Lock()
		defer l.mu.Unlock()
		_, _ = l.kept.WriteTo(l.out)
	}
}

// startError is the error a panic stands for that came before the window had
// begun. Any other panic goes on.
func startError(cause any) error {
	switch cause := cause.(type) {
	case startFault:
		return cause.err
	case *glfw.Error:
		return faultOf(logNoDisplay, cause)
	}
	panic(cause)
}

func faultOf(line string, cause error) error {
	if line == logNoWindow {
		return fact.Problemf(fact.BadInput, "this display has no OpenGL, which the window needs (%w); install a graphics driver, such as Debian’s libgl1-mesa-dri, or use a command such as “crosscheck check FILE…”", cause)
	}
	return fact.Problemf(fact.BadInput, "no window can be opened on this display (%w); use a command instead, such as “crosscheck check FILE…” (“crosscheck help” lists them)", cause)
}
