import type {EntityClass} from "../model/entity-class";

/** The colours of one theme, as hexadecimal sRGB. The only place where colours are written down. */
export interface Palette {
  readonly classes: {readonly [kind in EntityClass]: string};
  readonly background: string;
  readonly raised: string;
  readonly sunken: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly error: string;
  readonly accent: string;
  readonly said: string;
  readonly edge: string;
  readonly edgeFocus: string;
  readonly quote: string;
  readonly nested: string;
  readonly onClass: string;
}

export const LIGHT: Palette = {
  classes: {
    person: "#156EC5",
    organisation: "#C75E00",
    place: "#003C1F",
    event: "#944768",
    topic: "#530777",
    other: "#8B939A",
  },
  background: "#FFFFFF",
  raised: "#FFFFFF",
  sunken: "#F5F6F8",
  line: "#D9DDE3",
  text: "#1B1F24",
  muted: "#5B636E",
  error: "#B3261E",
  accent: "#6A1B8F",
  said: "#6A1B8F",
  edge: "#C9CED6",
  edgeFocus: "#767E88",
  quote: "#F3E9FA",
  nested: "#E3D3F0",
  onClass: "#FFFFFF",
};

export const DARK: Palette = {
  classes: {
    person: "#3E7EDB",
    organisation: "#DB7605",
    place: "#9BF9D3",
    event: "#9D4F62",
    topic: "#CAB4FE",
    other: "#969AA3",
  },
  background: "#14171C",
  raised: "#1A1E25",
  sunken: "#0F1216",
  line: "#333A44",
  text: "#E6E9EE",
  muted: "#A6ACB9",
  error: "#FF8A80",
  accent: "#C9A4EA",
  said: "#B98BE0",
  edge: "#3A414C",
  edgeFocus: "#6B7686",
  quote: "#33264A",
  nested: "#473366",
  onClass: "#14171C",
};

/** `share` of the colour, the rest background: what dimmed means here, where transparency would let edges shine through. */
export function dim(color: string, background: string, share = 0.35): string {
  const parts = [1, 3, 5].map((at) => {
    const front = Number.parseInt(color.slice(at, at + 2), 16);
    const back = Number.parseInt(background.slice(at, at + 2), 16);
    return Math.round(front * share + back * (1 - share))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
