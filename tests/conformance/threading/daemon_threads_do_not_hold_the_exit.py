import threading
import time


def forever():
    try:
        while True:
            time.sleep(1)
    finally:
        print("never printed")


def finite():
    time.sleep(2.5)
    print("the other thread ends, after main")


threading.Thread(target=forever, daemon=True).start()
threading.Thread(target=finite).start()
print("main ends")
