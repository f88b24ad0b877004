package notify

import (
	"fmt"
	"strconv"

	"assay/models"
	"assay/models/phrase"
)

// title is what a message says at a glance: a format and the parameters in its
// places.
type title struct {
	format phrase.Format
	params []string
}

func say(format phrase.Format, params ...string) title { return title{format, params} }

// Title is a message in one sentence.
func Title(kind string, params map[string]string) phrase.Text {
	k := Kind(kind)
	t, known := titles[k]
	switch {
	case k == "ballot-closed" && params["outcome"] == string(models.OutcomeNotYet):
		return phrase.Of("The ballot is closed. The panel's answer is: not yet.")
	case k == "plan-overdue":
		return overdue(params)
	case k == "coverage-changed":
		return changed(params)
	case params["person"] == "" && own[k].format != "":
		t = own[k]
	case !known:
		return phrase.Of("Something that concerns you has changed.")
	}
	args := make([]any, len(t.params))
	for i, name := range t.params {
		args[i] = argument(params[name])
	}
	return phrase.Of(t.format, args...)
}

func overdue(params map[string]string) phrase.Text {
	n, _ := strconv.Atoi(params["tasks"])
	return phrase.Count(n, "One task of the plan “%[2]s” of %[3]s is overdue.", "%[1]d tasks of the plan “%[2]s” of %[3]s are overdue.",
		params["plan"], params["person"])
}

func changed(params map[string]string) phrase.Text {
	n, _ := strconv.Atoi(params["changes"])
	if worse, _ := strconv.Atoi(params["worse"]); worse > 0 {
		return phrase.Count(worse, "One of your people's services is covered worse than before.", "%d of your people's services are covered worse than before.")
	}
	return phrase.Count(n, "One thing has changed in the coverage of your people's services.",
		"%d things have changed in the coverage of your people's services.")
}

// Detail is what a message says beside its title, in a sentence. Place is the page that
// shows it, as an address within Assay; "" for none of its own.
type Detail struct {
	Text  phrase.Text
	Place string
}

// Details are all of them.
func Details(params map[string]string) (all []Detail) {
	for n := 1; ; n++ {
		kept, there := params[fmt.Sprintf("change%02d", n)]
		if !there {
			break
		}
		all = append(all, Detail{phrase.Recall(kept), params[fmt.Sprintf("place%02d", n)]})
	}
	if n, _ := strconv.Atoi(params["more"]); n > 0 {
		all = append(all, Detail{Text: phrase.Count(n, "One more change is not listed here.", "%d more changes are not listed here.")})
	}
	if kept := params["besides"]; kept != "" {
		all = append(all, Detail{Text: phrase.Recall(kept)})
	}
	return all
}

// argument is a parameter as a date, a text or the words that it is.
func argument(value string) any {
	if day, err := models.ParseDate(value); err == nil {
		return day
	}
	return phrase.Recall(value)
}
