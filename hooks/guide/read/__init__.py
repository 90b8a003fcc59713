"""From the folder data/ to `Content`, every fault with its place."""
