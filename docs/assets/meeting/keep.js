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
