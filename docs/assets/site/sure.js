/** Asks once more before what nothing brings back; on the page, for a frame may refuse the browser's own question. */

/** Shows the box of `script.sure`, and reads its question aloud. */
export function ask(host) {
  host.part("sure").hidden = false;
  host.part("sure").querySelector("p").focus();
}

/** Takes the box away, whatever the answer, and goes back to what asked. */
export function back(host) {
  host.part("sure").hidden = true;
  host.part(host.part("sure").dataset.back).focus();
}
