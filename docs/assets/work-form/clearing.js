/** Taking away all that was written, on the page and in the browser. */
import { ask, back } from "../site/sure.js";
import { put } from "./answers.js";

export { ask, back };

export function clear(host) {
  put(host.fields, new Map());
  host.part("keep").checked = false;
  host.part("out").hidden = true;
  host.part("out").querySelector("textarea").value = "";
  host.say(host.words[host.keeping.forget() ? "cleared" : "not-cleared"]);
  host.unsaved = false;
  back(host);
  return host.show();
}
