/**
 * Loads the page anew when there is something new to show. Asked by `import`, which the pages' policy allows:
 * the server answers when its version is another than ours, or after a while with the same.
 */
const ours = document.querySelector("script[data-version]").dataset.version;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const seen = () =>
  document.hidden ? new Promise((done) => addEventListener("visibilitychange", done, { once: true })).then(seen) : null;

for (let asked = 0; ; asked++) {
  await seen(); // a browser opens few connections to one host: tabs in the background hold none
  try {
    const { version } = await import(`/live/version.js?not=${ours}&asked=${asked}`);
    if (version !== ours) break;
  } catch {
    await pause(300); // the server starts anew
  }
}
location.reload();
