#pragma once
/// Where the keyboard is among the controls of the window. Panels tell it of each control they draw; Tab goes from one
/// to the next, F6 from panel to panel, arrows move inside a list. It knows nothing of drawing.
///
/// Keys move among what the last whole frame drew. While a popup is open its controls are the only ones.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace loopglass {

using ControlId = std::uint32_t;

struct FocusStop {
    ControlId id = 0;
    ControlId group = 0;       ///< of a list: Tab goes past it, arrows move in it; 0: it stands alone
    int layer = 0;             ///< popups that are open around it
    int region = 0;            ///< the panel's number
    bool types = false;        ///< a text field: it takes what is typed as soon as the keyboard is there
    std::string_view command;  ///< id of the command it runs; empty: it does something of its own
};

enum class FocusMove : std::uint8_t { next, previous, next_region, previous_region, inside_next, inside_previous };

class FocusRing {
public:
    /// What follows is drawn in that panel.
    void begin_region(int region) { region_ = region; }
    /// What follows belongs to one list, until 0.
    void begin_group(ControlId group) { group_ = group; }
    void add(ControlId id, int layer, bool types, std::string_view command);
    /// Only the mouse goes there: the keyboard has another way to do the same.
    void add_mouse_only(ControlId id) { mouse_only_drawn_.push_back(id); }
    /// What was drawn since the last call is what keys move among.
    void end_frame();

    /// False when there is nowhere to go.
    bool move(FocusMove move);
    /// Enter or Space: the control acts when it is drawn next.
    void press() { pressed_ = current_ != 0; }
    /// The mouse was clicked: it is not shown where the keyboard is, and goes on from there all the same.
    void hide() { shown_ = keys_lead_ = false; }
    /// Whichever of keys and mouse moved last says what is pointed at.
    void mouse_moved() { keys_lead_ = false; }
    bool keys_lead() const { return keys_lead_; }
    /// The mouse has clicked it: Tab goes on from there.
    void rest_at(ControlId id) { current_ = id; }

    /// The keyboard is there, and that is shown.
    bool is_at(ControlId id) const { return shown_ && id == current_ && id != 0; }
    /// True once after each press, for the control that the keyboard is at.
    bool take_press(ControlId id);
    /// True once after the keyboard has come to it: it is to be scrolled into sight, a field is to take what is typed.
    bool take_arrival(ControlId id);
    bool shown() const { return shown_; }
    const FocusStop* current() const;
    const std::vector<FocusStop>& stops() const { return stops_; }
    bool is_mouse_only(ControlId id) const;

private:
    struct Unit {  // a list, or a control that stands alone
        ControlId group = 0;
        std::size_t first = 0;  // of its stops
        int region = 0;
    };
    std::vector<Unit> units() const;
    void go(ControlId id);
    void enter(const Unit& unit);
    std::size_t unit_of_current(const std::vector<Unit>& units) const;

    std::vector<FocusStop> stops_, drawn_;
    std::vector<ControlId> mouse_only_, mouse_only_drawn_;
    std::vector<ControlId> below_;                         // where the keyboard was when each popup opened
    std::vector<std::pair<ControlId, ControlId>> latest_;  // by list: where in it the keyboard was last
    ControlId current_ = 0, group_ = 0;
    std::size_t place_ = 0;  // of the current one among the stops, should it vanish
    int region_ = 0, layer_ = 0;
    bool shown_ = false, keys_lead_ = false, pressed_ = false, arrived_ = false;
};

}  // namespace loopglass
