package main

import (
	"bytes"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Where no window can be opened, the program says so in one sentence that names
// the way without a window, and ends.
func TestWithoutAWindowItSaysWhatToDo(t *testing.T) {
	d := newDesktop(t)
	for _, c := range []struct {
		name    string
		display func()
		want    string
	}{
		{"no display", func() { d.display = ":4711" }, "no window can be opened on this display"},
		{"no OpenGL", func() { d.startDisplay("-extension", "GLX") }, "this display has no OpenGL"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.display()
			program := exec.Command(d.program)
			var said bytes.Buffer
			program.Env, program.Stderr = d.env(), &said
			if err := program.Start(); err != nil {
				t.Fatal(err)
			}
			ended := make(chan error, 1)
			go func() { ended <- program.Wait() }()
			select {
			case err := <-ended:
				if err == nil {
					t.Error("it ends as if all were well")
				}
			case <-time.After(patience):
				_ = program.Process.Kill()
				t.Fatal("it does not end")
			}
			text := said.String()
			if !strings.Contains(text, c.want) || !strings.Contains(text, "crosscheck check FILE") || strings.Count(text, "\n") != 1 {
				t.Errorf("it says:\n%s", text)
			}
		})
	}
}

// The end of the person's session on the system closes the window in good order.
func TestTheWindowClosesWhenTheSystemAsks(t *testing.T) {
	d := newDesktop(t)
	d.start()
	if err := d.window.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	gone := make(chan error, 1)
	go func() { gone <- d.window.Wait() }()
	select {
	case err := <-gone:
		if err != nil {
			t.Errorf("the window ended with %v", err)
		}
	case <-time.After(patience):
		_ = d.window.Process.Kill()
		t.Error("the window stays open")
	}
}
