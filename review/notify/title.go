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
	return phrase.Count(n, "One thing has changed in the coverage of your people's services.",
		"%d things have changed in the coverage of your people's services.")
}

// Details are what a message says beside its title, a sentence each.
func Details(params map[string]string) (all []phrase.Text) {
	for n := 1; ; n++ {
		kept, there := params[fmt.Sprintf("change%02d", n)]
		if !there {
			return all
		}
		all = append(all, phrase.Recall(kept))
	}
}

// argument is a parameter as a date, a text or the words that it is.
func argument(value string) any {
	if day, err := models.ParseDate(value); err == nil {
		return day
	}
	return phrase.Recall(value)
}
