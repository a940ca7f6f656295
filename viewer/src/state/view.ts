import {type Filters, NO_FILTERS} from "../model/filters";
import type {Projection} from "../model/projection";

export const SCREENS = ["picture", "table", "compare", "path", "board", "sources"] as const;
/** What the middle of the page shows. */
type Screen = (typeof SCREENS)[number];

export const TABLES = ["statements", "entities", "links"] as const;
export type TableKind = (typeof TABLES)[number];

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Everything about a view that a link to it holds. Plain data: changed by making a new one. */
export interface View {
  readonly screen: Screen;
  /** Entity id: its dossier is open and the picture is around it. */
  readonly focus: string | null;
  readonly hops: 1 | 2 | 3;
  /** The other entity of a comparison or path. */
  readonly other: string | null;
  /** Key of the link whose sentences are listed. */
  readonly link: string | null;
  /** The statements of that link lie on it as squares. */
  readonly unfolded: boolean;
  /** Statement or relation open in the reader. */
  readonly open: string | null;
  /** Which of its reports, counted from 0. */
  readonly report: number;
  /** The reader shows the whole article. */
  readonly whole: boolean;
  readonly table: TableKind;
  /** Column and direction: `-day` is newest first. */
  readonly sort: string;
  /** Words that conflicts and numbers are looked through for. */
  readonly topic: string;
  readonly filters: Filters;
  /** Nodes the overview aims at. */
  readonly size: number;
  readonly theme: Theme;
  /** What part of the picture is looked at, as `x,y,ratio`; empty: all of it. */
  readonly camera: string;
  /** What the picture is of. */
  readonly projection: Projection;
  /** Groups of names that speak of each other are outlined. */
  readonly groups: boolean;
  /** Single letters work as keys. */
  readonly letters: boolean;
  /** Filters that were given a name. */
  readonly sets: readonly FilterSet[];
}

/** Filters under a name, as a link holds them. */
export interface FilterSet {
  readonly name: string;
  readonly filters: Filters;
}

export const START: View = {
  screen: "picture",
  focus: null,
  hops: 1,
  other: null,
  link: null,
  unfolded: false,
  open: null,
  report: 0,
  whole: false,
  table: "statements",
  sort: "",
  topic: "",
  filters: NO_FILTERS,
  size: 60,
  theme: "auto",
  camera: "",
  projection: "speakers",
  groups: false,
  letters: true,
  sets: [],
};
