"""The runner behind `loopglass test`: collects unittest cases and pytest functions of one file, and runs them."""
