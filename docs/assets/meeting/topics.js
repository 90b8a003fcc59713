/** What the meeting talks about comes when it is asked for. A script: a page from a folder can load nothing else. */
export async function topicsOf(host) {
  if (!globalThis.trappenTopics) {
    const script = host.part("topics").content.firstElementChild.cloneNode(true);
    await new Promise((done, fail) => {
      script.onload = done;
      script.onerror = fail;
      host.append(script);
    });
    script.remove();
  }
  const { rules, topics } = globalThis.trappenTopics; // fails where an answer was no file of ours
  return { rules, topics };
}
