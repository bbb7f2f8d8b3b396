# stderr: compared
import asyncio

class Account:
    def __init__(self):
        self.balance = 5

Account().balnce
