/** Files to and from the reader. Names say nothing about the case: they stay in the list of downloads. */

/** Gives `text` as a file; false where it cannot be known whether it came, and then also as text to copy. */
export function give(host, name, type, text, toCopy = text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000); // Safari reads it a moment later
  if (!isFramed(host)) return true;
  offer(host, toCopy);
  host.say(host.words["frame-file"]);
  return false;
}

export function print(host) {
  window.print();
  if (isFramed(host)) host.say(host.words["frame-print"]);
}

/** Whether another page frames this one: it may refuse files and print, and no browser says so. Shows the way out. */
function isFramed(host) {
  if (window === window.top) return false;
  const way = host.part("alone-link");
  const link = way.querySelector("a");
  link.href = location.href.split("#")[0];
  link.textContent = link.href;
  way.hidden = false;
  return true;
}

/** Copies, and shows what was copied: over plain http and in frames browsers may refuse, and then the reader copies. */
export async function copy(host, text, done) {
  const field = offer(host, text);
  try {
    await navigator.clipboard.writeText(text);
    host.say(done);
  } catch {
    field.focus();
    field.select();
    host.say(host.words["copy-self"]);
  }
}

function offer(host, text) {
  const field = host.part("out").querySelector("textarea");
  host.part("out").hidden = false;
  field.value = text;
  return field;
}

/** The text of a chosen file; empty when it is larger than `most` characters or cannot be read. */
export async function read(file, most) {
  try {
    return file.size <= most ? await file.text() : "";
  } catch {
    return ""; // moved or locked since it was chosen
  }
}
