import asyncio, inspect
from asyncio import events, base_events, selector_events, unix_events
for c in (asyncio.AbstractEventLoop, asyncio.BaseEventLoop, selector_events.BaseSelectorEventLoop, asyncio.SelectorEventLoop, asyncio.EventLoop, asyncio.AbstractEventLoopPolicy, events.BaseDefaultEventLoopPolicy, asyncio.DefaultEventLoopPolicy):
    print(c, c.__name__, c.__module__, [k.__qualname__ for k in c.__mro__])
print('_UnixSelectorEventLoop' in dir(asyncio), 'BaseDefaultEventLoopPolicy' in dir(asyncio), unix_events._UnixSelectorEventLoop is asyncio.SelectorEventLoop)
a = asyncio.AbstractEventLoop()
for name in sorted(vars(asyncio.AbstractEventLoop)):
    if name.startswith('__'): continue
    f = getattr(a, name)
    n = {'call_soon':1,'call_soon_threadsafe':1,'call_later':2,'call_at':2,'run_in_executor':2,'add_reader':2,'add_writer':2,'add_signal_handler':2,'sock_sendto':3,'sock_sendfile':2,'sock_recv':2,'sock_recv_into':2,'sock_recvfrom':2,'sock_recvfrom_into':2,'sock_sendall':2,'sock_connect':2,'sock_accept':1,
       'run_until_complete':1,'_timer_handle_cancelled':1,'create_task':1,'set_default_executor':1,'getaddrinfo':2,'getnameinfo':1,'create_connection':1,'create_server':1,'sendfile':2,'start_tls':3,'create_unix_connection':1,'create_unix_server':1,'connect_accepted_socket':2,'create_datagram_endpoint':1,'connect_read_pipe':2,'connect_write_pipe':2,'subprocess_shell':2,'subprocess_exec':1,'remove_reader':1,'remove_writer':1,'remove_signal_handler':1,'set_task_factory':1,'set_exception_handler':1,'default_exception_handler':1,'call_exception_handler':1,'set_debug':1}.get(name,0)
    try:
        r = f(*[1]*n)
        print(name, type(r).__name__, end=' ')
        try: r.send(None)
        except BaseException as e: print(repr(e))
    except Exception as e: print(name, repr(e))
try: a.call_soon()
except TypeError as e: print(e)
p = asyncio.AbstractEventLoopPolicy()
for name in ('get_event_loop','new_event_loop','get_child_watcher'):
    try: getattr(p, name)()
    except NotImplementedError as e: print(name, repr(e))
class Partial(asyncio.AbstractEventLoop):
    def __init__(self): self.calls = []
    def call_soon(self, cb, *args, context=None): self.calls.append((cb, args))
    def get_debug(self): return False
l = Partial(); l.call_soon(print, 1); print(l.calls, isinstance(l, asyncio.AbstractEventLoop), isinstance(l, asyncio.BaseEventLoop))
try: l.time()
except NotImplementedError as e: print(repr(e))
asyncio.set_event_loop(l)
print(asyncio.get_event_loop() is l)
asyncio.set_event_loop(None)
try: asyncio.set_event_loop(object())
except TypeError as e: print(e)
