package app

import (
	"fmt"
	"io"
	"log"
	"os"
	"runtime"

	"github.com/go-gl/glfw/v3.3/glfw"

	"crosscheck/internal/fact"
)

// checkDisplay opens and closes a window that is never seen. The toolkit itself
// crashes or waits for ever where there is no display or no OpenGL; this says so
// in a sentence instead. It must run on the main goroutine, before the toolkit.
func checkDisplay() (err error) {
	runtime.LockOSThread()
	// The binding logs what it returns, and panics where it has returned nothing.
	log.SetOutput(io.Discard)
	defer log.SetOutput(os.Stderr)
	defer func() {
		if cause := recover(); cause != nil {
			err = noDisplay(fmt.Errorf("%v", cause))
		}
	}()
	if err := glfw.Init(); err != nil {
		return noDisplay(err)
	}
	defer glfw.Terminate()
	glfw.WindowHint(glfw.Visible, glfw.False)
	w, err := glfw.CreateWindow(16, 16, "", nil, nil)
	if err != nil {
		return fact.Problemf(fact.BadInput, "this display has no OpenGL, which the window needs (%w); install a graphics driver, such as Debian’s libgl1-mesa-dri, or use a command such as “crosscheck check FILE…”", err)
	}
	w.Destroy()
	return nil
}

func noDisplay(cause error) error {
	return fact.Problemf(fact.BadInput, "no window can be opened on this display (%w); use a command instead, such as “crosscheck check FILE…” (“crosscheck help” lists them)", cause)
}
