"""The page on which texts are changed under `make serve`. No part of a built site."""
