// Connections and servers: how much was sent each way, and where the bytes are that nobody has read yet.
#include <fmt/format.h>

#include "gui/app/theme.hpp"
#include "gui/panels/chips.hpp"
#include "gui/panels/controls.hpp"
#include "gui/panels/panel.hpp"

namespace loopglass {

namespace {

std::string bytes(std::uint64_t count) { return fmt::format("{} {}", count, count == 1 ? "byte" : "bytes"); }

class NetworkPanel final : public Panel {
public:
    const char* title() const override { return "Network"; }
    const char* id() const override { return "network"; }
    Place place() const override { return Place::drawer; }
    bool offered(const Workspace& workspace) const override { return workspace.playback.facts().connections > 0; }
    void draw(Workspace& workspace) override {
        const Snapshot* snapshot = settled_snapshot(workspace);
        if (snapshot == nullptr) return;
        if (snapshot->connections.empty() && snapshot->servers.empty())
            return colored_text(colors().dim, "No connection has been opened yet.");
        for (const ServerView& server : snapshot->servers) draw_server(server);
        std::size_t shown = 0;
        for (const ConnectionView& connection : snapshot->connections) {
            if (++shown > kMost) {
                colored_text(colors().dim, fmt::format("and {} more", snapshot->connections.size() - kMost));
                break;
            }
            draw_connection(workspace, *snapshot, connection);
        }
    }

private:
    static void draw_server(const ServerView& server) {
        ImGui::TextUnformatted(server.name.c_str());
        ImGui::SameLine(0, 8);
        colored_text(colors().dim,
                     server.not_accepted == 0
                         ? std::string("a server listens")
                         : fmt::format("a server listens  \xc2\xb7  {} not accepted yet", server.not_accepted));
        ImGui::Dummy(ImVec2(0, 2));
    }

    static void draw_connection(Workspace& workspace, const Snapshot& snapshot, const ConnectionView& connection) {
        ImGui::PushID(static_cast<int>(connection.client.id));
        const bool selected = workspace.selected_thing == connection.client.id;
        if (selectable("##connection", selected)) workspace.selected_thing = selected ? 0 : connection.client.id;
        if (pointed_at()) tooltip("Select it: s and S go to its next event and the one before");
        ImGui::SameLine(0, 0);
        ImGui::TextUnformatted(("\xe2\x87\x84 " + connection.name).c_str());
        ImGui::SameLine(0, 8);
        colored_text(colors().dim, connection.open()                                      ? "open"
                                   : connection.client.closed == connection.server.closed ? "closed"
                                   : connection.client.closed                             ? "closed by the client"
                                                                                          : "closed by the server");
        ImGui::Indent(12);
        draw_direction(workspace, snapshot, "to the server", connection.client, connection.server);
        draw_direction(workspace, snapshot, "to the client", connection.server, connection.client);
        ImGui::Unindent(12);
        ImGui::Dummy(ImVec2(0, 4));
        ImGui::PopID();
    }

    /// What `from` has sent, and where it is; then who waits at the other end for more.
    static void draw_direction(Workspace& workspace, const Snapshot& snapshot, const char* way,
                               const ConnectionEnd& from, const ConnectionEnd& to) {
        std::string text = from.sent == 0 ? fmt::format("{}: nothing sent yet", way)
                                          : fmt::format("{}: {} sent", way, bytes(from.sent));
        if (from.unsent > 0) text += fmt::format(", {} kept back", from.unsent);
        if (from.on_the_way > 0) text += fmt::format(", {} on the way", from.on_the_way);
        if (to.arrived > 0) text += fmt::format(", {} in the socket", to.arrived);
        if (to.buffered > 0) text += fmt::format(", {} in the reader", to.buffered);
        const bool nothing_left = from.unsent + from.on_the_way + to.arrived + to.buffered == 0;
        if (from.sent > 0 && nothing_left) text += to.closed && to.read < from.sent ? ", lost" : ", all read";
        colored_text(nothing_left ? colors().dim : colors().text, text);
        bool first = true;
        for (const EntityId waiter : to.waiters) {
            if (first) ImGui::Indent(12);
            if (!first) next_chip_fits(workspace.playback.trace().name_of(waiter));
            task_chip(workspace, snapshot, waiter);
            if (first && to.waiters.size() == 1) {
                ImGui::SameLine();
                ImGui::SetCursorPosY(ImGui::GetCursorPosY() + 3);
                colored_text(colors().dim, "waits for more");
            }
            first = false;
        }
        if (!first) ImGui::Unindent(12);
    }

    static constexpr std::size_t kMost = 60;
};

}  // namespace

std::unique_ptr<Panel> make_network_panel() { return std::make_unique<NetworkPanel>(); }

}  // namespace loopglass
