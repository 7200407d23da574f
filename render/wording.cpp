#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "entente/render/text.hpp"
#include "render/rounding.hpp"

namespace entente::render {
namespace {

constexpr std::size_t most_relations = 8;  // in a tooltip
constexpr std::size_t most_ties = 6;       // in a description

constexpr std::array months = {"January", "February", "March",     "April",   "May",      "June",
                               "July",    "August",   "September", "October", "November", "December"};

int year_of(model::Day day) {
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

std::string date_in_words(const model::Date& date) {
    const std::chrono::year_month_day day(date.earliest());
    const int year = static_cast<int>(day.year());
    const char* month = months[static_cast<unsigned>(day.month()) - 1];
    const std::string about = date.approximate() ? "c. " : "";
    switch (date.precision()) {
        case model::Precision::day:
            return fmt::format("{}{} {} {}", about, static_cast<unsigned>(day.day()), month, year);
        case model::Precision::month:
            return fmt::format("{}{} {}", about, month, year);
        case model::Precision::year:
            break;
    }
    return fmt::format("{}{}", about, year);
}

std::string one_decimal(double value) {
    std::string text = svg_number(std::abs(value), 1);
    if (text.find('.') == std::string::npos) text += ".0";
    return text;
}

// With a true minus sign: `+4.0`, `−2.5`.
std::string with_sign(double value) {
    return (value < 0 ? "−" : "+") + one_decimal(value);
}

/// `, 103 events` of a record that stands for as many.
std::string how_often(const model::Relation& relation) {
    return relation.count > 1 ? fmt::format(", {} events", grouped(relation.count)) : "";
}

std::string sentence_part(const model::Network& network, const graph::Dyad& dyad) {
    const graph::Evidence main = strongest_first(network, dyad.evidence, 1).front();
    return fmt::format("{} and {}, {} ({}{}, {})", network[dyad.first].name, network[dyad.second].name,
                       to_string(sign_of(dyad.cooperation, dyad.conflict)), label_of(network, main.relation),
                       how_often(network[main.relation]), when_in_words(network, main.relation));
}

// `Italy – Libya` in that much room, a long name cut short; empty when too little is left of them.
std::string both_names(const model::Network& network, const model::Relation& relation, double size,
                       double room) {
    const std::string dash = " – ";
    const double each = (room - text_width(dash, size)) / 2;
    if (each < 4 * size) return {};
    std::string source = clean_text(display_name(network[relation.source]));
    std::string target = clean_text(display_name(network[relation.target]));
    const double source_spare = std::max(0.0, each - text_width(source, size));
    const double target_spare = std::max(0.0, each - text_width(target, size));
    source = ellipsize(source, size, each + target_spare);
    target = ellipsize(target, size, each + source_spare);
    return source + dash + target;
}

std::string counted(std::size_t n, const std::string& one, const std::string& many) {
    return fmt::format("{} {}", grouped(n), n == 1 ? one : many);
}

}  // namespace

std::string when_in_words(const model::Network& network, model::RelationIndex relation) {
    const model::Relation& record = network[relation];
    if (record.date) return date_in_words(*record.date);
    if (!record.start) return {};
    const std::string about = record.start->approximate() ? "c. " : "";
    const int first = year_of(record.start->earliest());
    if (!record.end) return fmt::format("since {}{}", about, first);
    const int last = year_of(record.end->earliest() - std::chrono::days(1));
    return last <= first ? fmt::format("{}{}", about, first) : fmt::format("{}{}–{}", about, first, last);
}

std::string label_of(const model::Network& network, model::RelationIndex relation) {
    const model::Relation& record = network[relation];
    return record.label.empty() ? network[record.type].label : record.label;
}

std::string caption_of(const model::Network& network, model::RelationIndex relation, double size,
                       double width) {
    const std::string when = how_often(network[relation]) + ", " + when_in_words(network, relation);
    const std::string label = clean_text(label_of(network, relation));
    const bool own_words = !network[relation].label.empty() && label.find(' ') != std::string::npos;
    if (!own_words) {
        const double room = width - text_width(": " + label + when, size);
        const std::string names = both_names(network, network[relation], size, room);
        if (!names.empty()) return names + ": " + label + when;
        const std::string who = both_names(network, network[relation], size, width / 2);
        if (!who.empty())
            return who + ": " + ellipsize(label, size, width - text_width(who + ": " + when, size)) + when;
    }
    return ellipsize(label, size, width - text_width(when, size)) + when;
}

std::string years_in_words(const model::Interval& interval) {
    if (interval.empty()) return {};
    const int first = year_of(interval.start), last = year_of(interval.end - std::chrono::days(1));
    return first == last ? std::to_string(first) : fmt::format("{}–{}", first, last);
}

std::vector<graph::Evidence> strongest_first(const model::Network& network,
                                             std::vector<graph::Evidence> evidence, std::size_t most) {
    const auto key = [&](const graph::Evidence& e) {
        return std::make_tuple(-rounded(std::abs(e.value)), network.when(e.relation).start,
                               std::string_view(network[e.relation].id));
    };
    most = std::min(most, evidence.size());
    std::partial_sort(evidence.begin(), evidence.begin() + static_cast<std::ptrdiff_t>(most), evidence.end(),
                      [&](const graph::Evidence& a, const graph::Evidence& b) { return key(a) < key(b); });
    evidence.resize(most);
    return evidence;
}

std::string to_string(Sign sign) {
    switch (sign) {
        case Sign::cooperation:
            return "cooperation";
        case Sign::conflict:
            return "conflict";
        case Sign::mixed:
            break;
    }
    return "mixed";
}

std::string tie_tooltip(const model::Network& network, const graph::Dyad& dyad) {
    const auto net = graph::net_cooperation(dyad.cooperation, dyad.conflict);
    std::string text = fmt::format(
        "{} – {}: {}cooperation {}, conflict {}.", network[dyad.first].name, network[dyad.second].name,
        net ? fmt::format("net {}, ", (*net < 0 ? "−" : "+") + fmt::format("{:.2f}", std::abs(*net))) : "",
        one_decimal(dyad.cooperation), one_decimal(dyad.conflict));
    const std::vector<graph::Evidence> evidence = strongest_first(network, dyad.evidence, most_relations);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const model::RelationIndex relation = evidence[i].relation;
        text += fmt::format("{} {} {}{} ({})", i == 0 ? "" : ";", with_sign(evidence[i].value),
                            label_of(network, relation), how_often(network[relation]),
                            when_in_words(network, relation));
    }
    if (dyad.evidence.size() > most_relations)
        text += fmt::format("; and {} more", grouped(dyad.evidence.size() - most_relations));
    return text;
}

std::string actor_tooltip(const model::Network& network, model::ActorIndex actor, const TieCount& ties) {
    const model::Actor& record = network[actor];
    const std::string part = record.parent ? ", part of " + network[*record.parent].name : "";
    std::string count = ties.all == 0 ? "no recorded tie in this period"
                                      : counted(ties.all, "tie", "ties") + " in this period";
    if (ties.drawn < ties.all) count += ", " + grouped(ties.drawn) + " drawn";
    return fmt::format("{} ({}{}): {}", record.name, model::label(record.kind), part, count);
}

std::string description_of(const model::Network& network, const std::string& title, std::size_t actors,
                           const std::vector<const graph::Dyad*>& dyads) {
    std::string text = fmt::format("{}: {} and {} between them.", title, counted(actors, "actor", "actors"),
                                   counted(dyads.size(), "tie", "ties"));
    std::array<std::size_t, 3> by_sign = {0, 0, 0};
    for (const graph::Dyad* dyad : dyads) {
        ++by_sign[static_cast<std::size_t>(sign_of(dyad->cooperation, dyad->conflict))];
    }
    if (dyads.empty()) return text;
    text += fmt::format(" {} of cooperation, {} of conflict, {} mixed. Strongest: ", by_sign[0], by_sign[1],
                        by_sign[2]);
    for (std::size_t i = 0; i < std::min(dyads.size(), most_ties); ++i) {
        text += (i == 0 ? "" : "; ") + sentence_part(network, *dyads[i]);
    }
    return text + '.';
}

std::string relations_in_words(const model::Network& network, std::span<const graph::Dyad> dyads) {
    std::size_t records = 0, all = 0;
    bool events = true;
    for (const graph::Dyad& dyad : dyads) {
        for (const graph::Evidence& evidence : dyad.evidence) {
            const model::Relation& relation = network[evidence.relation];
            ++records;
            all += relation.count;
            events = events && network[relation.type].nature == model::Nature::event;
        }
    }
    return all > records && events ? counted(all, "event", "events") : counted(all, "relation", "relations");
}

std::string nameless_in_words(std::size_t actors) {
    return counted(actors, "less prominent actor", "less prominent actors");
}

std::string source_line_of(const model::Network& network, const graph::Snapshot& snapshot,
                           const std::string& excerpt, bool ghosts) {
    std::vector<char> cited(network.sources().size());
    for (const graph::Dyad& dyad : snapshot.dyads()) {
        for (const graph::Evidence& evidence : dyad.evidence) {
            for (const model::Reference& reference : network[evidence.relation].sources) {
                cited[model::position(reference.source)] = 1;
            }
        }
    }
    const auto sources = static_cast<std::size_t>(std::count(cited.begin(), cited.end(), 1));
    std::string text =
        fmt::format("Source: {} data set; {}", network.id(), relations_in_words(network, snapshot.dyads()));
    if (sources > 0) text += " from " + counted(sources, "source", "sources");
    text += '.';
    if (!excerpt.empty()) text += ' ' + excerpt;
    if (ghosts && excerpt.empty()) text += " Pale name: exists, but no recorded tie in this period.";
    if (ghosts && !excerpt.empty())
        text += " Pale name: exists, but none of its ties in this period is drawn.";
    return text;
}

}  // namespace entente::render
