/** What a page asks for only when it is wanted: loaded by the script that lies inert in it; build.js builds it. */

/** What the file named `name` gives to `globalThis`, and the folder of the language, from which its addresses lead. */
export function items(host, name) {
  const script = host.querySelector(`template[data-items=${name}]`).content.cloneNode(true).firstElementChild;
  return new Promise((done, lost) => {
    host.on(script, "error", lost);
    host.on(script, "load", () => {
      const found = globalThis[`trappen${name[0].toUpperCase()}${name.slice(1)}`];
      done({ found, root: new URL("..", script.src) });
    });
    host.append(script);
  });
}
