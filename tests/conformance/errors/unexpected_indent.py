# stderr: compared
x = 1
  y = 2
