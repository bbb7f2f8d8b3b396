print("init of", __name__)
starred = 1
__all__ = ["starred", "b"]
