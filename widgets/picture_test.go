package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// counted is an icon that counts how often it is read.
type counted struct {
	fyne.Resource
	reads *int
}

func (c counted) Content() []byte {
	*c.reads++
	return c.Resource.Content()
}

func TestAPictureIsReadOnce(t *testing.T) {
	newDesk(t)
	reads := 0
	check := counted{Icon("check", ColorInk), &reads}
	p := NewPicture(check)
	show(t, p, 16, 16)
	read := reads
	if read == 0 {
		t.Fatal("the icon is not shown")
	}
	for range 3 {
		p.SetIcon(check)
	}
	if reads != read {
		t.Errorf("read %d times more", reads-read)
	}
	if p.SetIcon(counted{Icon("close", ColorInk), &reads}); reads == read {
		t.Error("another icon is not shown")
	}
	if p.SetIcon(nil); test.WidgetRenderer(p).Objects()[0].Visible() {
		t.Error("an icon is shown where there is none")
	}
}

func TestAPictureFollowsTheTheme(t *testing.T) {
	th := newDesk(t)
	p := NewPicture(Icon("check", ColorInk))
	w := show(t, p, 16, 16)
	picture := func() any { return test.WidgetRenderer(p).Objects()[0].(*canvas.Image).Image }
	light := picture()
	fyne.CurrentApp().Settings().SetTheme(th.With(Look{Scheme: Dark}))
	w.Content().Refresh() // as the toolkit does
	if picture() == light {
		t.Error("the picture has the colour of the other theme")
	}
}
