// How the window lives with programs that never end, explode, wait for ever or are broken: the longest frame while they
// run (in CPU time, so that a busy machine tells the same; the engine's share, the drawing, and what is done when
// nobody waits apart), and how long Stop takes; and how long a seek takes in a run of some twenty million work units.
// Usage: bench_window [NAME | FILE.py | seek]…

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "gui/app/picture.hpp"

namespace {

using namespace loopglass;
using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

double cpu_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

struct Sample {
    const char* name;
    const char* source;
};

constexpr Sample kPrograms[] = {
    {"endless loop", "while True:\n    pass\n"},
    {"endless tasks",
     "import asyncio\nasync def spin():\n    while True:\n        await asyncio.sleep(0)\n"
     "async def main():\n    await asyncio.gather(*(spin() for _ in range(1000)))\nasyncio.run(main())\n"},
    {"endless printing", "while True:\n    print('again')\n"},
    {"endless new tasks",
     "import asyncio\nasync def child():\n    await asyncio.sleep(1)\nasync def main():\n    kept = []\n"
     "    while True:\n        kept.append(asyncio.create_task(child()))\n        await asyncio.sleep(0)\n"
     "asyncio.run(main())\n"},
    {"exploding list", "kept = []\nwhile True:\n    kept.append('x' * 100000 + str(len(kept)))\n"},
    {"exploding string", "text = 'x'\nwhile True:\n    text += text\n"},
    {"10**12 letters", "text = 'x' * 10**12\n"},
    {"big integers", "n = 3\nwhile True:\n    n = n * n\n"},
    {"sorting at once", "import random\nwhile True:\n    sorted(random.random() for _ in range(1000000))\n"},
    {"sum of a range", "while True:\n    sum(range(100000000))\n"},
    {"endless recursion", "def f():\n    f()\nf()\n"},
    {"waits for ever", "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n"},
    {"syntax error", "def f(:\n    pass\n"},
    {"unsupported", "import ctypes\n"},
    {"raises", "x = 1 / 0\n"},
};

struct Frames {
    std::vector<double> times;
    void add(double milliseconds) { times.push_back(milliseconds); }
    double worst() const { return times.empty() ? 0 : *std::max_element(times.begin(), times.end()); }
    double median() {
        if (times.empty()) return 0;
        std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
        return times[times.size() / 2];
    }
};

void live_with(const Sample& program) {
    OffscreenWindow window(1280, 800);
    Workspace workspace;
    workspace.open("lock-race");
    workspace.ask_predictions = false;
    const auto begin = Clock::now();
    workspace.edit(program.source, -1);
    Frames frames, engine, drawing, idle;
    const auto live_a_frame = [&] {
        const double start = cpu_milliseconds();
        workspace.tick(milliseconds_since(begin) / 1000);
        const double ticked = cpu_milliseconds();
        window.frame(workspace);
        const double drawn = cpu_milliseconds();
        engine.add(ticked - start);
        drawing.add(drawn - ticked);
        frames.add(drawn - start);
    };
    double ended = -1;
    while (milliseconds_since(begin) < 3000) {
        if (frames.times.size() == 3) workspace.commands.run("end");
        live_a_frame();
        if (!workspace.busy() && frames.times.size() > 6) {
            ended = milliseconds_since(begin);
            break;
        }
    }
    std::string stop = "-";
    if (ended < 0) {
        const auto pressed = Clock::now();
        workspace.commands.press("Escape");
        workspace.tick(milliseconds_since(begin) / 1000);
        window.frame(workspace);
        stop =
            workspace.playback.session().recorded() ? fmt::format("{:.0f} ms", milliseconds_since(pressed)) : "never";
        int count = 0;
        while (workspace.busy() && ++count < 10000) live_a_frame();
        stop += fmt::format(", rests {:.0f} ms later", milliseconds_since(pressed));
    }
    for (bool more = true; more;) {
        const double start = cpu_milliseconds();
        more = workspace.playback.prepare();
        idle.add(cpu_milliseconds() - start);
    }
    fmt::print(
        "{:<20} frames {:>5}  median {:>6.1f} ms  worst {:>6.1f} ms (engine {:>6.1f}, drawing {:>6.1f}, idle {:>6.1f}) "
        " {}  stop "
        "{:>28}  events {}\n",
        program.name, frames.times.size(), frames.median(), frames.worst(), engine.worst(), drawing.worst(),
        idle.worst(), ended < 0 ? std::string("goes on     ") : fmt::format("rests {:>4.0f} ms", ended), stop,
        workspace.playback.has_session() ? workspace.playback.session().length() : 0);
}

void seek_about() {
    Workspace workspace;
    workspace.open("lock-race");
    workspace.ask_predictions = false;
    workspace.edit(
        "import asyncio\n"
        "async def work(n):\n"
        "    total = 0\n"
        "    for i in range(n):\n"
        "        total += i * i % 7\n"
        "        if i % 1000 == 0:\n"
        "            await asyncio.sleep(0.001)\n"
        "    return total\n"
        "async def main():\n"
        "    print(await asyncio.gather(*(work(70000) for _ in range(10))))\n"
        "asyncio.run(main())\n",
        -1);
    const auto begin = Clock::now();
    workspace.tick(0);
    while (workspace.busy()) workspace.tick(milliseconds_since(begin) / 1000);
    Session& session = workspace.playback.session();
    fmt::print("\na long run: recorded in {:.0f} ms, {} events\n", milliseconds_since(begin), session.length());
    const auto idle = Clock::now();
    while (workspace.playback.prepare()) {
    }
    fmt::print("prepared for seeks in {:.0f} ms of idle time\n", milliseconds_since(idle));
    Frames seeks;
    for (std::uint64_t i = 1; i <= 40; ++i) {
        const auto start = Clock::now();
        workspace.playback.seek(session.length() * ((i * 17) % 41) / 41);
        while (!session.settled()) workspace.tick(milliseconds_since(begin) / 1000);
        workspace.playback.snapshot();
        seeks.add(milliseconds_since(start));
        while (workspace.playback.prepare()) {
        }
    }
    fmt::print("seeks: median {:.0f} ms, worst {:.0f} ms\n", seeks.median(), seeks.worst());
}

}  // namespace

int main(int count, char** values) {
    if (count < 2) {
        for (const Sample& program : kPrograms) live_with(program);
        seek_about();
    }
    for (int i = 1; i < count; ++i) {
        const std::string_view wanted = values[i];
        for (const Sample& program : kPrograms) {
            if (program.name == wanted) live_with(program);
        }
        if (wanted == "seek") seek_about();
        if (!wanted.ends_with(".py")) continue;
        std::ifstream in(values[i]);
        const std::string source((std::istreambuf_iterator<char>(in)), {});
        live_with({values[i], source.c_str()});
    }
}
