"""A second, independent implementation of what every number means: exact integers, no floats, standard library only."""
