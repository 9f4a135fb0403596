package fact

// OriginKind is what sort of source an origin is.
type OriginKind string

// The kinds of origins.
const (
	Person       OriginKind = "person"
	Organisation OriginKind = "organisation"
	CitedOutlet  OriginKind = "outlet"
	Document     OriginKind = "document"
	Unnamed      OriginKind = "unnamed"
)

// Origin is whom articles or statements of a story rest on. Origins form
// chains: outlet → cited outlet → person. A chain may come back to itself;
// such circular reporting is kept and shown.
type Origin struct {
	ID      string
	Name    string
	Kind    OriginKind
	RestsOn []string // ids of origins one step nearer to the person
}
