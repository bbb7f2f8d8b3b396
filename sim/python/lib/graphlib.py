"""What has to come before what."""

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._waits_for = {}  # node: how many predecessors are not done
        self._successors = {}
        self._ready = None
        self._handed_out = self._finished = 0
        self._state = {}
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _know(self, node):
        if node not in self._waits_for:
            self._waits_for[node] = 0
            self._successors[node] = []

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._know(node)
        self._waits_for[node] += len(predecessors)
        for predecessor in predecessors:
            self._know(predecessor)
            self._successors[predecessor].append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, count in self._waits_for.items() if count == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _find_cycle(self):
        done, path, on_path, pending = set(), [], {}, []
        for start in self._waits_for:
            if start in done:
                continue
            node = start
            while True:
                if node in done:
                    if node in on_path:
                        return [*path[on_path[node] :], node]
                else:
                    done.add(node)
                    pending.append(iter(self._successors[node]))
                    on_path[node] = len(path)
                    path.append(node)
                while path:
                    following = next(pending[-1], self)
                    if following is not self:
                        node = following
                        break
                    del on_path[path.pop()]
                    pending.pop()
                else:
                    break
        return None

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        ready, self._ready = tuple(self._ready), []
        for node in ready:
            self._state[node] = "out"
        self._handed_out += len(ready)
        return ready

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._handed_out or bool(self._ready)

    __bool__ = is_active

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._waits_for:
                raise ValueError(f"node {node!r} was not added using add()")
            state = self._state.get(node)
            if state != "out":
                if state == "done":
                    raise ValueError(f"node {node!r} was already marked done")
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            self._state[node] = "done"
            self._finished += 1
            for successor in self._successors[node]:
                self._waits_for[successor] -= 1
                if self._waits_for[successor] == 0:
                    self._ready.append(successor)

    def static_order(self):
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(type(list[int]))
