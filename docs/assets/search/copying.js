/** Copies for the search: a sentence, and a link that asks the same question again. */
const SHARED = "#search=";

/** Copies, and tells whether it came to pass: over plain http and in frames browsers may refuse. */
export async function copied(value) {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return false;
  }
}

/** The link to a question: the one place where it leaves the window, and behind #, which is sent to no server. */
export const linkTo = (home, question) => home.split("#")[0] + SHARED + encodeURIComponent(question);

/** The question of such a link, which is then taken out of the address; null where there is none. */
export function shared() {
  if (!location.hash.startsWith(SHARED)) return null;
  const written = location.hash.slice(SHARED.length);
  history.replaceState(history.state, "", location.href.split("#")[0]);
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // cut short on its way
  }
}
