/** A Danish or Norwegian number of a person: a day and a month, then six or seven digits more, as 010190-1234. */
const NUMBER = /(^|\D)(?:[0-7]\d(?:0[1-9]|1[0-2])\d\d)[ -]?\d{4,5}(?!\d)/;

export const isPersonal = (text) => NUMBER.test(text);

/** Moves the line `told` below the field with such a number that was written last, and takes it away when there is none. */
export function warn(told, fields, last) {
  const found = fields.filter(({ value }) => isPersonal(value));
  const field = found.includes(last) ? last : found[0];
  const place = field?.closest("label") ?? field;
  if (place && told.previousElementSibling !== place) place.after(told);
  told.hidden = !field;
  return Boolean(field);
}
