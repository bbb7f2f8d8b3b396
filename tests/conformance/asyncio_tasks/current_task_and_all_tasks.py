import asyncio

async def child():
    await asyncio.sleep(1)

async def main():
    me = asyncio.current_task()
    print(me.get_name(), len(asyncio.all_tasks()))
    tasks = [asyncio.create_task(child(), name=f"child-{i}") for i in range(3)]
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await asyncio.wait(tasks)
    print(asyncio.all_tasks() == {me})

asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as error:
    print("RuntimeError:", error)
