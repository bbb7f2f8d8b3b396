#include "gui/model/focus_ring.hpp"

#include <algorithm>

namespace loopglass {

void FocusRing::add(ControlId id, int layer, bool types, std::string_view command) {
    drawn_.push_back({id, group_, layer, region_, types, command});
}

void FocusRing::end_frame() {
    stops_.swap(drawn_);
    drawn_.clear();
    mouse_only_.swap(mouse_only_drawn_);
    mouse_only_drawn_.clear();
    group_ = 0;
    pressed_ = false;
    int top = 0;
    for (const FocusStop& stop : stops_) top = std::max(top, stop.layer);
    if (top != layer_) {
        if (top > layer_) {
            below_.resize(static_cast<std::size_t>(top), current_);
            current_ = 0;
        } else {
            current_ = below_[static_cast<std::size_t>(top)];
            below_.resize(static_cast<std::size_t>(top));
        }
        layer_ = top;
        place_ = 0;
    }
    std::erase_if(stops_, [&](const FocusStop& stop) { return stop.layer != layer_; });
    for (std::size_t i = 0; i < stops_.size(); ++i) {
        if (stops_[i].id == current_) place_ = i;
    }
}

std::vector<FocusRing::Unit> FocusRing::units() const {
    std::vector<Unit> units;
    for (std::size_t i = 0; i < stops_.size(); ++i) {
        const FocusStop& stop = stops_[i];
        const bool known = stop.group != 0 && std::any_of(units.begin(), units.end(),
                                                          [&](const Unit& unit) { return unit.group == stop.group; });
        if (!known) units.push_back({stop.group, i, stop.region});
    }
    return units;
}

std::size_t FocusRing::unit_of_current(const std::vector<Unit>& units) const {
    const FocusStop& stop = stops_[std::min(place_, stops_.size() - 1)];
    for (std::size_t i = units.size(); i-- > 0;) {
        const bool in_it = units[i].group != 0 ? units[i].group == stop.group : &stops_[units[i].first] == &stop;
        if (in_it) return i;
    }
    return 0;
}

void FocusRing::go(ControlId id) {
    current_ = id;
    shown_ = keys_lead_ = arrived_ = true;
    for (std::size_t i = 0; i < stops_.size(); ++i) {
        if (stops_[i].id != id) continue;
        place_ = i;
        if (stops_[i].group == 0) break;
        std::erase_if(latest_, [&](const auto& each) { return each.first == stops_[i].group; });
        latest_.emplace_back(stops_[i].group, id);
    }
}

/// A list is entered where it was left.
void FocusRing::enter(const Unit& unit) {
    const auto latest =
        std::find_if(latest_.begin(), latest_.end(), [&](const auto& each) { return each.first == unit.group; });
    const bool there =
        unit.group != 0 && latest != latest_.end() &&
        std::any_of(stops_.begin(), stops_.end(), [&](const FocusStop& stop) { return stop.id == latest->second; });
    go(there ? latest->second : stops_[unit.first].id);
}

bool FocusRing::move(FocusMove move) {
    if (stops_.empty()) return false;
    const std::vector<Unit> all = units();
    // The first key only shows where the keyboard is.
    if (current_ == 0) {
        enter(all.front());
        return true;
    }
    const std::size_t unit = unit_of_current(all), count = all.size();
    const bool back = move == FocusMove::previous || move == FocusMove::previous_region;
    switch (move) {
        case FocusMove::next:
        case FocusMove::previous: enter(all[(unit + (back ? count - 1 : 1)) % count]); return true;
        case FocusMove::next_region:
        case FocusMove::previous_region: {
            const auto region_at = [&](std::size_t steps) {
                return all[(unit + (back ? count - steps : steps)) % count].region;
            };
            std::size_t steps = 1;
            while (steps < count && region_at(steps) == all[unit].region) ++steps;
            const int region = region_at(steps % count);
            enter(*std::find_if(all.begin(), all.end(), [&](const Unit& each) { return each.region == region; }));
            return true;
        }
        case FocusMove::inside_next:
        case FocusMove::inside_previous: break;
    }
    const FocusStop& here = stops_[std::min(place_, stops_.size() - 1)];
    const bool forward = move == FocusMove::inside_next;
    for (std::size_t i = place_; forward ? ++i < stops_.size() : i-- > 0;) {
        const FocusStop& stop = stops_[i];
        if (here.group != 0 ? stop.group != here.group : stop.region != here.region) continue;
        if (here.group == 0 && stop.group != 0)
            enter({stop.group, i, stop.region});
        else
            go(stop.id);
        return true;
    }
    return false;
}

bool FocusRing::take_press(ControlId id) {
    if (!pressed_ || id != current_) return false;
    pressed_ = false;
    return true;
}

bool FocusRing::take_arrival(ControlId id) {
    if (!arrived_ || id != current_) return false;
    arrived_ = false;
    return true;
}

bool FocusRing::is_mouse_only(ControlId id) const {
    return std::find(mouse_only_.begin(), mouse_only_.end(), id) != mouse_only_.end();
}

const FocusStop* FocusRing::current() const {
    for (const FocusStop& stop : stops_) {
        if (stop.id == current_) return &stop;
    }
    return nullptr;
}

}  // namespace loopglass
