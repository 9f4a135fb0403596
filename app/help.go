package app

func (w *window) showHelp()     {}
func (w *window) showSettings() {}
