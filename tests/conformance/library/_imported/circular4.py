import _imported.circular3 as c

y = c.x
