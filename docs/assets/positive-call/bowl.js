// The number of good calls, on the device and in a file.
const KEY = "trappen-good-calls";
const KIND = "good-calls";

export const own = {
  // The number stored on this device; 0 when there is none, or storage is closed (private windows).
  stored() {
    try {
      return whole(localStorage.getItem(KEY)) ?? 0;
    } catch {
      return 0;
    }
  },

  // Stores the number; 0 leaves nothing behind.
  keep(balls) {
    try {
      if (balls > 0) localStorage.setItem(KEY, String(balls));
      else localStorage.removeItem(KEY);
    } catch {
      // the number still counts while the page is open
    }
  },
};

// The text of a file with the number and a random id, so that the same file is not added twice. No name, no date.
export function contentOf(balls) {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return JSON.stringify({ kind: KIND, id, balls });
}

// {id, balls} of such a file; null for any other file.
export async function readFile(file) {
  try {
    const { kind, id, balls } = JSON.parse(await file.text());
    return kind === KIND && typeof id === "string" && whole(balls) ? { id, balls } : null;
  } catch {
    return null;
  }
}

function whole(value) {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number < 1e6 ? number : null;
}
