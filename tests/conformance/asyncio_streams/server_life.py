import asyncio


async def handle(reader, writer):
    try:
        print("handler", await reader.read())
    except Exception as error:
        print("handler", repr(error))
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 8777, start_serving=False)
    print(server.is_serving(), len(server.sockets), server.get_loop() is asyncio.get_running_loop())
    await server.start_serving()
    print(server.is_serving())
    forever = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0.1)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error)[:30], str(error)[-40:])
    pairs = [await asyncio.open_connection("127.0.0.1", 8777) for _ in range(2)]
    await asyncio.sleep(0.1)
    server.close_clients()
    for reader, writer in pairs:
        print(await reader.read())
        writer.close()
    forever.cancel()
    try:
        await forever
    except asyncio.CancelledError:
        print("cancelled", server.is_serving(), server.sockets)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error)[-10:])

    server = await asyncio.start_server(handle, "127.0.0.1", 8777)
    reader, writer = await asyncio.open_connection("127.0.0.1", 8777)
    await asyncio.sleep(0.1)
    server.close()
    waits = asyncio.create_task(server.wait_closed())
    await asyncio.sleep(0.1)
    print("waits for clients:", not waits.done())
    server.abort_clients()
    try:
        print(await reader.read())
    except ConnectionResetError as error:
        print(error)
    await waits
    writer.close()


asyncio.run(main())
