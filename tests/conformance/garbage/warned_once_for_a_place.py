# stderr: compared
async def forgotten():
    pass


def call():
    forgotten()


for _ in range(3):
    call()
forgotten()
forgotten()
print(sorted(key[2] for key in globals()["__warningregistry__"] if key != "version"))
