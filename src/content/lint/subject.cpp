#include "content/lint/subject.hpp"

namespace varde::content::lint_rules {
namespace {

/// Fills the lists of a Subject while it walks through the pack.
class Walk {
public:
    explicit Walk(Subject& subject) : subject_(subject) {}

    void run() {
        pack_info();
        each(file::recommendations, subject_.pack.recommendations, &Walk::recommendation);
        each(file::pathways, subject_.pack.pathways, &Walk::pathway);
        each(file::templates, subject_.pack.templates, &Walk::form);
        each(file::terms, subject_.pack.terms, &Walk::term);
        each(file::needs, subject_.pack.needs, &Walk::need);
        each(file::codes, subject_.pack.codes, &Walk::code);
        each(file::urgent, subject_.pack.urgent, &Walk::urgent);
    }

private:
    template <class Value>
    void each(std::string_view file, const std::vector<Value>& all,
              void (Walk::*visit)(const Where&, const Value&)) {
        // "recommendations.json" holds {"recommendations": [...]}, and so do the others.
        const Where list{file, "/" + std::string(file.substr(0, file.find('.')))};
        for (std::size_t i = 0; i < all.size(); ++i) (this->*visit)(list.at(i), all[i]);
    }

    void text(const Where& where, std::string_view key, const Text& text, TextUse use) {
        if (text != Text()) subject_.texts.push_back({where.at(key), &text, use});
    }
    void law(const Where& where, const std::vector<LawReference>& all) {
        const Where list = where.at("law");
        for (std::size_t i = 0; i < all.size(); ++i) subject_.law.push_back({list.at(i), &all[i]});
    }
    void sources(const Where& where, const std::vector<SourceReference>& all) {
        const Where list = where.at("sources");
        for (std::size_t i = 0; i < all.size(); ++i)
            subject_.sources.push_back({list.at(i), &all[i]});
    }
    void condition(const Where& where, std::string_view key,
                   const std::optional<logic::Expression>& expression, const Template* form) {
        if (expression) subject_.expressions.push_back({where.at(key), &*expression, form});
    }

    void value(const Where& where, std::string_view key,
               const std::optional<logic::Expression>& expression, const Template& form) {
        if (expression)
            subject_.expressions.push_back(
                {where.at(key), &*expression, &form, ExpressionUse::value});
    }

    void pack_info() {
        const Where root{file::pack, ""};
        text(root, "title", subject_.pack.title, TextUse::title);
        text(root, "summary", subject_.pack.summary, TextUse::paragraph);
        const auto& levels = subject_.pack.levels;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            text(root.at("levels").at(i), "label", levels[i].label, TextUse::title);
            text(root.at("levels").at(i), "explanation", levels[i].explanation, TextUse::paragraph);
        }
        const auto& all = subject_.pack.sources;
        for (std::size_t i = 0; i < all.size(); ++i)
            text(root.at("sources").at(i), "note", all[i].note, TextUse::paragraph);
    }

    void recommendation(const Where& where, const Recommendation& advice) {
        text(where, "statement", advice.statement, TextUse::statement);
        text(where, "lead", advice.lead, TextUse::paragraph);
        for (std::size_t i = 0; i < advice.practice.size(); ++i)
            text(where.at("practice").at(i), "text", advice.practice[i].text, TextUse::paragraph);
        text(where, "why", advice.why, TextUse::paragraph);
        law(where, advice.law);
        sources(where, advice.sources);
        condition(where, "applies_when", advice.applies_when, nullptr);
    }

    void pathway(const Where& where, const Pathway& pathway) {
        text(where, "title", pathway.title, TextUse::title);
        text(where, "summary", pathway.summary, TextUse::paragraph);
        sources(where, pathway.sources);
        for (std::size_t i = 0; i < pathway.roles.size(); ++i)
            text(where.at("roles").at(i), "title", pathway.roles[i].title, TextUse::title);
        for (std::size_t i = 0; i < pathway.phases.size(); ++i)
            phase(where.at("phases").at(i), pathway, pathway.phases[i]);
    }

    void phase(const Where& where, const Pathway& pathway, const Phase& phase) {
        text(where, "title", phase.title, TextUse::title);
        text(where, "purpose", phase.purpose, TextUse::paragraph);
        for (std::size_t i = 0; i < phase.steps.size(); ++i)
            step(where.at("steps").at(i), pathway, phase.steps[i]);
    }

    void step(const Where& where, const Pathway& pathway, const Step& step) {
        subject_.steps.push_back({where, &pathway, &step});
        text(where, "title", step.title, TextUse::title);
        text(where, "purpose", step.purpose, TextUse::paragraph);
        law(where, step.law);
        for (std::size_t i = 0; i < step.deadlines.size(); ++i) {
            const Where deadline = where.at("deadlines").at(i);
            text(deadline, "title", step.deadlines[i].title, TextUse::title);
            text(deadline, "extension_rule", step.deadlines[i].extension_rule, TextUse::paragraph);
            law(deadline, step.deadlines[i].law);
        }
        condition(where, "entry", step.entry, nullptr);
        condition(where, "exit", step.exit, nullptr);
    }

    void form(const Where& where, const Template& form) {
        text(where, "title", form.title, TextUse::title);
        text(where, "summary", form.summary, TextUse::paragraph);
        items(where.at("items"), form, form.items, nullptr);
    }

    void items(const Where& list, const Template& form, const std::vector<Item>& all,
               const Item* parent) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Where where = list.at(i);
            subject_.items.push_back({where, &form, &all[i], parent});
            text(where, "label", all[i].label,
                 all[i].type == ItemType::display ? TextUse::paragraph : TextUse::label);
            text(where, "help", all[i].help, TextUse::paragraph);
            for (std::size_t j = 0; j < all[i].options.size(); ++j)
                text(where.at("options").at(j), "label", all[i].options[j].label, TextUse::label);
            text(where, "placeholder", all[i].placeholder, TextUse::label);
            text(where, "invalid", all[i].invalid, TextUse::label);
            for (std::size_t j = 0; j < all[i].units.size(); ++j)
                text(where.at("units").at(j), "label", all[i].units[j].label, TextUse::label);
            logic(where, form, all[i]);
            items(where.at("items"), form, all[i].items, &all[i]);
        }
    }

    void logic(const Where& where, const Template& form, const Item& item) {
        condition(where, "enable_when", item.enable_when, &form);
        value(where, "initial_expression", item.initial_expression, form);
        value(where, "calculate", item.calculate, form);
        for (std::size_t i = 0; i < item.constraints.size(); ++i) {
            const Where at = where.at("constraints").at(i);
            text(at, "message", item.constraints[i].message, TextUse::label);
            subject_.expressions.push_back(
                {at.at("expression"), &item.constraints[i].expression, &form});
        }
    }

    void term(const Where& where, const Term& term) {
        text(where, "word", term.word, TextUse::title);
        text(where, "explanation", term.explanation, TextUse::paragraph);
    }
    void need(const Where& where, const NeedsCode& code) {
        text(where, "label", code.label, TextUse::label);
    }
    void code(const Where& where, const CodeValue& code) {
        text(where, "label", code.label, TextUse::label);
    }
    void urgent(const Where& where, const UrgentStep& step) {
        text(where, "title", step.title, TextUse::title);
        text(where, "text", step.text, TextUse::paragraph);
        law(where, step.law);
        sources(where, step.sources);
    }

    Subject& subject_;
};

void collect_questions(Subject& subject, const std::vector<Item>& items) {
    for (const Item& item : items) {
        subject.questions[item.id].push_back(&item);
        collect_questions(subject, item.items);
    }
}

}  // namespace

Subject subject_of(const Pack& pack, const Library& library) {
    Subject subject{pack, library, {}, {}, {}, {}, {}, {}, {}};
    Walk(subject).run();
    for (const Pack& each : library.packs())
        for (const Template& form : each.templates) collect_questions(subject, form.items);
    return subject;
}

}  // namespace varde::content::lint_rules
