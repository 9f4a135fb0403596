package app

func (w *window) askExport() {}
func (w *window) askVerify() {}
