package verdicts

import (
	"slices"
	"strings"
)

// This file brings together what reports count of the dead, or the injured, by other words for them: "nine
// patients died" and "eleven people died". Some of the dead may be soldiers and others not, so that such
// figures are of one toll only where no article gives both, they lie near to each other, and the statements are alike.

// tollsApart is how many times more people than patients there are at most, for all of them to be patients.
const tollsApart = 1.5

// mergeTolls puts the figures for one kind of people into the group of those for anybody, where both may be
// one toll.
func mergeTolls(groups []*figureGroup) []*figureGroup {
	for _, all := range groups {
		if !all.thing.state || all.thing.key == jobsCut || strings.Contains(all.thing.key, " ") {
			continue
		}
		kin := -1
		for i, g := range groups {
			if g.thing.state && strings.HasSuffix(g.thing.key, " "+all.thing.key) {
				if kin >= 0 {
					kin = -1 // soldiers and civilians
					break
				}
				kin = i
			}
		}
		if kin >= 0 && all.oneToll(groups[kin]) {
			all.sides = append(all.sides, groups[kin].sides...)
			return slices.Delete(groups, kin, kin+1)
		}
	}
	return groups
}

// oneToll reports whether a group of figures for anybody and one for some kind of people may be of one toll.
func (g *figureGroup) oneToll(of *figureGroup) bool {
	for _, a := range g.sides {
		for _, b := range of.sides {
			if a.article == b.article {
				return false
			}
			for _, f := range a.figures {
				for _, s := range b.figures {
					if f.Low > tollsApart*s.High || f.view.hardlyLike(s.view, leastLikelyStances) || covered(f.view, s.view) < aboutOneMatter || f.view.tellsAny(amongThem) || s.view.tellsAny(amongThem) {
						return false
					}
				}
			}
		}
	}
	return true
}

// amongThem are words that tell some of those who are counted from others.
var amongThem = []string{"among", "including", "them", "others", "another", "both"}
