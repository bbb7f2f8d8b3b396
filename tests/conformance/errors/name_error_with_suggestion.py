# stderr: compared
counter = 1
print(conter)
