import asyncio, inspect
async def main():
    c = asyncio.sleep(1); print(inspect.getcoroutinestate(c)); t = asyncio.create_task(c); await asyncio.sleep(0); print(inspect.getcoroutinestate(c)); await t; print(inspect.getcoroutinestate(c), c.cr_frame)
    q = asyncio.Queue(); c = q.get(); print(c.cr_frame.f_code.co_name, c.cr_frame.f_lineno > 0, inspect.iscoroutine(c)); c.close(); print(inspect.getcoroutinestate(c))
    print(inspect.isawaitable(c), inspect.iscoroutinefunction(q.get), inspect.iscoroutinefunction(asyncio.sleep), asyncio.iscoroutinefunction(asyncio.wait_for))
asyncio.run(main())
