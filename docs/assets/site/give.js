/** Gives the reader `text` as a file. Choose a name that says nothing about the case: it stays in the list of downloads. */
export function give(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000); // Safari reads it a moment later
}
