#include "ingest/formats/ucdp_groups.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace entente::ingest {

namespace {

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) {
        return {};
    }
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

std::vector<std::string> split(std::string_view text, bool heed_parentheses) {
    std::vector<std::string> parts;
    int depth = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && heed_parentheses) {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        }
        if (i == text.size() || (text[i] == ',' && depth <= 0)) {
            if (std::string part = trimmed(text.substr(from, i - from)); !part.empty()) {
                parts.push_back(std::move(part));
            }
            from = i + 1;
        }
    }
    return parts;
}

/// One list on its way: which number each name has, if that is known.
struct Open {
    std::vector<std::string> names;
    std::set<std::string> ids;  ///< not yet given to a name
    std::vector<std::string> id_of;
};

using Known = std::map<std::string, std::set<std::string>>;  // numbers by name

/// Gives numbers to the names for which there is one choice; whether anything came of it.
bool narrow(Open& list, Known& known) {
    bool found = false;
    std::size_t nameless = 0;
    std::size_t last = 0;
    const auto give = [&](std::size_t i, const std::string& id) {
        list.id_of[i] = id;
        known[list.names[i]].insert(id);
        list.ids.erase(id);
        found = true;
    };
    for (std::size_t i = 0; i < list.names.size(); ++i) {
        if (!list.id_of[i].empty()) {
            continue;
        }
        std::vector<std::string> choices;
        const std::set<std::string>& candidates = known[list.names[i]];
        std::set_intersection(list.ids.begin(), list.ids.end(), candidates.begin(), candidates.end(),
                              std::back_inserter(choices));
        if (choices.size() == 1) {
            give(i, choices.front());
        } else {
            ++nameless;
            last = i;
        }
    }
    if (nameless == 1 && list.ids.size() == 1) {
        give(last, std::string(*list.ids.begin()));
    }
    return found;
}

std::vector<Open> opened(const std::vector<GroupList>& lists) {
    std::vector<Open> out;
    for (const GroupList& list : lists) {
        const std::vector<std::string> ids = split_list(list.ids);
        Open open{split_names(list.names, ids.size()), {}, {}};
        if (open.names.size() == ids.size()) {
            open.ids.insert(ids.begin(), ids.end());
        }
        open.id_of.resize(open.names.size());
        out.push_back(std::move(open));
    }
    return out;
}

}  // namespace

std::vector<std::string> split_list(std::string_view text) {
    return split(text, false);
}

std::vector<std::string> split_names(std::string_view text, std::size_t count) {
    if (count == 1) {
        return {trimmed(text)};
    }
    std::vector<std::string> plain = split(text, false);
    return plain.size() == count ? plain : split(text, true);
}

std::vector<std::vector<Group>> identify_groups(const std::vector<GroupList>& lists) {
    std::vector<Open> open = opened(lists);
    Known known;
    for (const Open& list : open) {
        if (list.names.size() == 1 && list.ids.size() == 1) {
            known[list.names.front()].insert(*list.ids.begin());
        }
    }
    for (bool found = true; found;) {
        found = false;
        for (Open& list : open) {
            found = narrow(list, known) || found;
        }
    }
    std::map<std::string, std::map<std::string, std::size_t>> names;  // how often each, by number
    for (const Open& list : open) {
        for (std::size_t i = 0; i < list.names.size(); ++i) {
            if (!list.id_of[i].empty()) ++names[list.id_of[i]][list.names[i]];
        }
    }
    std::vector<std::vector<Group>> out(lists.size());
    for (std::size_t n = 0; n < lists.size(); ++n) {
        for (std::size_t i = 0; i < open[n].names.size(); ++i) {
            const std::string& id = open[n].id_of[i];
            Group group{id, open[n].names[i], id, lists[n].place};
            if (id.empty()) {
                group.key = group.name + " in " + group.place;
            } else {
                const auto& used = names[id];
                group.name = std::max_element(used.begin(), used.end(), [](const auto& a, const auto& b) {
                                 return a.second < b.second;
                             })->first;
            }
            out[n].push_back(std::move(group));
        }
    }
    return out;
}

}  // namespace entente::ingest
