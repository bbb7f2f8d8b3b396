// The commands of the window. A new one is one line here.
#include <algorithm>

#include "gui/model/workspace.hpp"

namespace loopglass {

void Workspace::add_stepping_commands() {
    const auto ready = [this] { return playback.has_session(); };
    const auto behind_start = [this] { return playback.has_session() && playback.session().position() > 0; };
    const auto stepper = [this](StepUnit step_unit, Direction direction) {
        return [this, step_unit, direction] {
            notice.clear();
            playback.step(step_unit, direction);
        };
    };
    commands.add({"step", "Step", "Go on by one unit", {"."}, ready, [this] {
                      notice.clear();
                      playback.step(unit, Direction::forward);
                  }});
    commands.add({"back", "Back", "Go back by one unit", {","}, behind_start, [this] {
                      notice.clear();
                      playback.step(unit, Direction::back);
                  }});
    commands.add({"line",
                  "Next line in this task",
                  "Run to the next line of the followed task",
                  {"F10", "n"},
                  ready,
                  stepper(StepUnit::line, Direction::forward)});
    commands.add({"line-back",
                  "Previous line in this task",
                  "Back to the line before",
                  {"Shift+F10", "N"},
                  behind_start,
                  stepper(StepUnit::line, Direction::back)});
    commands.add({"task-step",
                  "Next task step",
                  "Run until a task starts or goes on",
                  {"F11", "t"},
                  ready,
                  stepper(StepUnit::task_step, Direction::forward)});
    commands.add({"task-step-back",
                  "Previous task step",
                  "Back by one task step",
                  {"Shift+F11", "T"},
                  behind_start,
                  stepper(StepUnit::task_step, Direction::back)});
    commands.add({"iteration",
                  "Next iteration of the loop",
                  "Run one turn of the loop",
                  {"F12", "i"},
                  ready,
                  stepper(StepUnit::iteration, Direction::forward)});
    commands.add({"iteration-back",
                  "Previous iteration of the loop",
                  "Back by one turn of the loop",
                  {"Shift+F12", "I"},
                  behind_start,
                  stepper(StepUnit::iteration, Direction::back)});
    commands.add({"play", "Play or pause", "Step by itself", {"Space"}, ready, [this] { playback.toggle_play(now); }});
    commands.add({"faster", "Play faster", "Twice as many steps a second", {"+"}, ready, [this] {
                      playback.speed = std::min(playback.speed * 2, 64.0);
                  }});
    commands.add({"slower", "Play slower", "Half as many steps a second", {"-"}, ready, [this] {
                      playback.speed = std::max(playback.speed / 2, 0.5);
                  }});
    commands.add({"end", "Run to the end", "Show how it ends", {"F5", "e"}, ready, [this] {
                      notice.clear();
                      playback.end();
                  }});
    commands.add(
        {"restart", "Restart", "Back to the very beginning", {"Home"}, behind_start, [this] { playback.restart(); }});
    commands.add({"toggle-breakpoint", "Breakpoint on this line", "Set it, or take it away", {"F9"}, ready, [this] {
                      toggle_breakpoint(editing && caret_line != 0 ? caret_line : playback.current_line(shown_file()));
                  }});
    commands.add({"to-breakpoint",
                  "On to the next breakpoint",
                  "Run until a breakpoint stops it",
                  {"b"},
                  [this] { return playback.has_session() && !playback.breakpoints.empty(); },
                  [this] { go_to([this] { return playback.to_breakpoint(Direction::forward); }); }});
    commands.add({"back-to-breakpoint",
                  "Back to the breakpoint before",
                  "Where a breakpoint stopped it before",
                  {"B"},
                  [this] { return playback.has_session() && !playback.breakpoints.empty(); },
                  [this] { go_to([this] { return playback.to_breakpoint(Direction::back); }); }});
    commands.add({"next-output", "On to the next output", "Where the program prints next", {"o"}, ready, [this] {
                      go_to([this] { return playback.to_kind(TraceKind::printed, Direction::forward); });
                  }});
    commands.add({"previous-output", "Back to the output before", "Where it printed before", {"O"}, ready, [this] {
                      go_to([this] { return playback.to_kind(TraceKind::printed, Direction::back); });
                  }});
    const auto has_selected = [this] { return playback.has_session() && (selected != 0 || selected_thing != 0); };
    commands.add({"next-of-selected",
                  "Next event of what is selected",
                  "Of the task, lock or queue that you look at",
                  {"s"},
                  has_selected,
                  [this] {
                      go_to([this] {
                          return playback.to_event_of(selected_thing != 0 ? selected_thing : selected,
                                                      Direction::forward);
                      });
                  }});
    commands.add({"previous-of-selected",
                  "Event before of what is selected",
                  "Of the task, lock or queue that you look at",
                  {"S"},
                  has_selected,
                  [this] {
                      go_to([this] {
                          return playback.to_event_of(selected_thing != 0 ? selected_thing : selected, Direction::back);
                      });
                  }});
    commands.add(
        {"go-to-step", "Go to a step by its number", "Type the number", {"g"}, ready, [this] { palette_open = true; }});
    commands.add(
        {"stop",
         "Stop the program",
         "End a recording that goes on, or a long way to another place",
         {"Escape"},
         [this] { return playback.has_session() && (!playback.session().recorded() || !playback.session().settled()); },
         [this] { playback.stop(); }});
}

void Workspace::add_commands() {
    const auto in_lesson = [this] { return lesson_ != nullptr; };
    commands.add({"axis",
                  "Timeline by step or by time",
                  "What the timeline's axis counts",
                  {"x"},
                  [this] { return playback.has_session(); },
                  [this] { next_axis(); }});
    commands.add({"fit",
                  "Show the whole timeline",
                  "As much of the run as there is",
                  {"0"},
                  [this] { return playback.has_session(); },
                  [this] { fit_wanted = true; }});
    commands.add({"zoom-to-cursor",
                  "Zoom the timeline to the cursor",
                  "What happens just before and after",
                  {"z"},
                  [this] { return playback.has_session(); },
                  [this] { zoom_to_cursor_wanted = true; }});
    commands.add({"fold",
                  "Fold finished tasks",
                  "Leave out the rows of tasks that are over",
                  {"f"},
                  [this] { return playback.has_session(); },
                  [this] { fold_finished = !fold_finished; }});
    commands.add({"search-lanes",
                  "Search the timeline",
                  "Only rows whose name holds what you type",
                  {"/", "Ctrl+F"},
                  [this] { return playback.has_session(); },
                  [this] { search_wanted = true; }});
    commands.add({"native",
                  "Python or C++",
                  "The same lesson as a C++20 program",
                  {"c"},
                  [this] { return has_native(); },
                  [this] { show_native(!native_); }});
    commands.add({"next-screen",
                  "Next screen of the lesson",
                  "Read on",
                  {"PageDown"},
                  [this] { return lesson_ != nullptr && screen + 1 < lesson_->screens.size(); },
                  [this] { next_screen(); }});
    commands.add({"previous-screen",
                  "Previous screen of the lesson",
                  "Read back",
                  {"PageUp"},
                  [this] { return lesson_ != nullptr && screen > 0; },
                  [this] { previous_screen(); }});
    commands.add({"edit",
                  "Edit the program",
                  "Type in the program; it runs as you pause",
                  {"Ctrl+E"},
                  [this] { return playback.has_session() && !native_; },
                  [this] {
                      editing = !editing;
                      comparing = false;
                  }});
    commands.add({"reset",
                  "Reset the program",
                  "The lesson's own text again",
                  {"r"},
                  [this] { return lesson_ != nullptr && edited_; },
                  [this] { reset_program(); }});
    commands.add({"new", "New program", "A program of your own, to type or to paste", {"Ctrl+N"}, {}, [this] {
                      open_new(free_file());
                  }});
    commands.add({"save",
                  "Save",
                  "Write the program to its file",
                  {"Ctrl+S"},
                  [this] { return lesson_ == nullptr && playback.has_session(); },
                  [this] {
                      if (save(notice)) notice = "Saved.";
                  }});
    commands.add({"challenge",
                  "The lesson's challenge",
                  "A broken program to mend",
                  {"m"},
                  [this] { return lesson_ != nullptr && lesson_->has_challenge() && !in_challenge_; },
                  [this] { show_challenge(true); }});
    commands.add({"leave-challenge",
                  "Leave the challenge",
                  "Back to the lesson's program",
                  {"M"},
                  [this] { return in_challenge_; },
                  [this] { show_challenge(false); }});
    commands.add({"check",
                  "Check my solution",
                  "Is every goal met?",
                  {"Ctrl+Enter"},
                  [this] { return in_challenge_; },
                  [this] { check_challenge(); }});
    commands.add({"give-up",
                  "Give up",
                  "See the solution; you may go on trying",
                  {"u"},
                  [this] { return in_challenge_ && !may_compare() && attempt_->attempts() > 0; },
                  [this] { give_up(); }});
    commands.add({"compare",
                  "Compare with the solution",
                  "Your program and the solution, line by line",
                  {"v"},
                  [this] { return may_compare(); },
                  [this] { compare_with_solution(!comparing); }});
    commands.add(
        {"future", "Show or hide what comes later", "Lessons hide what is after the cursor", {"h"}, in_lesson, [this] {
             hide_future = !hide_future;
         }});
    struct Drawer {
        const char* id;
        const char* title;
        const char* tooltip;
        const char* key;
    };
    for (const Drawer& each : {Drawer{"causes", "Why did this happen?", "The wake-ups that led to this moment", "w"},
                               Drawer{"locks", "Locks & queues", "Who holds them, who waits, in which order", "1"},
                               Drawer{"graph", "Await graph", "Who waits for whom", "2"},
                               Drawer{"memory", "Memory", "What keeps each task alive", "3"},
                               Drawer{"threads", "Threads", "What the threads do, and who has the GIL", "4"},
                               Drawer{"problems", "Problems", "What is wrong with this run, and the fix", "5"},
                               Drawer{"breakpoints", "Breakpoints", "Where it stops", "6"},
                               Drawer{"network", "Network", "Connections, and the bytes that nobody has read", "7"}}) {
        const std::string id = each.id;
        commands.add({"drawer:" + id,
                      each.title,
                      each.tooltip,
                      {each.key},
                      [this] { return playback.has_session(); },
                      [this, id] { toggle_drawer(id); }});
    }
    commands.add({"next-problem",
                  "On to the next problem",
                  "Where something goes wrong next",
                  {"p"},
                  [this] { return !problems().empty(); },
                  [this] {
                      go_to([this] {
                          for (const Problem* each : problems()) {
                              if (each->at <= playback.session().position()) continue;
                              playback.seek(each->at);
                              return true;
                          }
                          return false;
                      });
                  }});
    commands.add({"previous-problem",
                  "Back to the problem before",
                  "Where something went wrong before",
                  {"P"},
                  [this] { return !problems().empty(); },
                  [this] {
                      go_to([this] {
                          const auto found = problems();
                          for (auto each = found.rbegin(); each != found.rend(); ++each) {
                              if ((*each)->at >= playback.session().position()) continue;
                              playback.seek((*each)->at);
                              return true;
                          }
                          return false;
                      });
                  }});
    commands.add({"lessons", "All lessons", "By part, with what you have done", {"l"}, {}, [this] {
                      browser_open = !browser_open;
                  }});
    commands.add({"bigger", "Bigger text", "For tired eyes and projectors", {"Ctrl+="}, {}, [this] {
                      text_scale = std::min(text_scale + 0.1F, 1.6F);
                  }});
    commands.add({"smaller", "Smaller text", "More of it at once", {"Ctrl+-"}, {}, [this] {
                      text_scale = std::max(text_scale - 0.1F, 0.8F);
                  }});
    commands.add(
        {"see-block", "See a loop that blocks", "One call holds everybody up: what that looks like", {"k"}, {}, [this] {
             show_blocked_loop();
         }});
    commands.add({"picture",
                  "Picture of the window",
                  "Write what is seen as a PNG, into your home folder",
                  {"Ctrl+Shift+P"},
                  {},
                  [this] { picture_wanted = true; }});
    commands.add({"theme", "Light or dark", "Switch the colours", {"d"}, {}, [this] { light_theme = !light_theme; }});
    struct Move {
        const char* id;
        const char* title;
        const char* tooltip;
        const char* key;
        FocusMove move;
    };
    for (const Move& each :
         {Move{"focus-next", "Next control", "Arrows move inside a list; Enter or Space presses", "Tab",
               FocusMove::next},
          Move{"focus-previous", "Previous control", "The one before", "Shift+Tab", FocusMove::previous},
          Move{"focus-panel", "Next panel", "The first control of the next part of the window", "F6",
               FocusMove::next_region},
          Move{"focus-panel-back", "Previous panel", "The first control of the part before", "Shift+F6",
               FocusMove::previous_region}}) {
        commands.add(
            {each.id, each.title, each.tooltip, {each.key}, {}, [this, move = each.move] { focus.move(move); }});
    }
    commands.add({"larger-panel",
                  "Larger panel",
                  "The one that the keyboard is in; F6 goes from one to the next",
                  {"]"},
                  [this] { return focus.shown(); },
                  [this] { resize_wanted = 1; }});
    commands.add({"smaller-panel",
                  "Smaller panel",
                  "The one that the keyboard is in; F6 goes from one to the next",
                  {"["},
                  [this] { return focus.shown(); },
                  [this] { resize_wanted = -1; }});
    commands.add(
        {"palette", "All commands", "Search every command", {"Ctrl+P"}, {}, [this] { palette_open = !palette_open; }});
    commands.add({"help", "Keys", "The cheat sheet", {"F1", "?"}, {}, [this] { help_open = !help_open; }});
    const auto add_lesson = [this](const Lesson& lesson) {
        commands.add({"lesson:" + lesson.id, "Lesson: " + lesson.title, "Open this lesson", {}, {}, [this, &lesson] {
                          open_lesson(lesson);
                      }});
    };
    for (const Lesson& lesson : library_.lessons()) add_lesson(lesson);
    // Lessons of one's own may refer to those that are built in.
    for (const Lesson& lesson : LessonLibrary::builtin().lessons()) {
        if (library_.find(lesson.id) == nullptr) add_lesson(lesson);
    }
}

}  // namespace loopglass
