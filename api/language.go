package api

import (
	"reflect"

	"github.com/gin-gonic/gin"
	"golang.org/x/text/language"

	"assay/models"
	"assay/models/phrase"
	"assay/models/store"
)

const langKey = "language"

var languages = language.NewMatcher(tags())

func tags() []language.Tag {
	all := make([]language.Tag, len(phrase.Langs))
	for i, l := range phrase.Langs {
		all[i] = language.MustParse(string(l))
	}
	return all
}

// listen finds out in which language a request wants to be answered. What says
// nothing of it, or asks for none that is spoken here, leaves it to the profile.
func (s *server) listen(c *gin.Context) {
	wanted, _, err := language.ParseAcceptLanguage(c.GetHeader("Accept-Language"))
	if err != nil || len(wanted) == 0 {
		return
	}
	if _, at, sure := languages.Match(wanted...); sure != language.No {
		c.Set(langKey, phrase.Langs[at])
	}
}

// profileLanguage is the language of the person's own choice, where the request
// did not say any.
func profileLanguage(tx *store.Tx, c *gin.Context, id models.PersonID) error {
	if _, said := c.Get(langKey); said {
		return nil
	}
	locale, err := tx.LocaleOf(id)
	c.Set(langKey, phrase.Closest(locale))
	return err
}

func langOf(c *gin.Context) phrase.Lang {
	if l, said := c.Value(langKey).(phrase.Lang); said {
		return l
	}
	return phrase.English
}

var textType = reflect.TypeFor[phrase.Text]()

// prepared is out ready for JSON: a list is never null, and texts are in the
// reader's language. What others may hold too is copied, not changed.
func prepared(out any, l phrase.Lang) any {
	v := reflect.New(reflect.TypeOf(out)).Elem()
	v.Set(reflect.ValueOf(out))
	prepare(v, l)
	return v.Interface()
}

func prepare(v reflect.Value, l phrase.Lang) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || !v.CanSet() {
			return
		}
		own := reflect.New(v.Type().Elem())
		own.Elem().Set(v.Elem())
		prepare(own.Elem(), l)
		v.Set(own)
	case reflect.Struct:
		prepareStruct(v, l)
	case reflect.Slice:
		prepareList(v, l)
	case reflect.Map:
		if v.CanSet() && v.Type().Elem() == textType {
			v.Set(translated(v, l))
		}
	}
}

func prepareStruct(v reflect.Value, l phrase.Lang) {
	if v.Type() == textType {
		v.Set(reflect.ValueOf(v.Interface().(phrase.Text).To(l)))
		return
	}
	for i := range v.NumField() {
		if f := v.Field(i); f.CanSet() {
			prepare(f, l)
		}
	}
}

func prepareList(v reflect.Value, l phrase.Lang) {
	if !v.CanSet() {
		return
	}
	if v.IsNil() {
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		return
	}
	if kind := v.Type().Elem().Kind(); kind != reflect.Struct && kind != reflect.Pointer && kind != reflect.Slice {
		return
	}
	own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
	reflect.Copy(own, v)
	for i := range own.Len() {
		prepare(own.Index(i), l)
	}
	v.Set(own)
}

func translated(v reflect.Value, l phrase.Lang) reflect.Value {
	own := reflect.MakeMapWithSize(v.Type(), v.Len())
	for key, text := range v.Seq2() {
		own.SetMapIndex(key, reflect.ValueOf(text.Interface().(phrase.Text).To(l)))
	}
	return own
}
