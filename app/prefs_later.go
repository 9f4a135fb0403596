package app

import (
	"slices"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// laterPreferences are preferences that are written behind the window. The toolkit writes them
// to the disk, and waits for it, on the goroutine that sets one; on a busy disk that may be a
// second, in which the window would not answer. What is not written yet is given from memory.
type laterPreferences struct {
	fyne.Preferences
	pause time.Duration // between two that are written

	applying sync.Mutex // held while one is written
	mu       sync.Mutex // of what follows
	pending  map[string]any
	order    []string // of the keys that are not being written yet
	writing  bool
}

// betweenWrites is longer than the toolkit takes for a second change to be one of a row, which it
// would write on the main goroutine.
const betweenWrites = 150 * time.Millisecond

func newLaterPreferences(p fyne.Preferences) *laterPreferences {
	return &laterPreferences{Preferences: p, pause: betweenWrites, pending: make(map[string]any)}
}

func (l *laterPreferences) set(key string, value any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !slices.Contains(l.order, key) {
		l.order = append(l.order, key)
	}
	l.pending[key] = value
	if !l.writing {
		l.writing = true
		go l.write()
	}
}

// write writes what is pending, one after the other, until there is nothing.
func (l *laterPreferences) write() {
	for l.writeOne() {
		time.Sleep(l.pause)
	}
}

// writeOne writes the first that is pending, and reports whether there was one.
func (l *laterPreferences) writeOne() bool {
	l.applying.Lock()
	defer l.applying.Unlock()
	l.mu.Lock()
	if len(l.order) == 0 {
		l.writing = false
		l.mu.Unlock()
		return false
	}
	key := l.order[0]
	value := l.pending[key]
	l.order = slices.Delete(l.order, 0, 1)
	l.mu.Unlock()
	l.apply(key, value)
	l.mu.Lock()
	defer l.mu.Unlock()
	if !slices.Contains(l.order, key) {
		delete(l.pending, key) // else it was set again meanwhile
	}
	return true
}

// flush writes at once what is pending: before the window goes.
func (l *laterPreferences) flush() {
	for l.writeOne() {
		continue
	}
}

func (l *laterPreferences) apply(key string, value any) {
	switch v := value.(type) {
	case bool:
		l.Preferences.SetBool(key, v)
	case float64:
		l.Preferences.SetFloat(key, v)
	case int:
		l.Preferences.SetInt(key, v)
	case string:
		l.Preferences.SetString(key, v)
	case []string:
		l.Preferences.SetStringList(key, v)
	}
}

// pendingOr is the value of a key that is not written yet, otherwise the one that is.
func pendingOr[T any](l *laterPreferences, key string, written func() T) T {
	l.mu.Lock()
	v, ok := l.pending[key].(T)
	l.mu.Unlock()
	if ok {
		return v
	}
	return written()
}

func (l *laterPreferences) SetBool(key string, v bool)           { l.set(key, v) }
func (l *laterPreferences) SetFloat(key string, v float64)       { l.set(key, v) }
func (l *laterPreferences) SetInt(key string, v int)             { l.set(key, v) }
func (l *laterPreferences) SetString(key, v string)              { l.set(key, v) }
func (l *laterPreferences) SetStringList(key string, v []string) { l.set(key, slices.Clone(v)) }

func (l *laterPreferences) Bool(key string) bool { return l.BoolWithFallback(key, false) }

func (l *laterPreferences) BoolWithFallback(key string, or bool) bool {
	return pendingOr(l, key, func() bool { return l.Preferences.BoolWithFallback(key, or) })
}

func (l *laterPreferences) Float(key string) float64 { return l.FloatWithFallback(key, 0) }

func (l *laterPreferences) FloatWithFallback(key string, or float64) float64 {
	return pendingOr(l, key, func() float64 { return l.Preferences.FloatWithFallback(key, or) })
}

func (l *laterPreferences) Int(key string) int { return l.IntWithFallback(key, 0) }

func (l *laterPreferences) IntWithFallback(key string, or int) int {
	return pendingOr(l, key, func() int { return l.Preferences.IntWithFallback(key, or) })
}

func (l *laterPreferences) String(key string) string { return l.StringWithFallback(key, "") }

func (l *laterPreferences) StringWithFallback(key, or string) string {
	return pendingOr(l, key, func() string { return l.Preferences.StringWithFallback(key, or) })
}

func (l *laterPreferences) StringList(key string) []string {
	return l.StringListWithFallback(key, nil)
}

func (l *laterPreferences) StringListWithFallback(key string, or []string) []string {
	return pendingOr(l, key, func() []string { return l.Preferences.StringListWithFallback(key, or) })
}
