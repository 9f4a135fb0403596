package desk_test

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/fact"
)

// quotedAndTold are reports of which one quotes what another tells in its own words.
var quotedAndTold = []fact.Article{
	textArticle("a.txt", "The reservoir was full on Saturday.\n“Our controller decided on Saturday evening to keep the second spillway gate closed,” said Ellen Fane, chief executive of the utility.\nVolunteers filled sandbags."),
	textArticle("b.txt", "Rain fell for three days.\nThe flood office ordered the controller on Saturday evening to keep the second spillway gate closed, Ellen Fane said.\nSchools stayed shut."),
	textArticle("c.txt", "Mud covered the main street.\nOn Saturday evening the flood office had the second spillway gate kept closed.\nTrains ran late."),
}

// TestAQuotationJoinsWhatIsToldOfIt: one claim holds the quotation and both reports that tell
// it in other words, and is about what is so.
func TestAQuotationJoinsWhatIsToldOfIt(t *testing.T) {
	_, dossier := storyWith(t, quotedAndTold...)
	i := slices.IndexFunc(dossier.Claims, func(c fact.Claim) bool { return len(c.Statements) == 3 })
	if i < 0 {
		t.Fatal("no claim holds all three")
	}
	statements, quoted := dossier.Statements(), 0
	for _, id := range dossier.Claims[i].Statements {
		if !strings.Contains(statements[id].Text, "spillway gate") {
			t.Errorf("the claim holds %q", statements[id].Text)
		}
		if statements[id].Level == fact.Utterance {
			quoted++
		}
	}
	if quoted != 1 || dossier.Claims[i].Level != fact.Content {
		t.Errorf("the claim holds %d quotations and is of level %s", quoted, dossier.Claims[i].Level)
	}
}

// TestAnAnswerKeepsAQuotationApart: what is not the same stays in claims of its own, and comes
// together again when that is undone.
func TestAnAnswerKeepsAQuotationApart(t *testing.T) {
	d, dossier := storyWith(t, quotedAndTold...)
	of := func(words string) string {
		for id, s := range dossier.Statements() {
			if strings.Contains(s.Text, words) {
				return id
			}
		}
		t.Fatalf("no statement holds %q", words)
		return ""
	}
	quoted, told := of("Our controller"), of("ordered the controller")
	together := func() bool {
		return slices.ContainsFunc(dossier.Claims, func(c fact.Claim) bool {
			return slices.Contains(c.Statements, quoted) && slices.Contains(c.Statements, told)
		})
	}
	claim := dossier.Claims[slices.IndexFunc(dossier.Claims, func(c fact.Claim) bool { return len(c.Statements) == 3 })]
	err := d.TakeOut(ctx, dossier, claim.ID, []string{quoted}, "Ada")
	if dossier = ok(t, d, dossier, err); together() {
		t.Error("what was taken out is in one claim with the others")
	}
	_, err = d.Undo(ctx, "Ada")
	if dossier = ok(t, d, dossier, err); !together() {
		t.Error("undone, they are not in one claim")
	}
}

// TestAClaimThatHoldsAQuotationTakesAnother moves a quotation into a claim of what is so: one
// that holds a quotation takes it, another does not.
func TestAClaimThatHoldsAQuotationTakesAnother(t *testing.T) {
	articles := append(slices.Clone(quotedAndTold), textArticle("d.txt", "The town thanked its helpers.\n“I would do the same again,” Ellen Fane said on Monday."))
	d, dossier := storyWith(t, articles...)
	var quotation string
	for id, s := range dossier.Statements() {
		if strings.Contains(s.Text, "the same again") && s.Level == fact.Utterance {
			quotation = id
		}
	}
	for _, c := range dossier.Claims {
		if c.Level != fact.Content || slices.Contains(c.Statements, quotation) {
			continue
		}
		err := d.Move(ctx, dossier, []string{quotation}, "", c.ID, "Ada")
		if takes := len(c.Statements) == 3; takes != (err == nil) {
			t.Errorf("into a claim of %d statements: %v", len(c.Statements), err)
		} else if !takes && !fact.IsKind(err, fact.Refused) {
			t.Errorf("refused with %v", err)
		}
		if err == nil {
			dossier = ok(t, d, dossier, nil)
		}
	}
}
