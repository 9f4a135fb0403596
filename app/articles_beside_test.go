package app

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestTiesThatCrossAreLeftOut(t *testing.T) {
	for _, c := range []struct {
		name string
		all  []tie
		want []tie
	}{
		{"none", nil, nil},
		{"in order", []tie{{1, 5}, {2, 6}, {3, 9}}, []tie{{1, 5}, {2, 6}, {3, 9}}},
		{"one crosses", []tie{{1, 5}, {2, 90}, {3, 9}, {4, 12}}, []tie{{1, 5}, {3, 9}, {4, 12}}},
		{"told backwards", []tie{{1, 9}, {2, 5}, {3, 1}}, []tie{{3, 1}}},
		{"twice at one place", []tie{{1, 5}, {2, 5}, {3, 6}}, []tie{{2, 5}, {3, 6}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := uncrossed(c.all); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// Going across and back comes to the same place, but for rounding; and what comes
// later stands across from what comes later.
func TestGoingAcrossAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		places := []tie{{0, 0}}
		for range rapid.IntRange(0, 8).Draw(t, "ties") {
			last := places[len(places)-1]
			places = append(places, tie{last.mine + rapid.IntRange(1, 400).Draw(t, "mine"), last.other + rapid.IntRange(1, 400).Draw(t, "other")})
		}
		l := ties{places: places}
		end := places[len(places)-1].mine
		at := rapid.IntRange(0, end).Draw(t, "at")
		later := rapid.IntRange(at, end).Draw(t, "later")
		if l.across(later) < l.across(at) {
			t.Fatalf("%d stands across from %d, but the later %d from %d", at, l.across(at), later, l.across(later))
		}
		for _, p := range places {
			if l.across(p.mine) != p.other || l.back(p.other) != p.mine {
				t.Fatalf("the tie %v is not kept", p)
			}
		}
	})
}

func TestTwoArticlesAreReadSideBySide(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a")
	p := w.articles()
	press(t, w, "b")
	b := p.beside
	if !b.root.Visible() || b.article == "" || b.article == p.article || b.ties.claims == 0 {
		t.Fatalf("beside %q: shown %t, article %q with %d claims in common", p.article, b.root.Visible(), b.article, b.ties.claims)
	}

	// The cursor of the first reader takes that of the second along.
	followed := 0
	for range 40 {
		press(t, w, "j")
		other, ok := b.reader.Text.FocusedSpan()
		if want := b.ties.same[w.sel.statement]; want == "" && ok || want != "" && other.ID != want {
			t.Fatalf("beside %q the cursor is on %q, want %q", w.sel.statement, other.ID, want)
		}
		if ok {
			followed++
			mine, theirs := p.reader.HeightOf(w.view.statements[w.sel.statement].Start), b.reader.HeightOf(w.view.statements[other.ID].Start)
			atEnd := b.reader.HeightOf(0) >= 0 || b.reader.HeightOf(len(w.view.runesOf(b.article))) < b.reader.Size().Height
			if diff := mine - theirs; (diff < -2 || diff > 2) && !atEnd {
				t.Errorf("the statements stand at %g and %g", mine, theirs)
			}
		}
	}
	if followed == 0 {
		t.Error("no statement has one across from it")
	}

	// A statement of the second reader takes the first along.
	for mine, other := range b.ties.same {
		b.reader.Text.FocusSpan(other)
		b.arrived(other)
		if got := b.ties.same[w.sel.statement]; got != other {
			t.Errorf("the first reader is on %q, across from %q; want across from %q (such as %q)", w.sel.statement, got, other, mine)
		}
		break
	}

	first := b.article
	press(t, w, "}")
	if b.article == first || b.article == p.article {
		t.Errorf("the next article beside it is %q, after %q", b.article, first)
	}
	// The article that stands beside comes to the front: another one stands beside it.
	p.open(b.article)
	if b.article == p.article {
		t.Error("an article stands beside itself")
	}
	press(t, w, "b")
	if b.root.Visible() {
		t.Error("the second reader stays")
	}
}

// The closest article is the one with which most ties are made.
func TestClosestSharesMostClaims(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	v := w.view
	for i := range v.Articles {
		mine := &v.Articles[i]
		most := -1
		for j := range v.Articles {
			if i != j {
				most = max(most, v.tiesBetween(mine, &v.Articles[j]).claims)
			}
		}
		closest := v.article(v.closest(mine.ID))
		if closest == nil || v.tiesBetween(mine, closest).claims != most {
			t.Errorf("%s: closest is %v, though another shares %d claims", mine.Title, closest, most)
		}
	}
}
