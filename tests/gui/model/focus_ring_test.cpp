#include "gui/model/focus_ring.hpp"

#include "tests/catch.hpp"

namespace loopglass {
namespace {

/// Two panels: a button, a list of three and a button; a field and a button.
void draw(FocusRing& ring, int first_line = 10) {
    ring.begin_region(0);
    ring.add(1, 0, false, "step");
    ring.begin_group(100);
    for (ControlId line = 0; line < 3; ++line) ring.add(static_cast<ControlId>(first_line) + line, 0, false, {});
    ring.begin_group(0);
    ring.add(2, 0, false, {});
    ring.begin_region(1);
    ring.add(3, 0, true, {});
    ring.add(4, 0, false, {});
    ring.end_frame();
}

ControlId after(FocusRing& ring, FocusMove move) {
    ring.move(move);
    const FocusStop* stop = ring.current();
    return stop == nullptr ? 0 : stop->id;
}

TEST_CASE("a tab goes round past lists and arrows move inside them") {
    FocusRing ring;
    CHECK_FALSE(ring.move(FocusMove::next));  // nothing was drawn
    draw(ring);
    CHECK_FALSE(ring.shown());
    CHECK(after(ring, FocusMove::next) == 1);
    CHECK(ring.shown());
    CHECK(after(ring, FocusMove::next) == 10);
    CHECK(after(ring, FocusMove::inside_next) == 11);
    CHECK(after(ring, FocusMove::inside_next) == 12);
    CHECK_FALSE(ring.move(FocusMove::inside_next));
    CHECK(after(ring, FocusMove::inside_previous) == 11);
    CHECK(after(ring, FocusMove::next) == 2);
    CHECK(after(ring, FocusMove::next) == 3);
    CHECK(after(ring, FocusMove::next) == 4);
    CHECK(after(ring, FocusMove::next) == 1);
    CHECK(after(ring, FocusMove::previous) == 4);
    CHECK(after(ring, FocusMove::previous) == 3);
    CHECK(after(ring, FocusMove::previous) == 2);
    CHECK(after(ring, FocusMove::previous) == 11);  // where the list was left
}

TEST_CASE("panels are gone through by their first control") {
    FocusRing ring;
    draw(ring);
    CHECK(after(ring, FocusMove::next_region) == 1);
    CHECK(after(ring, FocusMove::next_region) == 3);
    CHECK(after(ring, FocusMove::next_region) == 1);
    CHECK(after(ring, FocusMove::previous_region) == 3);
    CHECK(after(ring, FocusMove::inside_next) == 4);
    CHECK_FALSE(ring.move(FocusMove::inside_next));  // arrows stay in the panel
}

TEST_CASE("a press is for the control that has the keyboard and once") {
    FocusRing ring;
    draw(ring);
    ring.move(FocusMove::next);
    CHECK(ring.take_arrival(1));
    CHECK_FALSE(ring.take_arrival(1));
    ring.press();
    CHECK_FALSE(ring.take_press(2));
    CHECK(ring.take_press(1));
    CHECK_FALSE(ring.take_press(1));
    ring.press();
    draw(ring);  // it was not drawn so that it could act: the press is over
    CHECK_FALSE(ring.take_press(1));
}

TEST_CASE("where a control has gone the next move starts from its place") {
    FocusRing ring;
    draw(ring);
    ring.move(FocusMove::next);
    ring.move(FocusMove::next);
    CHECK(after(ring, FocusMove::inside_next) == 11);
    draw(ring, 50);  // other lines
    CHECK(ring.current() == nullptr);
    CHECK(after(ring, FocusMove::inside_next) == 52);
    CHECK(after(ring, FocusMove::next) == 2);
}

TEST_CASE("a popup has the keyboard for itself and gives it back") {
    FocusRing ring;
    draw(ring);
    ring.move(FocusMove::next);
    const auto with_popup = [&] {
        ring.begin_region(0);
        ring.add(1, 0, false, {});
        ring.add(2, 0, false, {});
        ring.add(60, 1, false, {});
        ring.add(61, 1, false, {});
        ring.end_frame();
    };
    with_popup();
    CHECK(after(ring, FocusMove::next) == 60);
    CHECK(after(ring, FocusMove::next) == 61);
    CHECK(after(ring, FocusMove::next) == 60);
    draw(ring);
    REQUIRE(ring.current() != nullptr);
    CHECK(ring.current()->id == 1);
}

TEST_CASE("a click hides where the keyboard is and it goes on from what was clicked") {
    FocusRing ring;
    draw(ring);
    ring.move(FocusMove::next);
    CHECK(ring.is_at(1));
    ring.hide();
    ring.rest_at(3);
    draw(ring);
    CHECK_FALSE(ring.is_at(3));
    CHECK(after(ring, FocusMove::next) == 4);
    CHECK(ring.is_at(4));
    CHECK(ring.keys_lead());
    ring.mouse_moved();
    CHECK_FALSE(ring.keys_lead());
}

}  // namespace
}  // namespace loopglass
