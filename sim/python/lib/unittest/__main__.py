"""`python -m unittest NAME…`"""

import sys
from unittest.main import main

sys.argv[0] = "python -m unittest"
__unittest = True

main()
