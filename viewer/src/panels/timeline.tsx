import {useComputed, useSignal} from "@preact/signals";
import {useRef} from "preact/hooks";
import {words} from "../i18n/en";
import {shownStatements} from "../model/filters";
import {type Bin, type Clock, histogram} from "../model/timeline";
import {useStore} from "../state/context";

/** Bars are no wider than if there were so many: a corpus of one day is no block of colour. */
const FEWEST_BARS = 16;

/** When it was printed, or when what is spoken of happened, as bars to draw a span over; the same span in two date fields. */
export function Timeline() {
  const store = useStore();
  const clock = useSignal<Clock>("published");
  const bars = useComputed(() => {
    const open = {from: null, to: null, spokenFrom: null, spokenTo: null};
    return histogram(shownStatements(store.corpus.value, {...store.view.value.filters, ...open}), clock.value);
  });
  const {filters} = store.view.value;
  const published = clock.value === "published";
  const [from, to] = published ? [filters.from, filters.to] : [filters.spokenFrom, filters.spokenTo];
  const set = (first: string | null, last: string | null): void =>
    store.filter(published ? {from: first, to: last} : {spokenFrom: first, spokenTo: last});
  const {bins, undated} = bars.value;
  return (
    <section class="timeline" aria-label={words.timeline.label}>
      <div class="tabs">
        {(["published", "spoken"] as const).map((one) => (
          <button
            type="button"
            key={one}
            aria-pressed={clock.value === one}
            onClick={() => {
              clock.value = one;
            }}
          >
            {words.timeline[one]}
          </button>
        ))}
        {undated > 0 && <span class="muted">{words.timeline.undated(undated)}</span>}
      </div>
      {bins.length > 0 ? (
        <Bars bins={bins} from={from} to={to} set={set} />
      ) : (
        <p class="muted bars">{words.timeline.none}</p>
      )}
      <div class="dates">
        <label>
          <span class="sr">{words.timeline.from}</span>
          <input type="date" value={padded(from)} onChange={(event) => set(event.currentTarget.value || null, to)} />
        </label>
        <span aria-hidden="true">–</span>
        <label>
          <span class="sr">{words.timeline.to}</span>
          <input type="date" value={padded(to)} onChange={(event) => set(from, event.currentTarget.value || null)} />
        </label>
        {(from || to) && (
          <button type="button" class="more" onClick={() => set(null, null)}>
            {words.timeline.all}
          </button>
        )}
      </div>
    </section>
  );
}

function padded(day: string | null): string {
  return day === null ? "" : `${day}-01-01`.slice(0, 10);
}

interface BarsProps {
  readonly bins: readonly Bin[];
  readonly from: string | null;
  readonly to: string | null;
  set(from: string | null, to: string | null): void;
}

function Bars({bins, from, to, set}: BarsProps) {
  const start = useRef<number | null>(null);
  const most = Math.max(...bins.map(({total}) => total));
  const width = 100 / Math.max(bins.length, FEWEST_BARS);
  const at = (event: PointerEvent): number => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return Math.max(0, Math.min(bins.length - 1, Math.floor(((event.clientX - box.left) / box.width) * (100 / width))));
  };
  const choose = (end: number): void => {
    if (start.current === null) return;
    const [first, last] = [Math.min(start.current, end), Math.max(start.current, end)];
    set(bins[first].period, bins[last].period);
  };
  const inside = (period: string): boolean =>
    (!from || period >= from.slice(0, period.length)) && (!to || period <= to.slice(0, period.length));
  return (
    <figure class="bars">
      <svg
        viewBox="0 0 100 24"
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          start.current = at(event);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (start.current !== null && at(event) !== start.current) choose(at(event));
        }}
        onPointerUp={(event) => {
          choose(at(event));
          start.current = null;
        }}
      >
        {bins.map(({period, total}, index) => (
          <g key={period} class={inside(period) ? "in" : "out"}>
            <title>{words.timeline.bar(period, total)}</title>
            <rect class="hit" x={index * width} y="0" width={width} height="24" />
            <rect
              x={index * width + width * 0.08}
              y={24 - (23 * total) / most}
              width={width * 0.84}
              height={(23 * total) / most}
            />
          </g>
        ))}
      </svg>
      <figcaption>
        <span>{words.day(bins[0].period)}</span>
        {bins.length >= FEWEST_BARS && <span>{words.day(bins[bins.length - 1].period)}</span>}
      </figcaption>
    </figure>
  );
}
