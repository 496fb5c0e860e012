// Building the index: texts -> word forms -> stems and parts -> postings.
#include "content/search/index.hpp"

#include <algorithm>

namespace varde::content::search {
namespace {

/// Words of different fields never stand beside each other.
constexpr std::uint32_t gap_between_fields = 16;

/// One occurrence of a stem in a document. Parts of compounds have no position of their own.
struct Use {
    std::uint32_t stem = 0;
    std::uint32_t position = 0;
    double weight = 0;
    bool has_position = false;
};

}  // namespace

/// The documents as numbers of word forms.
struct Index::Reading {
    std::vector<std::vector<std::vector<std::uint32_t>>> forms;  ///< by document and field
    std::vector<double> average_length;                          ///< by field
};

Index::Index(const std::vector<Document>& documents, const Weights& weights)
    : weights_(weights), vocabulary_(weights.ways) {
    const Reading reading = read(documents);
    vocabulary_.make_ready();
    write_postings(documents, reading);
}

Index::Reading Index::read(const std::vector<Document>& documents) {
    Reading reading;
    std::vector<std::pair<double, double>> totals;  // words and documents, by field
    for (const Document& document : documents) {
        kinds_.push_back(document.kind);
        auto& fields = reading.forms.emplace_back();
        if (totals.size() < document.fields.size()) totals.resize(document.fields.size());
        for (std::size_t i = 0; i < document.fields.size(); ++i) {
            const std::string_view text = document.fields[i].text;
            auto& forms = fields.emplace_back();
            for (const Span& word : words_of(text))
                forms.push_back(vocabulary_.add(letters_of(cut(text, word))));
            totals[i].first += static_cast<double>(forms.size());
            totals[i].second += forms.empty() ? 0 : 1;
        }
    }
    for (const auto& [words, texts] : totals)
        reading.average_length.push_back(texts > 0 ? words / texts : 1);
    return reading;
}

void Index::write_postings(const std::vector<Document>& documents, const Reading& reading) {
    postings_.resize(vocabulary_.stems());
    std::vector<Use> uses;
    for (std::size_t d = 0; d < documents.size(); ++d) {
        uses.clear();
        std::uint32_t position = 0;
        for (std::size_t f = 0; f < reading.forms[d].size(); ++f) {
            const auto& words = reading.forms[d][f];
            const double length = static_cast<double>(words.size()) / reading.average_length[f];
            const double each = documents[d].fields[f].boost /
                                (1 - weights_.length + weights_.length * length);
            for (const std::uint32_t number : words) {
                const Form& form = vocabulary_.form(number);
                uses.push_back({form.stem, position, each, true});
                for (const Way& way : form.also)
                    uses.push_back({way.stem, position, each * way.weight, !way.is_part});
                ++position;
            }
            position += gap_between_fields;
        }
        std::ranges::stable_sort(uses, {}, &Use::stem);
        for (std::size_t i = 0; i < uses.size();) {
            Posting posting{.document = static_cast<std::uint32_t>(d),
                            .first = static_cast<std::uint32_t>(positions_.size())};
            double weight = 0;
            const std::uint32_t stem = uses[i].stem;
            for (; i < uses.size() && uses[i].stem == stem; ++i) {
                weight += uses[i].weight;
                if (uses[i].has_position) positions_.push_back(uses[i].position);
            }
            posting.weight = static_cast<float>(weight);
            posting.count = static_cast<std::uint32_t>(positions_.size()) - posting.first;
            postings_[stem].push_back(posting);
        }
    }
}

}  // namespace varde::content::search
