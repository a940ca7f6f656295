import {Legend} from "./legend";

/** Everything that leaves something out. */
export function Filters() {
  return (
    <div class="filters">
      <Legend />
    </div>
  );
}

/** What is being left out, over the picture. */
export function FilterChips() {
  return null;
}
