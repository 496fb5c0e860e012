// Building the index: words -> forms -> stems and parts -> postings.
#include "content/search/index.hpp"
#include "content/search/letters.hpp"
#include "content/search/stem.hpp"
#include "content/search/words.hpp"

#include <algorithm>
#include <map>

namespace varde::content::search {
namespace {

/// Words of different fields never stand beside each other.
constexpr std::uint32_t gap_between_fields = 16;

}  // namespace

struct Index::Reading {
    /// forms[document][field] are the numbers of the word forms there.
    std::vector<std::vector<std::vector<std::uint32_t>>> forms;
    std::vector<double> average_length;  ///< by field
};

Index::Index(std::vector<Document> documents, const Weights& weights)
    : m_documents(std::move(documents)), m_weights(weights) {
    Reading reading;
    read_words(reading);
    for (const Form& form : m_forms) {
        m_compounds.learn(form.word, form.uses);
        m_near.add(form.word);
    }
    split_forms();
    link_roots();
    sort_forms();
    write_postings(reading);
}

std::uint32_t Index::stem_number(const std::u32string& stem) {
    const auto next = static_cast<std::uint32_t>(m_stem_numbers.size());
    return m_stem_numbers.try_emplace(stem, next).first->second;
}

std::uint32_t Index::form_number(std::u32string word) {
    const auto next = static_cast<std::uint32_t>(m_forms.size());
    const auto [found, is_new] = m_form_numbers.try_emplace(word, next);
    if (is_new) {
        const std::uint32_t number = stem_number(stem(word));
        m_forms.push_back({std::move(word), number, {}, 0});
    }
    ++m_forms[found->second].uses;
    return found->second;
}

void Index::read_words(Reading& reading) {
    std::vector<std::pair<double, double>> totals;  // words and documents, by field
    for (const Document& document : m_documents) {
        auto& fields = reading.forms.emplace_back();
        if (totals.size() < document.fields.size()) totals.resize(document.fields.size());
        for (std::size_t i = 0; i < document.fields.size(); ++i) {
            const std::string_view text = document.fields[i].text;
            auto& forms = fields.emplace_back();
            for (const Word& word : words_of(text))
                forms.push_back(
                    form_number(folded(text.substr(word.begin, word.end - word.begin))));
            totals[i].first += static_cast<double>(forms.size());
            totals[i].second += forms.empty() ? 0 : 1;
        }
    }
    for (const auto& [words, documents] : totals)
        reading.average_length.push_back(documents > 0 ? words / documents : 1);
}

void Index::split_forms() {
    for (Form& form : m_forms)
        for (const std::u32string& part : m_compounds.parts(form.word))
            form.parts.push_back(stem_number(part));
}

void Index::link_roots() {
    for (const auto& [stem, number] : m_stem_numbers)
        if (stem.size() >= 4) m_by_root[std::u32string(root(stem))].push_back(number);
    for (auto& [root, stems] : m_by_root) std::ranges::sort(stems);
}

void Index::sort_forms() {
    m_sorted.resize(m_forms.size());
    for (std::size_t i = 0; i < m_sorted.size(); ++i) m_sorted[i] = static_cast<std::uint32_t>(i);
    std::ranges::sort(m_sorted, {},
                      [&](std::uint32_t i) { return std::u32string_view(m_forms[i].word); });
}

void Index::write_postings(const Reading& reading) {
    struct Use {
        double weight = 0;
        std::vector<std::uint32_t> positions;
    };
    m_postings.resize(m_stem_numbers.size());
    for (std::size_t d = 0; d < m_documents.size(); ++d) {
        std::map<std::uint32_t, Use> uses;
        std::uint32_t position = 0;
        for (std::size_t f = 0; f < reading.forms[d].size(); ++f) {
            const auto& words = reading.forms[d][f];
            const double length = static_cast<double>(words.size()) / reading.average_length[f];
            const double each =
                m_documents[d].fields[f].boost / (1 - m_weights.length + m_weights.length * length);
            for (const std::uint32_t word : words) {
                const Form& form = m_forms[word];
                Use& use = uses[form.stem];
                use.weight += each;
                use.positions.push_back(position++);
                for (std::size_t p = 0; p < form.parts.size(); ++p)
                    if (form.parts[p] != form.stem)
                        uses[form.parts[p]].weight +=
                            each *
                            (p + 1 == form.parts.size() ? m_weights.head : m_weights.modifier);
            }
            position += gap_between_fields;
        }
        for (const auto& [stem, use] : uses) {
            m_postings[stem].push_back({static_cast<std::uint32_t>(d),
                                        static_cast<float>(use.weight),
                                        static_cast<std::uint32_t>(m_positions.size()),
                                        static_cast<std::uint32_t>(use.positions.size())});
            m_positions.insert(m_positions.end(), use.positions.begin(), use.positions.end());
        }
    }
}

}  // namespace varde::content::search
