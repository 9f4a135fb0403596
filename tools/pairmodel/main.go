package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"sort"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/text"
	"crosscheck/tools/ecbplus"
)

func main() {
	folder := flag.String("data", "", "")
	size := flag.Int("size", 130, "")
	flag.Parse()
	train, err := ecbplus.Read(*folder, "train", *size)
	if err != nil {
		log.Fatal(err)
	}
	dev, err := ecbplus.Read(*folder, "dev", *size)
	if err != nil {
		log.Fatal(err)
	}
	names, signs := matching.FeatureNames()
	tr := make([]topicEx, len(train))
	for i := range train {
		tr[i] = examplesOf(&train[i], len(names))
	}
	dv := make([]topicEx, len(dev))
	for i := range dev {
		dv[i] = examplesOf(&dev[i], len(names))
	}
	n, pos := 0, 0
	var all []example
	for _, t := range tr {
		for _, e := range t.ex {
			n++
			if e.same {
				pos++
			}
			all = append(all, e.example)
		}
	}
	fmt.Println("train", n, "pos", pos)
	b, w := fit(all, signs)
	mean, sd := moments(all, len(names))
	_ = mean
	for j, name := range names {
		fmt.Printf("%s %.3f (std %.3f)\n", name, w[j], w[j]*sd[j])
	}
	fmt.Println("intercept", b)
	// CV on train
	cv := make([]topicEx, len(tr))
	for fold := range 5 {
		var rest []example
		for i, t := range tr {
			if i%5 != fold {
				for _, e := range t.ex {
					rest = append(rest, e.example)
				}
			}
		}
		bb, ww := fit(rest, signs)
		for i, t := range tr {
			if i%5 == fold {
				cv[i] = score(t, bb, ww)
			}
		}
	}
	report("train cv", cv)
	sdv := make([]topicEx, len(dv))
	for i, t := range dv {
		sdv[i] = score(t, b, w)
	}
	report("dev", sdv)
	for j, name := range names {
		for i := range dv {
			for k := range dv[i].ex {
				dv[i].ex[k].p = dv[i].ex[k].values[j]
			}
		}
		if j < 3 {
			report("dev "+name, dv)
		}
	}
	for i := range dv {
		for k := range dv[i].ex {
			dv[i].ex[k].p = dv[i].ex[k].cos
		}
	}
	report("dev cosine", dv)
}

type ex struct {
	example
	p, cos    float64
	annotated bool
	a, b      int
}
type topicEx struct {
	name string
	ex   []ex
}

func score(t topicEx, b float64, w []float64) topicEx {
	out := topicEx{t.name, append([]ex(nil), t.ex...)}
	for i := range out.ex {
		out.ex[i].p = 1 / (1 + math.Exp(-(b + dot(w, out.ex[i].values))))
	}
	return out
}

func examplesOf(t *ecbplus.Topic, k int) topicEx {
	var context []fact.Statement
	for _, u := range t.Units {
		context = append(context, u.Statement)
	}
	sc := matching.NewScorer(context)
	out := topicEx{name: t.Name}
	shared := map[[2]int]int{}
	for _, p := range t.Pairs {
		shared[[2]int{min(p.A, p.B), max(p.A, p.B)}] = p.Shared
	}
	var r text.Rarities
	bags := make([]map[string]float64, len(t.Units))
	_ = r
	for i, u := range t.Units {
		bags[i] = map[string]float64{}
		for _, w := range text.Words(u.Text) {
			bags[i][w.Stem]++
		}
		norm := 0.0
		for s, c := range bags[i] {
			bags[i][s] = (1 + math.Log(c)) * text.Rarity(s)
			norm += bags[i][s] * bags[i][s]
		}
		for s := range bags[i] {
			bags[i][s] /= math.Sqrt(norm)
		}
	}
	for i := range t.Units {
		for j := i + 1; j < len(t.Units); j++ {
			a, b := &t.Units[i], &t.Units[j]
			if a.ArticleID == b.ArticleID {
				continue
			}
			cos := 0.0
			for s, v := range bags[i] {
				cos += v * bags[j][s]
			}
			e := ex{cos: cos, a: i, b: j}
			e.weight = 1
			n, ok := shared[[2]int{i, j}]
			e.annotated = ok
			if !ok && cos > 0.3 {
				continue
			}
			e.same = n >= 2
			if n == 1 {
				e.weight = 0.3
			}
			e.values = sc.Features(&a.Statement, &b.Statement)
			out.ex = append(out.ex, e)
		}
	}
	return out
}

func ap(e []ex) float64 {
	sort.SliceStable(e, func(i, j int) bool { return e[i].p > e[j].p })
	hits, sum := 0.0, 0.0
	for i, x := range e {
		if x.same {
			hits++
			sum += hits / float64(i+1)
		}
	}
	if hits == 0 {
		return 0
	}
	return sum / hits
}

func report(what string, ts []topicEx) {
	var pooled []ex
	mean, meanStory := 0.0, 0.0
	brier, base, n, pos := 0.0, 0.0, 0.0, 0.0
	for _, t := range ts {
		var ann []ex
		for _, e := range t.ex {
			if e.annotated {
				ann = append(ann, e)
				d := e.p
				if e.same {
					d = 1 - e.p
					pos++
				}
				brier += d * d
				n++
			}
		}
		pooled = append(pooled, ann...)
		mean += ap(ann) / float64(len(ts))
		meanStory += ap(append([]ex(nil), t.ex...)) / float64(len(ts))
	}
	base = pos / n * (1 - pos/n)
	fmt.Printf("%-14s pooled AP %.3f  mean topic AP %.3f  story AP %.3f  Brier %.4f (base %.4f)\n", what, ap(pooled), mean, meanStory, brier/n, base)
}
