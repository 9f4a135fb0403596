package verdicts_test

import "testing"

func TestPosts(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "before and behind the name", a: "The bank's chief risk officer, Mette Krag, warned the board in March.", b: "Mette Krag, a former chief risk officer of the bank, warned the board in March.", want: []string{"title person"}},
		{name: "deputy and full, before a comma", a: "Deputy Health Minister Ana Pereira opened the ward on Monday.", b: "The health minister, Ana Pereira, opened the ward on Monday.", want: []string{"title person"}},
		{name: "until some time", a: "Omar Haddad, the mayor's chief of staff, was questioned by police.", b: "Omar Haddad, who was the mayor's chief of staff until last spring, was questioned by police.", want: []string{"title person"}},
		{name: "who left it", a: "Lena Foss, who stepped down as head of procurement in May, signed the contract.", b: "The contract was signed by Lena Foss, the head of procurement.", want: []string{"title person"}},
		{name: "two words for one office", a: "The CEO, Ida Lund, sold her shares in June.", b: "Ida Lund, who served as chief executive until 2021, sold her shares in June.", want: []string{"title person"}},
		{name: "who resigned in the meantime", a: "Transport Minister Rui Dias resigned on Monday.", b: "Rui Dias, the former transport minister, will appear before a judge."},
		{name: "a chief and an officer", a: "Finance chief Ann Moe said the cuts were needed.", b: "Ann Moe, the chief financial officer, said the cuts were needed."},
		{name: "a deputy beside the minister", a: "The health minister, Ana Pereira, opened the ward with her deputy, Luis Pinto.", b: "Deputy Health Minister Luis Pinto spoke at the opening of the ward."},
		{name: "a chief of and a chief", a: "Police chief Tom Reyes said two deputies were hurt.", b: "Tom Reyes, chief of police, said two deputies were hurt."},
		{name: "who became it", a: "Lena Foss, who became head of procurement after her predecessor stepped down, signed the contract.", b: "Lena Foss, head of procurement, signed the contract."},
		{name: "the leader then", a: "Lena Foss was elected after its leader, Omar Haddad, died in May.", b: "Lena Foss was elected after the then leader, Omar Haddad, died in May."},
	}, single)
}
