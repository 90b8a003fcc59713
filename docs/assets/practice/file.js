/** A plan from a file of the placement. */
import { read } from "../site/files.js";

const LARGEST = 100_000; // characters

/** The link that the chosen file holds; "" where it holds none. */
export async function planIn(field) {
  const text = await read(field.files[0], LARGEST);
  field.value = ""; // so that the same file can be chosen again
  try {
    const { plan } = JSON.parse(text);
    return typeof plan === "string" ? plan : "";
  } catch {
    return "";
  }
}
