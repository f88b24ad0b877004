package api

import (
	"math"

	"assay/models"
	"assay/models/store"
	"assay/review"
	"assay/review/forecast"
	"assay/review/pipeline"
)

// Forecast is how many SMEs a service can expect in the next twelve months.
type Forecast struct {
	Service         ServiceRef      `json:"service"`
	Family          string          `json:"family"`
	On              models.Date     `json:"on" description:"UTC day on which it was made."`
	Target          int             `json:"target" description:"SMEs wanted; 0 for none."`
	Holding         int             `json:"holding" description:"SMEs who count on that day."`
	Months          []ForecastMonth `json:"months"`
	BelowTargetFrom models.Date     `json:"belowTargetFrom" description:"The first of these days on which fewer than the target are expected; null for none."`
	Renewal         ForecastRate    `json:"renewal" description:"Of terms that ended."`
	Attrition       ForecastRate    `json:"attrition" description:"Who left or gave it up within a year."`
	Stages          []ForecastStage `json:"stages,omitempty" description:"For those who may know of candidacies; without them nobody on the way is in any number."`
	Notes           []review.Reason `json:"notes" description:"By what it goes, in words."`
}

// ForecastMonth is what to expect on a day.
type ForecastMonth struct {
	On       models.Date `json:"on"`
	Low      int         `json:"low" description:"Four times out of five it is from low to high."`
	Mean     *float64    `json:"mean" description:"Null where it depends on what nobody has seen; low and high then hold whatever that is."`
	High     int         `json:"high"`
	Ending   int         `json:"ending" description:"Terms of today's SMEs that end by then."`
	Leaving  int         `json:"leaving" description:"Of today's SMEs who are known to have left by then, of those whose last day I may see."`
	Arriving *float64    `json:"arriving" description:"Candidates expected by then; null where that is not known, or not for me to know."`
}

// ForecastRate is learnt from the organisation's own past.
type ForecastRate struct {
	Rate         *float64 `json:"rate" description:"0 to 1; null where nothing was observed."`
	Observations int      `json:"observations"`
	Pooled       bool     `json:"pooled" description:"Of the whole organisation, because the service has fewer than 30 of its own."`
}

// ForecastStage is a stage of candidacies, and what became of those who were in it.
type ForecastStage struct {
	Stage        models.CandidacyState `json:"stage"`
	Candidates   int                   `json:"candidates" description:"In it now."`
	Conversion   *float64              `json:"conversion" description:"How likely certified in the end, 0 to 1."`
	MedianWeeks  *int                  `json:"medianWeeks" description:"After which half of those certified were."`
	Observations int                   `json:"observations"`
	Pooled       bool                  `json:"pooled"`
}

func listForecast(tx *store.Tx, in struct {
	Paging
	Family string `query:"family" json:"-" validate:"max=100" description:"A family of services."`
}) (models.List[Forecast], error) {
	page, err := pipeline.Forecasts(tx, in.Family, in.Page())
	return models.MapList(page, forecastOf), err
}

func getServiceForecast(tx *store.Tx, in struct {
	ID models.ServiceID `path:"id" json:"-"`
}) (Forecast, error) {
	o, err := pipeline.Forecast(tx, in.ID)
	if err != nil {
		return Forecast{}, err
	}
	return forecastOf(o), nil
}

func forecastOf(o pipeline.Outlook) Forecast {
	f := Forecast{
		Service: serviceRef(o.Service), Family: o.Service.Family, On: o.On, Target: o.Service.TargetSMEs, Holding: o.Holding,
		Months: make([]ForecastMonth, len(o.Months)), BelowTargetFrom: o.Below, Renewal: forecastRate(o.Renewal), Attrition: forecastRate(o.Attrition),
		Notes: o.Notes,
	}
	for i, m := range o.Months {
		f.Months[i] = ForecastMonth{m.On, m.Low, rounded(m.Mean), m.High, m.Ending, m.Leaving, rounded(m.Arriving)}
	}
	for _, s := range o.Stages {
		f.Stages = append(f.Stages, ForecastStage{s.Stage, s.Candidates, rounded(s.Conversion), s.MedianWeeks, s.Observations, s.Pooled})
	}
	return f
}

func forecastRate(r forecast.Rate) ForecastRate {
	out := ForecastRate{Observations: r.Of, Pooled: r.Pooled}
	if r.Known() {
		value := r.Value()
		out.Rate = rounded(&value)
	}
	return out
}

// rounded has three digits after the point: no forecast knows more.
func rounded(v *float64) *float64 {
	if v == nil {
		return nil
	}
	r := math.Round(*v*1000) / 1000
	return &r
}
