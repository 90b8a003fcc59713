// The self-check: a calm answer to what was ticked. It counts nothing, stores nothing, and forgets when the page is left.
class GuideSelfCheck extends HTMLElement {
  connectedCallback() {
    const answer = this.querySelector("[data-answer]");
    const boxes = () => [...this.querySelectorAll("input[type=checkbox]")];
    const forget = () => {
      for (const box of boxes()) box.checked = false;
      answer.hidden = true;
    };
    const done = () => {
      const some = boxes().some((box) => box.checked);
      answer.querySelector("[data-some]").hidden = !some;
      answer.querySelector("[data-none]").hidden = some;
      answer.hidden = false;
      answer.focus(); // the answer is read aloud, and what one can do comes right after it
    };
    const clear = () => {
      forget();
      boxes()[0].focus();
    };
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.querySelector("[data-done]").addEventListener("click", done, { signal });
    this.querySelector("[data-clear]").addEventListener("click", clear, { signal });
    // The back button may bring the page as it was left: the next one at this computer shall not see the ticks.
    addEventListener("pagehide", forget, { signal });
  }

  disconnectedCallback() {
    this.listening.abort();
  }
}

customElements.define("guide-self-check", GuideSelfCheck);
