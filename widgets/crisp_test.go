package widgets

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
)

// drawn is what a box of a size looks like at a scale.
func drawn(c *crisp, w, h, scale float32) picture {
	c.Resize(fyne.NewSize(w, h))
	img := c.draw(int(w*scale), int(h*scale))
	p := newPicture(int(w*scale), int(h*scale), c.Size())
	for y := range p.Rect.Dy() {
		for x := range p.Rect.Dx() {
			p.Set(x, y, img.At(x, y))
		}
	}
	return p
}

func token(name fyne.ThemeColorName) color.NRGBA {
	c, _ := colorIn(name, false, false)
	return c
}

func TestBoxesHaveSharpEdges(t *testing.T) {
	newDesk(t)
	for _, scale := range []float32{1, 1.5, 2, 3} {
		for _, width := range []float32{1, 2} {
			t.Run(fmt.Sprintf("scale %g stroke %g", scale, width), func(t *testing.T) {
				c := newCrisp(ColorSurface, ColorLine2, width, 6)
				p := drawn(c, 60, 28, scale)
				line := int(p.stroke(width))
				middle, bottom := p.Rect.Dx()/2, p.Rect.Dy()-1
				for y := 0; y <= bottom; y++ {
					want := ColorSurface
					if y < line || y > bottom-line {
						want = ColorLine2
					}
					if got := color.NRGBAModel.Convert(p.At(middle, y)); got != token(want) {
						t.Errorf("pixel %d of %d is %v, want %s %v", y, bottom, got, want, token(want))
					}
				}
				for _, x := range []int{0, p.Rect.Dx() - 1} {
					if _, _, _, a := p.At(x, 0).RGBA(); a != 0 {
						t.Errorf("the corner at %d is not rounded off", x)
					}
				}
			})
		}
	}
}

func TestABoxWithoutColoursIsEmpty(t *testing.T) {
	newDesk(t)
	p := drawn(newCrisp("", "", 2, 6), 20, 20, 1)
	for i, v := range p.Pix {
		if v != 0 {
			t.Fatalf("byte %d is %d", i, v)
		}
	}
}

func TestAPillHasNoRadiusBeyondItsHeight(t *testing.T) {
	newDesk(t)
	p := drawn(newCrisp(ColorFocus, "", 0, 400), 40, 20, 1)
	if got := color.NRGBAModel.Convert(p.At(1, 10)); got != token(ColorFocus) {
		t.Errorf("the left end is %v", got)
	}
	if _, _, _, a := p.At(2, 2).RGBA(); a != 0 {
		t.Error("the end is not round")
	}
}

func TestNoSizeDoesHarm(t *testing.T) {
	newDesk(t)
	for _, size := range []fyne.Size{{}, {Width: 1}, {Height: 1}, {Width: 0.2, Height: 0.2}, {Width: -3, Height: 5}} {
		c := newCrisp(ColorFocus, ColorInk, 2, 6)
		c.Resize(size)
		c.draw(int(size.Width), int(size.Height))
	}
}

// The marks differ in shape and not in colour alone: each covers other parts.
func TestMarksDifferInShape(t *testing.T) {
	newDesk(t)
	covers := func(s Standing, x, y int) bool {
		p := newPicture(20, 20, fyne.NewSize(20, 20))
		drawStanding(p, s, 10, 10, 14, color.Black)
		_, _, _, a := p.At(x, y).RGBA()
		return a > 0x8000
	}
	for name, c := range map[string]struct {
		s                    Standing
		centre, corner, side bool
	}{
		"states it":          {StatesIt, true, true, true},
		"states differently": {StatesDifferently, true, false, true},
		"alludes":            {Alludes, false, false, true},
		"silent":             {IsSilent, true, false, false},
	} {
		got := [3]bool{covers(c.s, 10, 10) || covers(c.s, 10, 9), covers(c.s, 4, 4), covers(c.s, 4, 10)}
		if want := [3]bool{c.centre, c.corner, c.side}; got != want {
			t.Errorf("%s covers centre, corner, side: %v, want %v", name, got, want)
		}
	}
}
