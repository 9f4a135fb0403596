package app

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// report is the Report page.
func (w *window) report() *reportPage { return w.page(pageReport).(*reportPage) }

// askExport asks where to write the report. A file that is there is replaced
// only when the person says so.
func (w *window) askExport() {
	p := w.report()
	format, choice, dossier := p.format, p.choice, w.view.Dossier
	w.askPath(lang.L("Export the report"), lang.L("Export"), filepath.Join(reportFolder(), fileName(w.view.Story.Name)+"."+string(format)), nil, func(path string) {
		write := func() { w.export(dossier, format, choice, path) }
		if _, err := os.Stat(path); err == nil {
			w.confirm(lang.L("Replace the file?"), path, lang.L("Replace"), write)
			return
		}
		write()
	})
}

func (w *window) export(dossier *fact.Dossier, format desk.Format, choice desk.Choice, path string) {
	w.bridge.queue(func() {
		err := desk.WriteFile(w.ctx, path, func(to io.Writer) error {
			return w.desk.WriteReport(to, dossier, format, desk.Edition{Program: "Crosscheck " + w.cfg.Version, Without: choice})
		})
		w.bridge.onMain(func() {
			if err != nil {
				w.tell(err)
				return
			}
			w.toast(lang.L("Report written") + ": " + path)
		})
	})
}

// askVerify asks for a report and checks it against the articles of this desk.
func (w *window) askVerify() {
	w.askPath(lang.L("Verify a report"), lang.L("Verify"), reportFolder()+string(filepath.Separator), []string{".html", ".htm", ".md", ".json"}, func(path string) {
		w.bridge.queue(func() {
			findings, err := w.verify(path)
			w.bridge.onMain(func() {
				if err != nil {
					w.tell(err)
					return
				}
				w.showFindings(path, findings)
			})
		})
	})
}

// verify reads a report and looks its passages up. It runs off the main goroutine.
func (w *window) verify(path string) ([]desk.Finding, error) {
	data, err := desk.ReadReport(path)
	if err != nil {
		return nil, err
	}
	sources, err := w.desk.AllArticles(w.ctx)
	if err != nil {
		return nil, err
	}
	return desk.Verify(filepath.Base(path), data, sources)
}

// showFindings lists what verify found: first what no longer holds.
func (w *window) showFindings(path string, findings []desk.Finding) {
	var broken, holds []desk.Finding
	for _, f := range findings {
		if f.Holds() {
			holds = append(holds, f)
		} else {
			broken = append(broken, f)
		}
	}
	rows := append(broken, holds...)
	title := counted("All {{.Count}} passages hold", len(holds))
	if len(broken) > 0 {
		title = counted("{{.Count}} findings no longer hold", len(broken))
	}
	list := widgets.NewKeyList(40, func() int { return len(rows) }, func() fyne.CanvasObject { return newFindingRow() }, func(i int, o fyne.CanvasObject) {
		if r, ok := o.(*findingRow); ok && i < len(rows) {
			r.set(rows[i])
		}
	})
	list.Refresh()
	height := func(float32) float32 {
		return min(float32(len(rows))*widgets.Px(40), w.win.Canvas().Size().Height-widgets.Px(200))
	}
	w.newSheet(title+" – "+filepath.Base(path), 760, piece{object: list, height: height}).saying(lang.L("Close")).open(list)
}

// findingRow is one line of what verify says.
type findingRow struct {
	widget.BaseWidget
	icon  *widget.Icon
	words *widgets.Words
}

func newFindingRow() *findingRow {
	r := &findingRow{icon: widget.NewIcon(nil), words: widgets.NewWords(widgets.TextSmall).Wrapped(2)}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *findingRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.Inset(10, 4, 10, 4,
		container.NewBorder(nil, nil, container.NewCenter(r.icon), nil, widgets.Inset(8, 0, 0, 0, r.words))))
}

func (r *findingRow) set(f desk.Finding) {
	icon, color := "check", widgets.ColorInk2
	if !f.Holds() {
		icon, color = "warning", widgets.ColorWarn
	}
	r.icon.SetResource(widgets.Icon(icon, color))
	ink := widgets.ColorInk
	if !f.Holds() {
		ink = widgets.ColorWarn
	}
	r.words.SetRuns(widgets.Run{Text: strings.ReplaceAll(f.String(), "\t", "  "), Color: ink})
}

// askPath asks for the path of a file. It can be typed, or found with the mouse
// among files with some endings; without endings a folder is looked for.
func (w *window) askPath(title, yes, text string, endings []string, do func(path string)) {
	field := newAskEntry(false)
	field.SetText(text)
	browse := widgets.NewButton(lang.L("Browse"), func() { w.browse(field, endings) })
	s := w.newSheet(title, sheetWide, plainPiece(container.NewBorder(nil, nil, nil, widgets.Inset(8, 0, 0, 0, container.NewCenter(browse)), field), 0))
	s.asking(yes, func() {
		path := strings.TrimSpace(field.Text)
		if path == "" || strings.HasSuffix(path, string(filepath.Separator)) {
			w.win.Canvas().Focus(field)
			return
		}
		s.Hide()
		do(path)
	})
	s.listen(field)
	s.open(field)
	field.CursorColumn = len([]rune(field.Text))
	field.Refresh()
}

// browse puts a path that is found with the mouse into a field.
func (w *window) browse(field *askEntry, endings []string) {
	if endings == nil {
		d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
			if err == nil && folder != nil {
				field.SetText(filepath.Join(folder.Path(), filepath.Base(field.Text)))
			}
		}, w.win)
		w.showFileDialog(d)
		return
	}
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err == nil && r != nil {
			field.SetText(r.URI().Path())
			_ = r.Close()
		}
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(endings))
	w.showFileDialog(d)
}

// reportFolder is where reports are written unless another place is named: the
// documents of the person, if there is such a folder.
func reportFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	if documents := filepath.Join(home, "Documents"); isFolder(documents) {
		return documents
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// fileName makes a file's name of a story's.
func fileName(story string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, story)
	if runes := []rune(name); len(runes) > 80 {
		name = string(runes[:80])
	}
	return strings.TrimSpace(name)
}
