"""From finished pages to the folder that is served: policy, search index, scripts for reading from a folder."""
