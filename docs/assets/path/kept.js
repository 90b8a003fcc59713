/** Progress in a file of the reader's own, and back. */
import * as files from "../site/files.js";
import { decode, encode } from "./state.js";

const LARGEST = 4096;

export function save(host) {
  const text = JSON.stringify({ path: encode(host.read()) });
  files.give(host, `${host.words.file}.json`, "application/json", text);
}

export async function open(host, field) {
  const text = field.files.length ? await files.read(field.files[0], LARGEST) : "";
  field.value = ""; // so that the same file can be chosen again
  const found = decode(held(text), host.model);
  if (!found) return host.say(host.words["no-file"]);
  const kept = host.place.keep(encode(found.state));
  host.change(() => {});
  return host.say(host.words[kept ? (found.dropped ? "dropped" : "opened") : "not-kept"]);
}

function held(text) {
  try {
    return JSON.parse(text).path;
  } catch {
    return "";
  }
}
