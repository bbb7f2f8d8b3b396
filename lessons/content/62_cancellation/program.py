import asyncio


async def copy_files():
    try:
        print("copying")
        await asyncio.sleep(3600)  # @copy
        print("backup complete")
    except OSError:  # @handler
        print("the disk is full")
    finally:
        print("closing the archive")
        await asyncio.sleep(1)  # @close
        print("archive closed")


async def main():
    backup = asyncio.create_task(copy_files(), name="backup")
    await asyncio.sleep(2)  # @begin
    print("called off")
    backup.cancel()  # @cancel
    print("cancel() has returned")
    pass  # @after
    try:
        await backup
        print("the backup has returned")
    except asyncio.CancelledError:
        print("the backup was cancelled")


asyncio.run(main())
