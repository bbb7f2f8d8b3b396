#include "tests/lessons/sample_lesson.hpp"

#include <stdexcept>

namespace loopglass {

LessonFolder sample_lesson() {
    LessonFolder folder;
    folder.name = "05_sample";
    folder.files = {{"challenge.py", R"TEXT(import asyncio

sold = 0


async def sell():
    global sold
    seen = sold
    await asyncio.sleep(0.1)  # @pause
    sold = seen + 1


async def main():
    await asyncio.gather(sell(), sell())


asyncio.run(main())
)TEXT"},
                    {"cheats/serial.py", R"TEXT(import asyncio

sold = 0


async def sell():
    global sold
    seen = sold
    await asyncio.sleep(0.1)  # @pause
    sold = seen + 1


async def main():
    await sell()
    await sell()


asyncio.run(main())
)TEXT"},
                    {"expected.txt", "A 1\nB 1\nsold 1\n"},
                    {"lesson.md", R"TEXT(+++
format = 1
id = "sample"
title = "Two tills"
part = 1
minutes = 5
kind = "program"
run = { seed = 3 }
step = "task"

[[predict]]
id = "final"
kind = "choice"
at = "suspended(task='A', mark='pause')"
ask = "What will the last line say?"
answer = "engine:stdout[-1]"
wrong = [{ match = "sold 2", because = "B read before A wrote." }]
otherwise = "engine:first-divergence"

[[experiment]]
id = "no-await"
label = "Take the await away"
edit = { mark = "pause", replace = "pass" }
claim = "global('sold') == 2"

[[goal]]
id = "safe"
text = "Nothing is lost"
check = "always(global('sold') == 2)"
schedules = { samples = 3, kinds = ["legal", "io"] }

[[goal]]
id = "fast"
text = "Both at once"
check = "max_concurrency('pause') == 2"

[[cheat]]
file = "cheats/serial.py"
fails = ["fast"]

[[hint]]
text = "Read late."
after_attempts = 1
+++

# One number {#one}

Each till [reads](@read), then [waits](at:suspended(task='A')).

{{predict final}}

# Without waiting {#two}

Text about `code`.

{{experiment no-await}}

{{challenge}}
)TEXT"},
                    {"program.py", R"TEXT(import asyncio

sold = 0


async def sell(till):
    global sold
    seen = sold  # @read
    await asyncio.sleep(0.1)  # @pause
    sold = seen + 1  # @write
    print(till, sold)


async def main():
    tills = [asyncio.create_task(sell(name), name=name) for name in ("A", "B")]
    await asyncio.gather(*tills)
    print("sold", sold)


asyncio.run(main())
)TEXT"},
                    {"solution.py", R"TEXT(import asyncio

sold = 0


async def sell():
    global sold
    await asyncio.sleep(0.1)  # @pause
    sold = sold + 1


async def main():
    await asyncio.gather(sell(), sell())


asyncio.run(main())
)TEXT"}};
    return folder;
}

std::string& file_of(LessonFolder& folder, std::string_view name) {
    for (LessonFile& file : folder.files) {
        if (file.name == name) return file.text;
    }
    throw std::logic_error("no such file in the sample lesson");
}

void replace_in(LessonFolder& folder, std::string_view file, std::string_view from, std::string_view to) {
    std::string& text = file_of(folder, file);
    const std::size_t at = text.find(from);
    if (at == std::string::npos) throw std::logic_error("the sample lesson does not say that");
    text.replace(at, from.size(), to);
}

}  // namespace loopglass
