/** Keeps a running meeting in this tab, so that it survives a reload; only used when the facilitator chose so. */
const KEY = "trappen-meeting";

export function keep(state) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // Storage is closed or full: the meeting goes on without.
  }
}

export function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}

export function forget() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Storage is closed: nothing was kept.
  }
}

/** Gives `text` to the reader as a file. */
export function save(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000); // Safari reads it a moment later
}
