/** A small drawing of a case on the staircase over time; the list beside it says the same in words. */
const NAMES = ["green", "yellow", "red"];
const [WIDTH, HIGH, EDGE] = [24, 20, 12]; // of a day and a step; room at the sides
const MOST = 12; // days drawn

const shape = (name, attributes) => {
  const found = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) found.setAttribute(key, value);
  return found;
};

/** `heights`: 0 for green to 2 for red, in order of time. */
export function plot(heights) {
  const days = heights.slice(-MOST);
  const width = 2 * EDGE + WIDTH * MOST;
  const svg = shape("svg", { class: "plot", viewBox: `0 0 ${width} ${HIGH * NAMES.length}`, "aria-hidden": "true" });
  const top = (height) => HIGH * (NAMES.length - 1 - height);
  NAMES.forEach((name, height) => {
    svg.append(shape("rect", { class: `plot__${name}`, x: 0, y: top(height), width, height: HIGH }));
  });
  const points = days.map((height, i) => [EDGE + WIDTH * i, top(height) + HIGH / 2]);
  svg.append(shape("polyline", { class: "plot__way", points: points.map((each) => each.join()).join(" ") }));
  for (const [x, y] of points) svg.append(shape("circle", { class: "plot__day", cx: x, cy: y, r: 5 }));
  return svg;
}
