import os
import signal


def handler(number, frame):
    print("got", signal.Signals(number).name, frame.f_code.co_name)


print(signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT) is signal.default_int_handler)
print(signal.signal(signal.SIGUSR1, handler))
os.kill(os.getpid(), signal.SIGUSR1)
print("after kill")
signal.raise_signal(signal.SIGUSR1)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
signal.raise_signal(signal.SIGUSR1)
print(signal.getsignal(signal.SIGUSR1), repr(signal.SIGUSR1), signal.SIGUSR1 == 10)
signal.raise_signal(signal.SIGCHLD)
for call in (
    lambda: signal.signal(99, handler),
    lambda: signal.signal(signal.SIGKILL, handler),
    lambda: signal.signal(signal.SIGTERM, "x"),
    lambda: signal.getsignal(0),
):
    try:
        call()
    except (ValueError, OSError, TypeError) as error:
        print(type(error).__name__, error)
print(signal.strsignal(15), signal.strsignal(2), len(signal.valid_signals()) > 30)
