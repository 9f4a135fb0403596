package verdicts_test

import "testing"

func TestAlternatives(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "an offence", a: "The officer was charged with first-degree murder on Friday.", b: "The officer was charged with manslaughter on Friday.", want: []string{"polarity"}},
		{name: "an offence in a longer sentence", a: "He was charged with murder over the killing of a teenager.", b: "The officer has been formally charged with voluntary homicide over the killing of a teenager.", want: []string{"polarity"}},
		{name: "both offences on one side", a: "He was charged with murder over the killing of a teenager.", b: "He was charged with murder and manslaughter over the killing of a teenager."},
		{name: "two words for one offence", a: "He was charged with capital murder on Friday.", b: "He was charged with murder on Friday."},
		{name: "what somebody died of", a: "He died of a heart attack at his home.", b: "He died of a stroke at his home.", want: []string{"polarity"}},
		{name: "what somebody died of, in other words", a: "He died of a heart attack at his home.", b: "He died of cardiac arrest at his home."},
		{name: "where somebody was hit", a: "He was shot in the chest.", b: "He was shot in the back.", want: []string{"polarity minor"}},
		{name: "hit in two places", a: "He was shot in the chest and in the leg.", b: "He was shot in the leg."},
		{name: "back is no part of the body here", a: "Police fired back at the gunman from the car.", b: "Police shot the gunman in the chest from the car."},
		{name: "kin by name", a: "His wife, Anna Petrova, was killed in the attack.", b: "Anna Petrova was with his girlfriend when he heard of it."},
		{name: "kin", a: "His wife, Anna Petrova, was killed in the attack.", b: "His girlfriend, Anna Petrova, died in the attack on Friday.", want: []string{"title person"}},
		{name: "half-brother", a: "His half-brother Jonathan Stern ordered the shooting.", b: "His brother Jonathan Stern ordered the shooting.", want: []string{"title person"}},
		{name: "kin of two people", a: "His wife Anna Petrova was killed in the attack.", b: "His sister Lea Petrova was killed in the attack."},
		{name: "before and after", a: "The president was informed before the strike.", b: "The president was informed after the strike.", want: []string{"polarity"}},
		{name: "before and after two things", a: "The president was informed before the strike.", b: "The president was informed after the meeting."},
		{name: "a suspect", a: "The suspect is a 34-year-old man.", b: "The suspect is a 34-year-old woman.", want: []string{"polarity"}},
		{name: "two whom nobody knows", a: "A man is riding a horse.", b: "A woman is riding a horse."},
		{name: "a colour of something new", a: "A black dog is running across the lawn.", b: "A white dog is running across the lawn."},
		{name: "a colour in a name", a: "The White House said the plan was sent to Congress.", b: "The House said the black plan was sent to Congress."},
		{name: "early and late in one stretch", a: "The Lions were stopped late in the fourth quarter.", b: "The Lions were stopped early in the fourth quarter.", want: []string{"polarity"}},
		{name: "a side of the sky", a: "The attack happened on the northern outskirts of the city.", b: "The attack happened on the southern outskirts of the city.", want: []string{"polarity"}},
		{name: "what was hit", a: "The strike hit a hospital in Gaza City.", b: "The strike hit a school in Gaza City.", want: []string{"polarity"}},
		{name: "in a name", a: "The fire destroyed the Lenne Bible Church on Friday.", b: "The fire destroyed the church beside the school on Friday."},
		{name: "who was hit", a: "Three soldiers were killed in the ambush.", b: "Three civilians were killed in the ambush.", want: []string{"polarity"}},
		{name: "with and against", a: "The senator voted for the bill.", b: "The senator voted against the bill.", want: []string{"polarity"}},
		{name: "before one word", a: "The world toll is near 770 since the virus first appeared in southern China in November.", b: "Some 770 have died worldwide since the virus first appeared in northern China in November.", want: []string{"polarity minor"}},
		{name: "how it ended", a: "The gunman killed himself.", b: "The gunman was shot dead by police.", want: []string{"polarity"}},
		{name: "what set it off", a: "Officials blamed a gas leak for the explosion.", b: "Officials blamed a bomb for the explosion.", want: []string{"polarity"}},
		{name: "kin of somebody behind", a: "She is the daughter of the president.", b: "She is the niece of the president.", want: []string{"title person"}},
		{name: "one told to be untrue", a: "The officer was charged with murder on Friday.", b: "The officer was not charged with murder but with manslaughter on Friday.", want: []string{"polarity"}},
		{name: "dismissed or resigned", a: "The minister resigned on Tuesday.", b: "The minister was fired on Tuesday.", want: []string{"polarity"}},
		{name: "survived or killed", a: "The pilot survived the crash.", b: "The pilot was killed in the crash.", want: []string{"polarity"}},
		{name: "an irregular form", a: "The court upheld the verdict.", b: "The court overturned the verdict.", want: []string{"polarity"}},
	}, single)
}
