# stderr: compared
import asyncio
asyncio.creat_task
