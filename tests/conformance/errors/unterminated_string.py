# stderr: compared
text = "no end
