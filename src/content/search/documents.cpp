#include "content/search/documents.hpp"

#include "content/markup.hpp"

namespace varde::content::search {
namespace {

/// Collects one document's text in one language.
class Writer {
public:
    Writer(Kind kind, std::string id, Language language) : language_(language) {
        document_.kind = kind;
        document_.id = std::move(id);
        document_.fields = {{"", title}, {"", other_words}, {"", summary}, {"", rest}};
    }

    Writer& name(const Text& text) { return add(0, plain_text(shown(text, language_))); }
    Writer& also(const std::string& word) { return add(1, word); }
    Writer& also(const Text& text) { return add(1, shown(text, language_)); }
    Writer& sum_up(const Text& text) { return add(2, plain_text(shown(text, language_))); }
    Writer& say(const Text& text) { return add(3, plain_text(shown(text, language_))); }
    Writer& say(const std::vector<LawReference>& law) {
        for (const LawReference& each : law) add(3, each.act + " " + each.section);
        return *this;
    }

    Document done() { return std::move(document_); }

private:
    static constexpr double title = 3;
    static constexpr double other_words = 2;
    static constexpr double summary = 1.5;
    static constexpr double rest = 1;

    Writer& add(std::size_t field, const std::string& words) {
        std::string& text = document_.fields[field].text;
        if (!text.empty() && !words.empty()) text += '\n';
        text += words;
        return *this;
    }

    Document document_;
    Language language_;
};

Document document_of(const Recommendation& advice, const Library& library, Language language) {
    Writer writer(Kind::recommendation, advice.id, language);
    writer.name(advice.statement).also(advice.topic).sum_up(advice.lead);
    for (const std::string& word : advice.synonyms) writer.also(word);
    for (const std::string& id : advice.links.terms)
        if (const Term* term = library.term(id)) writer.also(term->word);
    for (const Practice& point : advice.practice) writer.say(point.text);
    return writer.say(advice.why).say(advice.law).done();
}

Document document_of(const Pathway& pathway, Language language) {
    Writer writer(Kind::pathway, pathway.id, language);
    writer.name(pathway.title).also(pathway.track).sum_up(pathway.summary);
    for (const Phase& phase : pathway.phases) writer.say(phase.title).say(phase.purpose);
    return writer.done();
}

Document document_of(const Step& step, const Pathway& pathway, const Phase& phase,
                     const Library& library, Language language) {
    Writer writer(Kind::pathway, pathway.id + "/" + step.id, language);
    writer.name(step.title).sum_up(step.purpose).say(phase.title);
    for (const StepDocument& document : step.documents)
        if (const Template* form = library.form(document.form)) writer.say(form->title);
    for (const Deadline& deadline : step.deadlines)
        writer.say(deadline.title).say(deadline.extension_rule).say(deadline.law);
    return writer.say(step.law).done();
}

void say_items(Writer& writer, const std::vector<Item>& items) {
    for (const Item& item : items) {
        writer.say(item.label).say(item.help);
        for (const Option& option : item.options) writer.say(option.label);
        say_items(writer, item.items);
    }
}

Document document_of(const Template& form, Language language) {
    Writer writer(Kind::form, form.id, language);
    writer.name(form.title).sum_up(form.summary);
    for (const std::string& situation : form.situations) writer.also(situation);
    say_items(writer, form.items);
    return writer.done();
}

Document document_of(const Term& term, Language language) {
    return Writer(Kind::term, term.id, language).name(term.word).sum_up(term.explanation).done();
}

}  // namespace

std::vector<Document> documents_of(const Library& library, Language language) {
    std::vector<Document> all;
    for (const Pack& pack : library.packs()) {
        for (const Recommendation& advice : pack.recommendations)
            all.push_back(document_of(advice, library, language));
        for (const Pathway& pathway : pack.pathways) {
            all.push_back(document_of(pathway, language));
            for (const Phase& phase : pathway.phases)
                for (const Step& step : phase.steps)
                    all.push_back(document_of(step, pathway, phase, library, language));
        }
        for (const Template& form : pack.templates) all.push_back(document_of(form, language));
        for (const Term& term : pack.terms) all.push_back(document_of(term, language));
    }
    return all;
}

}  // namespace varde::content::search
