package standing

import "assay/models/fault"

func codeOf(err error) string {
	f := fault.As(err)
	switch {
	case err == nil:
		return ""
	case f == nil:
		return err.Error()
	}
	return f.Code
}
