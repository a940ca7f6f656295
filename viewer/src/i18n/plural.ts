const numbers = new Intl.NumberFormat("en");
const days = new Intl.DateTimeFormat("en-GB", {day: "numeric", month: "short", year: "numeric", timeZone: "UTC"});
const months = new Intl.DateTimeFormat("en-GB", {month: "short", year: "numeric", timeZone: "UTC"});

/** A number as read on the screen: `1,240`. */
export function count(value: number): string {
  return numbers.format(value);
}

/** `1 statement`, `2 statements`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** An ISO 8601 day, month, year or interval as read on the screen. */
export function spoken(iso: string): string {
  const [from, to] = iso.split("/");
  const first = spokenDay(from);
  return to && to !== from ? `${first} to ${spokenDay(to)}` : first;
}

function spokenDay(iso: string): string {
  const full = /^\d{4}-\d{2}-\d{2}/.test(iso);
  if (!full && !/^\d{4}-\d{2}$/.test(iso)) return iso;
  const date = new Date(`${iso.slice(0, 10)}${full ? "" : "-01"}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : (full ? days : months).format(date);
}
