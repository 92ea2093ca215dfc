"""Line of Sight: what inspectors said, what the lists say, and what nobody can see."""
