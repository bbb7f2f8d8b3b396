#include "tests/structure/layers.hpp"

#include <algorithm>
#include <regex>
#include <set>

namespace loopglass::structure {

namespace {

struct Layer {
    std::string_view folder;
    std::vector<std::string_view> directly_below;
};

// Inner folders stand before those that contain them.
const std::vector<Layer>& layers() {
    static const std::vector<Layer> table{
        {"gui/model", {"lessons"}},
        {"gui", {"gui/model"}},
        {"cli", {"lessons"}},
        {"lessons", {"sim/session"}},
        {"sim/session", {"sim/watch", "sim/explore"}},
        {"sim/watch", {"sim/python"}},
        {"sim/explore", {"sim/python"}},
        {"sim/python", {"sim/asyncio"}},
        {"sim/asyncio", {"sim/loop"}},
        {"sim/loop", {"sim/trace"}},
        {"sim/trace", {"sim/core"}},
        {"sim/core", {}},
    };
    return table;
}

const Layer* find_layer(std::string_view folder) {
    const auto found =
        std::find_if(layers().begin(), layers().end(), [&](const Layer& layer) { return layer.folder == folder; });
    return found == layers().end() ? nullptr : &*found;
}

// Under the folders of `applies_to`, `headers` may be included in those of `allowed` only.
struct SystemHeaderRule {
    std::regex headers;
    std::vector<std::string_view> applies_to;
    std::vector<std::string_view> allowed;
    std::string_view reason;
};

const std::vector<SystemHeaderRule>& system_header_rules() {
    static const std::vector<SystemHeaderRule> rules{
        {std::regex("imgui.*|GLFW/.*|GL/.*|stb_.*"),
         {"sim", "lessons", "cli", "gui/model"},
         {},
         "only the window knows ImGui and OpenGL"},
        {std::regex("thread|condition_variable|future|pthread.h|boost/context/.*"),
         {"sim", "lessons/engine", "lessons/content", "gui/model"},
         {"sim/core/platform"},
         "threads and fibers stand behind the platform seam"},
        // A browser has no files: whoever touches them is named here, to be given another source of text there.
        {std::regex("fstream|filesystem|unistd.h|sys/.*|fcntl.h"),
         {"sim", "lessons/engine", "lessons/content", "gui/model"},
         {"sim/core/platform", "sim/python/import.cpp", "lessons/engine/read_folder.cpp", "lessons/engine/progress.cpp",
          "gui/model/program_file.cpp", "gui/model/saved_state.cpp", "gui/model/watched_file.cpp",
          "gui/model/watched_file.hpp", "gui/model/workspace.cpp"},
         "files are the business of few"},
        {std::regex("iostream"), {"sim", "lessons", "gui"}, {}, "{fmt} prints and formats"},
        {std::regex("format|print"), {"sim", "lessons", "cli", "gui"}, {}, "{fmt} prints and formats"},
    };
    return rules;
}

bool is_under_any(std::string_view path, const std::vector<std::string_view>& folders) {
    return std::any_of(folders.begin(), folders.end(), [&](std::string_view folder) { return is_under(path, folder); });
}

std::string at(const std::string& path, const Include& include) {
    return path + ":" + std::to_string(include.line) + ": \"" + include.target + "\" ";
}

class CycleFinder {
public:
    explicit CycleFinder(const SourceTree& tree) : tree_(tree) {}

    std::vector<std::string> find() {
        for (const auto& [path, text] : tree_) visit(path);
        return cycles_;
    }

private:
    void visit(const std::string& path) {
        if (done_.contains(path)) return;
        const auto begins = std::find(chain_.begin(), chain_.end(), path);
        if (begins != chain_.end()) {
            std::string cycle;
            for (auto link = begins; link != chain_.end(); ++link) cycle += *link + " → ";
            cycles_.push_back(cycle + path);
            return;
        }
        const auto file = tree_.find(path);
        if (file == tree_.end()) return;
        chain_.push_back(path);
        for (const Include& include : includes_of(file->second)) {
            if (include.quoted) visit(include.target);
        }
        chain_.pop_back();
        done_.insert(path);
    }

    const SourceTree& tree_;
    std::vector<std::string> chain_;
    std::set<std::string> done_;
    std::vector<std::string> cycles_;
};

}  // namespace

std::string_view layer_of(std::string_view path) {
    for (const Layer& layer : layers()) {
        if (is_under(path, layer.folder)) return layer.folder;
    }
    return {};
}

bool may_include(std::string_view from, std::string_view to) {
    if (from == to) return true;
    const Layer* layer = find_layer(from);
    if (layer == nullptr) return false;
    return std::any_of(layer->directly_below.begin(), layer->directly_below.end(),
                       [&](std::string_view below) { return may_include(below, to); });
}

std::vector<std::string> misdirected_includes(const SourceTree& tree) {
    std::vector<std::string> findings;
    for (const auto& [path, text] : tree) {
        const std::string_view from = layer_of(path);
        for (const Include& include : includes_of(text)) {
            if (!include.quoted) continue;
            if (!tree.contains(include.target)) {
                findings.push_back(at(path, include) + "names no file: include paths start at the root");
                continue;
            }
            const std::string_view to = layer_of(include.target);
            if (!from.empty() && !may_include(from, to)) {
                findings.push_back(at(path, include) + "is not below " + std::string(from));
            }
        }
    }
    return findings;
}

std::vector<std::string> include_cycles(const SourceTree& tree) { return CycleFinder(tree).find(); }

std::vector<std::string> misplaced_system_includes(const SourceTree& tree) {
    std::vector<std::string> findings;
    for (const auto& [path, text] : tree) {
        for (const Include& include : includes_of(text)) {
            if (include.quoted) continue;
            for (const SystemHeaderRule& rule : system_header_rules()) {
                if (is_under_any(path, rule.applies_to) && !is_under_any(path, rule.allowed) &&
                    std::regex_match(include.target, rule.headers)) {
                    findings.push_back(at(path, include) + std::string(rule.reason));
                }
            }
        }
    }
    return findings;
}

}  // namespace loopglass::structure
