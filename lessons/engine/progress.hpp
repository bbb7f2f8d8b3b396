#pragma once
/// What a learner has done, in one small file that the window and the terminal share.
///
/// It is replaced as a whole, never written in place. A file that cannot be read is renamed, not overwritten, and the
/// learner is told. Two programs may have it open: each takes over what the other has written before it writes.
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace loopglass {

struct PredictionRecord {
    std::string answer;  ///< the last one given
    bool right = false;
    std::uint32_t attempts = 0;
    friend bool operator==(const PredictionRecord&, const PredictionRecord&) = default;
};

struct LessonProgress {
    std::string screen;                                   ///< id of the one last shown
    std::set<std::string> seen;                           ///< ids of screens
    std::map<std::string, PredictionRecord> predictions;  ///< by id
    std::uint32_t attempts = 0;                           ///< at the challenge
    bool solved = false;
    bool gave_up = false;  ///< looked at the solution before solving
    std::string program;   ///< the learner's version of the challenge; empty: none
    friend bool operator==(const LessonProgress&, const LessonProgress&) = default;
};

class Progress {
public:
    /// $XDG_DATA_HOME/loopglass/progress.json, else ~/.local/share/…; empty when neither variable is set.
    static std::string default_path();

    /// Reads the file; an absent one is an empty progress. What is to be told to the learner is in notice().
    static Progress load(std::string path);

    /// Writes the file, its folder too, with what others have written to it since. False when it cannot; then notice()
    /// says why.
    bool save();

    LessonProgress& of(std::string_view lesson);
    /// Null when nothing is known of it.
    const LessonProgress* find(std::string_view lesson) const;
    /// Copies the file beside itself and returns the copy's name; empty when there is no file, or it cannot be copied.
    std::string keep_copy() const;
    /// Everything, as save() would write it.
    std::string to_json() const;
    /// Forgets one lesson; all of them when it is empty.
    void reset(std::string_view lesson = {});

    std::string last_lesson;  ///< id of the lesson that was open last

    /// "" or a sentence: the file was set aside, could not be written …
    const std::string& notice() const { return notice_; }
    const std::string& path() const { return path_; }

private:
    bool read(const std::string& text);
    void set_aside(const std::string& why);
    void take_over_others();

    std::string path_, notice_;
    std::map<std::string, LessonProgress, std::less<>> lessons_;
    std::map<std::string, LessonProgress, std::less<>> written_;  ///< as they stood in the file when we last had it
    bool read_only_ = false;  ///< the file could be neither read nor moved: it must not be overwritten
};

}  // namespace loopglass
