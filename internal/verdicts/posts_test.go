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
		{name: "whom they expelled", a: "The letter was signed by Jan Kos, the union's regional secretary.", b: "The letter bears the name of Jan Kos, a former secretary whom the union expelled in May.", want: []string{"title person"}},
		{name: "who commands it", a: "Omar Said, who commands the militia, claimed the attack.", b: "The claim came from Omar Said, a former commander who was thrown out of the militia.", want: []string{"title person"}},
		{name: "who heads it", a: "The ex-head of the lottery, Goran Maric, was questioned by police.", b: "Goran Maric, who heads the lottery, was questioned by police.", want: []string{"title person"}},
		{name: "who ran it until", a: "Ann Lee, who ran the clinic until 2019, was arrested on Monday.", b: "Ann Lee, who runs the clinic, was arrested on Monday.", want: []string{"title person"}},
		{name: "who used to lead it", a: "Yusuf Demir, who used to lead the miners' union, spoke to the crowd.", b: "Yusuf Demir, the leader of the miners' union, spoke to the crowd.", want: []string{"title person"}},
		{name: "once", a: "The statement was issued by the party's treasurer, Anne Wolff.", b: "The statement came from Anne Wolff, once the treasurer of the party.", want: []string{"title person"}},
		{name: "behind the name, until", a: "The deal was struck by Marc Dell, chairman of the port authority until last year.", b: "The deal was struck by Marc Dell, the port authority's chairman.", want: []string{"title person"}},
		{name: "of something else", a: "Jan Kos, a former secretary of the youth league, signed the letter.", b: "The letter was signed by Jan Kos, the union's secretary."},
		{name: "of the same", a: "Jan Kos, the union's regional secretary, signed it.", b: "The letter was signed by Jan Kos, secretary of the union in the region."},
		{name: "what he was before", a: "Jan Kos, a former miner who is the union's secretary, signed it.", b: "The letter was signed by Jan Kos, the union's secretary."},
		{name: "before he held it", a: "President Lee Park, who was finance minister until 2020, spoke on Monday.", b: "Lee Park, the president, spoke on Monday."},
		{name: "the leader then", a: "Lena Foss was elected after its leader, Omar Haddad, died in May.", b: "Lena Foss was elected after the then leader, Omar Haddad, died in May."},
	}, single)
}

func TestLastNames(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "one judge", a: "Judge Marta Feldman will hear the case in Graz in June.", b: "The case in Graz goes before Judge Marta Feldberg.", want: []string{"name person"}},
		{name: "one coach", a: "The coach, Dario Venturi, said he would stay with the club.", b: "Coach Dario Ventresca left for the airport with the club's owner.", want: []string{"name person"}},
		{name: "one that is named alike", a: "Police named the driver as Colin Hathaway, 41, of Leeds.", b: "Colin Hatherley, from Leeds, was at the wheel, police said.", want: []string{"name minor person"}},
		{name: "one mayor", a: "The mayor, Ines Castro, opened the bridge on Sunday.", b: "The bridge was opened by the mayor, Ines Duarte.", want: []string{"name person"}},
		{name: "one who is told by another verb", a: "The mine's manager, Pavel Dvorak, was the last to leave.", b: "Pavel Dvornik, who has run the mine since 2015, was the last to leave.", want: []string{"name person"}},
		{name: "spellings", a: "Judge Marta Feldman will hear the case in Graz in June.", b: "Judge Marta Feldmann will hear the case in June.", want: []string{"name minor person"}},
		{name: "accents", a: "The mayor, Tomás Núñez, opened the bridge.", b: "The mayor, Tomas Nunez, opened the bridge."},
		{name: "two that one side names", a: "Judge Ana Ruiz ruled in Porto; Judge Ana Costa ruled in Lisbon on the same day.", b: "Judge Ana Costa ruled on the day that Judge Ana Ruiz did."},
		{name: "two of one rank", a: "Officer Maria Lopez was hurt in the crash.", b: "Officer Maria Sanchez drove the other car."},
		{name: "two people of one first name", a: "Mary Johnson said she saw smoke.", b: "Mary Johnston-Reyes, a nurse, ran outside."},
	}, single)
}
