/** The bowl: a number of good calls with an id of its own, on the device and in a file, so that no bowl counts twice. */
import { store } from "../site/element.js";

export const MOST = 999_999;
export const LARGEST = 1000; // characters of a file
const KIND = "good-calls";
const kept = store("trappen-good-calls");

export const newBowl = () => ({ id: crypto.getRandomValues(new Uint32Array(2)).join("-"), balls: 0 });
const isCount = (value) => Number.isInteger(value) && value > 0 && value <= MOST;

/** The bowl stored on this device, or a new one where there is none or storage is closed (private windows); `lost` where what
    was stored cannot be read. */
export function stored() {
  const found = kept.read();
  const balls = typeof found === "object" ? found?.balls : found; // a number alone was stored once
  if (!isCount(balls)) return { bowl: newBowl(), lost: found !== null };
  return { bowl: { ...newBowl(), ...(typeof found?.id === "string" && { id: found.id }), balls }, lost: false };
}

/** Stores the bowl, or leaves nothing behind; whether it worked. */
export function keep({ id, balls }, wanted) {
  return wanted && balls > 0 ? kept.keep({ id, balls }) : kept.forget();
}

/** The text of a file with the number and the bowl's id. No name, no date. */
export const contentOf = ({ id, balls }) => JSON.stringify({ kind: KIND, id, balls });

/** {id, balls} of such a file; null for any other text. */
export function bowlOf(text) {
  try {
    const { kind, id, balls } = JSON.parse(text);
    return kind === KIND && typeof id === "string" && id && isCount(balls) ? { id, balls } : null;
  } catch {
    return null;
  }
}
