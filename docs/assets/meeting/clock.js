/** A countdown that can be paused. It runs on below zero, and by the wall clock: a sleeping tab does not lose time. */
export class Clock {
  /** `tick(left, before)` is called each second with the seconds left now and a second ago. */
  constructor(tick) {
    this.tick = tick;
    this.left = 0;
  }

  get running() {
    return Boolean(this.timer);
  }

  start() {
    this.pause();
    this.ends = Date.now() + this.left * 1000;
    this.timer = setInterval(() => this.beat(), 1000);
  }

  pause() {
    clearInterval(this.timer);
    this.timer = 0;
  }

  add(seconds) {
    this.left += seconds;
    this.ends += seconds * 1000;
  }

  beat() {
    const before = this.left;
    const left = Math.round((this.ends - Date.now()) / 1000);
    // The computer's clock was set back: go on from here.
    if (left > before) this.ends = Date.now() + before * 1000;
    this.left = Math.min(left, before);
    this.tick(this.left, before);
  }
}

/** 245 → "4:05", -12 → "−0:12" */
export function asClock(seconds) {
  const size = Math.abs(seconds);
  return `${seconds < 0 ? "−" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
}
