package verdicts

import (
	"fmt"
	"testing"

	"crosscheck/internal/reading"
)

func TestZZ(t *testing.T) {
	for _, l := range []string{"He has worked there for three decades.", "The career spans over five decades.", "The siege lasted three weeks.", "The siege lasted 30 days.", "Hundreds of people died in the flood.", "Twelve people died in the flood.", "Half of the voters rejected the plan.", "A third of the voters rejected the plan.", "Two of the three victims died.", "It produced more than 400 propaganda and training films.", "It produced zero training films.", "He was jailed for 18 months.", "He was jailed for a year and a half.", "Dozens of people were hurt.", "Tens of thousands of people marched.", "More than half of the voters rejected the plan.", "Two-thirds of members agreed.", "The siege lasted a week.", "The talks took two hours.", "He was sentenced to a four-year term.", "two centuries of rule"} {
		s := reading.Single(l)
		s.ID = "a"
		s.ArticleID = "x"
		v := newView(s)
		for _, f := range v.figures {
			fmt.Printf("%-50s %q low %v high %v q=%s unit=%q counted=%q per=%q share=? thing=%+v lo %v hi %v unit %q\n", l, f.Text, f.Low, f.High, f.Qualifier, f.Figure.Unit, f.Counted, f.Per, f.thing, f.lo, f.hi, f.unit)
		}
		if len(v.figures) == 0 {
			fmt.Println(l, "none", s.Figures)
		}
	}
}
